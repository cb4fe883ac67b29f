/** Reading a plan as PDF, beside `pdftotext -layout` on the same pages. */
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from '../../src/documents/reading/read-document.ts'
import { closeChromium, findChromium, makePdf } from '../documents/make-pdf.ts'
import { ownPlan, seedPlan } from '../documents/plan-for-making.ts'
import { samplePlan } from '../sample-plan.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { type Measurement, median, milliseconds } from './measures.ts'

const rounds = 7

export async function measureReading(): Promise<Measurement[]> {
  if (!findChromium()) return [['reading a PDF', 'skipped: no Chromium to make one', '', '']]
  const plan = samplePlan.isThere ? seedPlan(samplePlan.reading()) : ownPlan
  const folder = throwawayFolder('bench')
  try {
    const bytes = await makePdf(plan, { tagged: false })
    // Neither of the two is measured beside a browser.
    await closeChromium()
    const path = join(folder, 'plan.pdf')
    writeFileSync(path, bytes)
    const ours = await median(rounds, async () => {
      const result = await readPlan({ bytes, name: 'plan.pdf' })
      if (!result.ok) throw new Error(result.refusal.name)
    })
    const what = `reading ${samplePlan.isThere ? 'the sample plan' : 'a plan of our own'} as PDF, to a draft`
    if (spawnSync('pdftotext', ['-v']).error) return [[what, milliseconds(ours), 'skipped: no pdftotext', '']]
    const theirs = await median(rounds, async () => {
      const run = spawnSync('pdftotext', ['-layout', path, '-'])
      if (run.status !== 0) throw new Error('pdftotext failed')
    })
    return [[what, milliseconds(ours), `pdftotext ${milliseconds(theirs)}`, (ours / theirs).toFixed(1)]]
  } finally {
    await closeChromium()
    rmSync(folder, { recursive: true, force: true })
  }
}

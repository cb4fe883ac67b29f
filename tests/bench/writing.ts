/** Writing a plan as Word, warm, beside Chromium's print of the same plan; and what many documents leave in memory. */
import mammoth from 'mammoth'
import type { Document } from '../../src/documents/writing/document.ts'
import { writeDocxAside } from '../../src/documents/writing/docx-thread.ts'
import { planDocument } from '../../src/documents/writing/plan-document.ts'
import { anActivity, anIndicator, aPlansRecords, idOf } from '../documents/a-plans-records.ts'
import { closeChromium, findChromium, printPdf } from '../documents/make-pdf.ts'
import { type Measurement, median, milliseconds } from './measures.ts'

const rounds = 5
const many = 40

export async function measureWriting(): Promise<Measurement[]> {
  const document = largePlan()
  const write = async () => {
    const result = await writeDocxAside(document)
    if (!result.ok) throw new Error(result.refusal.name)
    return result.value
  }
  const ours = await median(rounds, async () => void (await write()))
  const before = megabytes()
  for (let count = 0; count < many; count++) await write()
  const after = megabytes()
  return [
    await besidePrint('writing a plan as Word, warm', ours, await write()),
    [`memory after ${many} plans as Word`, `${after} MB`, `after ${rounds + 1}: ${before} MB`, ''],
  ]
}

async function besidePrint(what: string, ours: number, docx: Uint8Array): Promise<Measurement> {
  if (!findChromium()) return [what, milliseconds(ours), 'skipped: no Chromium', '']
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) })
  try {
    const theirs = await median(rounds, async () => void (await printPdf(html, { tagged: true })))
    return [what, milliseconds(ours), `Chromium's print ${milliseconds(theirs)}`, (ours / theirs).toFixed(1)]
  } finally {
    await closeChromium()
  }
}

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1024 / 1024)

/** Seven areas with four activities and a figure each: some fifteen pages, as the plans that there are. */
function largePlan(): Document {
  const records = aPlansRecords()
  const areas = Array.from({ length: 7 }, (_, at) => idOf(1000 + at))
  const said = 'Gruppen går igenom listan på varje möte och stämmer av vad som är gjort sedan sist. '
  return planDocument(
    {
      ...records,
      area: areas.map((id, at) => ({ id, name: `Område ${at + 1}`, viaAreaId: null, viaReason: null })),
      stance: [],
      goal: areas.map((areaId, at) => ({
        ...records.goal[0]!,
        id: idOf(2000 + at),
        areaId,
        text: 'Platserna är trygga hela dygnet.',
      })),
      passage: areas.flatMap((areaId, at) =>
        [0, 1, 2, 3].map(part => ({
          id: idOf(3000 + at * 10 + part),
          areaId,
          placeId: null,
          chapter: 'picture' as const,
          kind: 'paragraph' as const,
          text: said.repeat(4),
        })),
      ),
      activity: areas.flatMap((areaId, at) =>
        [0, 1, 2, 3].map(part =>
          anActivity({
            id: idOf(4000 + at * 10 + part),
            areaId,
            title: `Åtgärd ${part + 1} som parterna gör tillsammans`,
            workingGroup: 'Torggruppen',
            duration: 'Klar juni 2020',
            meetingFrequency: '1 gång per månad',
            convener: 'Förvaltningen',
            followUp: `Samordnas av rådet vid T1, T2 och VB. ${said}`,
            status: 'Pågår',
          }),
        ),
      ),
      contact: [],
      indicator: areas.map((areaId, at) =>
        anIndicator({ id: idOf(5000 + at), areaId, name: 'klotter', verdict: 'accepted' }),
      ),
      indicatorValue: areas.flatMap((_, at) =>
        [2018, 2019].map((year, part) => ({
          id: idOf(6000 + at * 10 + part),
          indicatorId: idOf(5000 + at),
          period: null,
          year,
          placeName: null,
          breakdown: null,
          state: 'known' as const,
          value: 20 + part,
        })),
      ),
    },
    { layout: 'plan', state: { name: 'draft' }, data: JSON.stringify(records) },
  )
}

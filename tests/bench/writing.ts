/** Writing a plan as PDF and as Word, warm, beside Chromium's print of the same plan; and what many documents leave in memory. */
import mammoth from 'mammoth'
import type { Document } from '../../src/documents/writing/document.ts'
import { writeDocxAside } from '../../src/documents/writing/docx-thread.ts'
import { writePdf } from '../../src/documents/writing/pdf.ts'
import { planDocument } from '../../src/documents/writing/plan-document.ts'
import { anActivity, anIndicator, aPlansRecords, idOf } from '../documents/a-plans-records.ts'
import { closeChromium, findChromium, printPdf } from '../documents/make-pdf.ts'
import { type Measurement, median, milliseconds } from './measures.ts'

const rounds = 5
const many = 40
const manyPdfs = 500

export async function measureWriting(): Promise<Measurement[]> {
  const document = largePlan()
  const write = async () => {
    const result = await writeDocxAside(document)
    if (!result.ok) throw new Error(result.refusal.name)
    return result.value
  }
  // Typst remembers what it has set: a plan that is asked for again has been changed since.
  let changes = 0
  const set = async () => {
    const result = await writePdf({ ...document, head: `${document.head} ${changes++}` })
    if (!result.ok) throw new Error(result.refusal.name)
  }
  const asPdf = await median(rounds, set)
  const pdfsInMemory = await afterMany(manyPdfs, set)
  const asWord = await median(rounds, async () => void (await write()))
  const wordInMemory = await afterMany(many, async () => void (await write()))
  const print = await timeOfPrint(await write())
  return [
    besidePrint('setting a changed plan as PDF, warm', asPdf, print),
    besidePrint('writing a plan as Word, warm', asWord, print),
    [`memory after ${manyPdfs} plans as PDF`, ...pdfsInMemory],
    [`memory after ${many} plans as Word`, ...wordInMemory],
  ]
}

async function afterMany(count: number, work: () => Promise<void>): Promise<[string, string, string]> {
  const before = megabytes()
  for (let at = 0; at < count; at++) await work()
  const after = megabytes()
  return [`${after} MB`, `after ${rounds + 1}: ${before} MB`, (after / before).toFixed(1)]
}

function besidePrint(what: string, ours: number, print: number | null): Measurement {
  if (print === null) return [what, milliseconds(ours), 'skipped: no Chromium', '']
  return [what, milliseconds(ours), `Chromium's print ${milliseconds(print)}`, (ours / print).toFixed(1)]
}

/** How long Chromium's print of the same plan takes; null where there is no Chromium. */
async function timeOfPrint(docx: Uint8Array): Promise<number | null> {
  if (!findChromium()) return null
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) })
  try {
    return await median(rounds, async () => void (await printPdf(html, { tagged: true })))
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
          low: null,
          high: null,
          numerator: null,
          denominator: null,
          extractedOn: null,
        })),
      ),
    },
    { layout: 'plan', state: { name: 'draft' }, data: JSON.stringify(records) },
  )
}

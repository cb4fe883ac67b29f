import { afterAll, describe, expect, it } from 'vitest'
import { draftJson } from '../../src/documents/reading/draft-json.ts'
import { accountFor, buildPlan } from '../../src/documents/reading/plan-builder.ts'
import { readDocument } from '../../src/documents/reading/read-document.ts'
import type { Source } from '../../src/documents/reading/source.ts'
import type { DraftPlan } from '../../src/domain/draft.ts'
import { samplePlan } from '../sample-plan.ts'
import { makeDocx } from './make-docx.ts'
import { closeChromium, findChromium, makePdf, printPdf } from './make-pdf.ts'
import { ownPlan, type PlanForMaking, seedPlan } from './plan-for-making.ts'

const plans: [string, () => PlanForMaking][] = [
  ['our own plan', () => ownPlan],
  ['the sample plan', () => seedPlan(samplePlan.reading())],
]
const withChromium = findChromium() !== null
const runningHead = 'Lokal åtgärdsplan'
const formats: [string, boolean, (plan: PlanForMaking) => Promise<Uint8Array>][] = [
  ['a styled Word document', true, plan => makeDocx(plan, { styled: true, runningHead })],
  ['a plain Word document', true, plan => makeDocx(plan, { styled: false, runningHead })],
  ['a tagged PDF', withChromium, plan => makePdf(plan, { tagged: true, runningHead })],
  ['an untagged PDF', withChromium, plan => makePdf(plan, { tagged: false, runningHead })],
]

afterAll(closeChromium)

async function read(bytes: Uint8Array): Promise<Source> {
  const result = await readDocument({ bytes, name: 'plan' })
  if (!result.ok) throw new Error(`refused: ${result.refusal.name}`)
  return result.source
}

/** What was made, in the form of `toldPlan`. */
function madePlan(plan: PlanForMaking) {
  return plan.areas.map(area => ({
    name: area.name,
    goal: [area.goalLabel, area.goal],
    sections: area.sections.map(({ heading, figures, paragraphs, bullets }) => ({
      heading,
      figures,
      paragraphs,
      bullets,
    })),
    activities: area.activities.map(({ theme, title, workingGroup, fields }) => [
      theme,
      title,
      workingGroup,
      ...fields.map(([, value]) => value),
    ]),
  }))
}

function toldPlan(plan: DraftPlan) {
  const texts = (reads: { text: string }[]) => reads.map(({ text }) => text)
  return plan.areas.map(area => ({
    name: area.name.text,
    goal: [area.goals[0]?.label?.text, texts(area.goals.map(({ text }) => text)).join(' ')],
    sections: area.sections.map(({ heading, figures, paragraphs, bullets }) => ({
      heading: heading?.text ?? null,
      figures: texts(figures.map(({ caption }) => caption)),
      paragraphs: texts(paragraphs),
      bullets: texts(bullets),
    })),
    activities: area.activities.map(({ theme, title, workingGroup, ...fields }) => [
      theme?.text ?? null,
      title?.text,
      workingGroup?.text,
      ...[
        fields.duration,
        fields.meetingFrequency,
        fields.convener,
        fields.municipalContact,
        fields.policeContact,
        fields.otherParticipants,
        fields.followUp,
      ].flatMap(read => read?.text ?? []),
    ]),
  }))
}

describe.each(plans)('%s', (name, plan) => {
  const there = name === 'our own plan' || samplePlan.isThere

  describe.each(formats)('as %s', (_, possible, make) => {
    it.skipIf(!there || !possible)('is the same plan, and no word is lost', async () => {
      const source = await read(await make(plan()))
      const draft = buildPlan(source)
      expect(toldPlan(draft)).toEqual(madePlan(plan()))
      expect(accountFor(source, draft)).toEqual({ lost: [], doubled: [] })
      if (name === 'the sample plan') expectSample(draft)
    })
  })
})

/** What is read out of the running text is the same whatever the format; nothing is guessed where cells are cells. */
function expectSample(draft: DraftPlan): void {
  const wanted = samplePlan.reading()
  // biome-ignore lint/suspicious/noExplicitAny: compared as JSON
  const json: any = JSON.parse(JSON.stringify(draftJson(draft)))
  const handling = (list: { handling: unknown }[]) => list.map(item => item.handling)
  expect(handling(json.centralPriorityAreas)).toEqual(handling(wanted.centralPriorityAreas))
  const numeric = wanted.statistics.filter(({ kind }: { kind: string }) => kind !== 'qualitative')
  const values = (list: { indicator: string; values: unknown }[]) =>
    list.map(item => [item.indicator, item.values])
  expect(values(json.statistics)).toEqual(values(numeric))
  expect(json.areas.at(-1).refersTo).toEqual(wanted.areas.at(-1).refersTo)
  expect(
    draft.areas.flatMap(area => area.activities).some(({ title }) => title?.certainty === 'guessed'),
  ).toBe(false)
  expect(json.governance.bodies.slice(0, 3).map(({ alias }: { alias: string }) => alias)).toEqual(
    wanted.governance.bodies.slice(0, 3).map(({ alias }: { alias: string }) => alias),
  )
}

/** A cause beside two measures, as one cell; below it a cause that is empty, but not merged. */
const mergedTable = `<!doctype html><html lang="sv"><head><title>Plan</title><style>
  body { font: 11pt/1.4 sans-serif } table { border-collapse: collapse; width: 100% }
  th, td { border: 1px solid #888; padding: 4pt; text-align: left; vertical-align: top }
</style></head><body><h1>Åtgärdsplan</h1><h2>Otrygga platser</h2><p><b>Mål</b> Det ska kännas tryggt.</p><table>
  <tr><th>Orsak</th><th>Åtgärd</th><th>Ansvarig</th><th>Tidplan</th></tr>
  <tr><td rowspan="2">Torget är mörkt</td><td>Byt lyktor</td><td>Trafikkontoret</td><td>Juni 2027</td></tr>
  <tr><td>Klipp häckar</td><td>Parkförvaltningen</td><td>Maj 2027</td></tr>
  <tr><td></td><td>Gå rundor</td><td>Polisen</td><td>Löpande</td></tr>
</table></body></html>`

it.skipIf(!withChromium).each([true, false])(
  'a cell over two rows of a PDF belongs to both, and the others keep their columns (tagged: %s)',
  async tagged => {
    const source = await read(await printPdf(mergedTable, { tagged }))
    const draft = buildPlan(source)
    const activities = draft.areas.flatMap(area => area.activities)
    expect(
      activities.map(({ cause, title, convener, duration }) =>
        [cause, title, convener, duration].map(value => value?.text ?? null),
      ),
    ).toEqual([
      ['Torget är mörkt', 'Byt lyktor', 'Trafikkontoret', 'Juni 2027'],
      ['Torget är mörkt', 'Klipp häckar', 'Parkförvaltningen', 'Maj 2027'],
      [null, 'Gå rundor', 'Polisen', 'Löpande'],
    ])
    expect(activities.map(({ cause }) => cause?.certainty ?? null)).toEqual(['certain', 'guessed', null])
    expect(accountFor(source, draft)).toEqual({ lost: [], doubled: [] })
  },
)

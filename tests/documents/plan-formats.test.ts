import { afterAll, describe, expect, it } from 'vitest'
import { draftJson } from '../../src/documents/reading/draft-json.ts'
import { accountFor, buildPlan } from '../../src/documents/reading/plan-builder.ts'
import { readDocument } from '../../src/documents/reading/read-document.ts'
import type { Source } from '../../src/documents/reading/source.ts'
import type { DraftPlan } from '../../src/domain/draft.ts'
import { samplePlan } from '../sample-plan.ts'
import { makeDocx } from './make-docx.ts'
import { closeChromium, findChromium, makePdf } from './make-pdf.ts'
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

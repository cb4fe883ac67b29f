import { beforeAll, describe, expect, it } from 'vitest'
import { draftJson } from '../../src/documents/reading/draft-json.ts'
import { parseText } from '../../src/documents/reading/parse.ts'
import { accountFor, buildPlan } from '../../src/documents/reading/plan-builder.ts'
import type { Source } from '../../src/documents/reading/source.ts'
import type { DraftPlan } from '../../src/domain/draft.ts'
import { samplePlan } from '../sample-plan.ts'

if (!samplePlan.isThere) console.log('skipped: the sample plan is not beside the project')

/** The parts of the fixture that this test reads. */
type Fixture = {
  background: { heading: string; paragraphs: { text: string }[] }
  centralPriorityAreas: Record<string, unknown>[]
  communication: Record<string, unknown> & { paragraphs: { text: string }[] }
  governance: { heading: string; paragraphs: { text: string }[]; bodies: Record<string, unknown>[] }
  areas: FixtureArea[]
  statistics: Record<string, unknown>[]
  places: Record<string, unknown>[]
  abbreviations: Record<string, unknown>[]
  fixture: { fieldLabels: Record<string, string> }
}
type FixtureArea = {
  id: string
  name: string
  goal: string
  goalLabel: string
  situation: { heading: string; sections: { paragraphs: { text: string }[]; bullets: { text: string }[] }[] }
  activities: Record<string, unknown>[]
  refersTo?: unknown
}

function sourceOf(text: string): Source {
  const result = parseText(text)
  if (!result.ok) throw new Error(result.refusal.name)
  return result.source
}

/** Provenance and notes of the fixture are not asked of a reading, nor is what it calls an interpretation. */
const notAsked = new Set(['sourceLines', 'note', 'acrossPageBreak', 'joinCertain', 'chartText'])
function asked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asked)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([key]) => !notAsked.has(key))
  return Object.fromEntries(entries.map(([key, inner]) => [key, asked(inner)]))
}

describe.skipIf(!samplePlan.isThere)('the sample plan', () => {
  let fixture: Fixture
  let text: string
  let source: Source
  let plan: DraftPlan
  // biome-ignore lint/suspicious/noExplicitAny: compared by toMatchObject, key by key
  let json: any

  beforeAll(() => {
    fixture = samplePlan.reading()
    text = samplePlan.text()
    source = sourceOf(text)
    plan = buildPlan(source)
    json = JSON.parse(JSON.stringify(draftJson(plan)))
  })

  it('has all nine fields of all eight activities, null where the source is silent', () => {
    const fields = ['theme', ...Object.keys(fixture.fixture.fieldLabels)]
    const pick = (activity: Record<string, unknown>) =>
      Object.fromEntries(fields.map(field => [field, activity[field]]))
    const wanted = fixture.areas.map(area => area.activities.map(pick))
    expect(json.areas.map((area: FixtureArea) => area.activities.map(pick))).toEqual(wanted)
    expect(wanted.flat()).toHaveLength(8)
  })

  it('marks the title and group that stand on one line as guessed, and nothing else of an activity', () => {
    const guessed = json.areas
      .flatMap((area: FixtureArea) => area.activities)
      .map((activity: Record<string, unknown>) => activity.certainty)
    expect(guessed.filter(Boolean)).toEqual([{ title: 'guessed', workingGroup: 'guessed' }])
  })

  it('understands durations, cadences and follow-ups as the fixture does', () => {
    const interpretations = (areas: FixtureArea[]) =>
      areas.map(area => area.activities.map(({ interpretation }) => interpretation))
    expect(interpretations(json.areas)).toEqual(interpretations(fixture.areas))
  })

  it('has the areas with ids, goals, and pictures: joined text and division into paragraphs', () => {
    const joined = (area: FixtureArea) =>
      area.situation.sections.map(section =>
        [...section.paragraphs, ...section.bullets].map(({ text }) => text).join(' '),
      )
    for (const [index, area] of fixture.areas.entries()) {
      expect(joined(json.areas[index])).toEqual(joined(area))
      expect(json.areas[index]).toMatchObject(asked(area) as object)
    }
    expect(json.areas).toHaveLength(7)
    expect(json.areas.at(-1).refersTo).toEqual(fixture.areas.at(-1)!.refersTo)
  })

  it('has background, the ten central areas with their stances, and communication', () => {
    expect(json.background).toMatchObject(asked({ ...fixture.background, note: undefined }) as object)
    expect(json.centralPriorityAreas).toEqual(asked(fixture.centralPriorityAreas))
    expect(json.communication).toMatchObject(asked(fixture.communication) as object)
  })

  it('has the five bodies with other names, leaders, cadence, parent and whom they report to', () => {
    const pick = ({
      id,
      name,
      alias,
      ledBy,
      cadence,
      parent,
      reportsTo,
      examples,
    }: Record<string, unknown>) => ({ id, name, alias, ledBy, cadence, parent, reportsTo, examples })
    expect(json.governance.bodies.map(pick)).toEqual(fixture.governance.bodies.map(pick))
    const said = ({ id, verbatim }: Record<string, unknown>) => ({ id, verbatim })
    const quoted = fixture.governance.bodies.filter(({ verbatim }) => verbatim)
    expect(json.governance.bodies.map(said)).toEqual(expect.arrayContaining(quoted.map(said)))
    expect(json.governance.paragraphs).toEqual(asked(fixture.governance.paragraphs))
  })

  it('proposes the ten numeric statistics and no other number', () => {
    const numeric = fixture.statistics.filter(({ kind }) => kind !== 'qualitative')
    const own = ({ id, partOf, ...rest }: Record<string, unknown>) => ({
      ...rest,
      ...(partOf ? { partOf: (partOf as { value: number }).value } : {}),
    })
    expect(json.statistics.map(own)).toEqual((asked(numeric) as Record<string, unknown>[]).map(own))
  })

  it('has the abbreviations, with what they stand for', () => {
    const wanted = fixture.abbreviations as Record<string, unknown>[]
    expect(json.abbreviations).toHaveLength(wanted.length)
    expect(json.abbreviations).toEqual(expect.arrayContaining(wanted))
  })

  it('has the two places with collaboration and classification', () => {
    const pick = ({ statisticIds, ...place }: Record<string, unknown>) => place
    expect(json.places.map(pick)).toMatchObject(
      (asked(fixture.places) as Record<string, unknown>[]).map(pick),
    )
  })

  it('loses no word and places none twice; only the organisation chart is left over', () => {
    expect(accountFor(source, plan)).toEqual({ lost: [], doubled: [] })
    expect(plan.unplaced).toHaveLength(1)
    expect(plan.unplaced[0]!.text).toContain('sammankallas 1-2/termin')
  })

  it('knows where every value stands: its words are the source’s at its place', () => {
    for (const activity of plan.areas.flatMap(area => area.activities)) {
      for (const read of [activity.title, activity.workingGroup, activity.followUp]) {
        const there = read!.at.map(({ start, end }) => source.text.slice(start, end)).join(' ')
        expect(there.replace(/\s+/gu, ' ')).toBe(read!.text)
      }
    }
  })

  it.each<[string, (text: string) => string]>([
    ['decomposed letters', text => text.normalize('NFD')],
    ['soft hyphens in long words', text => text.replace(/(\p{L}{5})(\p{L}{5})/gu, '$1\u00ad$2')],
    ['line ends of Windows', text => text.replaceAll('\n', '\r\n')],
    ['spaces at line ends taken away', text => text.replace(/[ \t]+$/gmu, '')],
    ['form feeds before pages', text => text.replace(/(?<=\S.*)\n (?=\p{Lu})/gu, '\n\f')],
  ])('is the same plan with %s', (_, change) => {
    const changed = buildPlan(sourceOf(change(text)))
    const fields = (draft: DraftPlan) =>
      draft.areas.map(({ name, goals, activities }) => [
        name.text,
        goals.map(({ text }) => text.text),
        activities.map(({ id, ...values }) => Object.values(values).map(read => read?.text ?? null)),
      ])
    expect(fields(changed)).toEqual(fields(plan))
    expect(changed.centralAreas.map(({ stance }) => stance?.kind)).toEqual(
      plan.centralAreas.map(({ stance }) => stance?.kind),
    )
    expect(changed.statistics.map(({ values }) => values.map(({ value }) => value))).toEqual(
      plan.statistics.map(({ values }) => values.map(({ value }) => value)),
    )
  })
})

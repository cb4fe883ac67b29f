/** A plan of our own that somebody has written in in Word is understood by its text: every part in its place, and nothing made up. */
import { expect, test } from 'vitest'
import { accountFor } from '../../src/documents/reading/account.ts'
import { parse } from '../../src/documents/reading/parse.ts'
import { buildPlan } from '../../src/documents/reading/plan-builder.ts'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import { writeDocx } from '../../src/documents/writing/docx.ts'
import { planDocument } from '../../src/documents/writing/plan-document.ts'
import type { PlanLayout, PlanState } from '../../src/documents/writing/plan-options.ts'
import type { PlanRecords } from '../../src/domain/plan-records.ts'
import { demonstrationPlan } from '../../src/operations/demonstration/plan.ts'
import { speaking } from '../../src/texts/texts.ts'
import { aGoal, anActivity, aPlansRecords, idOf } from './a-plans-records.ts'
import { makeZip } from './make-zip.ts'
import { recordsOfText } from './records-of-text.ts'

const names = ['Aktiviteter på torget', 'Våld i hemmet', 'Skolan', 'Organisation', 'Narkotika']

/** Five areas that hardly anything is said of: problems with causes, a goal that is followed, an activity in some. */
function shortPlan(): PlanRecords {
  const records = aPlansRecords()
  const [area] = records.area
  const [indicator] = records.indicator
  const id = (group: number, index: number) => idOf(group * 1000 + index)
  const each = <T>(make: (areaId: string, index: number) => T): T[] =>
    names.map((_, index) => make(id(1, index), index))
  return {
    ...records,
    stance: [],
    passage: records.passage.filter(({ areaId }) => areaId === null),
    area: each((areaId, index) => ({
      ...area!,
      id: areaId,
      name: names[index]!,
      viaAreaId: null,
      viaReason: null,
    })),
    problem: each((areaId, index) => ({
      ...({ placeId: null } as PlanRecords['problem'][number]),
      id: id(2, index),
      areaId,
      text: `Det bråkas för mycket i område ${index}.`,
    })),
    cause: each((_, index) => ({
      ...({} as PlanRecords['cause'][number]),
      id: id(3, index),
      problemId: id(2, index),
      text: `Ingen vuxen är på plats i område ${index}`,
    })),
    goal: each((areaId, index) => [
      ...(index === 1
        ? []
        : [aGoal({ id: id(4, index), areaId, text: `Alla är trygga i område ${index}.` })]),
      aGoal({
        id: id(5, index),
        areaId,
        kind: 'effect',
        text: `Färre bråkar i område ${index}.`,
        baseline: '12 bråk',
        target: '6 bråk',
      }),
    ]).flat(),
    activity: [0, 2, 2, 4].map((area, index) =>
      anActivity({
        id: id(6, index),
        areaId: id(1, area),
        title: `Gå ut på kvällen, grupp ${index}`,
        workingGroup: 'Torggruppen',
        problemId: id(2, area),
      }),
    ),
    contact: [],
    indicator: records.indicator.map(one => ({ ...one, areaId: id(1, 0) })),
    indicatorValue: records.indicatorValue.filter(({ indicatorId }) => indicatorId === indicator!.id),
  }
}

async function edited(
  records: PlanRecords,
  layout: PlanLayout,
  from: string,
  to: string,
  state: PlanState = { name: 'draft' },
) {
  const written = speaking(records.partnership.language, () =>
    planDocument(records, { layout, state, data: '{}' }),
  )
  const parts = await unpackParts(await writeDocx(written, { pageNumbers: false }))
  const body = parts.get('word/document.xml')!
  expect(body).toContain(from)
  parts.set('word/document.xml', body.replace(from, to))
  const read = await parse(makeZip([...parts].map(([name, data]) => ({ name, data }))))
  if (!read.ok) throw new Error(read.refusal.name)
  const plan = buildPlan(read.source)
  expect(accountFor(read.source, plan)).toEqual({ lost: [], doubled: [] })
  return plan
}

/** What stands in each area, as records and as read. */
const ofRecords = (records: PlanRecords) =>
  records.area.map(({ id, name }) => ({
    name,
    goals: records.goal.filter(({ areaId }) => areaId === id).map(({ kind, text }) => `${kind}: ${text}`),
    activities: records.activity.filter(({ areaId }) => areaId === id).map(({ title }) => title),
    figures: records.passage
      .filter(({ areaId, kind }) => areaId === id && kind === 'figure')
      .map(({ text }) => text),
  }))
const ofReading = (plan: Awaited<ReturnType<typeof edited>>) =>
  plan.areas.map(({ name, goals, activities, sections }) => ({
    name: name.text,
    goals: goals.map(({ kind, text }) => `${kind}: ${text.text}`),
    activities: activities.map(({ title }) => title?.text),
    figures: sections.flatMap(({ figures }) => figures.map(({ caption }) => caption.text)),
  }))

test('five short areas with problems, goals and a chart', async () => {
  const records = shortPlan()
  const plan = await edited(
    records,
    'plan',
    'Det bråkas för mycket i område 0.',
    'Det bråkas mest i område 0.',
  )
  expect(ofReading(plan)).toEqual(ofRecords(records))
  expect(
    plan.areas.flatMap(({ sections }) =>
      sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    ),
  ).toEqual([])
  // The words that somebody may have changed in a table are shown, and not guessed at.
  expect(plan.unplaced.map(({ text }) => text).join('\n')).toContain('Det bråkas mest i område 0.')
})

test.each(['plan', 'handbook'] as const)('the demonstration plan as %s', async layout => {
  const records = recordsOfText(demonstrationPlan(2020))
  const plan = await edited(records, layout, 'Hässelby torg vidare', 'Hässelby torg raskt vidare')
  const wanted = JSON.parse(
    JSON.stringify(ofRecords(records)).replace('Hässelby torg vidare', 'Hässelby torg raskt vidare'),
  )
  expect(ofReading(plan)).toEqual(wanted)
  expect(plan.otherChapters).toEqual([])
})

test("the goals of an area that stand in the handbook's column are not taken for an activity's own", async () => {
  const records = shortPlan()
  records.activity[1] = { ...records.activity[1]!, operativeGoal: 'Två kvällar i veckan' }
  const plan = await edited(records, 'handbook', 'Gå ut på kvällen, grupp 0', 'Gå ut sent, grupp 0')
  expect(
    plan.areas.flatMap(({ activities }) => activities.map(({ operativeGoal }) => operativeGoal?.text)),
  ).toEqual([undefined, 'Två kvällar i veckan', undefined, undefined])
  expect(ofReading(plan).map(({ goals }) => goals)).toEqual(ofRecords(records).map(({ goals }) => goals))
})

test('the cover says whose plan it is and what is known already: none of it is left without a place', async () => {
  const decided: PlanState = {
    name: 'decided',
    on: '2020-01-28',
    by: 'Trygghetsrådet',
    caseNumbers: [{ party: 'Hässelby-Vällingby stadsdelsförvaltning', number: 'HV 2020/31' }],
  }
  for (const language of ['sv', 'en'] as const) {
    const records = aPlansRecords()
    records.partnership = { ...records.partnership, language }
    for (const state of [decided, { name: 'draft' }] as const) {
      const plan = await edited(records, 'plan', 'Torget upplevs', 'Torgen upplevs', state)
      const cover = ['Ekbacken', 'brottsförebyggande', 'crime', 'Polisen', 'HV 2020/31', 'Trygghetsrådet']
      const left = plan.unplaced.map(({ text }) => text)
      expect(left.filter(text => cover.some(words => text.includes(words)))).toEqual([])
      expect(plan.caseNumber?.text).toBe('EK 2020/17')
      expect(plan.validFrom?.text).toContain('2020')
    }
  }
})

test.each(['plan', 'handbook'] as const)(
  'in English as %s, whose tables and goals have English names',
  async layout => {
    const records = shortPlan()
    records.partnership = { ...records.partnership, language: 'en' }
    records.activity[1] = {
      ...records.activity[1]!,
      duration: 'Klar juni 2020',
      convener: 'Torgvärden',
      followUp: 'Vid T2',
    }
    const plan = await edited(records, layout, 'Båda är valda.', 'Båda har valts.')
    expect(ofReading(plan)).toEqual(ofRecords(records))
    const [, second] = plan.areas.flatMap(({ activities }) => activities)
    expect(second?.duration?.text).toBe('Klar juni 2020')
    expect(second?.followUp?.text).toBe('Vid T2')
    expect(second?.convener?.text).toContain('Torgvärden')
  },
)

test("an area's goals stand once in the handbook's form: in the column, where there are activities", async () => {
  const records = shortPlan()
  const written = planDocument(records, { layout: 'handbook', state: { name: 'draft' } })
  const said = JSON.stringify(written.sections)
  const times = (words: string) => said.split(words).length - 1
  // In the column and in what it is measured by; an area without activities has it in its chapter.
  expect(times('Färre bråkar i område 0.')).toBe(2)
  expect(written.sections.find(({ heading }) => heading === names[0])?.blocks).not.toContainEqual(
    expect.objectContaining({ kind: 'goal', text: 'Färre bråkar i område 0.' }),
  )
  expect(written.sections.find(({ heading }) => heading === names[1])?.blocks).toContainEqual(
    expect.objectContaining({ kind: 'goal', text: 'Färre bråkar i område 1.' }),
  )
})

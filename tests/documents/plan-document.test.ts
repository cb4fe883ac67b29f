/** What a plan's document holds and in which order, before it is set. */
import { expect, test } from 'vitest'
import type { Block } from '../../src/documents/writing/document.ts'
import { planDocument } from '../../src/documents/writing/plan-document.ts'
import { speaking } from '../../src/texts/texts.ts'
import { aGoal, anActivity, anEmptyPlan, aPlansRecords, idOf } from './a-plans-records.ts'

const draft = { layout: 'plan', state: { name: 'draft' } } as const

test('the parts stand in the order of the printed plan, areas numbered', () => {
  const { sections, title, head, date } = planDocument(aPlansRecords(), draft)
  expect({ title, head, date }).toEqual({
    title: 'Åtgärdsplan 2020',
    head: 'Ekbacken · Åtgärdsplan 2020',
    date: '2020-01-01',
  })
  expect(sections.map(({ number, heading }) => [number, heading])).toEqual([
    [null, 'Bakgrund'],
    [null, 'Organisation för arbetet'],
    [1, 'Trygga torg'],
    [2, 'Skolan'],
    [null, 'Ordlista'],
  ])
})

test('the cover says whose it is, how far it has come and under which numbers it is kept', () => {
  const { cover } = planDocument(aPlansRecords(), draft)
  expect(cover).toMatchObject({ over: 'Ekbacken', state: 'Utkast', parties: ['Polisen'] })
  expect(cover.facts).toEqual([
    { label: 'Gäller', value: '1 januari 2020 – 31 december 2020' },
    { label: 'Diarienummer', value: 'EK 2020/17' },
    { label: 'Överenskommelsen', value: 'Polisen, dnr A1/2020', part: 'made' },
  ])
  const decided = planDocument(aPlansRecords(), {
    layout: 'plan',
    state: {
      name: 'decided',
      on: '2020-01-20',
      by: 'Trygghetsrådet',
      caseNumbers: [{ party: 'Polisen', number: 'A9/2020' }],
    },
  })
  expect(decided.date).toBe('2020-01-20')
  expect(decided.cover.state).toBeNull()
  expect(decided.cover.facts).toContainEqual({
    label: 'Beslutad',
    value: '20 januari 2020 av Trygghetsrådet',
    part: 'made',
  })
  expect(decided.cover.facts).toContainEqual({
    label: 'Diarienummer, Polisen',
    value: 'A9/2020',
    part: 'made',
  })
})

test('a plan without a first day is in force for its year', () => {
  const inForce = (validFrom: string | null, validTo: string | null) => {
    const records = aPlansRecords()
    records.plan = { ...records.plan, validFrom, validTo }
    return planDocument(records, draft).cover.facts.find(({ label }) => label === 'Gäller')?.value
  }
  expect(inForce(null, null)).toBe('2020')
  expect(inForce(null, '2020-06-30')).toBe('2020, till 30 juni 2020')
  expect(inForce('2020-02-01', null)).toBe('från 1 februari 2020')
})

test('an area that fills a page opens it; a short one goes on where the one before ended', () => {
  const openings = (layout: 'plan' | 'handbook') =>
    planDocument(aPlansRecords(), { ...draft, layout })
      .sections.filter(({ number }) => number !== null)
      .map(({ opening }) => opening)
  expect(openings('plan')).toEqual([true, false])
  expect(openings('handbook')).toEqual([false, false])
})

test('an area is its goals, its picture, its accepted figures and its activities', () => {
  const area = planDocument(aPlansRecords(), draft).sections[2]!
  expect(area.blocks.map(summary)).toEqual([
    'goal: Torgen är trygga hela dygnet',
    'heading 2: Problembild',
    'paragraph: Torget upplevs som mörkt.',
    'bullets: Klotter | Skadegörelse',
    'lost-figure: Karta över belysningen',
    'heading 2: Indikatorer',
    expect.stringMatching(/^paragraph: .*inte prövat/),
    'chart: Klotter på Ektorget',
    'table: Värden: Klotter på Ektorget',
    'heading 2: Aktiviteter',
    'record: Sätta upp belysning',
  ])
  const record = area.blocks.find(block => block.kind === 'record')!
  expect(record.head).toEqual(['Aktivitet', 'Arbetsgrupp'])
  expect(record.title).toEqual({
    theme: 'Ljus',
    title: 'Sätta upp belysning',
    description: null,
    second: 'Torggruppen',
  })
  expect(record.rows).toEqual([
    { label: 'Löptid', value: 'Klar juni 2020' },
    { label: 'Polisens kontakt', value: 'Kommunpolis' },
    { label: 'Uppföljning', value: 'Vid T2' },
  ])
})

test('problems with causes, goals that are followed up and working methods stand where there are any', () => {
  const records = aPlansRecords()
  const areaId = records.area[0]!.id
  records.problem = [{ id: idOf(80), areaId, text: 'Torget är mörkt.', placeId: records.place[0]!.id }]
  records.cause = [
    { id: idOf(81), problemId: idOf(80), text: 'Lamporna är trasiga.' },
    { id: idOf(82), problemId: idOf(80), text: 'Ingen anmäler fel.' },
  ]
  records.activity[0] = { ...records.activity[0]!, problemId: idOf(80), causeId: idOf(81) }
  records.goal.push(
    aGoal({
      id: idOf(83),
      areaId,
      kind: 'effect',
      text: 'Klottret minskar',
      baseline: '31 ärenden 2018',
      targetValue: 15,
      indicatorId: idOf(60),
    }),
  )
  records.programme = [
    {
      id: idOf(84),
      kind: 'routine',
      name: 'Rutin vid larm',
      description: null,
      coverage: null,
      revision: 'varje år vid T1',
      organisationId: records.organisation[0]!.id,
      positionId: null,
    },
  ]
  const { sections } = planDocument(records, draft)
  const area = sections.find(({ id }) => id === areaId)!
  const order = area.blocks.map(summary)
  expect(order.slice(order.indexOf('heading 2: Problem och orsaker'))).toEqual([
    'heading 2: Problem och orsaker',
    'table: Problem, orsaker och vad som görs: Trygga torg',
    'heading 2: Mål som följs upp',
    'goal: Klottret minskar',
    'table: Så följs målen: Trygga torg',
    'heading 2: Aktiviteter',
    'record: Sätta upp belysning',
  ])
  const rows = area.blocks.flatMap(block => (block.kind === 'table' ? block.rows : []))
  expect(rows).toContainEqual([
    'Torget är mörkt.\nEktorget',
    '1. Lamporna är trasiga.\n2. Ingen anmäler fel.',
    '1. Sätta upp belysning',
  ])
  expect(rows).toContainEqual([
    'Klottret minskar',
    '31 ärenden 2018',
    '15 ärenden',
    '–',
    'klotter på Ektorget',
  ])
  const record = area.blocks.find(block => block.kind === 'record')!
  expect(record.rows).toContainEqual({ label: 'Orsak', value: 'Lamporna är trasiga.' })
  expect(sections.find(({ id }) => id === 'programmes')!.blocks).toMatchObject([
    { rows: [['Rutin vid larm (rutin)', 'varje år vid T1', 'Förvaltningen']] },
  ])
})

test('a picture says every value in words, and a value that is not shown says so', () => {
  const records = aPlansRecords()
  records.indicatorValue.push({
    ...records.indicatorValue[1]!,
    id: idOf(72),
    year: 2020,
    state: 'suppressed',
    value: null,
  })
  const chart = planDocument(records, draft).sections[2]!.blocks.find(block => block.kind === 'chart')!.chart
  expect(chart.alt).toContain('Klotter på Ektorget: 2018 31, 2019 19, 2020 visas inte.')
  expect(chart.series.map(({ values }) => values[0]!.value)).toEqual([31, 19, null])
  expect(JSON.stringify(chart)).not.toMatch(/minskat|ökat/)
})

test('the central list stands where it is announced, with the stance to each', () => {
  const [background] = planDocument(aPlansRecords(), draft).sections
  expect(background!.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'numbered', 'paragraph'])
  expect(background!.blocks[1]).toEqual({
    kind: 'numbered',
    items: [
      { text: 'Utsatta platser', note: 'vald som eget område' },
      { text: 'Otillåten påverkan', note: null },
    ],
  })
})

test('the organisation is a tree, a group that is not in place dashed', () => {
  const organisation = planDocument(aPlansRecords(), draft).sections[1]!
  const tree = organisation.blocks.find(block => block.kind === 'tree')!
  expect(tree.alt).toBe('Trygghetsrådet, och under den: Torggruppen.')
  expect(tree.nodes).toMatchObject([
    {
      name: 'Trygghetsrådet',
      lines: ['varje termin'],
      dashed: false,
      children: [{ name: 'Torggruppen', lines: ['Ännu inte på plats: Bildas i höst'], dashed: true }],
    },
  ])
})

test('the handbook has all activities in its own columns, on pages that lie down', () => {
  const { sections } = planDocument(aPlansRecords(), { ...draft, layout: 'handbook' })
  const actions = sections.find(({ id }) => id === 'actions')!
  expect(actions.landscape).toBe(true)
  const table = actions.blocks.find(block => block.kind === 'table')!
  expect(table.columns.map(({ heading }) => heading)).toEqual([
    'Orsak',
    'Åtgärd',
    'Operativa mål',
    'När',
    'Vem',
    'Uppföljning',
  ])
  expect(table.rows).toEqual([
    [
      '–',
      'Sätta upp belysning\nLjus',
      '–',
      'Klar juni 2020',
      'Torggruppen\nPolisens kontakt: Kommunpolis',
      'Vid T2',
    ],
  ])
  expect(sections.flatMap(({ blocks }) => blocks).some(({ kind }) => kind === 'record')).toBe(false)
})

test("in the handbook's columns an area's goals stand once, and what is empty in the whole plan is narrow", () => {
  const tablesOf = (records: typeof written) =>
    planDocument(records, { ...draft, layout: 'handbook' })
      .sections.find(({ id }) => id === 'actions')!
      .blocks.filter(block => block.kind === 'table')
  const written = aPlansRecords()
  expect(tablesOf(written)[0]!.columns.map(({ width }) => width)).toEqual([10, 21, 10, 10, 23, 18])
  const areaId = written.area[0]!.id
  written.goal.push(
    aGoal({ id: idOf(83), areaId, kind: 'effect', text: 'Klottret minskar' }),
    aGoal({ id: idOf(84), areaId, kind: 'operative', text: 'Alla lampor lyser' }),
  )
  written.activity.push(
    anActivity({ id: idOf(85), areaId, title: 'Laga lampor' }),
    anActivity({ id: idOf(86), areaId, title: 'Räkna lampor', operativeGoal: 'Räknat i maj' }),
  )
  const [table] = tablesOf(written)
  expect(table!.columns[2]!.width).toBe(15)
  expect(table!.rows.map(row => row[2])).toEqual([
    'Effektmål: Klottret minskar\nOperativt mål: Alla lampor lyser',
    'Områdets mål, se ovan',
    'Räknat i maj',
  ])
})

test('what is missing is left out, and versions come last', () => {
  const empty = planDocument(anEmptyPlan(), draft)
  expect(empty.sections).toEqual([])
  expect(empty.date).toBeNull()
  const { sections } = planDocument(aPlansRecords(), {
    ...draft,
    versions: [{ name: '1', on: '2020-01-20', state: 'Beslutad', by: null, caseNumbers: [] }],
  })
  expect(sections.at(-1)).toMatchObject({
    heading: 'Versioner',
    blocks: [{ rows: [['1', '20 januari 2020', 'Beslutad', '–', '–']] }],
  })
})

test('a plan in English has its parts in English', () => {
  const { sections } = speaking('en', () => planDocument(aPlansRecords(), draft))
  expect(sections[0]!.heading).toBe('Background')
})

function summary(block: Block): string {
  const text =
    'text' in block
      ? block.text
      : 'items' in block
        ? block.items.join(' | ')
        : block.kind === 'chart'
          ? block.chart.title
          : block.kind === 'record'
            ? block.title.title
            : 'caption' in block
              ? block.caption
              : ''
  return `${block.kind}${block.kind === 'heading' ? ` ${block.level}` : ''}: ${text}`
}

import { expect, test } from 'vitest'
import { type AgendaSources, proposedItems, standingMissing } from './agenda.ts'

const activity = (id: string, fields: Partial<AgendaSources['activities'][number]> = {}) => ({
  id,
  title: id,
  convener: 'Förvaltningen',
  durationKind: 'due',
  startsOn: null,
  endsOn: null,
  duePoint: null,
  status: null,
  followUpPoints: [],
  ...fields,
})
const sources = (fields: Partial<AgendaSources>): AgendaSources => ({
  activities: [],
  changed: new Set(),
  actionPoints: [],
  lifted: [],
  answered: [],
  there: new Set(),
  heldOn: '2020-03-10',
  nextOn: '2020-03-31',
  ...fields,
})
const told = (fields: Partial<AgendaSources>) =>
  proposedItems(sources(fields)).map(({ id, why }) => [id, why])

test('each activity is proposed once, with every reason, the late ones first', () => {
  const activities = [
    activity('calm', { endsOn: '2020-12-31' }),
    activity('soon', { endsOn: '2020-03-31' }),
    activity('late', { endsOn: '2020-03-01', convener: null }),
    activity('changed', { endsOn: '2020-12-31' }),
    activity('nobody', { convener: null, endsOn: '2020-12-31' }),
  ]
  expect(told({ activities, changed: new Set(['changed', 'late']) })).toEqual([
    ['late', ['overdue', 'ownerless', 'changed']],
    ['soon', ['due']],
    ['nobody', ['ownerless']],
    ['changed', ['changed']],
  ])
})

test('what is done is told of only where that is new', () => {
  const activities = [activity('done', { status: 'Klar', endsOn: '2020-02-01', convener: null })]
  expect(told({ activities })).toEqual([])
  expect(told({ activities, changed: new Set(['done']) })).toEqual([['done', ['changed']]])
})

test('open promises come up again; what is on the agenda already does not', () => {
  const point = (id: string, dueOn: string | null) => ({
    id,
    wording: id,
    owner: null,
    due: null,
    dueOn,
    internal: false,
  })
  const actionPoints = [point('open', null), point('late', '2020-03-09'), point('there', null)]
  expect(told({ actionPoints, there: new Set(['there']) })).toEqual([
    ['late', ['follow-up', 'overdue']],
    ['open', ['follow-up']],
  ])
})

test('a thousand open promises are looked through at once', () => {
  const actionPoints = Array.from({ length: 1_000 }, (_, at) => ({
    id: String(at),
    wording: 'Ring',
    owner: null,
    due: null,
    dueOn: null,
    internal: false,
  }))
  expect(proposedItems(sources({ actionPoints }))).toHaveLength(1_000)
})

test('a standing point that the agenda has in other words is not offered', () => {
  const missing = (titles: string[], isFirst = false) => standingMissing(titles, { isFirst })
  expect(missing([])).toEqual(['opening', 'last-minutes', 'other'])
  expect(missing(['Mötets öppnande', 'Genomgång av förra mötets protokoll', 'Övrigt'])).toEqual([])
  expect(missing(['Läget på torget', 'Övriga frågor'])).toEqual(['opening', 'last-minutes'])
  expect(missing([], true)).toEqual(['opening', 'other'])
})

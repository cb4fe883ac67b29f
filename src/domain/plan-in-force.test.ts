import { expect, test } from 'vitest'
import { isAhead, pastOf, planInForce, rivalsOf, titleWithYear } from './plan-in-force.ts'

type Plan = Parameters<typeof planInForce>[0][number] & { name: string }
let made = 0
const plan = (name: string, parts: Partial<Plan> = {}): Plan => ({
  name,
  year: /^\d{4}$/.test(name) ? Number(name) : null,
  validFrom: null,
  validTo: null,
  decidedOn: null,
  createdAt: new Date(2019, 0, ++made),
  ...parts,
})
const inForce = (plans: Plan[], today: string) => planInForce(plans, today)?.name

test('the plan whose time it is, before one that has not begun', () => {
  const plans = [plan('2020'), plan('2021'), plan('2019')]
  expect(inForce(plans, '2020-12-31')).toBe('2020')
  expect(inForce(plans, '2021-01-01')).toBe('2021')
  expect(isAhead(plan('2021'), '2020-12-31')).toBe(true)
  expect(isAhead(plan('2021', { validFrom: '2020-12-01' }), '2020-12-31')).toBe(false)
})

test('where none is running, the one that ended last; where none has begun, the one that begins first', () => {
  const ended = (year: string) => plan(year, { validTo: `${year}-12-31` })
  expect(inForce([ended('2018'), ended('2019'), plan('2022')], '2021-06-01')).toBe('2019')
  expect(inForce([plan('2024'), plan('2023')], '2021-06-01')).toBe('2023')
  expect(inForce([], '2021-06-01')).toBe(undefined)
})

test('of two for the same time, the one made last; a shorter one inside a longer comes first', () => {
  const first = plan('first', { year: 2020, validTo: '2020-12-31' })
  const second = plan('second', { year: 2020, validTo: '2020-12-31' })
  expect(inForce([second, first], '2020-06-01')).toBe('second')
  const long = plan('long', { validFrom: '2019-01-01', validTo: '2022-12-31' })
  expect(inForce([first, long], '2020-06-01')).toBe('first')
  expect(inForce([first, long], '2021-06-01')).toBe('long')
})

test('a plan without a last day is in force until another takes over, whatever year it is for', () => {
  expect(inForce([plan('2019')], '2026-06-01')).toBe('2019')
  expect(inForce([plan('2019'), plan('2027')], '2026-06-01')).toBe('2019')
  expect(inForce([plan('2019'), plan('2027')], '2027-01-01')).toBe('2027')
  expect(inForce([plan('2019'), plan('2020', { validTo: '2020-12-31' })], '2020-06-01')).toBe('2020')
  expect(inForce([plan('2019'), plan('2020', { validTo: '2020-12-31' })], '2021-01-01')).toBe('2019')
  const open = plan('open')
  expect(inForce([open, plan('2019'), plan('2022')], '2021-06-01')).toBe('open')
  expect(inForce([open, plan('2021')], '2021-06-01')).toBe('2021')
})

test.each([
  ['in its year', plan('2020'), true, '2020-12-31', null],
  ['after its year', plan('2020'), true, '2021-01-01', 'year-passed'],
  ['of no year', plan('of no year'), true, '2099-01-01', null],
  ['when another has taken over', plan('2020'), false, '2021-01-01', 'replaced'],
  ['up to its last day', plan('2020', { validTo: '2023-06-30' }), true, '2023-06-30', null],
  ['after its last day', plan('2020', { validTo: '2023-06-30' }), true, '2023-07-01', 'ended'],
  ['running beside another', plan('2020', { validTo: '2023-06-30' }), false, '2021-06-01', null],
  ['before it begins', plan('2022'), false, '2021-06-01', null],
] as const)('how the time of a plan is past: %s', (_, given, isInForce, today, past) => {
  expect(pastOf(given, isInForce ? given : plan('another'), today)).toBe(past)
})

test('the year is said once', () => {
  expect(titleWithYear({ title: 'Åtgärdsplan 2020', year: 2020 })).toBe('Åtgärdsplan 2020')
  expect(titleWithYear({ title: 'Åtgärdsplan', year: 2020 })).toBe('Åtgärdsplan 2020')
  expect(titleWithYear({ title: 'Åtgärdsplan', year: null })).toBe('Åtgärdsplan')
})

test('a decided plan keeps its place until another is decided', () => {
  const decided = plan('decided', { year: 2020, decidedOn: '2020-01-14' })
  const brought = plan('brought', { year: 2020 })
  const next = plan('2021')
  expect(inForce([decided, brought], '2020-03-01')).toBe('decided')
  expect(inForce([decided, brought, next], '2021-03-01')).toBe('decided')
  expect(inForce([decided, { ...brought, decidedOn: '2020-04-02' }], '2020-05-01')).toBe('brought')
  expect(inForce([decided, { ...next, decidedOn: '2020-12-10' }], '2021-01-01')).toBe('2021')
  expect(inForce([{ ...decided, validTo: '2020-12-31' }, next], '2021-01-01')).toBe('2021')
})

test('what waits for a decision is not called replaced, and what another of the same time has replaced is', () => {
  const decided = plan('decided', { year: 2020, decidedOn: '2020-01-14' })
  const brought = plan('brought', { year: 2020, validTo: '2020-12-31' })
  const next = plan('2021')
  const earlier = plan('2019')
  expect(pastOf(brought, decided, '2020-03-01')).toBe('undecided')
  expect(pastOf(next, decided, '2021-03-01')).toBe('undecided')
  expect(pastOf(earlier, decided, '2020-03-01')).toBe('replaced')
  const again = { ...brought, decidedOn: '2020-03-02' }
  expect(pastOf(decided, again, '2020-03-03')).toBe('replaced')
})

test('plans that can be taken for each other: of one year, or decided beside those that wait; the one in force first', () => {
  const decided = plan('decided', { year: 2020, decidedOn: '2020-01-14' })
  const brought = plan('brought', { year: 2020 })
  const next = plan('2021')
  const earlier = plan('2019')
  const all = [next, brought, decided, earlier]
  const names = (shown: Plan, plans: Plan[], today: string) =>
    rivalsOf(shown, plans, today).map(({ name }) => name)
  expect(names(decided, all, '2020-03-01')).toEqual(['decided', 'brought'])
  expect(names(brought, all, '2020-03-01')).toEqual(['decided', 'brought'])
  expect(names(decided, [next, decided, earlier], '2020-03-01')).toEqual([])
  expect(names(decided, [next, decided, earlier], '2021-03-01')).toEqual(['decided', '2021'])
  expect(names(next, [next, decided, earlier], '2021-03-01')).toEqual(['decided', '2021'])
  expect(names(earlier, all, '2020-03-01')).toEqual([])
})

test('plans that say no year are taken for each other only where their days meet', () => {
  const first = plan('first', { year: null, validFrom: '2018-01-01', validTo: '2020-12-31' })
  const second = plan('second', { year: null, validFrom: '2021-01-01', validTo: '2024-12-31' })
  const beside = plan('beside', { year: null, validFrom: '2022-01-01' })
  const names = (shown: Plan, plans: Plan[]) => rivalsOf(shown, plans, '2022-06-01').map(({ name }) => name)
  expect(names(first, [first, second])).toEqual([])
  expect(names(second, [first, second, beside]).sort()).toEqual(['beside', 'second'])
})

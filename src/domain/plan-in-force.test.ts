import { expect, test } from 'vitest'
import { isAhead, planInForce, titleWithYear } from './plan-in-force.ts'

type Plan = Parameters<typeof planInForce>[0][number] & { name: string }
let made = 0
const plan = (name: string, parts: Partial<Plan> = {}): Plan => ({
  name,
  year: /^\d{4}$/.test(name) ? Number(name) : null,
  validFrom: null,
  validTo: null,
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
  expect(inForce([plan('2018'), plan('2019'), plan('2022')], '2021-06-01')).toBe('2019')
  expect(inForce([plan('2024'), plan('2023')], '2021-06-01')).toBe('2023')
  expect(inForce([], '2021-06-01')).toBe(undefined)
})

test('of two for the same time, the one made last; a shorter one inside a longer comes first', () => {
  const first = plan('first', { year: 2020 })
  const second = plan('second', { year: 2020 })
  expect(inForce([second, first], '2020-06-01')).toBe('second')
  const long = plan('long', { validFrom: '2019-01-01', validTo: '2022-12-31' })
  expect(inForce([first, long], '2020-06-01')).toBe('first')
  expect(inForce([first, long], '2021-06-01')).toBe('long')
})

test('a plan without year and days holds until another begins', () => {
  const open = plan('open')
  expect(inForce([open, plan('2019'), plan('2022')], '2021-06-01')).toBe('open')
  expect(inForce([open, plan('2021')], '2021-06-01')).toBe('2021')
})

test('the year is said once', () => {
  expect(titleWithYear({ title: 'Åtgärdsplan 2020', year: 2020 })).toBe('Åtgärdsplan 2020')
  expect(titleWithYear({ title: 'Åtgärdsplan', year: 2020 })).toBe('Åtgärdsplan 2020')
  expect(titleWithYear({ title: 'Åtgärdsplan', year: null })).toBe('Åtgärdsplan')
})

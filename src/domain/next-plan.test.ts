import { expect, test } from 'vitest'
import { nextHead, proposedFor } from './next-plan.ts'

const plan = {
  id: 'p',
  title: 'Åtgärdsplan 2020',
  year: 2020,
  validFrom: '2020-01-01',
  validTo: '2020-12-31',
  caseNumber: 'EK 2020/17',
}
const proposed = (duration: string | null, status: string | null = null, of = plan) => {
  const activity = { duration, status, followUp: null } as Parameters<typeof proposedFor>[0]
  const { carrying, duration: words } = proposedFor(activity, of)
  return [carrying, words]
}

test('the title page is a year later and has no case number yet', () => {
  expect(nextHead(plan)).toEqual({
    title: 'Åtgärdsplan 2021',
    year: 2021,
    validFrom: '2021-01-01',
    validTo: '2021-12-31',
    caseNumber: null,
  })
  expect(nextHead({ ...plan, validTo: '2020-02-29' }).validTo).toBe('2021-02-28')
  expect(nextHead({ ...plan, year: null, validFrom: null, validTo: null })).toMatchObject({
    title: 'Åtgärdsplan 2020',
    year: null,
  })
})

test.each([
  [null, null, ['carry', null]],
  ['Tillsvidare', null, ['carry', 'Tillsvidare']],
  ['Löpande', 'Pågår', ['carry', 'Löpande']],
  ['Klar juni 2022', null, ['carry', 'Klar juni 2022']],
  ['2020–2022', null, ['carry', '2021–2022']],
  ['Uppdrag 2020', null, ['renew', 'Uppdrag 2021']],
  ['Klar juni', null, ['renew', 'Klar juni']],
  ['Klar 2020-06-30', 'Pågår', ['renew', 'Klar 2021-06-30']],
  ['Klar till VB', null, ['renew', 'Klar till VB']],
  ['Uppdrag 2020', 'Klar', ['close', 'Uppdrag 2021']],
  ['Tillsvidare', 'Avslutad i maj', ['close', 'Tillsvidare']],
])('%s, %s', (duration, status, expected) => {
  expect(proposed(duration, status)).toEqual(expected)
})

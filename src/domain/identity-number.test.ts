import { expect, test } from 'vitest'
import { holdsIdentityNumber, identityNumbersIn, maskIdentityNumbers, masksIn } from './identity-number.ts'

test.each([
  // Skatteverket's own examples are made the same way; these belong to nobody we know of.
  ['850101-1236', '850101-1236'],
  ['Född 850101-1236.', '850101-1236'],
  ['pnr:8501011236, bor i centrum', '8501011236'],
  ['850101 1236', '850101 1236'],
  ['850101\u00a01236', '850101\u00a01236'],
  ['850101–1236', '850101–1236'],
  ['850101 - 1236', '850101 - 1236'],
  ['850101-\n1236', '850101-\n1236'],
  ['19850101-1236', '19850101-1236'],
  ['198501011236', '198501011236'],
  ['1985-01-01-1236', '1985-01-01-1236'],
  ['850101+1236', '850101+1236'],
  ['samordningsnummer 850161-1233', '850161-1233'],
  ['(850101-1236)', '850101-1236'],
  ['850101-1236:s ärende', '850101-1236'],
])('%j holds %j', (text, number) => {
  expect(identityNumbersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([number])
})

test.each([
  'år 2020 och 2021',
  '2020-01-01',
  '850101-1237',
  '851301-1234',
  '850230-1232',
  'Dnr HV 2020/12',
  'dnr 2020-850101-1236',
  'dnr 850101-1236-2020',
  'A012.345/2020',
  '5000-K850101-20',
  'K8501011236',
  'org.nr 556012-5790',
  'org.nr 212000-0142',
  '08-508 04 000',
  '070-174 06 07',
  '0701740607',
  'tfn 0101011237',
  '0701011231',
  '+46 8 508 04 000',
  '8501011236,50 kr',
  '18501011236',
  '85010112360',
  '2020-01-15 1430',
  'från 120 till 1236 ärenden',
])('%j holds none', text => {
  expect(identityNumbersIn(text)).toEqual([])
})

test('a number that begins as a mobile number does is an identity number where the word before it says so', () => {
  expect(holdsIdentityNumber('0701011231')).toBe(false)
  expect(holdsIdentityNumber('personnummer 0701011231')).toBe(true)
  expect(holdsIdentityNumber('070101-1231')).toBe(true)
  expect(holdsIdentityNumber('200701011231')).toBe(true)
})

test('several in a row are found one by one, and masked figure by figure', () => {
  const text = 'Anna 850101-1236/198501011236, Bo 850161-1233,850101 1236.'
  const masked = maskIdentityNumbers(text)
  expect(masked).toBe('Anna ••••••-••••/••••••••••••, Bo ••••••-••••,•••••• ••••.')
  expect(masked).toHaveLength(text.length)
  expect(masksIn(masked)).toEqual(identityNumbersIn(text))
})

test('dots that nobody masked are no mask', () => {
  expect(masksIn('Innehåll ............ 4, ••• och •••••••••••••••••')).toEqual([])
})

const day = 24 * 60 * 60 * 1000

/** Birth dates from 1900 to 2025 with a birth number each, in all the ways in which people write them. */
function* written(): Generator<string> {
  let birthNumber = 1
  for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2026, 0, 1); time += 37 * day) {
    const date = new Date(time).toISOString().slice(0, 10).replaceAll('-', '')
    birthNumber = (birthNumber * 271) % 997
    for (const more of [0, 60]) {
      const eight = date.slice(0, 6) + String(Number(date.slice(6)) + more).padStart(2, '0')
      const three = String(birthNumber).padStart(3, '0')
      const four = three + checkDigit(eight.slice(2) + three)
      for (const between of ['-', '+', ' ', '', '–']) {
        yield eight + between + four
        yield eight.slice(2) + between + four
      }
    }
  }
}

/** As Skatteverket explains it: the sum's last figure is subtracted from 10. */
function checkDigit(nine: string): string {
  const products = [...nine].map((figure, index) => String(Number(figure) * (index % 2 === 0 ? 2 : 1)))
  const sum = [...products.join('')].reduce((total, figure) => total + Number(figure), 0)
  return String((10 - (sum % 10)) % 10)
}

test('every number is found in every way of writing it, and none is left after masking', () => {
  let count = 0
  for (const number of written()) {
    const text = `Samtal med personnummer ${number}, sedan 2020.`
    const masked = maskIdentityNumbers(text)
    if (identityNumbersIn(text).length !== 1 || masksIn(masked).length !== 1) expect(number).toBe('found')
    expect(masked).toBe(text.replace(number, number.replace(/\d/g, '•')))
    count++
  }
  expect(count).toBeGreaterThan(20_000)
})

test('with any other check digit it is no identity number', () => {
  for (const number of written()) {
    for (let more = 1; more < 10; more += 4) {
      const wrong = number.slice(0, -1) + ((Number(number.at(-1)) + more) % 10)
      if (holdsIdentityNumber(`personnummer ${wrong}.`)) expect(wrong).toBe('not found')
    }
  }
})

import { describe, expect, it } from 'vitest'
import { codeOf, driverOf, holdsCode, isSensitiveCode, plainCodes } from './bra-codes.ts'

describe('codes that somebody has written', () => {
  it.each([
    ['0355 misshandel utomhus', '0355'],
    ['1208,1209', '1208, 1209'],
    ['0435 - 0438 hedersförtryck', '0435–0438'],
    ['klotter', 'klotter'],
  ])('%s are kept as %s', (written, expected) => {
    expect(plainCodes(written)).toBe(expected)
  })

  it('hold those between their ends', () => {
    expect(holdsCode('0355, 1701–1706', '1703')).toBe(true)
    expect(holdsCode('0355, 1701–1706', '0355')).toBe(true)
    expect(holdsCode('0355, 1701–1706', '1707')).toBe(false)
    expect(holdsCode(null, '0355')).toBe(false)
    expect(holdsCode('klotter', '0355')).toBe(false)
  })
})

it('a word of Brå’s files begins with its code', () => {
  expect(codeOf('0355 - Misshandel, utomhus')).toBe('0355')
  expect(codeOf('Misshandel 0355')).toBeNull()
  expect(isSensitiveCode('0436')).toBe(true)
  expect(isSensitiveCode('0355')).toBe(false)
})

it.each([
  ['Narkotikabrott, innehav', 'police'],
  ['5010 - Narkotikastrafflagen', 'police'],
  ['Brott mot vapenlagen', 'police'],
  ['Trafikbrott', 'police'],
  ['Rattfylleri', 'police'],
  ['Rån med skjutvapen', null],
  ['Vållande till annans död i samband med trafikolycka', null],
])('whose work %s follows: %s', (name, driver) => {
  expect(driverOf(name)).toBe(driver)
})

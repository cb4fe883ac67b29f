import { describe, expect, it, test } from 'vitest'
import { configOf } from './config.ts'

test.each([
  [{}, 'http://localhost:3000', null],
  [{ HOST: '192.0.2.7' }, 'http://192.0.2.7:3000', null],
  [{ HOST: '0.0.0.0', PORT: '8080' }, 'http://localhost:8080', null],
  [{ HOST: '::1' }, 'http://[::1]:3000', null],
  [{ BASE_URL: 'https://plan.example.org/' }, 'https://plan.example.org', 'https://plan.example.org'],
])('%j: people reach the program at %s', (environment, baseUrl, origin) => {
  expect(configOf(environment)).toMatchObject({ ok: true, config: { baseUrl, origin } })
})

test.each([
  [{ PORT: 'http' }, { name: 'bad-port' }],
  [{ BASE_URL: 'ftp://plan.example.org' }, { name: 'bad-address', setting: 'BASE_URL' }],
  [{ MAP_TILES: 'https://karta.example.org/{z}/{x}.png' }, { name: 'bad-tiles' }],
  [{ MAP_TILES: '//karta/{z}/{x}/{y}' }, { name: 'bad-tiles' }],
  [{ BASE_URL: 'https://example.org/plan' }, { name: 'address-with-path' }],
  [{ BASE_URL: 'https://example.org/?plan' }, { name: 'address-with-path' }],
])('%j is refused by name', (environment, refusal) => {
  expect(configOf(environment)).toMatchObject({ ok: false, refusal })
})

test('a refused database address is told without its password', () => {
  const refused = configOf({ DATABASE_URL: 'mysql://me:secret@db/x' })
  expect(JSON.stringify(refused)).toContain('bad-address')
  expect(JSON.stringify(refused)).not.toContain('secret')
})

describe('the addresses of official sources', () => {
  it('are the publishers’ own, others, or none', () => {
    const own = configOf({ BASE_URL: 'https://samverkan.example.se' })
    expect(own.ok && own.config.official).toMatchObject({
      police: 'https://polisen.se',
      userAgent: 'Samhandling (https://samverkan.example.se)',
    })
    const others = configOf({
      KOLADA_URL: 'http://proxy.example/kolada/v2',
      POLICE_URL: 'off',
      SCB_V1_URL: 'off',
    })
    expect(others.ok && others.config.official).toMatchObject({
      kolada: 'http://proxy.example/kolada/v2',
      police: null,
      scb: null,
    })
  })

  it.each(['kolada.se', 'file:///etc/passwd', 'https://x.example/?a=1'])('%s is refused', value => {
    expect(configOf({ KOLADA_URL: value })).toEqual({
      ok: false,
      refusal: { name: 'bad-address', setting: 'KOLADA_URL', value },
    })
  })
})
test.each(['/karta/{z}/{x}/{y}.png', 'https://karta.example.org/{z}/{y}/{x}'])(
  'maps have the background of %s',
  address => {
    expect(configOf({ MAP_TILES: address, MAP_CREDIT: '© Kommunen' })).toMatchObject({
      config: { mapTiles: { address, credit: '© Kommunen' } },
    })
  },
)

import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { runCommand } from '../../src/cli/main.ts'
import type { Program } from '../../src/cli/program.ts'
import { addressesAt } from '../../src/server/addresses.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let program: Program

beforeAll(async () => {
  site = await makeSite()
  const { context, fresh } = site
  const house = {
    context,
    owner: fresh.owner,
    addresses: addressesAt('http://localhost'),
    close: async () => {},
  }
  program = {
    open: async () => ({ ok: true, value: house }),
    start: () => Promise.reject(new Error('nothing is to be started')),
  }
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => site.close())

test('who has forgotten the password is let in once, by a link, and chooses another', async () => {
  const email = 'reader@example.org'
  const forgotten = 'ett lösenord som glömdes'
  const wanted = 'ett lösenord att minnas'
  await site.ask(site.as.reader, '/konto/losenord', { form: { wanted: forgotten } })
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
  expect(await runCommand(['user', 'link', 'Reader@example.org'], program)).toBe(0)
  const path = /http:\/\/localhost(\S+)/.exec(String(printed.mock.calls[0]))?.[1] ?? ''

  expect((await site.ask(site.as.reader, '/konto')).status).toBe(303)
  expect((await site.ask(null, '/logga-in', { form: { email, password: forgotten } })).status).toBe(422)
  const signedIn = await site.ask(null, path, { form: {} })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect((await site.ask(null, path, { form: {} })).headers.get('set-cookie')).toBeNull()
  await site.ask(null, '/konto/losenord', { form: { wanted }, headers: { cookie } })
  expect((await site.ask(null, '/logga-in', { form: { email, password: wanted } })).status).toBe(303)
})

test('an address that nobody signs in with is refused by name and code', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await runCommand(['user', 'link', 'nobody@example.org'], program)).toBe(3)
  expect(String(told.mock.calls[0])).toContain('nobody@example.org')
})

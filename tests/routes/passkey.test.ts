import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/operations/record.ts'
import { makeAuthenticator } from '../authenticator.ts'
import { expectValidHtml } from '../html.ts'
import { aMonday } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

const origin = 'http://localhost'
let site: Site
let now = aMonday
const device = makeAuthenticator()

beforeAll(async () => {
  site = await makeSite()
  site.context.now = () => now
})
afterAll(() => site.close())

const post = (actor: Actor | null, path: string, json: unknown = {}, headers = {}) =>
  site.ask(actor, path, { json, accept: 'application/json', headers })
const newQuestion = async (actor: Actor) => (await post(actor, '/konto/nycklar/fraga')).json()
const question = async () => (await post(null, '/logga-in/nyckel/fraga')).json()
const signIn = (answer: unknown) => post(null, '/logga-in/nyckel', answer)

async function whoIs(answer: Response): Promise<string> {
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const account = await site.ask(null, '/konto', { accept: 'application/json', headers: { cookie } })
  return (await account.json()).email
}

test('a passkey is added to an account under a name, and signs its owner in', async () => {
  const asked = await newQuestion(site.as.member)
  const added = await post(site.as.member, '/konto/nycklar', {
    name: 'Telefonen i jackan',
    answer: device.create(asked, { origin }),
  })
  expect(added.status).toBe(201)
  const html = await (await site.ask(site.as.member, '/konto')).text()
  await expectValidHtml(html)
  expect(html).toContain('Telefonen i jackan')
  expect(await (await site.ask(site.as.leader, '/konto')).text()).not.toContain('Telefonen i jackan')

  const answer = await signIn(device.get(await question(), { origin, counter: 1 }))
  expect(answer.status).toBe(204)
  expect(await whoIs(answer)).toBe('member@example.org')
})

test('a device that is known already is not asked to make another key', async () => {
  const { excludeCredentials } = await newQuestion(site.as.member)
  expect(excludeCredentials).toMatchObject([{ id: device.id }])
})

test('an answer works once, and for five minutes', async () => {
  const answer = device.get(await question(), { origin, counter: 2 })
  expect((await signIn(answer)).status).toBe(204)
  expect((await signIn(answer)).status).toBe(422)
  const late = device.get(await question(), { origin, counter: 3 })
  now = new Date(aMonday.getTime() + 5 * 60 * 1000)
  expect((await signIn(late)).status).toBe(422)
  now = aMonday
})

test.each([
  ['signed on another site', { origin: 'https://evil.example', counter: 9 }],
  ['without finger, face or code', { origin, verified: false, counter: 9 }],
  ['of a copied key, which has signed less often than it should', { origin, counter: 1 }],
])('an answer %s is refused', async (_, circumstances) => {
  expect((await signIn(device.get(await question(), circumstances))).status).toBe(422)
})

test('an answer to no question, or of an unknown device, or that is no answer, is refused', async () => {
  const asked = await question()
  expect((await signIn(device.get({ ...asked, challenge: 'AAAA' }, { origin, counter: 9 }))).status).toBe(422)
  expect((await signIn(makeAuthenticator().get(asked, { origin }))).status).toBe(422)
  expect((await signIn({ ...device.get(asked, { origin }), id: 7 })).status).toBe(422)
  expect((await signIn([])).status).toBe(422)
})

test("a question for one account's new passkey is not answered for another, nor by signing in", async () => {
  const asked = await newQuestion(site.as.member)
  const other = makeAuthenticator()
  const answer = { name: 'Fel konto', answer: other.create(asked, { origin }) }
  expect((await post(site.as.leader, '/konto/nycklar', answer)).status).toBe(422)
  const again = await newQuestion(site.as.member)
  const signed = device.get({ challenge: again.challenge, rpId: again.rp.id }, { origin, counter: 9 })
  expect((await signIn(signed)).status).toBe(422)
})

test('a device belongs to one account', async () => {
  const asked = await newQuestion(site.as.leader)
  const answer = { name: 'Samma telefon', answer: device.create(asked, { origin }) }
  expect((await post(site.as.leader, '/konto/nycklar', answer)).status).toBe(422)
})

test('other sites get no question', async () => {
  const headers = { origin: 'https://evil.example' }
  expect((await post(null, '/logga-in/nyckel/fraga', {}, headers)).status).toBe(403)
  expect((await post(site.as.member, '/konto/nycklar/fraga', {}, headers)).status).toBe(403)
})

test('only its owner renames and removes it; then it signs nobody in', async () => {
  const form = { id: device.id, name: 'Min telefon' }
  expect((await site.ask(site.as.leader, '/konto/nycklar/namn', { form })).status).toBe(404)
  expect((await site.ask(site.as.leader, '/konto/nycklar/ta-bort', { form })).status).toBe(404)
  expect((await site.ask(site.as.member, '/konto/nycklar/namn', { form })).status).toBe(303)
  expect(await (await site.ask(site.as.member, '/konto')).text()).toContain('Min telefon')
  expect((await site.ask(site.as.member, '/konto/nycklar/ta-bort', { form })).status).toBe(303)
  expect((await signIn(device.get(await question(), { origin, counter: 9 }))).status).toBe(422)
})

test('the account keeps the menu, and says why no passkey can be added where none can', async () => {
  const account = async (from: string) => {
    const session = await site.sessionOf(site.as.member)
    const headers = { origin: from, host: new URL(from).host, cookie: `session=${session}` }
    const html = await (await site.ask(null, `${from}/konto`, { headers })).text()
    await expectValidHtml(html)
    return html
  }
  const here = await account('http://localhost')
  expect(here).toContain(`href="/samverkan/${site.slug}/plan"`)
  expect(here).toContain('passkey-add')
  expect(here).toContain('Lösennycklar kräver skript')
  const byNumber = await account('http://127.0.0.1:4711')
  expect(byNumber).not.toContain('passkey-add')
  expect(byNumber).toContain('adressen är 127.0.0.1')
  expect(await account('http://plan.example')).toContain('kräver en adress med https')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let areaId: string
let id: string

beforeAll(async () => {
  site = await makeSite()
  const { context, as } = site
  const planId = idOf(
    await addRecord(
      context,
      as.coordinator,
      nouns.plan,
      { title: 'Åtgärdsplan 2020', year: '2020' },
      { createdAt: context.now() },
    ),
  )
  areaId = idOf(
    await addRecord(context, as.coordinator, nouns.area, { name: 'Trygga platser' }, { planId, number: 1 }),
  )
  id = idOf(
    await addRecord(
      context,
      as.coordinator,
      nouns.activity,
      { title: 'Gå kvällsrundor', duration: 'Klar juni 2020' },
      { areaId },
    ),
  )
})
afterAll(() => site.close())

function idOf(outcome: Awaited<ReturnType<typeof addRecord>>): string {
  if (!outcome.ok) throw new Error(outcome.refusal.name)
  return outcome.value.id
}
const address = (rest = '') => `/samverkan/${site.slug}/aktivitet/${id}${rest}`

test('an activity is shown as a page and as JSON', async () => {
  const html = await (await site.ask(site.as.reader, address())).text()
  expect(html).toContain('<h1>Gå kvällsrundor</h1>')
  expect(html).toContain('Klar juni 2020')
  const json = await (await site.ask(site.as.reader, address(), { accept: 'application/json' })).json()
  expect(json.activity).toMatchObject({ id, title: 'Gå kvällsrundor', duration: 'Klar juni 2020' })
})

test('a member changes it; the page shows the change and its history', async () => {
  const saved = await site.ask(site.as.member, address('/andra'), {
    form: { version: '1', title: 'Gå kvällsrundor', duration: 'Tillsvidare' },
  })
  expect(saved.status).toBe(303)
  const html = await (await site.ask(site.as.member, address())).text()
  expect(html).toContain('Tillsvidare')
  expect(html).toContain('<del>Klar juni 2020</del>')
})

test('a stale version is refused with both texts', async () => {
  const refused = await site.ask(site.as.coordinator, address('/andra'), {
    form: { version: '1', title: 'Mitt', duration: 'Min löptid' },
  })
  expect(refused.status).toBe(409)
  const html = await refused.text()
  expect(html).toContain('Min löptid')
  expect(html).toContain('Tillsvidare')
})

test('a wrong field is refused by the field, and nothing is lost of what was written', async () => {
  const refused = await site.ask(site.as.coordinator, address('/andra'), {
    form: { version: '2', title: '', convener: 'Kommunpolis' },
  })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('aria-invalid')
  expect(html).toContain('value="Kommunpolis"')
})

test.each(['leader', 'reader', 'participant', 'reporter'] as const)('a %s may not change it', async role => {
  const refused = await site.ask(site.as[role], address('/andra'), {
    form: { version: '2', title: 'Nej' },
    accept: 'application/json',
  })
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ title: 'not-allowed', status: 403 })
})

test('to an outsider it does not exist; a stranger is asked to sign in', async () => {
  expect((await site.ask(site.outsider, address())).status).toBe(404)
  const stranger = await site.ask(null, address())
  expect(stranger.status).toBe(303)
  expect(stranger.headers.get('location')).toContain('/logga-in')
})

test('a form from another site is refused', async () => {
  const refused = await site.ask(site.as.coordinator, address('/andra'), {
    form: { version: '2', title: 'Kapad' },
    headers: { origin: 'https://evil.example' },
  })
  expect(refused.status).toBe(403)
})

test('text is shown as text, never as markup', async () => {
  await site.ask(site.as.coordinator, address('/andra'), {
    form: { version: '2', title: '<script>alert(1)</script>' },
  })
  const html = await (await site.ask(site.as.reader, address())).text()
  expect(html).toContain('&lt;script>alert(1)&lt;/script>')
  expect(html).not.toContain('<script>alert')
})

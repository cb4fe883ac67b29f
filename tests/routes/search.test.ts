import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import type { Actor } from '../../src/operations/record.ts'
import { addRecord } from '../../src/operations/record.ts'
import { writeAs } from '../../src/storage/database.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let address: string
beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
  address = `/samverkan/${site.slug}/sok`
  const group = { name: 'EST-gruppen', otherNames: 'Lägesgruppen', kind: 'operative' }
  await addRecord(site.context, site.as.coordinator, nouns.group, group)
})
afterAll(() => site.close())

const at = (query: Record<string, string>) => `${address}?${new URLSearchParams(query)}`
const html = async (query: Record<string, string>, actor: Actor = site.as.coordinator) =>
  (await site.ask(actor, at(query))).text()
const json = async (query: Record<string, string>, actor: Actor = site.as.coordinator) =>
  (await site.ask(actor, at(query), { accept: 'application/json' })).json()

test('the empty page says what can be found, each role its own', async () => {
  expect(await html({})).toContain('områden, grupper, platser, befattningar, personer')
  const toReporter = await html({}, site.as.reporter)
  expect(toReporter).toContain('Här hittar du personer.')
})

test('a hit is a link with the words marked, its kind, and where it stands', async () => {
  const page = await html({ q: 'belysningar' })
  expect(page).toContain(`href="/samverkan/${site.slug}/aktivitet/${plan.lights}"`)
  expect(page).toContain('Byt <mark>belysningen</mark> vid trappan')
  expect(page).toContain('Trygga torg')
  expect(page).toMatch(/2 träffar på ”belysningar”/)
})

test('what has no page of its own is found where it stands', async () => {
  const { hits } = await json({ q: 'mörkt' })
  expect(hits).toMatchObject([
    {
      kind: 'Stycke',
      href: `/samverkan/${site.slug}/omrade/${plan.squares}#${plan.passages[0]}`,
      where: 'Trygga torg',
    },
  ])
  const page = await (await site.ask(site.as.reader, hits[0].href)).text()
  expect(page).toContain(`id="${plan.passages[0]}"`)
  const goals = await json({ q: 'dygnet' })
  expect(goals.hits).toMatchObject([
    { kind: 'Mål', href: `/samverkan/${site.slug}/omrade/${plan.squares}#${plan.goal}` },
  ])
  const contacts = await json({ q: 'kommunpolis', slag: 'kontakt' })
  expect(contacts.hits).toMatchObject([{ href: expect.stringContaining(`/aktivitet/${plan.lights}`) }])
})

test('a decision is found by its case number and body, and leads to the version', async () => {
  const version = await site.ask(
    site.as.coordinator,
    `/samverkan/${site.slug}/plan/${plan.planId}/versioner`,
    {
      form: {},
    },
  )
  const versionId = version.headers.get('location')?.split('/').at(-1)?.split('?')[0]
  expect(versionId).toBeDefined()
  await writeAs(site.context.database, site.as.coordinator.identity, writing =>
    writing
      .insertInto('decision')
      .values({
        partnershipId: site.partnershipId,
        id: site.context.newId(),
        versionId: versionId!,
        decidedOn: '2020-03-01',
        body: 'Stadsdelsnämnden',
        caseNumbers: JSON.stringify([{ organisationName: 'Polisen', caseNumber: 'A-77/2020' }]),
        at: site.context.now(),
        personId: site.as.coordinator.membership.personId,
      })
      .execute(),
  )
  const href = `/samverkan/${site.slug}/version/${versionId}`
  for (const q of ['stadsdelsnämndens', 'A-77/2020'])
    expect((await json({ q })).hits).toMatchObject([{ kind: 'Beslut', href }])
  expect((await json({ q: 'organisationName' })).hits).toEqual([])
})

test('a group is found by another name, which is shown', async () => {
  expect(await html({ q: 'lägesgrupper' })).toContain('även kallad <mark>Lägesgruppen</mark>')
})

test('every address that a hit leads to answers', async () => {
  for (const q of ['torg', 'kommun', 'polis', 'plan', 'rådet', 'klotter', 'person', 'utsatta', 'samverkan'])
    for (const { href, kind } of (await json({ q })).hits) {
      const { status } = await site.ask(site.as.coordinator, href.split('#')[0])
      expect([200, 302, 303], `${kind} ${href}`).toContain(status)
    }
})

test('a kind of hits has an address, and the counts of the others stay', async () => {
  const page = await html({ q: 'torg', slag: 'plats' })
  expect(page).toMatch(/1 träff på ”torg”/)
  expect(page).toMatch(/aria-current="true"[^>]*>Platser/)
  expect(page).toContain(`sok?q=torg&amp;slag=grupp`)
})

test('where nothing is found, the page says so and offers ways on', async () => {
  const page = await html({ q: 'zebra' })
  expect(page).toContain('Inget passar med ”zebra”')
  expect(page).toContain(`/samverkan/${site.slug}/plats/ny`)
  expect(await html({ q: 'zebra' }, site.as.reader)).not.toContain('/plats/ny')
})

test('what is only alike is not told of as found', async () => {
  expect(await html({ q: 'Ektroget' })).toContain('Inget heter precis ”Ektroget”. Det här liknar:')
})

test('a compound that is not found is looked for by its parts, and the page says so', async () => {
  const page = await html({ q: 'belysningsutredning' })
  expect(page).toContain('Inget passar med hela ”belysningsutredning”. Här finns en del av ordet:')
  expect(page).toContain('Byt <mark>belysningen</mark> vid trappan')
  await expectValidHtml(page)
})

test('an indicator that is called as within a sentence begins with a capital among the hits', async () => {
  const indicator = { name: 'antal cykelstölder', kind: 'count', form: 'series', unit: 'cyklar' }
  const added = await addRecord(site.context, site.as.coordinator, nouns.indicator, indicator, {
    planId: plan.planId,
  })
  expect(added).toMatchObject({ ok: true })
  expect(await html({ q: 'cykelstölder' })).toContain('>Antal <mark>cykelstölder</mark></a>')
})

test('suggestions are few, and counted as such', async () => {
  expect(await json({ q: 'to', forslag: '2' })).toMatchObject({ said: '2 förslag', hits: [{}, {}] })
  for (const forslag of ['-1', 'x', '1e9', '0'])
    expect((await json({ q: 'torg', forslag })).hits.length).toBeGreaterThan(2)
})

test.each(['"><script>alert(1)</script>', '\u0000%_\\', "' or 1=1 --", 'å'.repeat(300)])(
  '%j is shown as text on a valid page',
  async q => {
    const page = await html({ q })
    expect(page).not.toContain('<script>alert')
    await expectValidHtml(page)
  },
)

test('the pages are valid HTML', async () => {
  for (const query of [
    {},
    { q: 'torg' },
    { q: 'torg', slag: 'plats' },
    { q: 'zebra' },
    { q: 'Ektroget' },
  ] as const)
    for (const actor of [site.as.coordinator, site.as.reporter])
      await expectValidHtml(await html({ ...query }, actor))
})

test('strangers and other partnerships find nothing', async () => {
  expect((await site.ask(null, at({ q: 'torg' }))).status).toBe(303)
  expect((await site.ask(site.outsider, at({ q: 'torg' }))).status).toBe(404)
})

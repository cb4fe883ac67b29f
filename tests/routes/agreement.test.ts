import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { moveRecord } from '../../src/operations/order.ts'
import { addRecord } from '../../src/operations/record.ts'
import { expectValidHtml } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
const ids = { agreement: '', older: '', list: '', party: '', places: '', gangs: '', area: '', stance: '' }

async function add(noun: keyof typeof nouns, input: object, belongsTo = {}): Promise<string> {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
const at = (rest = '') => `/samverkan/${site.slug}/overenskommelse${rest}`
const html = async (role: keyof Site['as'], path = at()) => (await site.ask(site.as[role], path)).text()

beforeAll(async () => {
  site = await makeSite()
})
afterAll(() => site.close())

test('without an agreement the page says what belongs there, and invites those who may', async () => {
  expect(await html('coordinator')).toContain(`${at()}/ny`)
  const page = await html('reader')
  expect(page).toContain('Ingen överenskommelse är tillagd ännu')
  expect(page).not.toContain('/ny')
})

test('the latest agreement is shown with its parties and the central list in order', async () => {
  ids.older = await add('agreement', { title: 'Överenskommelse 2016', validFrom: '2016-01-01' })
  ids.list = await add('catalogue', { name: 'Den centrala listan' })
  ids.agreement = await add('agreement', {
    title: 'Överenskommelse 2019',
    catalogueId: ids.list,
    purpose: 'Färre brott',
    validFrom: '2019-01-01',
    validTo: '2022-12-31',
  })
  const organisationId = await add('organisation', { name: 'Polisen', kind: 'police' })
  const belongs = { agreementId: ids.agreement }
  ids.party = await add('party', { organisationId, caseNumber: 'A123/2019', signedOn: '2019-02-01' }, belongs)
  ids.gangs = await add('catalogueArea', { name: 'Avhoppare' }, { catalogueId: ids.list })
  ids.places = await add('catalogueArea', { name: 'Platser' }, { catalogueId: ids.list })
  await moveRecord(site.context, site.as.coordinator, nouns.catalogueArea, ids.places, 'up')
  const planId = await add('plan', { title: 'Åtgärdsplan' })
  ids.area = await add('area', { name: 'Trygga platser' }, { planId })
  const page = await html('reader')
  for (const words of ['Färre brott', '1 januari 2019 – 31 december 2022', 'A123/2019', '1 februari 2019'])
    expect(page).toContain(words)
  expect(page.indexOf('Platser</th>')).toBeLessThan(page.indexOf('Avhoppare</th>'))
  expect(page).toContain('ej angivet')
  expect(page).not.toContain('<details')
  expect(page).toContain(at(`/${ids.older}`))
  const json = await (await site.ask(site.as.reader, at(), { accept: 'application/json' })).json()
  expect(json).toMatchObject({
    agreement: { id: ids.agreement },
    others: [{ id: ids.older }],
    parties: [{ caseNumber: 'A123/2019' }],
    catalogue: {
      id: ids.list,
      areas: [
        { name: 'Platser', stance: null },
        { name: 'Avhoppare', stance: null },
      ],
    },
  })
})

test('a stance is taken in place, changed with a reason, and taken back', async () => {
  const form = /<form method="post" action="([^"]*stallningstagande\/ny[^"]*)"/.exec(
    await html('coordinator'),
  )
  const taken = await site.ask(site.as.coordinator, form![1]!.replaceAll('&amp;', '&'), {
    form: { kind: 'local-area', areaId: ids.area, reason: '' },
  })
  expect(taken.status).toBe(303)
  const landed = await site.ask(site.as.coordinator, taken.headers.get('location')!)
  expect(landed.headers.get('location')).toBe(`${at(`/${ids.agreement}`)}#${ids.places}`)
  const page = await html('reader')
  expect(page).toContain('vald som eget område')
  expect(page).toContain(`/omrade/${ids.area}"`)

  const { catalogue } = await (
    await site.ask(site.as.coordinator, at(), { accept: 'application/json' })
  ).json()
  ids.stance = catalogue.areas[0].stance.id
  const address = `/samverkan/${site.slug}/stallningstagande/${ids.stance}`
  await site.ask(site.as.coordinator, `${address}/andra`, {
    form: { version: '1', kind: 'established-collaboration', areaId: '', reason: 'Region Mitt sköter det.' },
  })
  const changed = await html('reader')
  expect(changed).toContain('hanteras i etablerad samverkan')
  expect(changed).toContain('Region Mitt sköter det.')
  const stale = await site.ask(site.as.coordinator, `${address}/andra`, {
    form: { version: '1', kind: 'local-area', areaId: '', reason: 'Mitt skäl' },
  })
  expect(stale.status).toBe(409)
  await site.ask(site.as.coordinator, `${address}/ta-bort`, { method: 'POST' })
  expect(await html('reader')).not.toContain('hanteras i etablerad samverkan')
})

test('the page is valid HTML', async () => {
  for (const role of ['coordinator', 'reader'] as const) await expectValidHtml(await html(role))
})

test('where there are several plans, a stance chooses an area with the plan that it is of', async () => {
  const planId = await add('plan', { title: 'Nästa plan', year: 2021 })
  const next = await add('area', { name: 'Trygga platser' }, { planId })
  const offered = (page: string) =>
    Object.fromEntries(
      [...page.matchAll(/<option value="([0-9a-f-]{36})"[^>]*>([^<]*)/g)].map(([, id, text]) => [id, text]),
    )
  const labels = {
    [ids.area]: 'Trygga platser – Åtgärdsplan',
    [next]: 'Trygga platser – Nästa plan 2021',
  }
  expect(offered(await html('coordinator'))).toEqual(labels)
  const alone = `/samverkan/${site.slug}/stallningstagande/ny?catalogueArea=${ids.gangs}`
  expect(offered(await html('coordinator', alone))).toEqual(labels)
})

test('two stances to one area are refused', async () => {
  const address = `/samverkan/${site.slug}/stallningstagande/ny?catalogueArea=${ids.gangs}`
  const form = { kind: 'included-in-other-areas', areaId: '', reason: '' }
  expect((await site.ask(site.as.coordinator, address, { form })).status).toBe(303)
  expect((await site.ask(site.as.coordinator, address, { form })).status).toBe(422)
  expect(await html('reader')).toContain('går in i andra områden')
})

test('a missing purpose is said to be missing, with the law that wants it', async () => {
  expect(await html('reader', at(`/${ids.older}`))).toContain('2023:196')
})

test('parties, areas and stances lead to where they are shown', async () => {
  const party = await site.ask(site.as.reader, `/samverkan/${site.slug}/part/${ids.party}`)
  expect(party.headers.get('location')).toBe(`${at(`/${ids.agreement}`)}#parties`)
})

test('a party is added and changed by a coordinator only', async () => {
  const address = `/samverkan/${site.slug}/part/${ids.party}/andra`
  for (const role of ['leader', 'member', 'participant', 'reporter', 'reader'] as const)
    expect((await site.ask(site.as[role], address, { form: { version: '1' } })).status).toBe(403)
  const { parties } = await (await site.ask(site.as.coordinator, at(), { accept: 'application/json' })).json()
  const saved = await site.ask(site.as.coordinator, address, {
    form: { version: '1', organisationId: parties[0].organisationId, caseNumber: 'B7', signedOn: '' },
  })
  expect(saved.headers.get('location')).toBe(at(`/${ids.agreement}`))
  expect(await html('reader')).toContain('B7')
})

test('participants and reporters are refused, an outsider finds nothing', async () => {
  expect((await site.ask(site.as.participant, at())).status).toBe(403)
  expect((await site.ask(site.as.reporter, at())).status).toBe(403)
  expect((await site.ask(site.outsider, at())).status).toBe(404)
  expect((await site.ask(site.as.reader, at('/00000000-0000-7000-8000-000000000000'))).status).toBe(404)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFiveAreas } from '../../src/operations/catalogue.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { moveRecord } from '../../src/operations/order.ts'
import { addRecord, changeRecord, removeRecord, showRecord } from '../../src/operations/record.ts'
import { expectValidHtml, textOf } from '../html.ts'
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

test('a list that is called as the heading above it is not named twice', async () => {
  const named = (text: string) => text.match(/>Den centrala listan</g)
  expect(named((await html('reader')).split('id="lists"')[0]!)).toHaveLength(1)
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

test('several purposes are a list, and a party says who signed', async () => {
  const page = async (rest: string) => textOf(await html('reader', at(rest)))
  await add('agreement', { title: 'Tre parter', purpose: 'Färre brott\n- Tryggare torg' }).then(async id => {
    for (const [name, kind] of [
      ['Polisen Norr', 'police'],
      ['Polisen Syd', 'police'],
      ['Utbildningsförvaltningen', 'municipality'],
    ] as const) {
      const organisationId = await add('organisation', { name, kind })
      await add('party', { organisationId, signedBy: `Chefen för ${name}` }, { agreementId: id })
    }
    const text = await page(`/${id}`)
    expect(text).toContain('• Färre brott • Tryggare torg')
    for (const name of ['Polisen Norr', 'Polisen Syd', 'Utbildningsförvaltningen'])
      expect(text).toContain(`Chefen för ${name}`)
  })
  // Two police areas are two owners: each activity should have a contact at both.
  const planId = await add('plan', { title: 'Plan med tre parter', year: 2030 })
  const areaId = await add('area', { name: 'Hamnen' }, { planId })
  await add(
    'activity',
    { title: 'Gå rundor', convener: 'Norr', duration: 'Tillsvidare', followUp: 'VB' },
    { areaId },
  )
  expect(textOf(await html('reader', `/samverkan/${site.slug}/omrade/${areaId}`))).toContain(
    'Aktivitet utan kontakt: Polisen, Polisen Norr, Polisen Syd och Utbildningsförvaltningen',
  )
})

test('the five areas that are cut off half way leave nothing behind', async () => {
  const before = textOf(await html('reader'))
  let left = 6
  const newId = () => {
    if (left-- === 0) throw new Error('cut off')
    return site.context.newId()
  }
  await expect(addFiveAreas({ ...site.context, newId }, site.as.coordinator)).rejects.toThrow('cut off')
  expect(textOf(await html('reader'))).toBe(before)
})

test('the five areas become the next version, beside the one before with what each has become', async () => {
  await add('catalogueArea', { name: 'Systemhotande brottslighet' }, { catalogueId: ids.list })
  expect(await html('reader')).not.toContain('fem-omraden')
  const added = await site.ask(site.as.coordinator, `/samverkan/${site.slug}/central-lista/fem-omraden`, {
    method: 'POST',
  })
  expect(added.status).toBe(303)
  const five = added.headers.get('location')!.split('/').at(-1)!
  expect(await html('coordinator')).not.toContain('fem-omraden')
  // The agreement goes on mirroring the list that it mirrored until somebody says otherwise.
  expect(textOf(await html('reader'))).toContain('De fem områdena (från 1 januari 2024) · 5 områden')
  const agreement = await showRecord(site.context, site.as.coordinator, nouns.agreement, ids.agreement)
  const changed = await changeRecord(
    site.context,
    site.as.coordinator,
    nouns.agreement,
    ids.agreement,
    agreement!.version,
    { ...agreement, catalogueId: five },
  )
  expect(changed.ok).toBe(true)
  const { catalogue } = await (
    await site.ask(site.as.reader, at(`/${ids.agreement}`), { accept: 'application/json' })
  ).json()
  const [young, places] = catalogue.areas as { id: string }[]
  const say = (laterAreaId: string) =>
    site.ask(site.as.coordinator, `/samverkan/${site.slug}/efterfoljare/ny`, {
      form: { earlierAreaId: ids.places, laterAreaId, back: at(`/${ids.agreement}`) },
    })
  // One may become several; the same twice is one too many, and an area is not what it was before.
  expect((await say(places!.id)).headers.get('location')).toContain(`${at(`/${ids.agreement}`)}#`)
  expect((await say(young!.id)).status).toBe(303)
  expect((await say(young!.id)).status).toBe(422)
  expect((await say(ids.places)).status).toBe(422)
  const page = await html('coordinator', at(`/${ids.agreement}`))
  await expectValidHtml(page)
  const changes = textOf(/<section aria-labelledby="list-changes">.*?<\/section>/s.exec(page)![0])
  expect(changes).toMatch(/1\. PlatserOtrygga och brottsutsatta platser.*Unga i riskzon/)
  expect(changes).toMatch(/2\. Avhoppareingen motsvarighet angiven/)
  // The same name is the same area.
  expect(changes).toMatch(/3\. Systemhotande brottslighetSystemhotande brottslighet/)
  expect(changes).toContain(
    'Utan motsvarighet på den tidigare listanSärskilt utsatta och sårbara brottsoffer · Kriminella miljöer',
  )
})

test('a list that no agreement mirrors any more can go, the one that is mirrored cannot', async () => {
  const gone = await removeRecord(site.context, site.as.coordinator, nouns.catalogue, ids.list, null)
  expect(gone).toMatchObject({ ok: true })
  const { catalogue } = await (
    await site.ask(site.as.reader, at(`/${ids.agreement}`), { accept: 'application/json' })
  ).json()
  expect(
    await removeRecord(site.context, site.as.coordinator, nouns.catalogue, catalogue.id, null),
  ).toMatchObject({ refusal: { name: 'in-use', by: ['agreement'] } })
})

test('participants and reporters are refused, an outsider finds nothing', async () => {
  expect((await site.ask(site.as.participant, at())).status).toBe(403)
  expect((await site.ask(site.as.reporter, at())).status).toBe(403)
  expect((await site.ask(site.outsider, at())).status).toBe(404)
  expect((await site.ask(site.as.reader, at('/00000000-0000-7000-8000-000000000000'))).status).toBe(404)
})

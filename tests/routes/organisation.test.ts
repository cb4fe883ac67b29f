import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { onConnection } from '../../src/storage/connection.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
const ids = { district: '', police: '', strategist: '', officer: '', person: '', council: '', preparing: '' }

async function add(noun: keyof typeof nouns, input: object, belongsTo = {}): Promise<string> {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
const at = (path = '') => `/samverkan/${site.slug}/organisation${path}`
const html = async (role: keyof Site['as'], path = at()) =>
  (await site.ask(site.as[role], path.startsWith('/') ? path : at(path))).text()

beforeAll(async () => {
  site = await makeSite()
  ids.district = await add('organisation', { name: 'Ekbackens stadsdelsförvaltning', kind: 'municipality' })
  ids.police = await add('organisation', { name: 'Lokalpolisområde Ekbacken', kind: 'police' })
  ids.strategist = await add('position', { name: 'Säkerhetsstrateg', organisationId: ids.district })
  ids.officer = await add('position', { name: 'Kommunpolis', organisationId: ids.police })
  ids.person = await add('person', { name: 'Maj Sten', email: 'maj.sten@example.org' })
  ids.council = await add('group', { name: 'Trygghetsrådet', kind: 'council', ledBy: 'Förvaltningschefen' })
  const steering = await add('group', { name: 'Styrgruppen', kind: 'strategic', parentId: ids.council })
  ids.preparing = await add('group', {
    name: 'Operativa gruppen',
    otherNames: 'Beredningen',
    kind: 'operative',
    cadence: 'Var 3:e vecka',
    parentId: ids.council,
    reportsToId: steering,
    condition: 'bildas i höst',
  })
  await add('seat', { groupId: ids.preparing, positionId: ids.officer, presenter: 'on' })
  await add('holding', {
    positionId: ids.strategist,
    personId: ids.person,
    fromOn: '2020-01-01',
    toOn: '2020-08-24',
  })
  await add('holding', { positionId: ids.officer, personId: ids.person, toOn: '2020-08-23' })
})
afterAll(() => site.close())

test('the chart says in words how the groups belong together', async () => {
  const page = await html('reader')
  for (const words of [
    'även kallad Beredningen',
    'Var 3:e vecka',
    'Leds av Förvaltningschefen',
    'Föredrar sina ärenden i Styrgruppen',
    'Ännu inte på plats: bildas i höst',
    'Kommunpolis</a><span class="role"> (föredragande)</span>',
  ])
    expect(page).toContain(words)
  const chart = page.slice(page.indexOf('<ul class="chart"'), page.indexOf('id="seats"'))
  expect(chart.indexOf('Trygghetsrådet')).toBeLessThan(chart.indexOf('Styrgruppen'))
  expect(chart.match(/<ul/g)).toHaveLength(2)
})

test('holders are those of today, and a position that nobody holds is vacant', async () => {
  const page = await html('reader')
  const positions = page.slice(page.indexOf('id="organisations"'))
  expect(positions).toMatch(/Säkerhetsstrateg<\/a><\/dt><dd><span><a [^>]*>Maj Sten/)
  expect(positions).toMatch(/Kommunpolis<\/a><\/dt><dd><span class="vacant">.*?vakant/)
})

test('the same as JSON', async () => {
  const data = await (await site.ask(site.as.reader, at(), { accept: 'application/json' })).json()
  expect(data.organisations).toMatchObject([
    { kind: 'municipality', positions: [{ name: 'Säkerhetsstrateg', holders: [{ name: 'Maj Sten' }] }] },
    { kind: 'police', positions: [{ name: 'Kommunpolis', holders: [] }] },
  ])
  expect(data.groups).toHaveLength(3)
})

test.each(['coordinator', 'reader', 'participant'] as const)(
  'the pages are valid HTML to a %s',
  async role => {
    const pages = [at(), `/samverkan/${site.slug}/befattning/${ids.officer}`]
    if (role !== 'participant') pages.push(`/samverkan/${site.slug}/person/${ids.person}`)
    if (role === 'coordinator') pages.push(at('/ordning'), at('/ny'), `/samverkan/${site.slug}/andra`)
    for (const path of pages) await expectValidHtml(await html(role, path))
  },
)

test('only coordinators are invited to add', async () => {
  expect(await html('coordinator')).toContain(`${at()}/ny`)
  for (const role of ['leader', 'member', 'reader'] as const) expect(await html(role)).not.toContain('/ny')
})

test('a participant sees organisations and positions, but no holder and no group of others', async () => {
  const page = await html('participant')
  expect(page).toContain('Kommunpolis')
  for (const words of ['Maj Sten', 'vakant', 'Operativa gruppen']) expect(page).not.toContain(words)
  const person = await site.ask(site.as.participant, `/samverkan/${site.slug}/person/${ids.person}`)
  expect(person.status).toBe(404)
})

test('a reporter is refused, an outsider finds nothing', async () => {
  expect((await site.ask(site.as.reporter, at())).status).toBe(403)
  expect((await site.ask(site.outsider, at())).status).toBe(404)
})

test('a position shows its holders over time, a person the positions and groups of today', async () => {
  const position = await html('reader', `/samverkan/${site.slug}/befattning/${ids.strategist}`)
  expect(position).toContain('1 januari 2020 – 24 augusti 2020')
  const vacant = await html('reader', `/samverkan/${site.slug}/befattning/${ids.officer}`)
  expect(vacant).toContain('Befattningen är vakant.')
  expect(vacant).toContain('till 23 augusti 2020')
  const person = await html('reader', `/samverkan/${site.slug}/person/${ids.person}`)
  expect(person).toContain('Säkerhetsstrateg')
  expect(person).toContain('Ingår inte i någon grupp i dag.')
  expect(person).not.toContain('id="history"')
})

test('an organisation, a seat and a holding lead to where they are shown', async () => {
  const moved = await site.ask(site.as.reader, at(`/${ids.police}`))
  expect(moved.headers.get('location')).toBe(`${at()}#${ids.police}`)
})

test('a holder is added from the position, and nobody is chosen by accident', async () => {
  const address = `/samverkan/${site.slug}/innehav/ny?positionId=${ids.officer}`
  const form = await html('coordinator', address)
  expect(form).toMatch(/<option (?=[^>]*selected)[^>]*value="[^"]+"[^>]*>Kommunpolis/)
  const empty = { positionId: ids.officer, personId: '', fromOn: '', toOn: '' }
  expect((await site.ask(site.as.coordinator, address, { form: empty })).status).toBe(422)
  const backwards = { ...empty, personId: ids.person, fromOn: '2020-08-02', toOn: '2020-08-01' }
  const refused = await site.ask(site.as.coordinator, address, { form: backwards })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Slutet kommer före början')
  const saved = await site.ask(site.as.coordinator, address, { form: { ...empty, personId: ids.person } })
  expect(saved.headers.get('location')).toBe(`/samverkan/${site.slug}/befattning/${ids.officer}`)
})

test('what joins two records is called by their names, in the question and in the history', async () => {
  const { holdings } = await (
    await site.ask(site.as.reader, `/samverkan/${site.slug}/befattning/${ids.strategist}`, {
      accept: 'application/json',
    })
  ).json()
  const address = `/samverkan/${site.slug}/innehav/${holdings[0].id}/ta-bort`
  expect(textOf(await html('coordinator', address))).toContain('Maj Sten – Säkerhetsstrateg')
  await site.ask(site.as.coordinator, address, { method: 'POST' })
  const { rows } = await onConnection(site.fresh.owner, client =>
    client.query(`select title from event where verb = 'removed' and record = 'holding'`),
  )
  expect(rows).toEqual([{ title: 'Maj Sten – Säkerhetsstrateg' }])
})

test('a new organisation comes last, and can be moved', async () => {
  await add('organisation', { name: 'Andra hyresvärden', kind: 'housing' })
  const order = async () =>
    (await (await site.ask(site.as.reader, at(), { accept: 'application/json' })).json()).organisations.map(
      ({ name }: { name: string }) => name,
    )
  expect((await order()).at(-1)).toBe('Andra hyresvärden')
  const page = await html('coordinator', at('/ordning'))
  expect(page).toContain('Operativa gruppen')
  await site.ask(site.as.coordinator, `/samverkan/${site.slug}/ordning`, {
    form: { noun: 'organisation', id: ids.police, where: 'up', back: at('/ordning') },
  })
  expect((await order())[0]).toBe('Lokalpolisområde Ekbacken')
  expect((await site.ask(site.as.member, at('/ordning'))).status).toBe(403)
})

test.each(['leader', 'member', 'participant', 'reporter', 'reader'] as const)(
  'a %s changes neither organisation nor partnership',
  async role => {
    const form = { version: '1', name: 'Nej', kind: 'other' }
    expect((await site.ask(site.as[role], at(`/${ids.police}/andra`), { form })).status).toBe(403)
    expect((await site.ask(site.as[role], `/samverkan/${site.slug}/andra`)).status).toBe(403)
    expect((await site.ask(site.as[role], `/samverkan/${site.slug}/andra`, { form })).status).toBe(403)
  },
)

test('the partnership’s name is changed and its address kept; a stale change shows both texts', async () => {
  const address = `/samverkan/${site.slug}/andra`
  const ask = (form: Record<string, string>) => site.ask(site.as.coordinator, address, { form })
  expect((await ask({ version: '1', name: '' })).status).toBe(422)
  const saved = await ask({ version: '1', name: 'Ekbacken och Lunden', policeRegion: 'Region Mitt' })
  expect(saved.headers.get('location')).toBe(at())
  expect(await html('reader')).toContain('Region Mitt')
  const stale = await ask({ version: '1', name: 'Lunden' })
  expect(stale.status).toBe(409)
  const both = await stale.text()
  expect(both).toContain('value="Lunden"')
  expect(both).toContain('Ekbacken och Lunden')
  const { rows } = await onConnection(site.fresh.owner, client =>
    client.query(`select verb, title from event where record = 'partnership'`),
  )
  expect(rows).toEqual([{ verb: 'changed', title: 'Ekbacken och Lunden' }])
})

test.each(['reader', 'participant', 'reporter'] as const)(
  'a %s changes how to reach themselves, and nobody else',
  async role => {
    const { personId } = site.as[role].membership
    const own = `/samverkan/${site.slug}/person/${personId}`
    const account = await (await site.ask(site.as[role], '/konto')).text()
    expect(account).toContain(`href="${own}/andra"`)
    await expectValidHtml(await html(role, `${own}/andra`))
    const form = { version: '1', name: `Person i rollen ${role}`, phone: '08-508 00 000' }
    expect((await site.ask(site.as[role], `${own}/andra`, { form })).status).toBe(303)
    const page = await html(role, own)
    expect(textOf(page)).toContain('08-508 00 000')
    expect(page).not.toContain('/innehav/ny')

    const other = `/samverkan/${site.slug}/person/${ids.person}/andra`
    expect((await site.ask(site.as[role], other, { form })).status).toBe(403)
    expect((await site.ask(site.as[role], other)).status).toBe(403)
    expect((await site.ask(site.as[role], `${own}/ta-bort`, { form: {} })).status).toBe(403)
  },
)

test('a person who is called as the position is named once, and the position is not vacant', async () => {
  const personId = await add('person', { name: 'Trygghetsvärd' })
  const positionId = await add('position', { name: 'Trygghetsvärd', organisationId: ids.police })
  await add('holding', { positionId, personId, fromOn: '2020-01-01' })
  expect(await html('reader')).toContain(
    `/person/${personId}">tillsatt<span class="visually-hidden">: Trygghetsvärd</span></a>`,
  )
})

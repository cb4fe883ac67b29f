import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { onConnection } from '../../src/storage/connection.ts'
import { expectValidHtml } from '../html.ts'
import { actorAt } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
const ids = { square: '', park: '', area: '', activity: '' }

async function add(noun: keyof typeof nouns, input: object, belongsTo = {}): Promise<string> {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
const list = () => `/samverkan/${site.slug}/platser`
const at = (id: string) => `/samverkan/${site.slug}/plats/${id}`

beforeAll(async () => {
  site = await makeSite()
  const planId = await add('plan', { title: 'Åtgärdsplan 2020' }, { createdAt: site.context.now() })
  ids.area = await add('area', { name: 'Trygga platser' }, { planId, number: 1 })
  ids.square = await add('place', {
    name: 'Ektorget',
    otherNames: 'Torget',
    collaboration: 'Möts varje månad',
  })
  ids.park = await add('place', { name: 'Lundparken' })
  const groupId = await add('group', { name: 'Torggruppen', kind: 'place' })
  ids.activity = await add(
    'activity',
    { title: 'Tända belysningen', placeId: ids.square, groupId },
    { areaId: ids.area },
  )
  await add('problem', { text: 'Lamporna släcks för tidigt.', placeId: ids.square }, { areaId: ids.area })
  await add('problem', { text: 'Skolgården är mörk.' }, { areaId: ids.area })
  await add(
    'passage',
    { kind: 'paragraph', text: 'Torget är mörkt efter klockan sex.', placeId: ids.square },
    { planId, areaId: ids.area, chapter: 'picture' },
  )
  const indicatorId = await add(
    'indicator',
    { name: 'Skadegörelse', kind: 'count', form: 'series', placeId: ids.square },
    { planId, areaId: ids.area, kind: 'count', form: 'series', placeId: ids.square },
  )
  for (const value of [
    { year: '2018', state: 'known', value: '40' },
    { year: '2019', state: 'zero', value: '0' },
    { year: '2020', state: 'missing', value: '' },
    { year: '2017', state: 'suppressed', value: '' },
  ])
    await add('indicatorValue', value, { indicatorId })
})
afterAll(() => site.close())

test('the list says how much is done at each place, as page and as JSON', async () => {
  const html = await (await site.ask(site.as.reader, list())).text()
  expect(html).toContain('Ektorget')
  expect(html).toContain('även kallad Torget')
  const json = await (await site.ask(site.as.reader, list(), { accept: 'application/json' })).json()
  expect(json.places).toMatchObject([
    { name: 'Ektorget', activities: 1, collaboration: 'Möts varje månad' },
    { name: 'Lundparken', activities: 0, collaboration: null },
  ])
})

test('a place shows its activities, group, picture and figures; zero, missing and suppressed apart', async () => {
  const html = await (await site.ask(site.as.reader, at(ids.square))).text()
  for (const words of [
    'Tända belysningen',
    'Torggruppen',
    'Torget är mörkt efter klockan sex.',
    'Skadegörelse',
    '>40<',
    '>0<',
    '>saknas<',
    '>visas inte<',
  ])
    expect(html).toContain(words)
  // Written here, not found in a text: nothing is proposed.
  expect(html).not.toContain('föreslaget ur texten')
})

test('a place shows the problems that are bound to it, each leading to where it stands', async () => {
  const html = await (await site.ask(site.as.reader, at(ids.square))).text()
  const [, address] =
    /<h2 id="problems">Problem på platsen<\/h2>.*?href="([^"]+)"[^>]*>Lamporna släcks för tidigt\.</s.exec(
      html,
    )!
  const led = await site.ask(site.as.reader, address!)
  expect(led.headers.get('location')).toContain(`/omrade/${ids.area}`)
  expect(html).not.toContain('Skolgården')
  expect(await (await site.ask(site.as.reader, at(ids.park))).text()).not.toContain('Problem på platsen')
})

test('the pages are valid HTML', async () => {
  for (const actor of [site.as.coordinator, site.as.reader])
    for (const path of [list(), at(ids.square)])
      await expectValidHtml(await (await site.ask(actor, path)).text())
})

test('an empty place says what belongs there', async () => {
  const html = await (await site.ask(site.as.reader, at(ids.park))).text()
  expect(html).toContain('Ingen aktivitet i planen hör till platsen.')
})

test('a participant sees their own place without the plan’s picture, and no other place', async () => {
  const none = await (await site.ask(site.as.participant, list())).text()
  expect(none).toContain('Du deltar inte vid någon plats ännu')
  await onConnection(site.fresh.owner, client =>
    client.query(
      `insert into participation (partnership_id, id, membership_id, place_id)
       select $1, gen_random_uuid(), id, $2 from membership where partnership_id = $1 and role = 'participant'`,
      [site.partnershipId, ids.square],
    ),
  )
  const participant = await actorAt(site.context, 'participant@example.org')
  const json = await (await site.ask(participant, list(), { accept: 'application/json' })).json()
  expect(json.places.map((place: { name: string }) => place.name)).toEqual(['Ektorget'])
  const own = await (await site.ask(participant, at(ids.square))).text()
  expect(own).toContain('Tända belysningen')
  for (const words of ['mörkt', 'Lamporna', 'Skadegörelse', 'Torggruppen']) expect(own).not.toContain(words)
  expect((await site.ask(participant, at(ids.park))).status).toBe(404)
})

test('a reporter is refused, an outsider finds nothing', async () => {
  expect((await site.ask(site.as.reporter, list())).status).toBe(403)
  expect((await site.ask(site.as.reporter, at(ids.square))).status).toBe(404)
  expect((await site.ask(site.outsider, list())).status).toBe(404)
})

test.each(['leader', 'member', 'participant', 'reporter', 'reader'] as const)(
  'a %s adds and changes no place',
  async role => {
    const form = { version: '1', name: 'Nej' }
    expect((await site.ask(site.as[role], `/samverkan/${site.slug}/plats/ny`, { form })).status).toBe(403)
    expect((await site.ask(site.as[role], `${at(ids.park)}/andra`, { form })).status).toBe(403)
  },
)

test('a coordinator changes a place; one that activities happen at is not removed', async () => {
  const form = { version: '1', name: 'Lundparken', otherNames: 'Parken\nLunden' }
  const saved = await site.ask(site.as.coordinator, `${at(ids.park)}/andra`, { form })
  expect(saved.headers.get('location')).toBe(at(ids.park))
  expect(await (await site.ask(site.as.reader, at(ids.park))).text()).toContain('Parken och Lunden')
  const refused = await site.ask(site.as.coordinator, `${at(ids.square)}/ta-bort`, { method: 'POST' })
  expect(refused.status).toBe(409)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { onConnection } from '../../src/storage/connection.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { actorAt } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
const ids = { council: '', youth: '', officer: '', seat: '', activity: '' }

async function add(noun: keyof typeof nouns, input: object, belongsTo = {}): Promise<string> {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
const at = (id: string, rest = '') => `/samverkan/${site.slug}/grupp/${id}${rest}`

beforeAll(async () => {
  site = await makeSite()
  const planId = await add('plan', { title: 'Åtgärdsplan 2020' }, { createdAt: site.context.now() })
  const areaId = await add('area', { name: 'Unga' }, { planId, number: 1 })
  ids.council = await add('group', { name: 'Trygghetsrådet', kind: 'council' })
  ids.youth = await add('group', {
    name: 'Ungdomsgruppen',
    otherNames: 'UG\nUnga-gruppen',
    kind: 'working',
    cadence: 'varannan vecka',
    parentId: ids.council,
  })
  ids.activity = await add('activity', { title: 'Öppna fritidsgården', groupId: ids.youth }, { areaId })
  const police = await add('organisation', { name: 'Polisen', kind: 'police' })
  ids.officer = await add('position', { name: 'Kommunpolis', organisationId: police })
  ids.seat = await add('seat', { groupId: ids.youth, positionId: ids.officer })
})
afterAll(() => site.close())

test('a group shows its names, rhythm, members, vacancies and activities, as page and as JSON', async () => {
  const html = await (await site.ask(site.as.reader, at(ids.youth))).text()
  for (const words of [
    'även kallad UG och Unga-gruppen',
    'varannan vecka',
    'Kommunpolis',
    'vakant',
    'Öppna fritidsgården',
    'Trygghetsrådet',
  ])
    expect(html).toContain(words)
  const json = await (await site.ask(site.as.reader, at(ids.youth), { accept: 'application/json' })).json()
  expect(json).toMatchObject({
    group: { name: 'Ungdomsgruppen', otherNames: ['UG', 'Unga-gruppen'] },
    parent: { id: ids.council },
    seats: [{ positionName: 'Kommunpolis', presenter: false, holders: [] }],
    activities: [{ id: ids.activity }],
  })
})

test('the page is valid HTML', async () => {
  for (const actor of [site.as.coordinator, site.as.reader])
    await expectValidHtml(await (await site.ask(actor, at(ids.youth))).text())
  const seat = `/samverkan/${site.slug}/uppdrag/ny?groupId=${ids.youth}`
  await expectValidHtml(await (await site.ask(site.as.coordinator, seat)).text())
})

test('who may not see the history does not', async () => {
  expect(await (await site.ask(site.as.member, at(ids.youth))).text()).toContain('id="history"')
  expect(await (await site.ask(site.as.reader, at(ids.youth))).text()).not.toContain('id="history"')
})

test('a participant sees their own group, and only that', async () => {
  expect((await site.ask(site.as.participant, at(ids.youth))).status).toBe(404)
  await onConnection(site.fresh.owner, client =>
    client.query(
      `insert into participation (partnership_id, id, membership_id, group_id)
       select $1, gen_random_uuid(), id, $2 from membership where partnership_id = $1 and role = 'participant'`,
      [site.partnershipId, ids.youth],
    ),
  )
  const participant = await actorAt(site.context, 'participant@example.org')
  const own = await (await site.ask(participant, at(ids.youth))).text()
  expect(own).toContain('Kommunpolis')
  expect(own).toContain('Öppna fritidsgården')
  expect(own).not.toContain('vakant')
  expect(own).not.toContain('Trygghetsrådet')
  expect((await site.ask(participant, at(ids.council))).status).toBe(404)
  const list = await (
    await site.ask(participant, `/samverkan/${site.slug}/organisation`, { accept: 'application/json' })
  ).json()
  expect(list.groups.map((group: { name: string }) => group.name)).toEqual(['Ungdomsgruppen'])
})

test('to reporters and outsiders the group does not exist', async () => {
  expect((await site.ask(site.as.reporter, at(ids.youth))).status).toBe(404)
  expect((await site.ask(site.outsider, at(ids.youth))).status).toBe(404)
})

test('a coordinator makes somebody the presenter, and takes it back by leaving the box empty', async () => {
  const change = (form: Record<string, string>) =>
    site.ask(site.as.coordinator, `/samverkan/${site.slug}/uppdrag/${ids.seat}/andra`, { form })
  const seat = { groupId: ids.youth, positionId: ids.officer }
  const saved = await change({ version: '1', ...seat, presenter: 'on' })
  expect(saved.headers.get('location')).toBe(at(ids.youth))
  expect(await (await site.ask(site.as.reader, at(ids.youth))).text()).toContain('föredragande')
  await change({ version: '2', ...seat })
  expect(await (await site.ask(site.as.reader, at(ids.youth))).text()).not.toContain('föredragande')
})

test.each(['leader', 'member', 'participant', 'reporter', 'reader'] as const)(
  'a %s changes no group',
  async role => {
    const form = { version: '1', name: 'Nej', kind: 'other' }
    expect((await site.ask(site.as[role], at(ids.youth, '/andra'), { form })).status).toBe(403)
    const add = await site.ask(site.as[role], `/samverkan/${site.slug}/grupp/ny`, { form })
    expect(add.status).toBe(403)
  },
)

test('a group that others hang under is not removed, and the page says why', async () => {
  const refused = await site.ask(site.as.coordinator, at(ids.council, '/ta-bort'), { method: 'POST' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('hänvisar till det')
  const alone = await add('group', { name: 'Kort grupp', kind: 'other' })
  const removed = await site.ask(site.as.coordinator, at(alone, '/ta-bort'), { method: 'POST' })
  expect(removed.headers.get('location')).toBe(`/samverkan/${site.slug}/organisation`)
  expect((await site.ask(site.as.coordinator, at(alone))).status).toBe(404)
})

test('a group that somebody has rewritten since the question was asked is asked about again', async () => {
  const group = await add('group', { name: 'Cykelgruppen', kind: 'other' })
  const remove = at(group, '/ta-bort')
  const version = async (answer: Response) => /name="version" value="(\d+)"/.exec(await answer.text())![1]!
  const asked = await version(await site.ask(site.as.coordinator, remove))
  const form = { name: 'Cykel- och mopedgruppen', kind: 'other', version: asked }
  await site.ask(site.as.coordinator, at(group, '/andra'), { form })
  const again = await site.ask(site.as.coordinator, remove, { form: { version: asked } })
  expect(again.status).toBe(409)
  const html = await again.clone().text()
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Ta bort ”Cykel- och mopedgruppen”?')
  expect(textOf(html)).toContain('Någon annan har ändrat det här')
  const removed = await site.ask(site.as.coordinator, remove, { form: { version: await version(again) } })
  expect(removed.status).toBe(303)
  expect((await site.ask(site.as.coordinator, at(group))).status).toBe(404)
})

test('a group is not offered as its own parent or reader', async () => {
  const offered = (html: string) => html.split(`<option value="${ids.youth}"`).length - 1
  const read = async (path: string) => (await site.ask(site.as.coordinator, path)).text()
  expect(offered(await read(at(ids.youth, '/andra')))).toBe(0)
  expect(offered(await read(`/samverkan/${site.slug}/grupp/ny`))).toBe(2)
})

test('meetings of long ago stand on the group’s page, and how it keeps to its words says what is planned', async () => {
  await add('meeting', { groupId: ids.youth, heldOn: '2016-05-03' })
  const before = textOf(await (await site.ask(site.as.reader, at(ids.youth))).text())
  expect(before).toContain('3 maj 2016')
  expect(before).toContain('Inga möten är inlagda.')
  expect(before).not.toContain('Gruppen har inga möten inlagda ännu')
  await add('meeting', { groupId: ids.youth, heldOn: '2020-09-03' })
  expect(textOf(await (await site.ask(site.as.reader, at(ids.youth))).text())).toContain(
    'Planerade möten: 1.',
  )
})

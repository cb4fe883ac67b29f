import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { actorAt } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let groupId: string
let base: string

beforeAll(async () => {
  site = await makeSite()
  base = `/samverkan/${site.slug}/medlemmar`
  const added = await addRecord(site.context, site.as.coordinator, nouns.group, {
    name: 'Torggruppen',
    kind: 'working',
  })
  if (!added.ok) throw new Error(added.refusal.name)
  groupId = added.value.id
})
afterAll(() => site.close())

type Members = { members: { id: string; name: string; role: string; version: number }[] }

async function memberIn(role: string) {
  const { members }: Members = await (
    await site.ask(site.as.coordinator, base, { accept: 'application/json' })
  ).json()
  const member = members.find(({ name }) => name === `Person i rollen ${role}`)
  if (!member) throw new Error(`nobody began as ${role}`)
  return member
}

test('a coordinator sees everyone with a role, as a page and as JSON', async () => {
  const html = await (await site.ask(site.as.coordinator, base)).text()
  await expectValidHtml(html)
  for (const role of ['Samordnare', 'Ledning', 'Medlem', 'Deltagare', 'Rapportör', 'Läsare'])
    expect(textOf(html)).toContain(role)
  expect((await memberIn('reader')).role).toBe('reader')
})

test.each(['leader', 'member', 'participant', 'reporter', 'reader'] as const)(
  'a %s neither sees the page nor changes a role',
  async role => {
    const { id } = await memberIn('coordinator')
    expect((await site.ask(site.as[role], base)).status).toBe(403)
    expect((await site.ask(site.as[role], `${base}/${id}`)).status).toBe(404)
    const changed = await site.ask(site.as[role], `${base}/${id}`, { form: { version: '1', role: 'reader' } })
    expect(changed.status).toBe(403)
    expect((await site.ask(site.as[role], `${base}/${id}/ta-bort`, { form: {} })).status).toBe(403)
    expect((await memberIn('coordinator')).role).toBe('coordinator')
  },
)

test('a role is changed, with what a participant takes part in; the history says so', async () => {
  const { id, version } = await memberIn('reader')
  await expectValidHtml(await (await site.ask(site.as.coordinator, `${base}/${id}`)).text())
  const saved = await site.ask(site.as.coordinator, `${base}/${id}`, {
    form: { version: String(version), role: 'participant', groupIds: groupId },
  })
  expect(saved.headers.get('location')).toBe(base)
  expect((await actorAt(site.context, 'reader@example.org')).membership).toMatchObject({
    role: 'participant',
    groupIds: [groupId],
  })
  const history = textOf(
    await (await site.ask(site.as.coordinator, `/samverkan/${site.slug}/historik`)).text(),
  )
  expect(history).toMatch(/ändrade rollen för .Person i rollen reader/)
})

test('a participant of nothing is refused by the field', async () => {
  const { id, version } = await memberIn('leader')
  const refused = await site.ask(site.as.coordinator, `${base}/${id}`, {
    form: { version: String(version), role: 'participant' },
  })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  await expectValidHtml(html)
  expect(textOf(html)).toContain('En deltagare behöver minst en grupp eller plats')
  expect(html).toMatch(
    /<input[^>]*value="participant"[^>]*checked|<input[^>]*checked[^>]*value="participant"/,
  )
})

test('an older version is refused, and the page shows what holds now', async () => {
  const { id, version } = await memberIn('reader')
  const refused = await site.ask(site.as.coordinator, `${base}/${id}`, {
    form: { version: String(version - 1), role: 'leader' },
  })
  expect(refused.status).toBe(409)
  expect(textOf(await refused.text())).toContain('Någon annan har ändrat den här medlemmen')
  expect((await memberIn('reader')).role).toBe('participant')
})

test('the last coordinator can neither be demoted nor removed, and the refusal has a name', async () => {
  const { id, version } = await memberIn('coordinator')
  const demoted = await site.ask(site.as.coordinator, `${base}/${id}`, {
    form: { version: String(version), role: 'reader' },
  })
  expect(demoted.status).toBe(409)
  expect(textOf(await demoted.text())).toContain('Det här är den enda som samordnar')
  const removed = await site.ask(site.as.coordinator, `${base}/${id}/ta-bort`, {
    form: {},
    accept: 'application/json',
  })
  expect(removed.status).toBe(409)
  expect(await removed.json()).toMatchObject({ title: 'last-coordinator' })
  expect((await memberIn('coordinator')).role).toBe('coordinator')
})

test('with a second coordinator the first may leave; two at once may not both', async () => {
  const first = await memberIn('coordinator')
  const second = await memberIn('member')
  await site.ask(site.as.coordinator, `${base}/${second.id}`, {
    form: { version: String(second.version), role: 'coordinator' },
  })
  const asSecond = await actorAt(site.context, 'member@example.org')
  const answers = await Promise.all([
    site.ask(site.as.coordinator, `${base}/${second.id}/ta-bort`, { form: {} }),
    site.ask(asSecond, `${base}/${first.id}/ta-bort`, { form: {} }),
  ])
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
})

test('a member whose role somebody has just changed is not removed unseen', async () => {
  const coordinator = await whoCoordinates()
  const { members }: Members = await (
    await site.ask(coordinator, base, { accept: 'application/json' })
  ).json()
  const { id, version } = members.find(({ name }) => name === 'Person i rollen reporter')!
  const remove = { form: { version: String(version) } }
  const changed = { version: String(version), role: 'reader' }
  expect((await site.ask(coordinator, `${base}/${id}`, { form: changed })).status).toBe(303)
  const refused = await site.ask(coordinator, `${base}/${id}/ta-bort`, remove)
  expect(refused.status).toBe(409)
  const again = await refused.text()
  expect(textOf(again)).toContain('Någon annan har ändrat det här')
  await expectValidHtml(again)
  const seen = /name="version" value="(\d+)"/.exec(again)?.[1] ?? ''
  expect(Number(seen)).toBe(version + 1)
  const removed = await site.ask(coordinator, `${base}/${id}/ta-bort`, { form: { version: seen } })
  expect(removed.status).toBe(303)
})

test('who has been removed is let in no more, with the session they had', async () => {
  const coordinator = await whoCoordinates()
  const { members }: Members = await (
    await site.ask(coordinator, base, { accept: 'application/json' })
  ).json()
  const leader = members.find(({ name }) => name === 'Person i rollen leader')
  const overview = `/samverkan/${site.slug}`
  expect((await site.ask(site.as.leader, overview)).status).toBe(200)
  const question = await site.ask(coordinator, `${base}/${leader?.id}/ta-bort`)
  await expectValidHtml(await question.text())
  expect((await site.ask(coordinator, `${base}/${leader?.id}/ta-bort`, { form: {} })).status).toBe(303)
  expect((await site.ask(site.as.leader, overview)).status).toBe(404)
})

async function whoCoordinates() {
  for (const email of ['coordinator@example.org', 'member@example.org']) {
    const actor = await actorAt(site.context, email).catch(() => null)
    if (actor?.membership.role === 'coordinator') return actor
  }
  throw new Error('nobody coordinates')
}

/** What somebody stands for can be taken back by them, and by nobody else; what was frozen with it keeps it. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { joinPartnership } from '../../src/operations/partnership.ts'
import { showPublishing } from '../../src/operations/picture-publishing.ts'
import { type Actor, addRecord } from '../../src/operations/record.ts'
import { atGate } from '../../src/storage/database.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { actorAt } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let colleague: Actor
let pictureId: string
let page: string

beforeAll(async () => {
  site = await makeSite()
  const person = { name: 'Kim Kollega', email: 'kollega@example.org' }
  await atGate(site.context.database, gate =>
    joinPartnership(site.context, gate, site.partnershipId, 'coordinator', person),
  )
  colleague = await actorAt(site.context, person.email)
  const { as, context } = site
  const fields = { title: 'Lägesbild 2019', summary: 'Av 11 deltagare fullföljde 8 insatsen.' }
  const outcome = await addRecord(context, as.coordinator, nouns.picture, fields)
  pictureId = outcome.ok ? outcome.value.id : expect.unreachable(JSON.stringify(outcome.refusal))
  page = `/samverkan/${site.slug}/lagesbild/${pictureId}/publicera`
})
afterAll(() => site.close())

async function guarded() {
  const shown = await showPublishing(site.context, site.as.coordinator, pictureId)
  return shown.ok ? shown.value.guarded : expect.unreachable(shown.refusal.name)
}
const waiting = async () => (await guarded()).findings.filter(({ signature }) => signature === null)
const signatures = async () => (await guarded()).findings.flatMap(({ signature }) => signature ?? [])

async function signAll(reason: string) {
  for (const { fingerprint } of await waiting()) {
    const answer = await site.ask(site.as.coordinator, `${page}/kvittera`, { form: { fingerprint, reason } })
    expect(answer.status).toBe(303)
  }
}

const takeBack = (id: string, actor: Actor | null) =>
  site.ask(actor, `/samverkan/${site.slug}/kvittering/${id}/ta-tillbaka`, { form: {} })

test('who signed takes it back with one button, and the finding waits again', async () => {
  await signAll('Gruppen är redan redovisad.')
  const [first, ...others] = await signatures()
  expect(await waiting()).toEqual([])
  const html = await (await site.ask(site.as.coordinator, page)).text()
  await expectValidHtml(html)
  expect(html).toContain(`/kvittering/${first!.id}/ta-tillbaka`)
  const answer = await takeBack(first!.id, site.as.coordinator)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, page])
  expect((await waiting()).map(({ fingerprint }) => fingerprint)).toEqual([first!.fingerprint])
  expect(await signatures()).toEqual(others)
  const seen = (await guarded()).checksum
  expect((await site.ask(site.as.coordinator, page, { form: { seen } })).status).toBe(409)
})

test('it can be signed again, and the history tells of both', async () => {
  await signAll('Vi har läst den en gång till.')
  expect(await waiting()).toEqual([])
  const history = await site.ask(site.as.coordinator, `/samverkan/${site.slug}/historik`)
  const words = textOf(await history.text())
  expect(words).toContain('tog bort kvitteringen av ett fynd i ”Lägesbild 2019”')
  expect(words).toContain('lade till kvitteringen av ett fynd i ”Lägesbild 2019”')
})

test('who takes it back twice at once has taken it back once, and one of it is told', async () => {
  const [first] = await signatures()
  const owner = new pg.Client(site.fresh.owner)
  await owner.connect()
  // Held until all of them have read that it stands.
  await owner.query('begin; lock table signature_withdrawal in share mode')
  const asked = [1, 2, 3].map(() => takeBack(first!.id, site.as.coordinator))
  const blocked = `select count(*)::int as count from pg_locks where not granted and relation = 'signature_withdrawal'::regclass`
  await expect.poll(async () => (await owner.query(blocked)).rows[0].count, { timeout: 5_000 }).toBe(3)
  await owner.query('commit')
  const answers = await Promise.all(asked)
  await owner.query('alter table event no force row level security')
  const told = "select id from event where verb = 'removed' and record_id = $1"
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect((await owner.query(told, [first!.id])).rows).toHaveLength(1)
  await owner.end()
  await signAll('Vi har läst den en gång till.')
})

test('nobody takes back what somebody else stands for: not the page, not the operation, not the database', async () => {
  const [standing] = await signatures()
  const html = await (await site.ask(colleague, page)).text()
  expect(html).not.toContain('/ta-tillbaka')
  expect((await takeBack(standing!.id, colleague)).status).toBe(403)
  expect((await takeBack(standing!.id, site.as.leader)).status).toBe(403)
  expect((await takeBack(standing!.id, site.outsider)).status).toBe(404)
  expect((await takeBack(pictureId, site.as.coordinator)).status).toBe(404)
  const owner = new pg.Client(site.fresh.owner)
  await owner.connect()
  await owner.query('alter table signature_withdrawal no force row level security')
  const row = [site.partnershipId, site.context.newId(), standing!.id, colleague.membership.personId]
  await expect(
    owner.query('insert into signature_withdrawal values ($1, $2, $3, now(), $4)', row),
  ).rejects.toThrow(/foreign key/)
  await owner.end()
  expect(await waiting()).toEqual([])
})

test('the version keeps what it was published with, for those who see it, and what is taken back afterwards is told', async () => {
  const seen = (await guarded()).checksum
  const published = await site.ask(site.as.coordinator, page, { form: { seen } })
  expect(published.status).toBe(303)
  const version = published.headers.get('location')!
  const [standing] = await signatures()
  await takeBack(standing!.id, site.as.coordinator)
  const shown = textOf(await (await site.ask(site.as.leader, version)).text())
  expect(shown).toContain('Vi har läst den en gång till.')
  expect(shown).toContain('återtagen 24 augusti 2020')
  expect(shown).not.toContain('Gruppen är redan redovisad.')
  const reader = await site.ask(site.as.reader, version)
  expect(reader.status).toBe(200)
  const asReader = textOf(await reader.text())
  expect(asReader).toContain('fullföljde 8')
  expect(asReader).not.toContain('Vi har läst den')
})

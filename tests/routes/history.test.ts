import { afterAll, beforeAll, expect, test } from 'vitest'
import { invite } from '../../src/operations/invitation.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, changeRecord, removeRecord, showRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
const at = (query = '') => `/samverkan/${site.slug}/historik${query}`
const read = async (actor: Parameters<Site['ask']>[0], query = '') =>
  (await site.ask(actor, at(query))).text()

/** Changes an activity's duration so that it stands in the history. */
async function change(fields: Record<string, unknown>) {
  const row = await showRecord(site.context, site.as.member, nouns.activity, plan.rounds)
  await changeRecord(site.context, site.as.member, nouns.activity, plan.rounds, row!.version, {
    ...row,
    ...fields,
  })
}

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
})
afterAll(() => site.close())

test('an event says in words who did what to what, with the names of what is pointed at', async () => {
  await change({ groupId: plan.group, duration: 'Till oktober' })
  const html = await read(site.as.leader)
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('Person i rollen member ändrade aktiviteten ”Gå kvällsrundor”')
  expect(text).toContain('Grupp i organisationen(tomt) Torggruppen')
  expect(text).toContain('LöptidTillsvidare Till oktober')
  expect(text).not.toContain(plan.group)
})

test('of a long text only the words that differ are marked', async () => {
  const text = 'Grupperna går genom centrum och parken varje fredag och lördag kväll.'
  await change({ description: text })
  await change({ description: text.replace('fredag', 'torsdag') })
  const html = await read(site.as.leader)
  await expectValidHtml(html)
  expect(html).toMatch(/parken varje <span[^>]*>[^<]*<\/span><del>fredag<\/del>/)
  expect(html).toMatch(/<ins>torsdag<\/ins> och lördag kväll/)
})

test('what was done many times in a row is told once, and unfolded', async () => {
  const html = await read(site.as.leader, '?post=passage')
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('24 augusti 202009:00 Person i rollen coordinator lade till stycket ”Karta')
  expect(text).toContain('och 6 till”Klotter har flyttat')
})

test('who is invited and joins is told as a person, and what has been removed leads nowhere', async () => {
  const added = await addRecord(site.context, site.as.coordinator, nouns.place, { name: 'Hamnparken' })
  if (!added.ok) throw new Error(added.refusal.name)
  expect(await read(site.as.coordinator)).toContain(`/plats/${added.value.id}"`)
  await removeRecord(site.context, site.as.coordinator, nouns.place, added.value.id, 1)
  const html = await read(site.as.coordinator)
  expect(textOf(html)).toContain('tog bort platsen ”Hamnparken”')
  expect(textOf(html)).toContain('lade till platsen ”Hamnparken”')
  expect(html).not.toContain(`/plats/${added.value.id}"`)

  await invite(site.context, site.as.coordinator, {
    name: 'Lotta',
    email: 'lotta@example.org',
    role: 'reader',
  })
  expect(textOf(await read(site.as.coordinator))).toContain('Person i rollen coordinator bjöd in ”Lotta”')
})

test('of one kind of record', async () => {
  const text = textOf(await read(site.as.leader, '?post=goal'))
  expect(text).toContain('lade till målet')
  expect(text).not.toContain('lade till aktiviteten')
  expect(textOf(await read(site.as.leader, '?post=invitation'))).toContain('Här har ännu inget hänt.')
})

test('of meetings, follow-up or communication, with all that belongs to them', async () => {
  const add = async (noun: Parameters<typeof addRecord>[2], input: object, belongsTo = {}) => {
    const outcome = await addRecord(site.context, site.as.coordinator, noun, input, belongsTo)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value.id
  }
  const meetingId = await add(nouns.meeting, {
    groupId: plan.group,
    title: 'Höstmöte',
    heldOn: '2020-09-15',
  })
  await add(nouns.resolution, { wording: 'Grinden målas om.' }, { meetingId })
  await add(nouns.promise, { text: 'Vi rundar torget varje kväll.' })
  await add(nouns.reportingPoint, {
    year: '2020',
    code: 'T2',
    name: 'Höstens uppföljning',
    coversFrom: '2020-05-01',
    coversTo: '2020-08-31',
    dueOn: '2020-10-01',
  })
  const told = {
    meetings: ['Höstmöte', 'Grinden målas om'],
    followUps: ['Höstens'],
    communication: ['rundar torget'],
  }
  for (const filter of Object.keys(told)) {
    const html = await read(site.as.leader, `?post=${filter}`)
    await expectValidHtml(html)
    expect(html).toContain(`<option value="${filter}" selected`)
    for (const [of, words] of Object.entries(told))
      for (const word of words) expect(html.includes(word), `${word} under ${filter}`).toBe(of === filter)
  }
})

test('fifty at a time, without a gap or the same event twice', async () => {
  for (let day = 1; day <= 45; day++) await change({ duration: `Till den ${day}:e gången` })
  const seen: string[] = []
  let query: string | null = ''
  for (let pages = 0; query !== null && pages < 10; pages++) {
    const answer = await site.ask(site.as.leader, at(query), { accept: 'application/json' })
    const { events, next } = (await answer.json()) as { events: { id: string }[]; next: string | null }
    expect(events.length).toBeLessThanOrEqual(50)
    seen.push(...events.map(({ id }) => id))
    query = next && `?fore=${next}`
    const link = answer.headers.get('link')
    expect(link).toBe(query && `<${at(query)}>; rel="next"`)
  }
  expect(seen.length).toBeGreaterThan(50)
  expect(new Set(seen).size).toBe(seen.length)
  expect([...seen].sort().reverse()).toEqual(seen)
  await expectValidHtml(await read(site.as.leader))
})

test('a record’s page shows its five latest events, and the older ones behind a summary', async () => {
  const path = `/samverkan/${site.slug}/aktivitet/${plan.rounds}`
  const html = await (await site.ask(site.as.leader, path)).text()
  await expectValidHtml(html)
  const [latest, older] = html.slice(html.indexOf('id="history"')).split('<summary>')
  expect(latest?.match(/>09:00<\/time>/g)).toHaveLength(5)
  expect(older).toMatch(/^Visa \d+ äldre<\/summary>/)
})

test.each(['reader', 'participant', 'reporter'] as const)('a %s does not see the history', async role => {
  expect((await site.ask(site.as[role], at())).status).toBe(404)
})

test('an address made by hand is not found, never an error', async () => {
  expect((await site.ask(site.as.leader, at('?fore=x'))).status).toBe(404)
  expect((await site.ask(site.as.leader, at('?post=__proto__'))).status).toBe(200)
})

test('the kinds that can be chosen are named as many, under a label that is not the button', async () => {
  const text = textOf(await read(site.as.leader))
  expect(text).toMatch(/Händelser om\s*Allt\s*Aktiviteter\s*Områden/)
  expect(text).not.toContain('Överenskommelsen')
})

test("only what the role sees can be chosen: drafts are the coordinators'", async () => {
  const offered = (html: string) => [...html.matchAll(/<option value="(\w+)"/g)].map(([, record]) => record)
  const all = offered(await read(site.as.coordinator))
  expect(all).toContain('draft')
  for (const role of ['leader', 'member'] as const)
    expect(offered(await read(site.as[role]))).toEqual(all.filter(record => record !== 'draft'))
})

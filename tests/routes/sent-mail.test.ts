/** The page of what has been sent: to whom, when it left or why not, and nothing of its words; for coordinators alone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailServer } from '../../src/integrations/smtp.ts'
import { deliverNext, queueMail } from '../../src/operations/mail.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { writeAs } from '../../src/storage/database.ts'
import { writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let receiver: TestMailServer
let point: string
let meeting: string
let roundId: string
let now = new Date('2020-08-24T07:00:00Z')

beforeAll(async () => {
  site = await makeSite()
  Object.assign(site.context, { now: () => now, mailFrom: 'samhandling@example.org' })
  receiver = await startMailServer()
  const plan = await writeAPlan(site)
  const personId = await add(nouns.person, { name: 'Poliskontakten', email: 'polis@example.org' })
  await add(nouns.holding, { personId, positionId: plan.officer })
  await add(nouns.seat, { groupId: plan.group, positionId: plan.officer })
  meeting = await add(nouns.meeting, { groupId: plan.group, heldOn: '2020-09-15' })
  const days = { coversFrom: '2020-01-01', coversTo: '2020-08-31', dueOn: '2020-09-11' }
  point = await add(nouns.reportingPoint, { year: '2020', code: 'T2', name: 'Tertialrapport 2', ...days })
})
afterAll(async () => {
  await receiver.close()
  await site.close()
})

async function add(noun: Noun, fields: object): Promise<string> {
  const outcome = await addRecord(site.context, site.as.coordinator, noun, fields)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
const at = (path: string) => `/samverkan/${site.slug}${path}`
const post = (path: string) =>
  site.ask(site.as.coordinator, at(path), { method: 'POST', form: {}, accept: 'application/json' })
const deliver = () =>
  deliverNext(site.context, openMailServer(receiver.url, 'samhandling@example.org'), 'plan.example.org')

async function page(query = ''): Promise<{ html: string; text: string }> {
  const answer = await site.ask(site.as.coordinator, at(`/utskick${query}`))
  expect(answer.status).toBe(200)
  const html = await answer.text()
  await expectValidHtml(html)
  return { html, text: textOf(html) }
}

test('before anything is sent it says what will be there', async () => {
  expect((await page()).text).toContain('Inget har skickats än')
})

test('it tells what waits, what has left and when, to whom and about what', async () => {
  await post(`/tillfalle/${point}/oppna`)
  await post(`/tillfalle/${point}/fraga`)
  expect((await page()).text).toContain('Väntar på att skickas')
  expect(await deliver()).toBe('sent')
  await post(`/mote/${meeting}/kallelse`)
  expect(await deliver()).toBe('sent')
  const { html, text } = await page()
  expect(text).toMatch(
    /Poliskontakten\s?polis@example\.org\s?Kallelse till möte\s?Torggruppen 15 september 2020/,
  )
  expect(text).toMatch(/Fråga om uppföljning\s?Tertialrapport 2 2020/)
  expect(text).toContain('Lämnat 24 augusti 2020')
  expect(html).toContain(`href="${at(`/mote/${meeting}`)}"`)
  expect(html).toContain(`href="${at(`/tillfalle/${point}`)}"`)
  for (const words of ['/svar/', 'Vi behöver ditt svar', 'Du är kallad']) expect(html).not.toContain(words)
  const data = await (
    await site.ask(site.as.coordinator, at('/utskick'), { accept: 'application/json' })
  ).json()
  expect(data.mail).toHaveLength(2)
  for (const field of ['text', 'html', 'subject', 'unsubscribe', 'attachments', 'leaveHash'])
    expect(data.mail[0]).not.toHaveProperty(field)
})

test('what did not leave says why and when it is tried next, and that it is given up', async () => {
  now = new Date('2020-08-25T07:00:00Z')
  await post(`/tillfalle/${point}/fraga`)
  receiver.refusing = 451
  expect(await deliver()).toBe('failed')
  const { text } = await page('?visa=kvar')
  expect(text).toMatch(/Kunde inte lämnas, prövas igen 25 augusti 2020.{0,4} 09:01/)
  expect(text).toMatch(/Försök: 1\. Skäl: .*451/)
  expect(text).not.toContain('Lämnat 24 augusti')
  receiver.refusing = 550
  now = new Date('2020-08-25T07:02:00Z')
  expect(await deliver()).toBe('failed')
  expect((await page('?visa=kvar')).text).toMatch(
    /Kunde inte lämnas, prövas inte igen\. Sista försöket 25 augusti 2020.{0,4} 09:02\s?Skrevs 25 augusti 2020 kl\. 09:00\. Försök: 2\. Skäl: .*550/,
  )
  receiver.refusing = null
})

test('the round’s page leads to what was sent about it alone; an id that is none leads nowhere', async () => {
  const html = await (await site.ask(site.as.coordinator, at(`/tillfalle/${point}`))).text()
  const [, query] = /utskick(\?om=[\da-f-]{36})"/.exec(html)!
  roundId = query!.slice('?om='.length)
  const { text } = await page(query)
  expect(text).toContain('Fråga om uppföljning')
  expect(text).not.toContain('Kallelse till möte')
  for (const wrong of ['?om=x', '?fore=x'])
    expect((await site.ask(site.as.coordinator, at(`/utskick${wrong}`))).status).toBe(404)
})

test('fifty at a time', async () => {
  const { member } = site.as
  await writeAs(site.database, member.identity, async writing => {
    for (let number = 0; number < 60; number++)
      await queueMail(site.context, writing, member, {
        kind: 'form',
        to: { personId: null, address: `mottagare${number}@example.org`, language: 'sv' },
        subject: 'Uppföljning',
        text: 'Hej',
        html: '<p>Hej</p>',
        about: { record: 'round', id: roundId },
        onceKey: `many ${number}`,
      })
  })
  const first = await page(`?om=${roundId}&visa=kvar`)
  expect(first.text).toContain('mottagare59@example.org')
  expect(first.text).not.toContain('mottagare9@example.org')
  const [, next] = /href="[^"]*utskick(\?[^"]*fore=[^"]*)"/.exec(first.html)!
  const second = await page(next!.replaceAll('&amp;', '&'))
  expect(second.text).toContain('mottagare9@example.org')
  expect(second.text).not.toContain('mottagare59@example.org')
})

test('only coordinators, who see the members’ addresses, see it; nobody of another partnership', async () => {
  for (const role of ['leader', 'member', 'reader', 'participant', 'reporter'] as const) {
    expect((await site.ask(site.as[role], at('/utskick'))).status).toBe(404)
    const round = await (await site.ask(site.as[role], at(`/tillfalle/${point}`))).text()
    expect(round).not.toContain('/utskick')
  }
  expect((await site.ask(site.outsider, at('/utskick'))).status).toBe(404)
  expect(await (await site.ask(site.as.coordinator, at('/organisation'))).text()).toContain(at('/utskick'))
  expect(await (await site.ask(site.as.reader, at('/organisation'))).text()).not.toContain(at('/utskick'))
})

test('where no mail server is set it says so', async () => {
  delete site.context.mailFrom
  expect((await page()).text).toContain('Ingen e-postserver är inställd, så inget skickas')
})

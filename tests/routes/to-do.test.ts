import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { type Actor, addRecord, type Noun } from '../../src/operations/record.ts'
import { paths } from '../../src/web/paths.ts'
import { writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site

beforeAll(async () => {
  site = await makeSite()
})
afterAll(() => site.close())

const read = async (actor: Actor, path = paths.toDo(site.slug)) => (await site.ask(actor, path)).text()

test('before there is a plan it says so', async () => {
  const html = await read(site.as.member)
  await expectValidHtml(html)
  expect(html).toContain('Ingen plan är inläst ännu')
})

test('who has no position is told what belongs here, and where one is given', async () => {
  await writeAPlan(site)
  const html = await read(site.as.member)
  await expectValidHtml(html)
  expect(html).toContain('Du har ingen befattning i samverkan ännu')
  expect(html).toContain(paths.record(site.slug, 'person', site.as.member.membership.personId))
})

test("what a position is contact for is its holder's, by day, with the reason", async () => {
  const [position] = await positions()
  await hold(site.as.member, position!)
  const html = await read(site.as.member)
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('Som Kommunpolis')
  expect(text).toContain('Skulle ha varit klart')
  expect(text).toContain('Byt belysningen vid trappanTrygga torg · kontakt som Kommunpolis')
  expect(text).not.toContain('Gå kvällsrundor')
  expect(text).not.toContain('Vad andra har att göra')
  expect(text).toContain('Nästa uppföljning är T2, 31 augusti 2020: en aktivitet ska följas upp')
  expect(textOf(await read(site.as.member, paths.overview(site.slug)))).toContain('En aktivitet är din')
})

test('a coordinator also sees what others have to do', async () => {
  const text = textOf(await read(site.as.coordinator))
  expect(text).toContain('Vad andra har att göra')
  expect(text).toContain('Gå kvällsrundor')
})

test('a participant, who may not know who holds what, is told of their groups and places', async () => {
  const html = await read(site.as.participant)
  expect(html).toContain('dina grupper och platser')
  expect(html).not.toContain('/person/')
})

async function positions(): Promise<string[]> {
  const answer = await site.ask(site.as.coordinator, paths.organisation(site.slug), {
    accept: 'application/json',
  })
  const { organisations } = await answer.json()
  return organisations.flatMap((one: { positions: { id: string }[] }) => one.positions.map(({ id }) => id))
}

async function hold({ membership: { personId } }: Actor, positionId: string): Promise<void> {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns.holding, { personId, positionId })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
}

test('what was promised at a meeting is theirs who hold the position, until it is done', async () => {
  const answer = await site.ask(site.as.coordinator, paths.organisation(site.slug), {
    accept: 'application/json',
  })
  const { groups } = (await answer.json()) as { groups: { id: string }[] }
  const add = async (noun: Noun, fields: object, belongs = {}) => {
    const outcome = await addRecord(site.context, site.as.coordinator, noun, fields, belongs)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value.id
  }
  const meetingId = await add(nouns.meeting, { groupId: groups[0]!.id, heldOn: '2020-08-20' })
  const point = { wording: 'Ring fastighetsägaren', owner: 'kommunpolis', due: 'senast 26 augusti' }
  const promise = await add(nouns.actionPoint, point, { meetingId })
  await add(
    nouns.actionPoint,
    { wording: 'Boka lokal', owner: 'Kommunpolisen i grannkommunen' },
    { meetingId },
  )
  const html = await read(site.as.member)
  await expectValidHtml(html)
  const mine = textOf(html).split('Den här veckan')[1]!
  expect(mine).toContain('26 augusti 2020')
  expect(mine).toMatch(/Ring fastighetsägarenuppdrag från .*, möte 20 augusti 2020 · kommunpolis/)
  expect(textOf(html)).not.toContain('Boka lokal')
  const overview = textOf(await read(site.as.member, paths.overview(site.slug)))
  expect(overview).toContain('Ett uppdrag från möten är ditt')
  expect(overview).toContain('Ring fastighetsägaren')
  expect(textOf(await read(site.as.coordinator))).toMatch(/Vad andra har att göra.*Ring fastighetsägaren/s)
  await add(nouns.completion, {}, { actionPointId: promise })
  expect(await read(site.as.member)).not.toContain('Ring fastighetsägaren')
})

/** What was done is undone: a change, one field of it, an addition, and a removal with all that went along. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '../../src/domain/access.ts'
import type { Event } from '../../src/domain/event.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, changeRecord, removeRecord, showRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
})
afterAll(() => site.close())

const history = (rest = '') => `/samverkan/${site.slug}/historik${rest}`
const undo = (
  event: string,
  form: Record<string, string> = {},
  who: (typeof roles)[number] = 'coordinator',
) => site.ask(site.as[who], history(`/${event}/angra`), { form, method: 'POST' })

/** The page that an answer leads to, with its receipt. */
async function shownAfter(answer: Response): Promise<string> {
  const told = /receipt=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0]
  const cookie = `session=${await site.sessionOf(site.as.coordinator)}; ${told}`
  return (await site.ask(null, answer.headers.get('location') ?? '', { headers: { cookie } })).text()
}

/** The latest event of a record. */
async function latest(id: string): Promise<Event> {
  const answer = await site.ask(site.as.leader, history(`?om=${id}`), { accept: 'application/json' })
  const { events } = (await answer.json()) as { events: Event[] }
  return events[0]!
}
const rowOf = (noun: 'activity' | 'area' | 'passage' | 'contact' | 'stance' | 'plan', id: string) =>
  showRecord(site.context, site.as.coordinator, nouns[noun], id)

async function change(fields: Record<string, unknown>, who: 'member' | 'coordinator' = 'coordinator') {
  const row = await rowOf('activity', plan.rounds)
  const input = { ...row, ...fields }
  const outcome = await changeRecord(
    site.context,
    site.as[who],
    nouns.activity,
    plan.rounds,
    row!.version,
    input,
  )
  if (!outcome.ok) throw new Error(outcome.refusal.name)
  return outcome.value.event!
}

test('a change is undone from its receipt, and the undoing is told and can itself be undone', async () => {
  const event = await change({ duration: 'Klar maj', convener: 'Skolan' })
  const answer = await undo(event, { back: `/samverkan/${site.slug}/plan?x=1` })
  expect(answer.headers.get('location')).toBe(`/samverkan/${site.slug}/plan?x=1`)
  expect(await rowOf('activity', plan.rounds)).toMatchObject({
    duration: 'Tillsvidare',
    durationKind: 'open-ended',
    convener: 'Polisen',
  })
  const told = await latest(plan.rounds)
  expect(told.verb).toBe('undone')
  expect(textOf(await (await site.ask(site.as.leader, history())).text())).toContain(
    'ångrade en ändring av aktiviteten ”Gå kvällsrundor”',
  )
  await undo(told.id)
  expect(await rowOf('activity', plan.rounds)).toMatchObject({ duration: 'Klar maj', convener: 'Skolan' })
})

test('an undoing offers to do it again, and says so when that is done', async () => {
  const event = await change({ duration: 'Klar april', convener: 'Vakten' })
  const undone = await shownAfter(await undo(event))
  expect(textOf(undone)).toMatch(/Ändringen är ångrad\.\s*Gör om/)
  expect(undone).toContain('name="redo"')
  const redone = await shownAfter(await undo((await latest(plan.rounds)).id, { redo: 'on' }))
  expect(textOf(redone)).toMatch(/Ändringen är gjord igen\.\s*Ångra/)
  await undo((await latest(plan.rounds)).id)
})

test('of a long text the words that differ are shown with what stands around them, and the whole can be unfolded', async () => {
  const far = 'Gruppen träffas varje månad och går igenom det som har hänt vid torget sedan sist. '.repeat(5)
  await change({ followUp: `${far}Polisen kallar. ${far}`, convener: 'Polisen' })
  const event = await change({ followUp: `${far}Kommunen kallar. ${far}`, convener: 'Kommunen' })
  const html = await (await site.ask(site.as.member, history(`/${event}`))).text()
  await expectValidHtml(html)
  const cells: [string, string][] = [...html.matchAll(/<td data-label="([^"]+)"[^>]*>(.*?)<\/td>/gs)].map(
    ([, label, content]) => [
      label!.replaceAll('\u00a0', ' '),
      textOf(content!.replace(/<details[\s\S]*?<\/details>/g, '')),
    ],
  )
  const [short, long] = [cells.slice(0, 3), cells.slice(3)]
  expect(long[0]![1]).toMatch(/^… .{20,70} borttaget: Polisen kallar\. .{20,70} …Återställ Uppföljning$/)
  expect(long[1]![1]).toMatch(/^… .{20,70} tillagt: Kommunen kallar\. .{20,70} …$/)
  expect(long[2]).toEqual(['Står nu', 'Detsamma'])
  expect(html.match(/<summary>Hela texten<\/summary>/g)).toHaveLength(2)
  expect(short).toEqual([
    ['Stod före', 'PolisenÅterställ Sammankallande'],
    ['Blev', 'Kommunen'],
    ['Står nu', 'Kommunen'],
  ])
  await undo(event)
})

test('one field of a change is restored from the event’s page, and the others stay', async () => {
  const event = await change({ duration: 'Klar juni', convener: 'Fritid' })
  const html = await (await site.ask(site.as.member, history(`/${event}`))).text()
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Återställ Löptid')
  await undo(event, { field: 'duration' }, 'member')
  expect(await rowOf('activity', plan.rounds)).toMatchObject({ duration: 'Klar maj', convener: 'Fritid' })
})

test('where it has been changed since nothing is undone: both texts are shown', async () => {
  const event = await change({ duration: 'Klar våren' })
  await change({ duration: 'Klar hösten', status: 'Pågår' }, 'member')
  const refused = await undo(event)
  expect(refused.status).toBe(409)
  const html = await refused.text()
  await expectValidHtml(html)
  const text = textOf(html)
  for (const words of ['Det har ändrats sedan dess', 'Klar maj', 'Klar hösten', 'Behåll det som står nu'])
    expect(text).toContain(words)
  expect(html).toContain(`action="/samverkan/${site.slug}/aktivitet/${plan.rounds}/andra"`)
  expect(await rowOf('activity', plan.rounds)).toMatchObject({ duration: 'Klar hösten', status: 'Pågår' })
})

test('an addition is undone as a removal, unless it has been changed since', async () => {
  const { context, as } = site
  const added = async () => {
    const one = await addRecord(
      context,
      as.coordinator,
      nouns.activity,
      { title: 'Prova' },
      { areaId: plan.squares },
    )
    if (!one.ok) throw new Error(one.refusal.name)
    return one.value
  }
  const one = await added()
  await undo(one.event!)
  expect(await rowOf('activity', one.id)).toBeNull()
  expect((await latest(one.id)).verb).toBe('removed')
  const other = await added()
  await changeRecord(context, as.member, nouns.activity, other.id, 1, { title: 'Prova igen' })
  expect((await undo(other.event!)).status).toBe(409)
  expect(await rowOf('activity', other.id)).toMatchObject({ title: 'Prova igen' })
})

test('an area is brought back whole: goal, picture, figures, activities, contacts, and the stance that pointed at it', async () => {
  const answer = async (path: string) => (await site.ask(site.as.reader, path)).text()
  const page = `/samverkan/${site.slug}/omrade/${plan.squares}`
  await removeRecord(site.context, site.as.coordinator, nouns.area, plan.schools, null)
  const before = await answer(page)
  const data = `/samverkan/${site.slug}/plan/${plan.planId}/data`
  const records = async () => (await (await site.ask(site.as.reader, data)).json()).records
  const whole = await records()
  const removed = await removeRecord(site.context, site.as.coordinator, nouns.area, plan.squares, null)
  if (!removed.ok) throw new Error(removed.refusal.name)
  expect((await site.ask(site.as.reader, page)).status).toBe(404)
  const link = await (await site.ask(site.as.coordinator, history())).text()
  expect(link).toContain(`href="${history(`/${removed.value.event}`)}"`)
  const asked = await (await site.ask(site.as.coordinator, history(`/${removed.value.event}`))).text()
  await expectValidHtml(asked)
  expect(textOf(asked)).toContain('Ta tillbaka det som togs bort')

  const back = await undo(removed.value.event!)
  expect(back.headers.get('location')).toBe(page)
  expect(textOf(await answer(page))).toBe(textOf(before))
  expect(await records()).toEqual(whole)
  expect(textOf(await (await site.ask(site.as.leader, history())).text())).toContain(
    'tog tillbaka området ”Trygga torg”',
  )
  // Its activities have pages again, and the history leads to them.
  expect(await latest(plan.lights)).toMatchObject({ verb: 'undone', gone: false })
  expect((await undo(removed.value.event!)).status).toBe(409)
})

test('what belonged to something that is gone waits for it', async () => {
  const gone = await removeRecord(site.context, site.as.coordinator, nouns.passage, plan.passages[0], null)
  const area = await removeRecord(site.context, site.as.coordinator, nouns.area, plan.squares, null)
  if (!gone.ok || !area.ok) throw new Error('refused')
  const refused = await undo(gone.value.event!)
  expect(refused.status).toBe(409)
  expect(textOf(await refused.text())).toContain('Ta tillbaka det först')
  await undo(area.value.event!)
  await undo(gone.value.event!)
  expect(await rowOf('passage', plan.passages[0])).toMatchObject({ areaId: plan.squares, chapter: 'picture' })
})

test('a form that was open before a removal and a return does not overwrite unseen', async () => {
  const row = await rowOf('activity', plan.routine)
  const removed = await removeRecord(site.context, site.as.coordinator, nouns.activity, plan.routine, null)
  if (!removed.ok) throw new Error(removed.refusal.name)
  await undo(removed.value.event!)
  expect((await rowOf('activity', plan.routine))!.version).toBe(row!.version + 1)
})

test.each(roles)('a %s undoes what the role may do, and is offered nothing else', async role => {
  const changed = await change({ status: `Sagt av ${role}` })
  const contact = await removeRecord(site.context, site.as.coordinator, nouns.contact, plan.contact, null)
  const goal = await removeRecord(site.context, site.as.coordinator, nouns.goal, plan.goal, null)
  if (!contact.ok || !goal.ok) throw new Error('refused')
  const events = [changed, contact.value.event!, goal.value.event!]
  const may = { coordinator: [303, 303, 303], member: [303, 303, 403], leader: [403, 403, 403] }
  const none = [404, 404, 404]
  const list = await (await site.ask(site.as[role], history())).text()
  const offered = events.map(event => list.includes(`href="${history(`/${event}`)}"`))
  const statuses = []
  for (const event of events) statuses.push((await undo(event, {}, role)).status)
  const expected = may[role as keyof typeof may] ?? none
  expect(statuses).toEqual(expected)
  expect(offered).toEqual(expected.map(status => status === 303))
  for (const event of events.slice(1)) await undo(event)
})

test('nobody undoes what happened in another partnership', async () => {
  const event = await change({ status: 'Vårt' })
  expect(
    (await site.ask(site.outsider, history(`/${event}/angra`), { method: 'POST', form: {} })).status,
  ).toBe(404)
  const theirs = `/samverkan/${site.outsider.membership.slug}/historik/${event}`
  expect((await site.ask(site.outsider, theirs)).status).toBe(404)
  expect((await site.ask(site.outsider, `${theirs}/angra`, { method: 'POST', form: {} })).status).toBe(404)
})

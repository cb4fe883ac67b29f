/** A plan that is here already, updated from a file that carries it: what differs is shown, ticked or not, and done at once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanData } from '../../src/domain/plan-data.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { createPartnership } from '../../src/operations/partnership.ts'
import {
  type Actor,
  addRecord,
  changeRecord,
  fieldsOf,
  type Noun,
  showRecord,
} from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { changedFields } from '../documents/changed-fields.ts'
import { renumbered } from '../documents/renumbered.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { actorAt } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let written: APlan
let me: Actor
let made: PlanData
beforeAll(async () => {
  site = await makeSite()
  written = await writeAPlan(site)
  me = site.as.coordinator
  made = await dataOf(me, written.planId)
  const later = new Date(site.context.now().getTime() + 3_600_000)
  Object.assign(site.context, { now: () => later })
})
afterAll(() => site.close())

const at = (actor: Actor, path: string) => `/samverkan/${actor.membership.slug}${path}`

async function dataOf(actor: Actor, planId: string): Promise<PlanData> {
  const response = await site.ask(actor, at(actor, `/plan/${planId}/data`))
  expect(response.status).toBe(200)
  return (await response.json()) as PlanData
}

/** Takes a file in; answers the address at which its plan waits. */
async function takeIn(actor: Actor, content: BlobPart, name = 'plan.json'): Promise<string> {
  const form = new FormData()
  form.set('file', new File([content], name))
  const response = await site.ask(actor, at(actor, '/utkast'), { form })
  expect(response.status).toBe(303)
  return response.headers.get('location')!
}

async function html(actor: Actor, address: string, status = 200): Promise<string> {
  const response = await site.ask(actor, address)
  expect(response.status).toBe(status)
  return response.text()
}

/** What is ticked, and what is not. */
function boxesIn(page: string): { ticked: string[]; left: string[] } {
  const boxes = [...page.matchAll(/<input type="checkbox" name="take" value="([^"]+)"( checked)?/g)]
  const those = (isTicked: boolean) =>
    boxes.filter(([, , ticked]) => Boolean(ticked) === isTicked).map(([, key]) => key!)
  return { ticked: those(true), left: those(false) }
}

async function update(actor: Actor, address: string, take: string[], seen?: string): Promise<Response> {
  const page = await html(actor, `${address}/uppdatera`)
  const form = new FormData()
  form.set('seen', seen ?? /name="seen" value="([0-9a-f]{64})"/.exec(page)![1]!)
  for (const key of take) form.append('take', key)
  return site.ask(actor, `${address}/uppdatera`, { form })
}

async function change(noun: Noun, id: string, fields: object): Promise<void> {
  const row = (await showRecord(site.context, me, noun, id))!
  const outcome = await changeRecord(site.context, me, noun, id, row.version, {
    ...fieldsOf(noun, row),
    ...fields,
  })
  expect(outcome).toMatchObject({ ok: true })
}

/** The plan as somebody has gone on with it elsewhere. */
function edited(data: PlanData): PlanData {
  const file = structuredClone(data)
  const { records } = file
  const of = (id: string) => records.activity.find(one => one.id === id)!
  records.plan.caseNumber = 'EK 2020/99'
  of(written.rounds).title = 'Gå kvällsrundor varje fredag'
  of(written.rounds).duration = 'Klar december'
  of(written.lights).convener = 'Kommunen'
  const group = crypto.randomUUID()
  records.group.push({ ...records.group[0]!, id: group, name: 'Parkgruppen' })
  const activity = crypto.randomUUID()
  records.activity = [
    ...records.activity.filter(({ id }) => id !== written.routine),
    { ...of(written.rounds), id: activity, title: 'Städa parken', groupId: group },
  ]
  records.activity.unshift(records.activity.pop()!)
  records.contact.push({ ...records.contact[0]!, id: crypto.randomUUID(), activityId: activity })
  return file
}

let address: string

test('the plan is here already: the page leads to what differs, beside a second copy', async () => {
  await change(nouns.activity, written.lights, { convener: 'Torggruppens ledare' })
  const added = await addRecord(
    site.context,
    me,
    nouns.activity,
    { title: 'Tillkom här' },
    { areaId: written.squares },
  )
  expect(added.ok).toBe(true)
  address = await takeIn(me, JSON.stringify(edited(made)))
  const arrival = await html(me, address)
  expect(arrival).toContain(`href="${address}/uppdatera"`)
  expect(arrival).toContain('Lägg in planen en gång till')
  for (const role of ['leader', 'member', 'reader'] as const)
    expect((await site.ask(site.as[role], `${address}/uppdatera`)).status).toBe(403)
})

test('each difference is said in words and ticked; what has been changed here since is marked and left', async () => {
  const page = await html(me, `${address}/uppdatera`)
  await expectValidHtml(page)
  const text = textOf(page)
  expect(text).toContain('Filen gjordes 24 augusti 2020 kl. 09:00.')
  expect(text).toMatch(/Aktiviteten ”Gå kvällsrundor” ändras/)
  expect(text).toMatch(/Diarienummer.*från EK 2020\/17 till EK 2020\/99/)
  expect(text).toMatch(/Aktiviteten ”Städa parken” läggs till/)
  expect(text).toContain('Parkgruppen')
  expect(text).toMatch(/Aktiviteten ”Skriv en rutin för larm” tas bort/)
  expect(text).toContain('2 saker har ändrats här sedan filen gjordes. De är inte förkryssade.')
  expect(text).toMatch(/från Torggruppens ledare till Kommunen.*Ändrat här sedan filen gjordes/)
  const { left, ticked } = boxesIn(page)
  expect(left).toEqual([`set.${written.lights}.convener`, expect.stringMatching(/^remove\./)])
  expect(ticked).toContain(`set.${written.rounds}.title`)
  expect(ticked).toContain(`remove.${written.routine}`)
})

test('nothing ticked, and a plan that has changed meanwhile, are not done', async () => {
  const none = await update(me, address, [])
  expect(none.status).toBe(422)
  const text = await none.text()
  expect(text).toContain('Du har inte valt något')
  expect(boxesIn(text).ticked).toEqual([])
  const stale = await update(me, address, [`set.${written.rounds}.title`], '0'.repeat(64))
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('Planen här har ändrats sedan du öppnade sidan')
  expect((await dataOf(me, written.planId)).records.plan.caseNumber).toBe('EK 2020/17')
})

test('what is ticked is done at once, with what it points at; what is not stays; each can be undone', async () => {
  const { ticked } = boxesIn(await html(me, `${address}/uppdatera`))
  const response = await update(me, address, ticked)
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe(at(me, `/plan/${written.planId}`))
  const { records } = await dataOf(me, written.planId)
  expect(records.plan.caseNumber).toBe('EK 2020/99')
  expect(records.activity.map(({ title }) => title)).toEqual([
    'Städa parken',
    'Byt belysningen vid trappan',
    'Gå kvällsrundor varje fredag',
    'Tillkom här',
  ])
  expect(records.activity[1]!.convener).toBe('Torggruppens ledare')
  const group = records.group.find(({ name }) => name === 'Parkgruppen')!
  expect(records.activity[0]).toMatchObject({ groupId: group.id, areaId: written.squares })
  expect(records.contact.filter(({ activityId }) => activityId === records.activity[0]!.id)).toHaveLength(1)
  // The words of time are understood here, as in a form.
  expect(await showRecord(site.context, me, nouns.activity, written.rounds)).toMatchObject({
    endsOn: '2020-12-31',
  })
  const history = textOf(await html(me, at(me, '/historik')))
  expect(history).toContain('ändrade aktiviteten ”Gå kvällsrundor varje fredag”')
  expect(history).toContain('tog bort aktiviteten ”Skriv en rutin för larm”')
  expect((await site.ask(me, address)).status).toBe(404)

  const told = await site.ask(me, at(me, '/historik'), { accept: 'application/json' })
  const { events } = (await told.json()) as { events: { id: string; record: string; title: string }[] }
  const undo = async (title: string) => {
    const event = events.find(one => one.record === 'activity' && one.title === title)!
    expect((await site.ask(me, at(me, `/historik/${event.id}/angra`), { form: {} })).status).toBe(303)
  }
  await undo('Skriv en rutin för larm')
  await undo('Städa parken')
  const after = await dataOf(me, written.planId)
  expect(after.records.activity.map(({ title }) => title)).toContain('Skriv en rutin för larm')
  expect(after.records.activity.map(({ title }) => title)).not.toContain('Städa parken')
})

test('the same file once more differs only in what was left and undone, and what was undone here is marked', async () => {
  const later = new Date(site.context.now().getTime() + 3_600_000)
  Object.assign(site.context, { now: () => later })
  const again = await takeIn(me, JSON.stringify(await dataOf(me, written.planId)))
  expect(textOf(await html(me, `${again}/uppdatera`))).toContain('Filen säger samma sak som planen här.')
  const old = await takeIn(me, JSON.stringify(made))
  const { ticked } = boxesIn(await html(me, `${old}/uppdatera`))
  // Everything that differs from the oldest file was changed here after it was made.
  expect(ticked).toEqual([])
})

test('what does not fit together is refused whole, and the ticks are kept', async () => {
  const file = structuredClone(await dataOf(me, written.planId))
  await change(nouns.plan, written.planId, { validTo: '2020-06-30' })
  file.records.plan.validFrom = '2020-09-01'
  file.records.plan.title = 'Ny titel'
  const there = await takeIn(me, JSON.stringify(file))
  const take = [`set.${written.planId}.title`, `set.${written.planId}.validFrom`]
  const response = await update(me, there, take)
  expect(response.status).toBe(422)
  const page = await response.text()
  expect(textOf(page)).toContain('Det du valde går inte ihop, så inget är ändrat. Det gäller gäller till.')
  expect(boxesIn(page).ticked.sort()).toEqual(take.sort())
  expect((await dataOf(me, written.planId)).records.plan.title).toBe('Åtgärdsplan för Ekbacken')
  await change(nouns.plan, written.planId, { validTo: null })
})

test('an area that is left out takes what stands in it along; one that is added brings all of it', async () => {
  const file = structuredClone(await dataOf(me, written.planId))
  const [area, activity, goal] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const { records } = file
  records.area.unshift({ ...records.area[0]!, id: area, name: 'Hamnen', viaAreaId: null, viaReason: null })
  records.activity.push({ ...records.activity[0]!, id: activity, areaId: area, title: 'Gå i hamnen' })
  records.goal.push({
    ...records.goal[0]!,
    id: goal,
    areaId: area,
    text: 'Lugnt i hamnen',
    indicatorId: null,
  })
  const content = JSON.stringify(file)
  const first = await takeIn(me, content)
  const without = await update(me, first, [`add.${activity}`, `add.${goal}`])
  expect(without.status).toBe(422)
  expect(await without.text()).toContain('Det du valde står i något som inte läggs till')
  expect((await update(me, first, [`add.${area}`, `add.${activity}`, `add.${goal}`])).status).toBe(303)
  const after = (await dataOf(me, written.planId)).records
  expect(after.area.map(({ name }) => name)).toEqual(['Hamnen', 'Trygga torg', 'Skolan'])
  expect(after.activity.find(({ title }) => title === 'Gå i hamnen')!.areaId).toBe(after.area[0]!.id)
  // What was added is known again by what it came from.
  const third = await takeIn(me, content)
  expect(textOf(await html(me, `${third}/uppdatera`))).toContain('Filen säger samma sak som planen här.')
})

test('what stands in another area is moved there, with both areas named, and an open form meets no conflict', async () => {
  const file = structuredClone(await dataOf(me, written.planId))
  const moved = file.records.activity.find(({ id }) => id === written.routine)!
  moved.areaId = written.schools
  const there = await takeIn(me, JSON.stringify(file))
  const before = (await showRecord(site.context, me, nouns.activity, written.routine))!
  expect((await update(me, there, [`move.${written.routine}`])).status).toBe(303)
  const after = (await showRecord(site.context, me, nouns.activity, written.routine))!
  expect(after.areaId).toBe(written.schools)
  const told = textOf(await html(me, at(me, `/aktivitet/${written.routine}`)))
  expect(told).toContain('flyttade aktiviteten')
  expect(told).toContain('Område')
  expect(told).toContain('Trygga torg')
  // A form that was open when the activity was moved is saved beside it.
  const open = await changeRecord(site.context, me, nouns.activity, written.routine, Number(before.version), {
    ...fieldsOf(nouns.activity, before),
    status: 'Pågår',
  })
  expect(open).toMatchObject({ ok: true })
})

test('the problem and the cause that an activity answers are one choice, left where either was changed here', async () => {
  const problem = await addRecord(
    site.context,
    me,
    nouns.problem,
    { text: 'Mörkt' },
    { areaId: written.squares },
  )
  if (!problem.ok) throw new Error('the problem is not added')
  const problemId = problem.value.id
  const cause = await addRecord(site.context, me, nouns.cause, { text: 'Trasiga lampor' }, { problemId })
  if (!cause.ok) throw new Error('the cause is not added')
  const file = structuredClone(await dataOf(me, written.planId))
  const later = new Date(site.context.now().getTime() + 3_600_000)
  Object.assign(site.context, { now: () => later })
  const answering = file.records.activity.find(({ id }) => id === written.lights)!
  Object.assign(answering, { problemId, causeId: cause.value.id })
  const there = await takeIn(me, JSON.stringify(file))
  expect(boxesIn(await html(me, `${there}/uppdatera`)).ticked).toEqual([`set.${written.lights}.problemId`])
  await change(nouns.activity, written.lights, { problemId })
  // The problem is the same now, and the cause is a choice of its own; the problem was changed here.
  const boxes = boxesIn(await html(me, `${there}/uppdatera`))
  expect([...boxes.ticked, ...boxes.left]).toEqual([`set.${written.lights}.causeId`])
})

test('a contact that has another organisation in the file is another contact: one is added, one removed', async () => {
  const added = await addRecord(site.context, me, nouns.organisation, {
    name: 'Bostadsbolaget',
    kind: 'housing',
  })
  if (!added.ok) throw new Error('the organisation is not added')
  const file = structuredClone(await dataOf(me, written.planId))
  const contact = file.records.contact.find(({ id }) => id === written.contact)!
  const activityId = contact.activityId
  const left = contact.wording
  Object.assign(contact, { organisationId: added.value.id, wording: 'Den nya kontakten', positionId: null })
  const there = await takeIn(me, JSON.stringify(file))
  const { ticked } = boxesIn(await html(me, `${there}/uppdatera`))
  expect((await update(me, there, ticked)).status).toBe(303)
  const after = (await dataOf(me, written.planId)).records.contact.filter(
    one => one.activityId === activityId,
  )
  const wordings = after.map(({ wording }) => wording)
  expect(wordings).toContain('Den nya kontakten')
  expect(wordings).not.toContain(left)
})

test('a file that does not say when it was made takes nothing by itself; one that says it wrongly is not taken', async () => {
  const { madeAt: _, ...file } = structuredClone(await dataOf(me, written.planId))
  file.records.plan.title = 'En annan titel'
  const there = await takeIn(me, JSON.stringify(file))
  expect(boxesIn(await html(me, `${there}/uppdatera`))).toMatchObject({ ticked: [] })
  const wrong = await site.ask(me, at(me, '/utkast'), {
    form: (() => {
      const form = new FormData()
      form.set('file', new File([JSON.stringify({ ...file, madeAt: 'i går' })], 'plan.json'))
      return form
    })(),
  })
  expect(wrong.status).toBe(422)
})

test('a plan that came from a file elsewhere is updated by the next file of it, as PDF too', async () => {
  const email = 'annan@example.org'
  await createPartnership(site.context, { name: 'Annan ort', coordinator: { name: 'S', email } })
  const there = await actorAt(site.context, email)
  const first = await takeIn(there, JSON.stringify(await dataOf(me, written.planId)))
  expect((await site.ask(there, `${first}/uppdatera`)).status).toBe(404)
  const added = await site.ask(there, `${first}/bekrafta`, {
    form: { version: '1' },
    accept: 'application/json',
  })
  const { planId } = (await added.json()) as { planId: string }
  const later = new Date(site.context.now().getTime() + 3_600_000)
  Object.assign(site.context, { now: () => later })
  await change(nouns.activity, written.rounds, { title: 'Gå rundor varje kväll', status: 'Pågår' })
  await change(nouns.goal, written.goal, { text: 'Torgen är trygga' })
  const pdf = await site.ask(me, at(me, `/plan/${written.planId}/pdf`))
  const next = await takeIn(there, await pdf.arrayBuffer(), 'plan.pdf')
  expect(textOf(await html(there, next))).toContain('Planen finns redan här')
  const { ticked, left } = boxesIn(await html(there, `${next}/uppdatera`))
  expect(left).toEqual([])
  expect(ticked.map(key => key.split('.').at(-1))).toEqual(['text', 'title', 'status'])
  expect((await update(there, next, ticked)).status).toBe(303)
  const [here, copy] = [await dataOf(me, written.planId), await dataOf(there, planId)]
  expect(changedFields(renumbered(here.records), renumbered(copy.records))).toEqual([])
})

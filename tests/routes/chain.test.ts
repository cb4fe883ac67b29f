/** The chain's first half: problems, causes, what answers them, and goals that can be followed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanData } from '../../src/domain/plan-data.ts'
import { carryPlan } from '../../src/operations/next-plan.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, changeRecord, removeRecord, showRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
const ids = { problem: '', cause: '', goal: '' }
const at = (path: string) => `/samverkan/${site.slug}${path}`
const read = async (actor: Parameters<Site['ask']>[0], path: string) =>
  (await site.ask(actor, at(path))).text()
const area = () => `/omrade/${plan.squares}`

async function add(noun: keyof typeof nouns, input: object, belongsTo: Record<string, unknown> = {}) {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
  return outcome.ok ? outcome.value.id : expect.unreachable(JSON.stringify(outcome.refusal))
}
async function change(noun: keyof typeof nouns, id: string, fields: object) {
  const row = await showRecord(site.context, site.as.coordinator, nouns[noun], id)
  return changeRecord(site.context, site.as.coordinator, nouns[noun], id, row!.version, { ...row, ...fields })
}
const rowOf = (noun: keyof typeof nouns, id: string) =>
  showRecord(site.context, site.as.coordinator, nouns[noun], id)

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
})
afterAll(() => site.close())

/** Sends the first form of a page that adds a line, as a browser without scripts does; answers where it leads. */
async function write(path: string, action: string, fields: Record<string, string>): Promise<string> {
  const html = await read(site.as.coordinator, path)
  const form = new RegExp(
    `<form[^>]* action="([^"]*/${action}/ny[^"]*)".*?name="back" value="([^"]*)"`,
    's',
  ).exec(html)
  const answer = await site.ask(site.as.coordinator, form![1]!.replaceAll('&amp;', '&'), {
    form: { back: form![2]!, ...fields },
  })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}

test('a problem and its cause are each one field on the area page, and lead back to the line', async () => {
  const written = await write(area(), 'problem', { text: 'Torget är mörkt på kvällen.' })
  ids.problem = written.split('#')[1]!
  expect(written).toBe(`${at(area())}#${ids.problem}`)
  const because = await write(area(), 'orsak', { text: 'Lamporna vid trappan är trasiga.' })
  ids.cause = because.split('#')[1]!
  expect(because).toBe(`${at(area())}#${ids.cause}`)
  const html = await read(site.as.coordinator, area())
  await expectValidHtml(html)
  expect(html).toContain(`id="${ids.cause}"`)
  expect(textOf(html)).toContain('Ingen aktivitet svarar på orsaken ännu.')
  expect(html).toContain(
    `/aktivitet/ny?area=${plan.squares}&amp;problemId=${ids.problem}&amp;causeId=${ids.cause}`,
  )
})

test('the same form stands in the plan, and leads back to the plan', async () => {
  const page = `/plan/${plan.planId}`
  const written = await write(page, 'problem', { text: 'Ungdomar samlas vid spåret.' })
  expect(written.startsWith(`${at(page)}#`)).toBe(true)
  const html = await read(site.as.reader, page)
  await expectValidHtml(html)
  expect(html).not.toContain('/problem/ny')
  expect(textOf(html)).toContain('Ungdomar samlas vid spåret.')
})

test('an activity answers a cause, and with it its problem; the area shows the whole chain', async () => {
  expect(await change('activity', plan.lights, { causeId: ids.cause })).toMatchObject({ ok: true })
  expect(await rowOf('activity', plan.lights)).toMatchObject({ problemId: ids.problem, causeId: ids.cause })
  const text = textOf(await read(site.as.leader, area()))
  const chain = [
    'Torgen är trygga hela dygnet',
    'Torget upplevs',
    'Torget är mörkt på kvällen.',
    'Lamporna vid trappan är trasiga.',
    'Det gör vi: Byt belysningen vid trappan',
    'Vad vi gör',
  ].map(words => text.indexOf(words))
  expect(chain).toEqual([...chain].sort((a, b) => a - b))
  expect(Math.min(...chain)).toBeGreaterThan(-1)
  const activity = textOf(await read(site.as.reader, `/aktivitet/${plan.lights}`))
  expect(activity).toContain('ProblemTorget är mörkt på kvällen.')
  expect(activity).toContain('OrsakLamporna vid trappan är trasiga.')
})

test('a cause of another problem, or a problem of another plan, is no answer', async () => {
  const other = await add('problem', { text: 'Bråk vid trappan.' }, { areaId: plan.squares })
  expect(await change('activity', plan.rounds, { problemId: other, causeId: ids.cause })).toMatchObject({
    refusal: { problems: { causeId: 'not-a-choice' } },
  })
  const nextPlan = await add('plan', { title: 'Nästa plan', year: 2021 })
  const nextArea = await add('area', { name: 'Hamnen' }, { planId: nextPlan })
  const theirs = await add('problem', { text: 'Stölder.' }, { areaId: nextArea })
  expect(await change('activity', plan.rounds, { problemId: theirs })).toMatchObject({
    refusal: { problems: { problemId: 'not-a-choice' } },
  })
  // The area that is followed up by way of another one may have its problem answered there.
  const via = await add('problem', { text: 'Elever rånas på vägen hem.' }, { areaId: plan.schools })
  expect(await change('activity', plan.rounds, { problemId: via, causeId: null })).toMatchObject({ ok: true })
  expect(textOf(await read(site.as.reader, `/omrade/${plan.schools}`))).toContain(
    'Det gör vi: Gå kvällsrundor',
  )
})

test('a goal that is followed up says from where to where, by when and by what; what it lacks is asked for', async () => {
  const written = await write(area(), 'mal', { text: 'Klottret minskar', kind: 'effect' })
  ids.goal = written.split('#')[1]!
  expect(textOf(await read(site.as.coordinator, area()))).toContain('UtgångslägeAnge utgångsläge')
  expect(textOf(await read(site.as.reader, area()))).toContain('Utgångslägesaknas')
  const saved = await change('goal', ids.goal, {
    baseline: '31 ärenden 2018',
    baselineValue: '31',
    targetValue: '15,5',
    due: 'december 2021',
    indicatorId: plan.indicator,
  })
  expect(saved).toMatchObject({ ok: true })
  const html = await read(site.as.coordinator, area())
  await expectValidHtml(html)
  const told = 'Utgångsläge31 ärenden 2018Målvärde15,5 ärendenSenastdecember 2021Följs medKlotter på Ektorget'
  expect(textOf(html)).toContain(told)
  await expectValidHtml(await read(site.as.coordinator, `/mal/${ids.goal}/andra`))
})

test('a goal is measured by an indicator of its own plan', async () => {
  const nextPlan = await add('plan', { title: 'Ännu en plan', year: 2022 })
  const elsewhere = await add(
    'indicator',
    { name: 'Stölder', kind: 'count', form: 'series' },
    { planId: nextPlan },
  )
  expect(await change('goal', ids.goal, { indicatorId: elsewhere })).toMatchObject({
    refusal: { problems: { indicatorId: 'not-a-choice' } },
  })
  expect(await read(site.as.coordinator, `/mal/${ids.goal}/andra`)).not.toContain(elsewhere)
})

test('next year’s plan takes problems, causes, their answers and measures along, as its own', async () => {
  const carried = await carryPlan(site.context, site.as.coordinator, plan.planId, {
    title: 'Åtgärdsplan 2021',
    year: '2021',
    areas: [plan.squares],
  })
  const planId = carried.ok ? carried.value.id : expect.unreachable(JSON.stringify(carried.refusal))
  const answer = await site.ask(site.as.reader, at(`/plan/${planId}/data`))
  const { records } = (await answer.json()) as PlanData
  const cause = records.cause.find(({ text }) => text === 'Lamporna vid trappan är trasiga.')!
  expect(cause.id).not.toBe(ids.cause)
  expect(records.activity.find(({ causeId }) => causeId === cause.id)).toMatchObject({
    title: 'Byt belysningen vid trappan',
    problemId: cause.problemId,
  })
  // The area whose problem it answered has stayed behind.
  expect(records.activity.find(({ title }) => title === 'Gå kvällsrundor')).toMatchObject({ problemId: null })
  expect(records.goal.find(({ text }) => text === 'Klottret minskar')).toMatchObject({
    baseline: '31 ärenden 2018',
    indicatorId: records.indicator.find(({ name }) => name === 'Klotter på Ektorget')!.id,
  })
  await removeRecord(site.context, site.as.coordinator, nouns.plan, planId, null)
})

test('the first half is one line in the overview, which leads to where it would be written', async () => {
  const html = await read(site.as.leader, '')
  const line = /<dt>Problem, orsaker, utgångslägen[^<]*<span class="count">(\d+)<.*?<\/dd>/s.exec(html)
  expect(line?.[1]).toBe('4')
  expect(line?.[0]).toContain(`${area()}#problems`)
  expect(html.match(/utgångslägen/g)).toHaveLength(1)
})

test('a problem that goes takes its causes along and lets go of activities; undone, they answer it again', async () => {
  const removed = await removeRecord(site.context, site.as.coordinator, nouns.problem, ids.problem, null)
  const event = removed.ok ? removed.value.event! : expect.unreachable()
  expect(await rowOf('cause', ids.cause)).toBeNull()
  expect(await rowOf('activity', plan.lights)).toMatchObject({ problemId: null, causeId: null })
  const told = textOf(await read(site.as.leader, '/historik'))
  expect(told).toContain('tog bort orsaken')
  expect(told).toContain('Svarar på problemetTorget är mörkt på kvällen. (tomt)')
  const undone = await site.ask(site.as.coordinator, at(`/historik/${event}/angra`), {
    form: {},
    method: 'POST',
  })
  expect(undone.status).toBe(303)
  expect(await rowOf('activity', plan.lights)).toMatchObject({ problemId: ids.problem, causeId: ids.cause })
})

test('an indicator that goes is let go of by the goal that it measured', async () => {
  const removed = await removeRecord(site.context, site.as.coordinator, nouns.indicator, plan.indicator, null)
  expect(removed).toMatchObject({ ok: true })
  expect(await rowOf('goal', ids.goal)).toMatchObject({ indicatorId: null, baseline: '31 ärenden 2018' })
})

test('an area takes its problems along, and what answered them elsewhere stays', async () => {
  expect(await removeRecord(site.context, site.as.coordinator, nouns.area, plan.schools, null)).toMatchObject(
    { ok: true },
  )
  expect(await rowOf('activity', plan.rounds)).toMatchObject({ problemId: null })
})

test('a problem and a cause lead to their lines; only those who read the plan see them', async () => {
  for (const path of [`/problem/${ids.problem}`, `/orsak/${ids.cause}`])
    expect((await site.ask(site.as.reader, at(path))).headers.get('location')).toMatch(
      new RegExp(`${area()}#`),
    )
  expect(textOf(await read(site.as.participant, area()))).not.toContain('Torget är mörkt')
})

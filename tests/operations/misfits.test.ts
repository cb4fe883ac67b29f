/** Rows that do not fit among the others are refused by the field's name; mistakes of the program's own are thrown. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, changeRecord, type Noun, removeRecord, showRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { makeWorld, type World } from '../people.ts'

let world: World
let plan: APlan
beforeAll(async () => {
  world = await makeWorld()
  plan = await writeAPlan(world)
})
afterAll(() => world.close())

const nowhere = '01900000-0000-7000-8000-00000000dead'
const add = (noun: Noun, input: object, belongsTo: Record<string, unknown>) =>
  addRecord(world.context, world.as.coordinator, noun, input, belongsTo)
const change = (noun: Noun, id: string, input: object) =>
  changeRecord(world.context, world.as.coordinator, noun, id, 1, input)
function idOf(outcome: Awaited<ReturnType<typeof add>>): string {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
const anotherPlan = async () => ({ planId: idOf(await add(nouns.plan, { title: 'Nästa plan' }, {})) })
const invalid = (problems: object) => ({ ok: false, refusal: { name: 'invalid', problems } })
const contact = (organisationId: string, positionId?: string) => ({
  organisationId,
  wording: 'Kommunpolisen',
  positionId,
})

test.each<[string, () => ReturnType<typeof add>, object]>([
  [
    'a parent that is no id',
    () => add(nouns.area, { name: 'Unga' }, { planId: "1' or true" }),
    { planId: 'not-a-choice' },
  ],
  ['no parent', () => add(nouns.area, { name: 'Unga' }, {}), { planId: 'not-a-choice' }],
  [
    'a parent that is not there',
    () => add(nouns.area, { name: 'Unga' }, { planId: nowhere }),
    { planId: 'not-a-choice' },
  ],
  [
    'a chapter that there is none of',
    () => add(nouns.passage, { kind: 'paragraph', text: 'x' }, { planId: plan.planId, chapter: 'index' }),
    { chapter: 'not-a-choice' },
  ],
  [
    'a picture of no area',
    () => add(nouns.passage, { kind: 'paragraph', text: 'x' }, { planId: plan.planId, chapter: 'picture' }),
    { areaId: 'not-a-choice' },
  ],
  [
    'a second contact of an organisation',
    () => add(nouns.contact, contact(plan.police), { activityId: plan.lights }),
    { organisationId: 'taken' },
  ],
  [
    'a position that is gone',
    () => add(nouns.contact, contact(plan.police, nowhere), { activityId: plan.rounds }),
    { positionId: 'not-a-choice' },
  ],
  [
    'an area of another plan',
    async () => {
      const other = await anotherPlan()
      const picture = { planId: other.planId, areaId: plan.squares, chapter: 'picture' }
      return add(nouns.passage, { kind: 'paragraph', text: 'Mörkt' }, picture)
    },
    { areaId: 'not-a-choice' },
  ],
  [
    'the area of an indicator in another plan',
    async () => {
      const { planId } = await anotherPlan()
      const figure = { name: 'Klotter', kind: 'count', form: 'series' }
      return add(nouns.indicator, figure, { planId, areaId: plan.squares })
    },
    { areaId: 'not-a-choice' },
  ],
  [
    'an area that is followed up by way of one in another plan',
    async () => {
      const { planId } = await anotherPlan()
      return add(nouns.area, { name: 'Unga', viaAreaId: plan.squares }, { planId })
    },
    { viaAreaId: 'not-a-choice' },
  ],
  [
    'an area that is followed up by way of itself',
    () => change(nouns.area, plan.squares, { name: 'Trygga torg', viaAreaId: plan.squares }),
    { viaAreaId: 'not-a-choice' },
  ],
  [
    'a group that hangs under itself',
    () => change(nouns.group, plan.group, { name: 'Torggruppen', kind: 'working', parentId: plan.group }),
    { parentId: 'not-a-choice' },
  ],
  [
    'a group that reports to itself',
    () => change(nouns.group, plan.group, { name: 'Torggruppen', kind: 'working', reportsToId: plan.group }),
    { reportsToId: 'not-a-choice' },
  ],
  [
    'a second seat of a position in a group',
    async () => {
      const positionId = idOf(
        await add(nouns.position, { name: 'Rektor', organisationId: plan.municipality }, {}),
      )
      idOf(await add(nouns.seat, { groupId: plan.group, positionId }, {}))
      return add(nouns.seat, { groupId: plan.group, positionId }, {})
    },
    { positionId: 'taken' },
  ],
])('%s is told of its field', async (_, act, problems) => {
  expect(await act()).toEqual(invalid(problems))
})

test('a change to what is not there is told of its field, and stores nothing', async () => {
  const { context, as } = world
  const input = { name: 'Ny torggrupp', kind: 'working', parentId: nowhere }
  expect(await changeRecord(context, as.coordinator, nouns.group, plan.group, 1, input)).toEqual(
    invalid({ parentId: 'not-a-choice' }),
  )
  expect(await showRecord(context, as.coordinator, nouns.group, plan.group)).toMatchObject({
    name: 'Torggruppen',
    version: 1,
  })
})

test('what others refer to stays, and says which kind of record refers to it', async () => {
  const removed = await removeRecord(world.context, world.as.coordinator, nouns.group, plan.group, null)
  expect(removed).toEqual({ ok: false, refusal: { name: 'in-use', by: ['activity'] } })
  expect(await showRecord(world.context, world.as.coordinator, nouns.group, plan.group)).not.toBeNull()
})

test('columns that the program itself gets wrong are thrown, not blamed on who writes', async () => {
  const wrong = { ...nouns.activity, derived: () => ({ durationKind: 'soon' }) }
  await expect(add(wrong, { title: 'Stå vid grinden' }, { areaId: plan.squares })).rejects.toThrow(
    /activity_duration_kind_check/,
  )
  const sameId = { ...world.context, newId: () => plan.squares }
  await expect(
    addRecord(sameId, world.as.coordinator, nouns.area, { name: 'Unga' }, { planId: plan.planId }),
  ).rejects.toThrow(/area_pkey/)
})

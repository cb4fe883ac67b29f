/** The search, asked as each role, in two partnerships with the same words. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, mayWithOwn, roles } from '../../src/domain/access.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { type Actor, addRecord, type Noun } from '../../src/operations/record.ts'
import { type Hit, search } from '../../src/operations/search.ts'
import { insertAccount } from '../../src/storage/account.ts'
import { onConnection } from '../../src/storage/connection.ts'
import { atGate } from '../../src/storage/database.ts'
import { soughtNouns } from '../../src/storage/sought.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { actorAt, makeWorld, type World } from '../people.ts'
import { idOf, storeRows, variants } from '../rows.ts'

let world: World
let plan: APlan
let lastYear: APlan

beforeAll(async () => {
  world = await makeWorld()
  const coordinator = world.as.coordinator
  plan = await writeAPlan(world, 2020)
  lastYear = await writeAPlan(world, 2019)
  const add = async (noun: Noun, input: object, belongsTo = {}) => {
    const outcome = await addRecord(world.context, coordinator, noun, input, belongsTo)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value.id
  }
  await add(nouns.group, {
    name: 'EST-gruppen',
    otherNames: 'Lokala lägesgruppen\n”Tisdagsmötet”',
    kind: 'operative',
  })
  await add(nouns.place, { name: 'Hallens hållplats', otherNames: 'Spårvagnen' })
  await add(nouns.place, { name: 'Simhallen' })
  await add(nouns.activity, { title: 'Våldsförebyggande arbete i förskolorna' }, { areaId: plan.schools })
  await add(
    nouns.activity,
    { title: "Räkna 100 % av O'Hara_vägen\\gränden", description: 'Mot personrån.' },
    { areaId: plan.schools },
  )
  const met = { groupId: plan.group }
  const meeting = await add(nouns.meeting, { ...met, title: 'Månadsmöte', heldOn: '2020-03-10' })
  await add(nouns.meeting, { ...met, heldOn: '2020-04-14' })
  await add(nouns.resolution, { wording: 'Grinden målas om.' }, { meetingId: meeting })
  await add(nouns.actionPoint, { wording: 'Köp färgburkar' }, { meetingId: meeting })
  const person = await add(nouns.person, { name: 'Åsa Öberg', email: 'asa.oberg@example.org' })
  const position = await add(nouns.position, {
    name: 'Trygghetssamordnare',
    organisationId: plan.municipality,
  })
  await add(nouns.holding, { positionId: position, personId: person })
})
afterAll(() => world.close())

async function look(text: string, actor: Actor = world.as.coordinator) {
  return search(world.context, actor, { text })
}
const written = ({ name, text }: Hit) => (name.length > 0 ? name : text).map(piece => piece.text).join('')
const names = async (text: string, actor?: Actor) => (await look(text, actor)).hits.map(written)
const first = async (text: string) => (await names(text))[0]

describe('what is found', () => {
  test.each([
    ['skolor', 'Skolan'],
    ['skolan', 'Skolan'],
    ['SKOLAN', 'Skolan'],
    ['torget', 'Trygga torg'],
    ['torg', 'Torggruppen'],
    ['ektorg', 'Ektorget'],
    ['vålds', 'Våldsförebyggande arbete i förskolorna'],
    ['våldsförebyggan', 'Våldsförebyggande arbete i förskolorna'],
    ['förskola', 'Våldsförebyggande arbete i förskolorna'],
    ['est-gruppen', 'EST-gruppen'],
    ['EST gruppen', 'EST-gruppen'],
    ['lägesgrupp', 'EST-gruppen'],
    ['"tisdagsmötet"', 'EST-gruppen'],
    ['spårvagnar', 'Hallens hållplats'],
    ['åsa', 'Åsa Öberg'],
    ['samordnare', 'Trygghetssamordnare'],
    ["o'hara", "Räkna 100 % av O'Hara_vägen\\gränden"],
    ['100 %', "Räkna 100 % av O'Hara_vägen\\gränden"],
    ['gränden\\', "Räkna 100 % av O'Hara_vägen\\gränden"],
    ['rån', "Räkna 100 % av O'Hara_vägen\\gränden"],
    ['EK 2020/17', 'Åtgärdsplan för Ekbacken'],
    ['månadsmötet', 'Månadsmöte 10 mars 2020'],
    ['10 mars 2020', 'Månadsmöte 10 mars 2020'],
    ['torggruppen mars', 'Månadsmöte 10 mars 2020'],
    ['14 april', '14 april 2020'],
    ['grinden', 'Grinden målas om.'],
    ['färgburk', 'Köp färgburkar'],
    ['kommunpolis', 'Kommunpolis'],
    ['klottret', 'Klotter på Ektorget'],
  ])('%s finds %s', async (text, name) => expect(await names(text)).toContain(name))

  test.each(['håll', 'hållplatsen'])('%s does not find Simhallen', async text =>
    expect(await names(text)).not.toContain('Simhallen'),
  )
  test('hall finds no håll, as long as something is called hall', async () =>
    expect(await names('hallen')).toEqual(['Hallens hållplats', 'Simhallen']))
  test('what is typed without Swedish letters, or with a mistake, finds what is alike when nothing else is found', async () => {
    expect(await look('sparvagnen')).toMatchObject({ likeness: 'alike', hits: [{ noun: 'place' }] })
    expect(await first('Trygghetssamornare')).toBe('Trygghetssamordnare')
    expect(await look('Spårvagnen')).toMatchObject({ likeness: 'exact' })
    expect(await look('finnsinte')).toMatchObject({ likeness: 'exact', hits: [] })
  })
  test('every word must be found, in the name or in the text', async () => {
    expect(await names('räkna personrån')).toHaveLength(1)
    expect(await names('räkna belysning')).toEqual([])
  })
})

describe('in what order', () => {
  test('the name itself, then its beginning, other words of it, compounds, the text', async () => {
    const { hits } = await look('torg')
    const order = hits.map(written)
    const at = (name: string) => order.indexOf(name)
    expect(at('Torggruppen')).toBe(0)
    expect(at('Trygga torg')).toBeLessThan(at('Ektorget'))
    expect(at('Ektorget')).toBeLessThan(order.findIndex(text => text.startsWith('Torgen är trygga')))
  })
  test('the plan in force before last year’s', async () => {
    const { hits } = await look('byt belysningen')
    expect(hits.map(({ id, plan }) => [id, plan?.inForce])).toEqual([
      [plan.lights, true],
      [lastYear.lights, false],
    ])
  })
  test('so many of each noun as asked for, and how many there are', async () => {
    const { hits, totals } = await search(world.context, world.as.reader, { text: 'torg', most: 2 })
    expect(hits).toHaveLength(2)
    expect(totals.find(({ noun }) => noun === 'area')).toEqual({ noun: 'area', total: 2 })
    const areas = await search(world.context, world.as.reader, { text: 'torg', noun: 'area' })
    expect(areas.hits.map(({ noun }) => noun)).toEqual(['area', 'area'])
    expect(areas.totals.length).toBeGreaterThan(3)
  })
})

test('a hit tells where it stands', async () => {
  const [activity] = (await look('byt belysningen')).hits
  expect(activity).toMatchObject({
    noun: 'activity',
    name: [
      { text: 'Byt', hit: true },
      { text: ' ', hit: false },
      { text: 'belysningen', hit: true },
      { text: ' vid trappan', hit: false },
    ],
    under: { noun: 'area', id: plan.squares, name: 'Trygga torg' },
    plan: { id: plan.planId, year: 2020 },
  })
  const [decision] = (await look('grinden')).hits
  expect(decision).toMatchObject({
    noun: 'resolution',
    under: { noun: 'meeting', name: 'Månadsmöte 10 mars 2020' },
  })
  const [person] = (await look('öberg')).hits
  expect(person?.positions).toEqual(['Trygghetssamordnare'])
  const passage = (await look('mörkt')).hits[0]
  expect(passage).toMatchObject({ noun: 'passage', name: [], under: { noun: 'area' } })
  expect(passage?.text.filter(({ hit }) => hit)).toEqual([{ text: 'mörkt', hit: true }])
})

test.each([
  [`torg'; drop table place; --`, 0],
  ['%%%___', 0],
  ['torg & | !() <-> :*', 1],
  ['[a-z](?=x)*{3}', 0],
  ['\\m\\M\\y torg \\1', 0],
  ['\u0000torg\u0007', 1],
  ['torg\ud800', 1],
  ['%'.repeat(50_000), 0],
  ['torg '.repeat(5_000), 1],
  ['å'.repeat(5_000), 0],
  ['ﬁﬃßİı', 0],
  ['\u{1f600} torg', 1],
])('%j is words and nothing else', async (text, least) => {
  const { hits, typed } = await look(text)
  expect(typed.length).toBeLessThanOrEqual(200)
  expect(Math.min(hits.length, 1)).toBe(least)
})

describe('who finds what', () => {
  const idsOf = (hits: Hit[], salt: number) =>
    hits.map(({ id }) => id).filter(id => id.startsWith(idOf('area', 'own', salt).slice(0, 32)))

  beforeAll(async () => {
    const { context, outsider, partnershipId } = world
    const accountIds = { own: context.newId(), other: context.newId() }
    for (const id of Object.values(accountIds)) {
      const account = { id, email: `${id}@example.org`, passwordHash: null, language: 'sv' } as const
      await atGate(context.database, gate => insertAccount(gate, { ...account, createdAt: context.now() }))
    }
    await onConnection(world.fresh.owner, async client => {
      // Every text of these rows ends in a mark: #7# here, #8# in the other partnership.
      await storeRows(client, { partnershipId, accountIds, salt: 7 })
      await storeRows(client, { partnershipId: outsider.membership.partnershipId, accountIds, salt: 8 })
      for (const table of ['membership', 'participation'])
        await client.query(`alter table ${table} no force row level security`)
      for (const table of ['group', 'place'] as const)
        await client.query(
          `insert into participation (partnership_id, id, membership_id, ${table}_id)
           select $1, gen_random_uuid(), id, $2 from membership where partnership_id = $1 and role = 'participant'`,
          [partnershipId, idOf(table, 'own', 7)],
        )
      for (const table of ['membership', 'participation'])
        await client.query(`alter table ${table} force row level security`)
    })
    world.as.participant = await actorAt(context, 'participant@example.org')
  })

  test.each(roles)(
    'a %s finds what the access table says, and nothing of another partnership',
    async role => {
      const { hits } = await search(world.context, world.as[role], { text: '7', most: 500 })
      const expected = soughtNouns.flatMap(noun =>
        variants
          // The person of these rows is nobody's own.
          .filter(variant => (variant === 'own' && noun !== 'person' ? mayWithOwn : may)(role, 'see', noun))
          .map(variant => idOf(noun, variant, 7)),
      )
      expect(idsOf(hits, 7).sort()).toEqual(expected.sort())
      const theirs = await search(world.context, world.as[role], { text: '8', most: 500 })
      expect(idsOf(theirs.hits, 8)).toEqual([])
    },
  )

  test('the other partnership finds its own, and nothing of this one', async () => {
    const found = async (text: string) =>
      (await search(world.context, world.outsider, { text, most: 500 })).hits
    expect(idsOf(await found('8'), 8)).toHaveLength(soughtNouns.length * 2)
    expect(await found('7')).toEqual([])
  })

  test('a reporter finds their own name, and no other', async () => {
    expect(await names('person i rollen', world.as.reporter)).toEqual(['Person i rollen reporter'])
  })
})

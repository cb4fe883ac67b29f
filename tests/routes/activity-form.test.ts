/** The form of an activity: its parts, its contacts, and the two ways to say which cause it answers. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
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

const adding = () => `/samverkan/${site.slug}/aktivitet/ny?area=${plan.squares}`
const at = (id: string, rest = '') => `/samverkan/${site.slug}/aktivitet/${id}${rest}`
const read = async (address: string) => (await site.ask(site.as.member, address)).text()
const contact = (organisation: string) => `contact-${organisation}`

async function contactsOf(id: string) {
  const answer = await site.ask(site.as.member, at(id), { accept: 'application/json' })
  const { contacts } = (await answer.json()) as {
    contacts: { organisationName: string; wording: string; positionName: string | null }[]
  }
  return contacts.map(({ organisationName, wording, positionName }) => [
    organisationName,
    wording,
    positionName,
  ])
}

async function added(form: Record<string, string>): Promise<string> {
  const saved = await site.ask(site.as.member, adding(), { form })
  expect(saved.status).toBe(303)
  return saved.headers.get('location')!.split('/').at(-1)!
}

/** Each part of a form: its heading, whether it is folded, and the names of its fields. */
function partsIn(html: string): [string, 'open' | 'folded', string[]][] {
  const parts = html.matchAll(/<(fieldset|details) [^>]*class="part"[^>]*>.*?<\/\1>/gs)
  return [...parts].map(([part, kind]) => [
    /<legend[^>]*>([^<]+)</.exec(part)![1]!,
    kind === 'details' && !/^<details[^>]* open/.test(part) ? 'folded' : 'open',
    [...part.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)].map(([, name]) => name!),
  ])
}

test('what most people change stands first; of something new every part is open', async () => {
  const html = await read(adding())
  await expectValidHtml(html)
  const parts = partsIn(html)
  expect(parts.map(([title, state]) => [title, state])).toEqual(
    [
      'Vad och hur det går',
      'När och var',
      'Vem',
      'Mål och uppföljning',
      'I röda tråden',
      'Mer om aktiviteten',
    ].map(title => [title, 'open']),
  )
  expect(parts[0]![2]).toEqual(['title', 'status'])
  expect(parts[2]![2]).toEqual([
    'workingGroup',
    'groupId',
    'convener',
    'otherParticipants',
    contact(plan.municipality),
    contact(plan.police),
  ])
})

test('a part is folded while nothing is written in it, and never over something wrong', async () => {
  const folded = async (id: string) =>
    partsIn(await read(at(id, '/andra'))).flatMap(([title, state]) => (state === 'folded' ? [title] : []))
  expect(await folded(plan.rounds)).toEqual(['I röda tråden', 'Mer om aktiviteten'])
  expect(await folded(plan.lights)).toEqual(['I röda tråden'])
  const refused = await site.ask(site.as.member, at(plan.rounds, '/andra'), {
    form: { version: '1', title: 'Gå', theme: 'x'.repeat(301), problemId: plan.planId },
  })
  const html = await refused.text()
  await expectValidHtml(html)
  expect(
    partsIn(html)
      .filter(([, state]) => state === 'folded')
      .map(([title]) => title),
  ).toEqual([])
})

test('a new activity brings a contact for each party that is written, in one go and in its history', async () => {
  const id = await added({
    title: 'Öppna hallen på kvällarna',
    [contact(plan.municipality)]: 'Fritidschef',
    [contact(plan.police)]: ' Kommunpolis ',
  })
  expect(await contactsOf(id)).toEqual([
    ['Förvaltningen', 'Fritidschef', null],
    ['Polisen', 'Kommunpolis', 'Kommunpolis'],
  ])
  const told = textOf(await read(at(id)))
  expect(told).toContain('lade till aktiviteten')
  expect(told).toContain('”Fritidschef”')
  const bare = await added({ title: 'Måla muren', [contact(plan.police)]: '' })
  expect(await contactsOf(bare)).toEqual([])
})

test('sent twice, as when its answer was lost, there is one activity with the contacts as they were written last', async () => {
  const id = site.context.newId()
  const form = { id, title: 'Byt lås', [contact(plan.police)]: 'Kommunpolis' }
  await added(form)
  await added({ ...form, [contact(plan.police)]: 'Gruppchef', [contact(plan.municipality)]: 'Vaktmästare' })
  expect(await contactsOf(id)).toEqual([
    ['Förvaltningen', 'Vaktmästare', null],
    ['Polisen', 'Gruppchef', null],
  ])
})

test('sent twice with a contact that cannot stand, nothing of the second is saved; what somebody has changed since stays', async () => {
  const id = site.context.newId()
  const form = { id, title: 'Laga grinden', [contact(plan.police)]: 'Kommunpolis' }
  await added(form)
  const refused = await site.ask(site.as.member, adding(), {
    form: { ...form, title: 'Laga porten', [contact(plan.police)]: 'x'.repeat(1001) },
  })
  expect(refused.status).toBe(422)
  expect(textOf(await read(at(id)))).toContain('Laga grinden')
  const page = await read(at(id))
  const contactId = page.match(/kontakt\/([0-9a-f-]{36})\/andra/)![1]!
  const path = `/samverkan/${site.slug}/kontakt/${contactId}/andra`
  const changed = await site.ask(site.as.coordinator, path, {
    form: { version: '1', organisationId: plan.police, wording: 'Gruppchefen i yttre tjänst' },
  })
  expect(changed.status).toBe(303)
  await added(form)
  expect(await contactsOf(id)).toEqual([['Polisen', 'Gruppchefen i yttre tjänst', null]])
})

test('a contact that cannot stand is shown beside its field, with all that was written, and nothing is added', async () => {
  const refused = await site.ask(site.as.member, adding(), {
    form: { title: 'Städa parken', [contact(plan.police)]: 'x'.repeat(1001) },
  })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  await expectValidHtml(html)
  expect(html).toContain(`<a href="#${contact(plan.police)}">Kontakt: Polisen: `)
  expect(html).toContain('Städa parken')
  expect(await read(`/samverkan/${site.slug}/omrade/${plan.squares}`)).not.toContain('Städa parken')
})

test('the form of an activity shows its contacts, each with the way to its own form', async () => {
  const lights = await read(at(plan.lights, '/andra'))
  await expectValidHtml(lights)
  expect(textOf(lights)).toContain('Kontakt: FörvaltningenSammankallande')
  expect(lights).toContain(`/kontakt/${plan.contact}/andra" data-turbo-frame="_top"`)
  const rounds = await read(at(plan.rounds, '/andra'))
  expect(rounds).toContain(`/kontakt/ny?activity=${plan.rounds}&amp;organisationId=${plan.police}`)
})

test('the cause is written in own words until there are causes to choose from; what a document said stays', async () => {
  const fields = async (address: string) =>
    partsIn(await read(address)).find(([title]) => title === 'I röda tråden')![2]
  const inHandbook = async () => read(`/samverkan/${site.slug}/plan/${plan.planId}/handbok`)
  expect(await fields(adding())).toEqual(['problemId', 'cause', 'programmeId'])
  expect(await inHandbook()).toContain(`${at(plan.rounds, '/andra')}#cause"`)
  const worded = await added({ title: 'Tänd lamporna', cause: 'Det är mörkt.' })

  const problem = await addRecord(
    site.context,
    site.as.coordinator,
    nouns.problem,
    { text: 'Torget är öde.' },
    { areaId: plan.squares },
  )
  if (!problem.ok) throw new Error(problem.refusal.name)
  const problemId = problem.value.id
  await addRecord(site.context, site.as.coordinator, nouns.cause, { text: 'Inget är öppet.' }, { problemId })
  expect(await fields(adding())).toEqual(['problemId', 'causeId', 'programmeId'])
  expect(await fields(at(worded, '/andra'))).toEqual(['problemId', 'causeId', 'cause', 'programmeId'])
  expect(textOf(await read(at(worded, '/andra')))).toMatch(/Svarar på orsaken.*Orsak med egna ord/)
  expect(await inHandbook()).toContain(`${at(plan.rounds, '/andra')}#causeId"`)
})

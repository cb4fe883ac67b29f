/** A plan that comes whole with a file: taken in, shown for what it is, and added as it was. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packParts, unpackParts } from '../../src/documents/reading/zip-limit.ts'
import type { PlanData } from '../../src/domain/plan-data.ts'
import type { PlanRecords } from '../../src/domain/plan-records.ts'
import { createPartnership } from '../../src/operations/partnership.ts'
import type { Actor } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { changedFields } from '../documents/changed-fields.ts'
import { generatedPlan } from '../documents/generated-plan.ts'
import { renumbered } from '../documents/renumbered.ts'
import { textOf } from '../html.ts'
import { actorAt } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let written: APlan
let home: PlanData
beforeAll(async () => {
  site = await makeSite()
  written = await writeAPlan(site)
  home = await dataOf(site.as.coordinator, written.planId)
})
afterAll(() => site.close())

const at = (actor: Actor, path: string) => `/samverkan/${actor.membership.slug}${path}`

async function dataOf(actor: Actor, planId: string): Promise<PlanData> {
  const response = await site.ask(actor, at(actor, `/plan/${planId}/data`))
  expect(response.status).toBe(200)
  return (await response.json()) as PlanData
}

async function upload(actor: Actor, content: BlobPart, name = 'plan.json'): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([content], name))
  return site.ask(actor, at(actor, '/utkast'), { form })
}

/** Takes a plan in; answers the address at which it waits. */
async function takeIn(actor: Actor, data: unknown): Promise<string> {
  const response = await upload(actor, JSON.stringify(data))
  expect(response.status).toBe(303)
  return response.headers.get('location')!
}

const add = (actor: Actor, address: string) =>
  site.ask(actor, `${address}/bekrafta`, { form: { version: '1' }, accept: 'application/json' })

async function addedPlan(actor: Actor, data: unknown): Promise<string> {
  const response = await add(actor, await takeIn(actor, data))
  expect(response.status).toBe(201)
  return ((await response.json()) as { planId: string }).planId
}

let made = 0
async function elsewhere(): Promise<Actor> {
  made++
  const email = `samordnare${made}@example.org`
  await createPartnership(site.context, { name: `Annan ort ${made}`, coordinator: { name: 'S', email } })
  return actorAt(site.context, email)
}

const pageAt = async (actor: Actor, address: string) => textOf(await (await site.ask(actor, address)).text())

describe('in another partnership', () => {
  test('the plan is the same but for its ids', async () => {
    const there = await elsewhere()
    const data = await dataOf(there, await addedPlan(there, home))
    expect(changedFields(renumbered(home.records), renumbered(data.records))).toEqual([])
    expect(data.records.plan.id).not.toBe(home.records.plan.id)
    expect(data.records.partnership).toMatchObject({
      name: there.membership.partnershipName,
      district: 'Ekbacken',
    })
  })

  test.each([3, 11, 42, 77, 128])('so is generated plan %i', async seed => {
    const records = generatedPlan(seed)
    const there = await elsewhere()
    const data = await dataOf(there, await addedPlan(there, { ...home, records }))
    expect(changedFields(renumbered(records), renumbered(data.records))).toEqual([])
  })

  test('what words mean is understood again, and a judgement is the adding person’s', async () => {
    const there = await elsewhere()
    const records: PlanRecords = {
      ...home.records,
      indicator: home.records.indicator.map(one => ({ ...one, verdict: 'accepted' as const })),
    }
    await addedPlan(there, { ...home, records })
    const overview = await pageAt(there, at(there, ''))
    expect(overview).toContain('30 juni 2020')
    const history = await pageAt(there, at(there, '/historik'))
    expect(history).toContain('Klotter på Ektorget')
    expect(history).toContain('godtog')
  })
})

describe('from a document that was taken home', () => {
  const taken = async (path: string): Promise<ArrayBuffer> => {
    const response = await site.ask(
      site.as.coordinator,
      at(site.as.coordinator, `/plan/${written.planId}${path}`),
    )
    expect(response.status).toBe(200)
    return response.arrayBuffer()
  }

  test.each([
    ['/pdf', 'Planens data följde med i PDF-filen.'],
    ['/docx', 'Planens data följde med i Word-filen'],
    ['/docx?form=handbok', 'Planens data följde med i Word-filen'],
  ])('%s', async (path, found) => {
    const there = await elsewhere()
    const response = await upload(there, await taken(path), 'plan')
    const address = response.headers.get('location')!
    expect(await pageAt(there, address)).toContain(found)
    const { planId } = (await (await add(there, address)).json()) as { planId: string }
    const data = await dataOf(there, planId)
    expect(changedFields(renumbered(home.records), renumbered(data.records))).toEqual([])
  })

  test('a Word document that somebody has edited is reviewed, and the review says why', async () => {
    const parts = await unpackParts(new Uint8Array(await taken('/docx')))
    const body = parts.get('word/document.xml')!
    parts.set('word/document.xml', body.replace('Byt belysningen', 'Byt all belysning'))
    const response = await upload(site.as.coordinator, Uint8Array.from(packParts(parts)), 'plan.docx')
    const text = await pageAt(site.as.coordinator, response.headers.get('location')!)
    expect(text).toContain('Texten lästes, inte planens data')
    expect(text).toContain('någon har ändrat i det sedan dess')
    expect(text).toContain('Byt all belysning')
  })
})

describe('before it is added', () => {
  test('the page says what it is, how it was found, and what becomes of it here', async () => {
    const there = await elsewhere()
    const address = await takeIn(there, home)
    const text = await pageAt(there, address)
    expect(text).toContain('Lägg in en plan från en fil')
    expect(text).toContain('Åtgärdsplan för Ekbacken')
    expect(text).toContain('EK 2020/17')
    expect(text).toContain('Filen är planens data.')
    expect(text).toContain('Torggruppen')
    expect(await pageAt(there, at(there, '/utkast'))).toContain('plan.json')
    expect(await pageAt(there, at(there, '/plan'))).not.toContain('Åtgärdsplan för Ekbacken')
  })

  test('Avbryt throws it away', async () => {
    const there = await elsewhere()
    const address = await takeIn(there, home)
    expect((await site.ask(there, `${address}/ta-bort`, { form: {} })).status).toBe(303)
    expect((await site.ask(there, address)).status).toBe(404)
  })

  test('nobody but a coordinator sees it, or adds it', async () => {
    const address = await takeIn(site.as.coordinator, home)
    for (const role of ['leader', 'member', 'reader'] as const) {
      expect((await site.ask(site.as[role], address)).status).toBe(403)
      expect((await add(site.as[role], address)).status).toBe(403)
    }
    expect((await upload(site.as.reader, JSON.stringify(home))).status).toBe(403)
  })

  test('there is nothing in it to review', async () => {
    const address = await takeIn(site.as.coordinator, home)
    const edit = await site.ask(site.as.coordinator, `${address}/andring`, {
      form: { kind: 'confirm', at: 'title', version: '1' },
      accept: 'application/json',
    })
    expect(edit.status).toBe(404)
    const confirm = await site.ask(site.as.coordinator, `${address}/bekrafta`)
    expect(confirm.headers.get('location')).toBe(address)
  })

  test('pasted, it is the same', async () => {
    const form = new FormData()
    form.set('text', JSON.stringify(home))
    const response = await site.ask(site.as.coordinator, at(site.as.coordinator, '/utkast'), { form })
    expect(await pageAt(site.as.coordinator, response.headers.get('location')!)).toContain(
      'Filen är planens data.',
    )
  })
})

describe('where it came from', () => {
  test('what is here already is used as it is, and nothing is doubled', async () => {
    const actor = site.as.coordinator
    const address = await takeIn(actor, home)
    const text = await pageAt(actor, address)
    expect(text).toContain('Planen finns redan här')
    expect(text).toContain('Ni har redan en överenskommelse')
    const response = await add(actor, address)
    const { planId } = (await response.json()) as { planId: string }
    const { records } = await dataOf(actor, planId)
    for (const table of ['organisation', 'position', 'group', 'place', 'agreement', 'catalogueArea'] as const)
      expect(records[table]).toEqual(home.records[table])
    // The stance is the partnership's, and is about the plan that came last.
    expect(records.stance.map(({ areaId }) => areaId)).toEqual([records.area[0]!.id])
    const before = await dataOf(actor, written.planId)
    expect(before.records.stance).toMatchObject([{ kind: 'local-area', areaId: null }])
    expect((await add(actor, address)).status).toBe(409)
  })

  test('names find what has another id, one for one', async () => {
    const there = await elsewhere()
    const first = await dataOf(there, await addedPlan(there, home))
    const twice = {
      ...home,
      records: {
        ...home.records,
        place: [...home.records.place, { ...home.records.place[0]!, id: crypto.randomUUID() }],
      },
    }
    const second = await dataOf(there, await addedPlan(there, twice))
    expect(second.records.organisation).toEqual(first.records.organisation)
    expect(second.records.position).toEqual(first.records.position)
    expect(second.records.place.map(({ name }) => name)).toEqual(['Ektorget', 'Ektorget'])
    expect(second.records.agreement).toHaveLength(1)
  })
})

describe('what is refused', () => {
  test('what is no plan as it must be, with a sentence that says where', async () => {
    const data = structuredClone(home)
    data.records.activity[2]!.title = ' '
    const response = await upload(site.as.coordinator, JSON.stringify(data))
    expect(response.status).toBe(422)
    const text = textOf(await response.text())
    expect(text).toContain('I ”activity”, nummer 3, är ”title” fel: det saknas.')
    expect(text).toContain('Inget har sparats')
  })

  test('text that begins with a brace is text', async () => {
    const response = await upload(site.as.coordinator, '{ se bilaga }\n\nTrygga torg', 'plan.txt')
    expect(response.status).toBe(303)
  })

  test('identity numbers are masked, and their number told', async () => {
    const there = await elsewhere()
    const data = structuredClone(home)
    data.records.activity[0]!.status = 'Pratat med 850101-1236 i maj'
    const address = await takeIn(there, data)
    expect(await pageAt(there, address)).toContain('Ett personnummer har maskerats')
    const response = await add(there, address)
    const { planId } = (await response.json()) as { planId: string }
    const { records } = await dataOf(there, planId)
    expect(records.activity[0]!.status).toBe('Pratat med ••••••-•••• i maj')
  })
})

/** A round's report as people meet it: it grows, is frozen, endorsed, signed by each party and decided; and then nothing changes it. */
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import { showChain } from '../../src/operations/chain.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { showReport } from '../../src/operations/report.ts'
import { type Writing, writeAs } from '../../src/storage/database.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let point: string
let later: string
let last: string
let officer: string
let followUp: string
let strategic: string

const at = (path: string) => `/samverkan/${site.slug}${path}`
const get = (path: string, as: keyof Site['as'] = 'coordinator') => site.ask(site.as[as], at(path))
const json = async (path: string, as: keyof Site['as'] = 'coordinator') =>
  (await site.ask(site.as[as], at(path), { accept: 'application/json' })).json()
const post = (path: string, form: Record<string, string> = {}, as: keyof Site['as'] = 'coordinator') =>
  site.ask(site.as[as], at(path), { method: 'POST', form, accept: 'application/json' })
const add = async (noun: Parameters<typeof addRecord>[2], fields: object) => {
  const outcome = await addRecord(site.context, site.as.coordinator, noun, fields)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
  officer = await add(nouns.person, { name: 'Poliskontakten', email: 'polis@example.org' })
  await add(nouns.holding, { personId: officer, positionId: plan.officer })
  await add(nouns.group, { name: 'Beredningsgruppen', kind: 'operative' })
  strategic = await add(nouns.group, { name: 'Trygghetsrådet', kind: 'strategic', cadence: 'varje månad' })
  await site.ask(site.as.coordinator, at('/uppfoljning/kalender'), {
    form: { year: '2020', template: 'stockholm' },
  })
  const html = await (await get('/uppfoljning?ar=2020')).text()
  const points = new Map(
    [...html.matchAll(/tillfalle\/([0-9a-f-]{36})("[^>]*)>([^<]+)</g)].map(([, id, , name]) => [name!, id!]),
  )
  point = points.get('Tertialrapport 1')!
  later = points.get('Tertialrapport 2')!
  last = points.get('Verksamhetsberättelse')!
  await add(nouns.meeting, { groupId: strategic, title: 'Möte', heldOn: '2020-04-21' })
  await post(`/tillfalle/${point}/oppna`)
  followUp = (await json(`/tillfalle/${point}`)).lines[0].followUpId
})
afterAll(() => site.close())

const answer = {
  production: 'partly',
  produced: 'Tre av fem lampor är bytta',
  reason: 'Två stolpar måste ersättas',
  effect: 'not-known',
  answeredAs: 'Kommunpolis',
}
const report = () => `/tillfalle/${point}/rapport`
const endorsement = { body: 'Beredningsgruppen', endorsedOn: '2020-05-13' }
const decision = { body: 'Trygghetsrådet', decidedOn: '2020-05-20', note: '§ 14' }
const signature = (organisationId: string, caseNumber = '') => ({
  organisationId,
  caseNumber,
  signedAs: 'Chef',
  signedOn: '2020-05-19',
})

/** A link by which the officer answers. */
async function newLink(): Promise<string> {
  const made = await site.ask(site.as.coordinator, at(`/uppfoljning/${followUp}/lank`), {
    form: { person: officer },
  })
  return (await made.text()).match(/\/svar\/[\w-]+/)?.[0] ?? ''
}

test('there is no report of a point whose follow-up nobody has opened', async () => {
  expect((await get(`/tillfalle/${later}/rapport`)).status).toBe(404)
  expect((await post(`/tillfalle/${later}/rapport`)).status).toBe(404)
})

test('the report grows while answers come in, and what has no answer says so', async () => {
  const before = await get(report(), 'reader')
  const html = await before.text()
  await expectValidHtml(html)
  expect(textOf(html)).toContain('0 av 1 aktiviteter är besvarade')
  expect(textOf(html)).toContain('◌ Inget svar')
  expect(textOf(html)).toContain('Arbetet beskrivs och följs upp i Trygga torg')
  expect(html).not.toContain('Spara som version')
  expect((await post(`/uppfoljning/${followUp}`, answer, 'member')).status).toBe(201)
  const after = textOf(await (await get(report(), 'reader')).text())
  expect(after).toContain('1 av 1 aktiviteter är besvarade')
  expect(after).toContain('Två stolpar måste ersättas')
  expect(textOf(await (await get(`/tillfalle/${point}`)).text())).toContain('Rapport')
})

test('who answers after somebody else is told of it before, and the report says which answer counts', async () => {
  const before = textOf(await (await site.ask(null, await newLink())).text())
  expect(before).toContain('Kommunpolis svarade på formuläret 24 augusti 2020.')
  expect(before).toContain('Båda svaren finns kvar.')
  expect(before).not.toContain('Två stolpar måste ersättas')
  const link = await newLink()
  const second = { production: 'done', effect: 'not-known', answeredAs: 'Förvaltare' }
  expect((await site.ask(null, link, { form: second })).status).toBe(200)
  const page = textOf(await (await get(`/uppfoljning/${followUp}`)).text())
  expect(page).toContain('Svaret som räknas')
  expect(page).toContain('De räknas inte i rapporten, där det senaste svaret står.')
  expect(page).toContain('Förvaltare svarade på formuläret 24 augusti 2020.')
  const counted = textOf(await (await get(report())).text())
  expect(counted).toContain('Det senaste svaret räknas. Tidigare svar: Kommunpolis, 24 augusti 2020.')
  expect(counted).not.toContain('Två stolpar måste ersättas')
})

test('it is frozen by who coordinates, and nothing twice', async () => {
  for (const role of ['leader', 'member', 'reader', 'participant', 'reporter'] as const)
    expect((await post(report(), {}, role)).status).toBe(403)
  const frozen = await post(report())
  expect(frozen.status).toBe(201)
  const first = await frozen.json()
  expect(first.number).toBe(1)
  expect(await (await post(report())).json()).toEqual(first)
  expect(await json(report())).toMatchObject({ state: 'frozen' })
  const receipt = await site.ask(site.as.coordinator, at(report()), { method: 'POST', form: {} })
  expect(decodeURIComponent(receipt.headers.get('set-cookie') ?? '')).toContain('report-frozen')
  // Whoever reads it reads the same.
  expect(await json(report(), 'reader')).toMatchObject({ state: 'frozen' })
})

test('röda tråden is in it with what is missing, and no day that passes makes the report another', async () => {
  const { content } = await json(report(), 'reader')
  const [squares] = content.chain.areas
  expect(squares.name).toBe('Trygga torg')
  expect(squares.lacking).toContainEqual({
    part: 'area',
    text: 'Trygga torg',
    gaps: [{ name: 'area-without-problem', parties: [], proposed: 0 }],
  })
  expect(textOf(await (await get(report())).text())).toContain('Området saknar problem')
  // It met when the round was opened, and is late for its next meeting since.
  const late = { ...site.context, now: () => new Date('2020-12-30T08:00:00Z') }
  const chain = await showChain(late, site.as.coordinator, plan.planId)
  expect(JSON.stringify(chain)).toContain('group-behind')
  const then = await showReport(late, site.as.coordinator, point)
  expect(then).toMatchObject({ state: 'frozen', content: { chain: { on: '2020-04-30' } } })
  expect(JSON.stringify(then?.content)).not.toContain('group-behind')
})

test('what has changed since a version is neither endorsed, signed nor decided in it', async () => {
  const { versions } = await json(report())
  const [{ id }] = versions
  await post(`/uppfoljning/${followUp}`, { ...answer, nextStep: 'Stolparna kommer i juni' }, 'member')
  expect(await json(report())).toMatchObject({ state: 'growing' })
  for (const [path, form] of [
    ['godkannande', endorsement],
    ['underskrift', signature(plan.police)],
    ['beslut', decision],
  ] as const) {
    const refused = await post(`/rapport/${id}/${path}`, form)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ problems: { version: 'changed-meanwhile' } })
    const shown = await site.ask(site.as.coordinator, at(`/rapport/${id}/${path}`), { form })
    expect(shown.status).toBe(422)
    expect(textOf(await shown.text())).toContain('rapporten har ändrats sedan dess')
  }
  const page = await (await get(`/rapport/${id}`)).text()
  await expectValidHtml(page)
  expect(page).not.toContain(`/rapport/${id}/beslut`)
  expect(textOf(page)).not.toContain('Stolparna kommer i juni')
  expect((await (await post(report())).json()).number).toBe(2)
})

const latest = async () => (await json(report())).versions[0].id as string

test('only who coordinates registers what becomes of it; what is missing is said at its field', async () => {
  const id = await latest()
  for (const [path, form] of [
    ['godkannande', endorsement],
    ['underskrift', signature(plan.police)],
    ['beslut', decision],
  ] as const) {
    for (const role of ['leader', 'member', 'reader', 'participant', 'reporter'] as const) {
      expect((await get(`/rapport/${id}/${path}`, role)).status).toBe(403)
      expect((await post(`/rapport/${id}/${path}`, form, role)).status).toBe(403)
    }
    const form_ = await get(`/rapport/${id}/${path}`)
    await expectValidHtml(await form_.text())
    const empty = await site.ask(site.as.coordinator, at(`/rapport/${id}/${path}`), { form: { x: '' } })
    expect(empty.status).toBe(422)
    await expectValidHtml(await empty.text())
  }
  const html = await (await get(`/rapport/${id}`, 'reader')).text()
  expect(html).not.toContain(`/rapport/${id}/`.concat('godkannande'))
  expect(await (await get(`/rapport/${id}/beslut`)).text()).toContain('Ingen operativ grupp har godkänt')
})

test('the operative group stands behind it once', async () => {
  const id = await latest()
  // What is to be done tomorrow has not been done.
  const ahead = '2020-08-25'
  for (const [path, form, day] of [
    ['godkannande', endorsement, 'endorsedOn'],
    ['underskrift', signature(plan.police), 'signedOn'],
    ['beslut', decision, 'decidedOn'],
  ] as const) {
    const refused = await post(`/rapport/${id}/${path}`, { ...form, [day]: ahead })
    expect(await refused.json()).toMatchObject({ problems: { [day]: 'after-today' } })
  }
  expect((await post(`/rapport/${id}/godkannande`, endorsement)).status).toBe(201)
  expect(await (await post(`/rapport/${id}/godkannande`, endorsement)).json()).toMatchObject({
    problems: { body: 'taken' },
  })
  expect(await json(report())).toMatchObject({ state: 'endorsed' })
  expect(textOf(await (await get(`/rapport/${id}`, 'reader')).text())).toContain(
    'Godkänd 13 maj 2020 av Beredningsgruppen',
  )
})

test('each party signs for itself, with its own case number', async () => {
  const id = await latest()
  expect((await post(`/rapport/${id}/underskrift`, signature(plan.police, 'A 17/2020'))).status).toBe(201)
  expect(await (await post(`/rapport/${id}/underskrift`, signature(plan.police))).json()).toMatchObject({
    problems: { organisationId: 'taken' },
  })
  const other = await add(nouns.organisation, { name: 'Föreningen', kind: 'association' })
  expect(await (await post(`/rapport/${id}/underskrift`, signature(other))).json()).toMatchObject({
    problems: { organisationId: 'not-a-choice' },
  })
})

test('deciding it ends the links that wait, and from then no answer is taken', async () => {
  const link = await newLink()
  expect((await site.ask(null, link)).status).toBe(200)
  const id = await latest()
  expect((await post(`/rapport/${id}/beslut`, decision)).status).toBe(201)
  expect(await (await post(`/rapport/${id}/beslut`, decision)).json()).toMatchObject({
    problems: { version: 'already-decided' },
  })
  expect(await json(report())).toMatchObject({ state: 'decided' })
  const closed = await site.ask(null, link, { form: answer })
  expect(closed.status).toBe(410)
  expect(textOf(await closed.text())).toContain('Uppföljningen är avslutad')
  expect((await post(`/uppfoljning/${followUp}`, answer, 'member')).status).toBe(409)
  expect((await post(`/rapport/${id}/godkannande`, endorsement)).status).toBe(422)
  // A party may sign afterwards: each does it in its own time.
  expect((await post(`/rapport/${id}/underskrift`, signature(plan.municipality))).status).toBe(201)
  const history = textOf(await (await get('/historik')).text())
  expect(history).toContain(
    'registrerade beslut om rapporten ”Tertialrapport 1 2020, version 2: Trygghetsrådet”',
  )
})

test('the decided report says by whom, stays as it was when the plan changes, and shows for the law', async () => {
  await addRecord(
    site.context,
    site.as.coordinator,
    nouns.goal,
    { kind: 'operative', text: 'Ett mål som kom sedan' },
    { areaId: plan.squares },
  )
  const page = textOf(await (await get(report(), 'reader')).text())
  expect(page).toContain('Beslutad 20 maj 2020 av Trygghetsrådet')
  expect(page).not.toContain('Ett mål som kom sedan')
  expect((await post(report())).status).toBe(409)
  const law = await (await get('/lagkoll')).text()
  expect(textOf(law)).toContain('Tertialrapport 1 2020: beslutad 20 maj 2020')
  expect(law).toContain(`/rapport/${await latest()}`)
})

test('the papers say the same as the page, in the same bytes each time', async () => {
  const id = await latest()
  const pdf = await get(`/rapport/${id}/pdf`, 'reader')
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(pdf.headers.get('content-disposition')).toContain('tertialrapport-1-2020-version-2.pdf')
  const bytes = new Uint8Array(await pdf.arrayBuffer())
  const again = new Uint8Array(await (await get(`/tillfalle/${point}/rapport/pdf`)).arrayBuffer())
  expect(Buffer.compare(bytes, again)).toBe(0)
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  const docx = await get(`/rapport/${id}/docx`)
  const word = [...(await unpackParts(new Uint8Array(await docx.arrayBuffer()))).values()].join(' ')
  for (const words of ['A 17/2020', 'Stolparna kommer i juni', '§ 14']) {
    expect(text).toContain(words)
    expect(word).toContain(words)
  }
})

test('to the database nobody changes or removes what is frozen, signed or decided', async () => {
  const statements: ((writing: Writing) => Promise<unknown>)[] = [
    writing => writing.updateTable('report').set({ number: 9 }).execute(),
    writing => writing.deleteFrom('report').execute(),
    writing => writing.updateTable('reportDecision').set({ body: 'Andra' }).execute(),
    writing => writing.deleteFrom('reportDecision').execute(),
    writing => writing.deleteFrom('endorsement').execute(),
    writing => writing.updateTable('signOff').set({ caseNumber: 'x' }).execute(),
    writing => writing.deleteFrom('signOff').execute(),
    writing => writing.updateTable('answer').set({ reason: 'x' }).execute(),
  ]
  for (const statement of statements)
    await expect(writeAs(site.database, site.as.coordinator.identity, statement)).rejects.toThrow(
      /permission denied/,
    )
  // Nor by way of the round that it belongs to.
  await expect(
    writeAs(site.database, site.as.coordinator.identity, writing =>
      writing.deleteFrom('round').where('reportingPointId', '=', point).execute(),
    ),
  ).rejects.toThrow(/foreign key/)
})

test('another partnership sees nothing of it', async () => {
  const id = await latest()
  for (const path of [report(), `/rapport/${id}`, `/rapport/${id}/pdf`, `/rapport/${id}/beslut`])
    expect((await site.ask(site.outsider, at(path))).status).toBe(404)
})

test('of an answer by a link and the decision at once, the report holds the answer or the answer is refused', async () => {
  await post(`/tillfalle/${later}/oppna`)
  const { lines } = await json(`/tillfalle/${later}`)
  const form = { person: officer }
  const path = at(`/uppfoljning/${lines[0].followUpId}/lank`)
  const made = await (await site.ask(site.as.coordinator, path, { form })).text()
  const link = made.match(/\/svar\/[\w-]+/)![0]
  expect(await (await site.ask(null, link)).text()).not.toContain('svarade på formuläret')
  const frozen = await (await post(`/tillfalle/${later}/rapport`)).json()
  const [answered, decided] = await Promise.all([
    site.ask(null, link, { form: answer }),
    post(`/rapport/${frozen.id}/beslut`, decision),
  ])
  expect([
    [303, 422],
    [410, 201],
  ]).toContainEqual([answered.status, decided.status])
  if (answered.status === 410) expect(textOf(await answered.text())).toContain('Uppföljningen är avslutad')
})

test('of an answer and the decision at once, the report holds the answer or the answer is refused', async () => {
  await post(`/tillfalle/${last}/oppna`)
  const { lines } = await json(`/tillfalle/${last}`)
  const { id } = await (await post(`/tillfalle/${last}/rapport`)).json()
  const [answered, decided] = await Promise.all([
    post(`/uppfoljning/${lines[0].followUpId}`, answer, 'member'),
    post(`/rapport/${id}/beslut`, decision),
  ])
  expect([
    [201, 422],
    [409, 201],
  ]).toContainEqual([answered.status, decided.status])
})

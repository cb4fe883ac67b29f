/** A meeting's notice and minutes as files: who gets which, in which state, and what is in them. */
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import { changeMember, showMembers } from '../../src/operations/membership.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let meeting: string
let elsewhere: string
const secret = 'Hotbild mot en handlare'
const at = (path: string) => `/samverkan/${site.slug}${path}`
const get = (role: keyof Site['as'], path: string) => site.ask(site.as[role], at(path))
const send = (role: keyof Site['as'], path: string, form: Record<string, string>) =>
  site.ask(site.as[role], at(path), { form, accept: 'application/json' })

async function add(noun: Noun, input: object, belongsTo: Record<string, unknown> = {}): Promise<string> {
  const outcome = await addRecord(site.context, site.as.coordinator, noun, input, belongsTo)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}

async function pdfText(answer: Response): Promise<string> {
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

async function docxText(answer: Response): Promise<string> {
  const parts = await unpackParts(new Uint8Array(await answer.arrayBuffer()))
  return [...parts.values()].join(' ').replaceAll('\u00a0', ' ')
}

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
  const positionId = await add(nouns.position, { name: 'Förvaltare', organisationId: plan.municipality })
  await add(nouns.seat, { groupId: plan.group, positionId })
  const day = { heldOn: '2020-09-15', startsAt: '09:00', location: 'Medborgarkontoret' }
  meeting = await add(nouns.meeting, { groupId: plan.group, ...day })
  await add(
    nouns.agendaItem,
    { title: 'Läget på torget', minutes: 'Tre lampor är trasiga.' },
    { meetingId: meeting },
  )
  const hidden = await add(
    nouns.agendaItem,
    { title: secret, internal: 'on', minutes: secret },
    { meetingId: meeting },
  )
  await add(nouns.resolution, { wording: `${secret}, beslut` }, { meetingId: meeting, agendaItemId: hidden })
  await add(
    nouns.actionPoint,
    { wording: `${secret}, uppdrag` },
    { meetingId: meeting, agendaItemId: hidden },
  )
  const other = await add(nouns.group, { name: 'Skolgruppen', kind: 'working' })
  elsewhere = await add(nouns.meeting, { groupId: other, ...day })
  const shown = await showMembers(site.context, site.as.coordinator)
  const { personId } = site.as.participant.membership
  const member = shown!.members.find(one => one.personId === personId)!
  const participant = { role: 'participant', groupIds: [plan.group], placeIds: [] }
  const changed = await changeMember(
    site.context,
    site.as.coordinator,
    member.id,
    member.version,
    participant,
  )
  expect(changed.ok).toBe(true)
})
afterAll(() => site.close())

test('the notice is for all who see the meeting, and internal to none of them', async () => {
  for (const role of ['coordinator', 'leader', 'member', 'reader', 'participant'] as const) {
    const pdf = await get(role, `/mote/${meeting}/kallelse/pdf`)
    expect(pdf.headers.get('content-disposition')).toBe(
      'attachment; filename="kallelse-torggruppen-2020-09-15.pdf"',
    )
    const text = (await pdfText(pdf)) + (await docxText(await get(role, `/mote/${meeting}/kallelse/docx`)))
    expect(text).toContain('15 september 2020 kl. 09:00')
    expect(text).toContain('Läget på torget')
    expect(text).toContain('Förvaltare, Förvaltningen')
    expect(text).not.toContain(secret)
    const html = await (await get(role, `/mote/${meeting}`)).text()
    expect(html).toContain(at(`/mote/${meeting}/kallelse/pdf`))
  }
})

test('who takes part in another group is refused, and who only sends in', async () => {
  for (const path of ['kallelse/pdf', 'kallelse/docx']) {
    expect((await get('participant', `/mote/${elsewhere}/${path}`)).status).toBe(404)
    expect((await get('reporter', `/mote/${meeting}/${path}`)).status).toBe(404)
    expect((await site.ask(site.outsider, at(`/mote/${meeting}/${path}`))).status).toBe(404)
  }
  for (const path of ['protokoll/pdf', 'protokoll/docx']) {
    expect((await get('participant', `/mote/${elsewhere}/${path}`)).status).toBe(404)
    expect((await get('reporter', `/mote/${meeting}/${path}`)).status).toBe(404)
  }
  for (const role of ['reader', 'participant', 'reporter'] as const)
    expect((await get(role, `/mote/${meeting}/protokoll/pdf?form=internt`)).status).toBe(403)
})

test('who sees the meeting takes home what its page shows them, and nothing internal', async () => {
  for (const role of ['reader', 'participant'] as const) {
    const html = await (await get(role, `/mote/${meeting}`)).text()
    expect(html).toContain(at(`/mote/${meeting}/protokoll/pdf`))
    expect(html).not.toContain('form=internt')
    const text =
      (await pdfText(await get(role, `/mote/${meeting}/protokoll/pdf`))) +
      (await docxText(await get(role, `/mote/${meeting}/protokoll/docx`)))
    expect(text).toContain('Tre lampor är trasiga.')
    expect(text).toContain('Så som mötet visas 24 augusti 2020')
    expect(text).toContain('Inga uppdrag delas här. Interna delar utelämnas.')
    expect(text).not.toContain(secret)
    expect(text).not.toContain('nternt')
  }
})

test('minutes that nobody has frozen are a draft; frozen they are not approved; approved they say by whom', async () => {
  const draft = await get('leader', `/mote/${meeting}/protokoll/pdf`)
  expect(draft.headers.get('content-disposition')).toContain('protokoll-torggruppen-2020-09-15-utkast.pdf')
  const words = await pdfText(draft)
  expect(words).toContain('Utkast – inte justerat')
  expect(words).toContain('Tre lampor är trasiga.')
  expect(textOf(await (await get('leader', `/mote/${meeting}`)).text())).toContain('utkastet till protokoll')

  await send('member', `/mote/${meeting}/protokoll`, { x: '' })
  const frozen = await get('leader', `/mote/${meeting}/protokoll/pdf`)
  expect(frozen.headers.get('content-disposition')).toContain('-version-1.pdf')
  const bytes = new Uint8Array(await frozen.arrayBuffer())
  const again = new Uint8Array(
    await (await get('coordinator', `/mote/${meeting}/protokoll/pdf`)).arrayBuffer(),
  )
  expect(Buffer.compare(bytes, again)).toBe(0)
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  expect(text).toContain('Inte justerat')

  Object.assign(site.context, { now: () => new Date('2020-09-15T12:00:00Z') })
  expect((await send('leader', `/mote/${meeting}/justering`, { as: 'Kommunpolis' })).status).toBe(201)
  const approved = await pdfText(await get('member', `/mote/${meeting}/protokoll/pdf`))
  expect(approved).not.toContain('Inte justerat')
  expect(approved).toContain('Person i rollen leader Kommunpolis 15 september 2020')
})

test('what is internal is in the whole minutes alone', async () => {
  const shared =
    (await pdfText(await get('member', `/mote/${meeting}/protokoll/pdf`))) +
    (await docxText(await get('member', `/mote/${meeting}/protokoll/docx`)))
  expect(shared).toContain('Läget på torget')
  expect(shared).not.toContain(secret)
  expect(shared).not.toContain('Internt')
  const whole = await get('member', `/mote/${meeting}/protokoll/docx?form=internt`)
  expect(whole.headers.get('content-disposition')).toContain('-version-1-internt.docx')
  const text = await docxText(whole)
  for (const words of ['Internt – får inte delas', `2. ${secret} (internt)`, `${secret}, beslut`])
    expect(text).toContain(words)
  const html = await (await get('leader', `/mote/${meeting}`)).text()
  expect(html).toContain(at(`/mote/${meeting}/protokoll/pdf?form=internt`))
})

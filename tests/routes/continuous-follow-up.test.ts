/** An activity that is followed up at its group's meetings: noted there, read on its page, and told of in the next form. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun, showRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let first: string
let second: string
let point: string
let form: string
const words = 'Två av fem lampor är bytta.'
const at = (path: string) => `/samverkan/${site.slug}${path}`
const read = async (role: keyof Site['as'], path: string) => (await site.ask(site.as[role], at(path))).text()
const send = (role: keyof Site['as'], path: string, form: Record<string, string> = { x: '' }) =>
  site.ask(site.as[role], at(path), { form, accept: 'application/json' })
const idIn = async (answer: Response) => ((await answer.json()) as { id: string }).id
const add = async (noun: Noun, fields: object, belongsTo: Record<string, unknown> = {}) => {
  const outcome = await addRecord(site.context, site.as.coordinator, noun, fields, belongsTo)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
  first = await add(nouns.meeting, { groupId: plan.group, heldOn: '2020-06-01' })
  second = await add(nouns.meeting, { groupId: plan.group, heldOn: '2020-08-10' })
})
afterAll(() => site.close())

test('how it goes is noted in place, under a point of the meeting', async () => {
  const html = await read('member', `/mote/${first}`)
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Byt belysningen vid trappanAnteckna hur det går')
  // The plan says nothing of following the rounds up at meetings.
  expect(textOf(html)).not.toContain('Gå kvällsrundor')
  expect(await read('reader', `/mote/${first}`)).not.toContain('/lopande"')
  const path = `/mote/${first}/lopande`
  const note = { activityId: plan.lights, minutes: words }
  for (const role of ['reader', 'leader', 'participant'] as const)
    expect((await send(role, path, note)).status).toBe(403)
  expect((await site.ask(site.outsider, at(path), { form: note })).status).toBe(404)
  expect((await send('member', path, { ...note, minutes: '' })).status).toBe(422)
  expect((await send('member', path, { ...note, activityId: plan.rounds })).status).toBe(422)
  point = await idIn(await send('member', path, note))
  const after = await read('reader', `/mote/${first}`)
  await expectValidHtml(after)
  expect(textOf(after)).toContain('Antecknat i protokollet')
  expect(after).toContain(words)
})

test('a note on what stands on the agenda already is added to what is said there', async () => {
  const again = { activityId: plan.lights, minutes: 'Resten byts i juni.' }
  expect(await idIn(await send('member', `/mote/${first}/lopande`, again))).toBe(point)
  const text = await read('reader', `/mote/${first}`)
  expect(text).toContain(`${words}\n\nResten byts i juni.`)
})

test('the activity’s page shows what its group’s meetings have said, the latest first', async () => {
  expect(textOf(await read('reader', `/aktivitet/${plan.rounds}`))).not.toContain('Löpande uppföljning')
  await send('member', `/mote/${second}/lopande`, { activityId: plan.lights, minutes: 'Alla är bytta.' })
  const html = await read('reader', `/aktivitet/${plan.lights}`)
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('Torggruppen, möte 10 augusti 2020Alla är bytta.')
  expect(text.indexOf('Alla är bytta.')).toBeLessThan(text.indexOf(words))
  expect(html).toContain(at(`/mote/${first}#${point}`))
})

test('the next form tells what has been said and what was given to do, and nothing that is internal', async () => {
  const third = await add(nouns.meeting, { groupId: plan.group, heldOn: '2020-08-20' })
  const hidden = await idIn(
    await send('member', `/mote/${third}/lopande`, {
      activityId: plan.lights,
      minutes: 'Hotbild vid trappan.',
    }),
  )
  await send('member', `/motesuppdrag/ny?mote=${third}&punkt=${hidden}`, { wording: 'Ring polisen' })
  await send('member', `/motesuppdrag/ny?mote=${first}&punkt=${point}`, { wording: 'Begär in anbud' })
  const title = 'Byt belysningen vid trappan'
  await send('member', `/dagordningspunkt/${hidden}/andra`, {
    title,
    minutes: 'Hotbild vid trappan.',
    internal: 'on',
    version: '1',
  })
  expect(await read('reader', `/aktivitet/${plan.lights}`)).not.toContain('Hotbild')
  expect(textOf(await read('leader', `/aktivitet/${plan.lights}`))).toContain('InterntHotbild')
  const later = await add(nouns.meeting, { groupId: plan.group, heldOn: '2020-09-20' })
  await send('member', `/mote/${later}/lopande`, { activityId: plan.lights, minutes: 'Skrivet i förväg.' })

  await send('coordinator', '/uppfoljning/kalender', { year: '2020', template: 'stockholm' })
  const calendar = await read('coordinator', '/uppfoljning?ar=2020')
  const reportingPoint = [...calendar.matchAll(/tillfalle\/([0-9a-f-]{36})"[^>]*>\s*T2/g)][0]?.[1]
  const opened = await send('coordinator', `/tillfalle/${reportingPoint}/oppna`)
  expect(opened.status).toBe(201)
  const round = await read('coordinator', `/tillfalle/${reportingPoint}`)
  const forms = [...round.matchAll(/uppfoljning\/([0-9a-f-]{36})"/g)].map(([, id]) => id!)
  const pages = await Promise.all(forms.map(id => read('coordinator', `/uppfoljning/${id}`)))
  const html = pages.find(one => one.includes('Byt belysningen vid trappan'))!
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('Sagt vid gruppens möten')
  expect(text.indexOf(words)).toBeLessThan(text.indexOf('Alla är bytta.'))
  expect(text).toContain('Begär in anbud')
  expect(text).not.toMatch(/Hotbild|Ring polisen|Skrivet i förväg/)
  form = forms[pages.indexOf(html)]!
})

test('what is made internal after the round is opened is struck from its forms, for readers and by links; the rest stays', async () => {
  const personId = await add(nouns.person, { name: 'Poliskontakten', email: 'polis@example.org' })
  await add(nouns.holding, { personId, positionId: plan.officer })
  const made = await site.ask(site.as.coordinator, at(`/uppfoljning/${form}/lank`), {
    form: { person: personId },
  })
  const link = (await made.text()).match(/\/svar\/[\w-]+/)![0]
  const byLink = async () => textOf(await (await site.ask(null, link)).text())
  expect(await byLink()).toContain('Begär in anbud')
  expect(await byLink()).toContain(words)

  const title = 'Byt belysningen vid trappan'
  const minutes = `${words}\n\nResten byts i juni.`
  const { version } = (await showRecord(site.context, site.as.member, nouns.agendaItem, point))!
  const change = (internal: object, version: number) =>
    send('member', `/dagordningspunkt/${point}/andra`, { title, minutes, version: `${version}`, ...internal })
  expect((await change({ internal: 'on' }, version)).status).toBe(200)
  for (const text of [await byLink(), textOf(await read('reader', `/uppfoljning/${form}`))]) {
    expect(text).not.toMatch(/Begär in anbud|av fem lampor/)
    expect(text).toContain('Alla är bytta.')
  }
  // Opened again it does not come back: the form is not put together anew.
  expect((await change({}, version + 1)).status).toBe(200)
  expect(await byLink()).not.toContain('av fem lampor')
})

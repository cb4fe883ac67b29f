/** Two people save the same record: what can stand together is kept together, what cannot is shown side by side, and nothing is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const page = () => `/samverkan/${site.slug}/aktivitet/${plan.lights}`
type Fields = Record<string, string>

/** The activity's form as it stands now: what a person who opens it would send back untouched. */
async function opened(): Promise<Fields> {
  const shown = await site.ask(site.as.member, page(), { accept: 'application/json' })
  const { activity } = (await shown.json()) as { activity: Record<string, unknown> }
  const written = ['title', 'theme', 'workingGroup', 'groupId', 'duration', 'meetingFrequency', 'convener']
  const fields = [...written, 'otherParticipants', 'followUp', 'placeId', 'version']
  return Object.fromEntries(fields.map(name => [name, String(activity[name] ?? '')]))
}
const save = (who: 'member' | 'coordinator', form: Fields) =>
  site.ask(site.as[who], `${page()}/andra`, { form })

/** The page after a redirect, with the cookie that the answer gave. */
async function afterwards(answer: Response, who: 'member' | 'coordinator'): Promise<string> {
  expect(answer.status).toBe(303)
  const receipt = answer.headers.getSetCookie().find(cookie => cookie.startsWith('receipt='))
  const session = await site.sessionOf(site.as[who])
  const cookie = `session=${session}; ${receipt?.split(';')[0]}`
  const shown = await site.ask(null, answer.headers.get('location')!, { headers: { cookie } })
  expect(shown.headers.getSetCookie().join()).toContain('receipt=;')
  return shown.text()
}

test('different fields: both stand, and the one who saves last is told', async () => {
  const form = await opened()
  await save('coordinator', { ...form, duration: 'Klar maj' })
  const html = await afterwards(await save('member', { ...form, convener: 'Polisen' }), 'member')
  await expectValidHtml(html)
  expect(textOf(html)).toContain(
    'Sparat. Person i rollen coordinator ändrade samtidigt: Löptid. Båda ändringarna finns kvar.',
  )
  expect(await opened()).toMatchObject({ duration: 'Klar maj', convener: 'Polisen' })
})

test('the same text in different places: put together, and said to be', async () => {
  const form = await opened()
  const [first, second] = form.followUp!.split('. ')
  await save('coordinator', { ...form, followUp: form.followUp!.replace('löpande', 'varje vecka') })
  const saved = await save('member', { ...form, followUp: `Styrgruppen beslutar. ${first}. ${second}` })
  const text = textOf(await afterwards(saved, 'member'))
  expect(text).toContain('Sparat. Ni skrev båda i: Uppföljning. Texterna sattes ihop. Läs igenom.')
  expect((await opened()).followUp).toBe(
    'Styrgruppen beslutar. Samordnas av rådet vid T1, T2 och VB. Följs upp varje vecka vid gruppens möten.',
  )
})

test('the same words: shown side by side with what stood before; each choice is saved as it was made', async () => {
  const form = await opened()
  await save('coordinator', { ...form, duration: 'Klar juli', theme: 'Ljus och rum', followUp: 'Vid T1.' })
  const refused = await save('member', { ...form, duration: 'Klar augusti', followUp: 'Vid VB.' })
  expect(refused.status).toBe(409)
  const html = await refused.text()
  await expectValidHtml(html)
  const text = textOf(html)
  for (const words of ['Klar juli', 'Klar augusti', 'Klar maj', 'Vid T1.', 'Vid VB.', 'Behåll det du skrev'])
    expect(text).toContain(words)
  expect(text).toContain('Person i rollen coordinator har också ändrat: Rubrik.')
  const notice = /<div class="notice" role="alert".*?<\/div>/s.exec(html)![0]
  const links = [...notice.matchAll(/<a href="#([^"]+)">([^<]+)</g)].map(([, id, label]) => [label, id])
  expect(new Set(links.map(([label]) => label))).toEqual(new Set(['Löptid', 'Uppföljning', 'Rubrik']))
  for (const [, id] of links) expect(html).toContain(` id="${id}"`)
  expect(await opened()).toMatchObject({ duration: 'Klar juli', followUp: 'Vid T1.' })

  const sent = fieldsIn(html)
  expect(sent).toMatchObject({ theme: 'Ljus och rum', 'choose.duration': 'mine', 'choose.followUp': 'mine' })
  expect(sent.followUp).toContain('Vid VB.')
  const chosen = await save('member', { ...sent, 'choose.duration': 'theirs' })
  expect(chosen.status).toBe(303)
  expect(await opened()).toMatchObject({ duration: 'Klar juli', followUp: 'Vid VB.', theme: 'Ljus och rum' })
})

test('what is written together is saved as it is written', async () => {
  const form = await opened()
  await save('coordinator', { ...form, followUp: 'Vid T2.' })
  const sent = fieldsIn(await (await save('member', { ...form, followUp: 'Vid T1.' })).text())
  await save('member', { ...sent, 'choose.followUp': 'written', followUp: 'Vid T1 och T2.' })
  expect((await opened()).followUp).toBe('Vid T1 och T2.')
})

test('what is written in the field is not lost where the choice was forgotten', async () => {
  const form = await opened()
  await save('coordinator', { ...form, followUp: 'Vid T3.' })
  const sent = fieldsIn(await (await save('member', { ...form, followUp: 'Vid VB.' })).text())
  await save('member', { ...sent, followUp: 'Vid T3 och VB.\r\nAlla kommer.' })
  expect((await opened()).followUp).toBe('Vid T3 och VB.\nAlla kommer.')
})

test('the same save sent twice, as when its answer was lost on the way, changes nothing more', async () => {
  const form = { ...(await opened()), convener: 'Samordnaren' }
  await save('member', form)
  const { version } = await opened()
  expect((await save('member', form)).status).toBe(303)
  expect((await opened()).version).toBe(version)
})

test('what is right on each side and wrong together is asked about', async () => {
  const address = `/samverkan/${site.slug}/plan/${plan.planId}/andra`
  const form = { version: '1', title: 'Åtgärdsplan för Ekbacken', year: '2020', caseNumber: 'EK 2020/17' }
  const dates = (from: string, to: string) => ({ ...form, validFrom: from, validTo: to })
  await site.ask(site.as.coordinator, address, { form: dates('2020-01-01', '2020-12-31') })
  const open = { ...dates('2020-01-01', '2020-12-31'), version: '2' }
  await site.ask(site.as.coordinator, address, { form: { ...open, validTo: '2020-05-31' } })
  const refused = await site.ask(site.as.coordinator, address, { form: { ...open, validFrom: '2020-06-01' } })
  expect(refused.status).toBe(409)
})

test('a version that the history does not tell of: all that differs is shown', async () => {
  const form = await opened()
  const refused = await save('member', { ...form, version: '99', convener: 'Skolan', duration: 'Klar nu' })
  expect(refused.status).toBe(409)
  expect(textOf(await refused.text())).toContain('Någon annan har sparat sedan du öppnade det här.')
})

test('a program is told what others changed', async () => {
  const form = await opened()
  await save('coordinator', { ...form, theme: 'Ljus' })
  const answer = await site.ask(site.as.member, `${page()}/andra`, {
    json: { ...form, version: Number(form.version), convener: 'Kommunpolis' },
    accept: 'application/json',
  })
  expect(await answer.json()).toMatchObject({ id: plan.lights, meanwhile: { theirs: ['theme'], joined: [] } })
})

/** What a browser would send of the form in a page: its fields as they stand. */
function fieldsIn(html: string): Fields {
  const fields: Fields = {}
  const main = html.slice(html.indexOf('<main'))
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (name && (!tag.includes('type="radio"') || / checked/.test(tag)))
      fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, tag, text] of main.matchAll(/<textarea([^>]*)>([^<]*)</g))
    fields[attribute(tag!, 'name')!] = text!
  for (const [, tag, options] of main.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = [...options!.matchAll(/<option[^>]*>/g)].find(([option]) => / selected/.test(option))
    fields[attribute(tag!, 'name')!] = (chosen && attribute(chosen[0], 'value')) ?? ''
  }
  delete fields.back
  return fields
}

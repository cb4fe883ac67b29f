/** A plan is read by the guard before it is saved, sent or decided: what may point at somebody is mended, or somebody stands for it. */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let written: APlan
let home: string
let plan: string

const few = 'Av 11 deltagare fullföljde 8 insatsen.'
const phone = 'Rådet nås på 070-123 45 67 efter klockan åtta.'

beforeAll(async () => {
  site = await makeSite()
  home = `/samverkan/${site.slug}`
})
afterAll(() => site.close())
beforeEach(async () => {
  written = await writeAPlan(site, null)
  plan = `${home}/plan/${written.planId}`
})

async function add(noun: Noun, input: object, parents: Record<string, unknown>): Promise<string> {
  const stands = { ...input, stands: 'on' }
  const outcome = await addRecord(site.context, site.as.coordinator, noun, stands, parents)
  return outcome.ok ? outcome.value.id : expect.unreachable(JSON.stringify(outcome.refusal))
}

const passage = (text: string) =>
  add(nouns.passage, { kind: 'paragraph', text }, { planId: written.planId, chapter: 'background' })

const ask = (path: string, form?: Record<string, string> | FormData, actor = site.as.coordinator) =>
  site.ask(actor, path, form ? { form } : {})

async function words(path: string, actor = site.as.coordinator): Promise<string> {
  const answer = await ask(path, undefined, actor)
  expect(answer.status).toBe(200)
  return textOf(await answer.text())
}

/** What stands in a form, as a browser would send it. */
function formOf(html: string, filled: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [, name = '', value = ''] of html.matchAll(
    /<input type="hidden" name="(found|seen|version)" value="([^"]*)"/g,
  ))
    form.set(name, value)
  for (const [name, value] of Object.entries(filled)) form.set(name, value)
  return form
}

async function formAt(path: string, filled: Record<string, string> = {}): Promise<FormData> {
  return formOf(await (await ask(path)).text(), filled)
}

async function versions(): Promise<number> {
  const answer = await site.ask(site.as.coordinator, `${plan}/versioner`, { accept: 'application/json' })
  return ((await answer.json()) as { versions: unknown[] }).versions.length
}

test('a plan in which nothing is found is saved, sent and decided without a question', async () => {
  const parents = { activityId: written.rounds }
  await add(
    nouns.contact,
    { organisationId: written.police, wording: 'Kommunpolisen, 070-123 45 67' },
    parents,
  )
  const list = await (await ask(`${plan}/versioner`)).text()
  expect(list).toMatch(/<button type="submit"[^>]*>\s*Spara/)
  expect(await words(`${plan}/versioner/ny`)).toContain('Inget väntar.')
  expect(await (await ask(`${plan}/beslut`)).text()).not.toContain('name="reason"')
  expect((await ask(`${plan}/versioner`, {})).status).toBe(303)
  expect(await versions()).toBe(1)
})

test('what may point at somebody is shown with where it stands and the way to mend it, and nothing is saved', async () => {
  const first = await passage(few)
  const problem = await add(nouns.problem, { text: phone }, { areaId: written.squares })
  const list = await (await ask(`${plan}/versioner`)).text()
  expect(list).toContain(`href="${plan}/versioner/ny"`)
  const answer = await ask(`${plan}/versioner`, {})
  expect(answer.status).toBe(422)
  const html = await answer.text()
  await expectValidHtml(html)
  // The forms lead back to the guard.
  const back = new URLSearchParams({ tillbaka: `${plan}/versioner/ny` })
  expect(html).toContain(`href="${home}/stycke/${first}/andra?${back}#text"`)
  expect(html).toContain(`href="${home}/problem/${problem}/andra?${back}#text"`)
  const text = textOf(html)
  expect(text).toContain(few)
  expect(text).not.toContain('Det är något som behöver rättas')
  expect(text).toContain('070-123 45 67')
  expect(text).toContain('Problemet ”Rådet nås på')
  expect(await versions()).toBe(0)
  const json = await site.ask(site.as.coordinator, `${plan}/versioner`, {
    form: {},
    accept: 'application/json',
  })
  expect(json.status).toBe(422)
  expect(await json.json()).toMatchObject({ problems: { reason: 'not-stood-for' } })
})

test('a figure of few persons is found as a text is, and no longer where it is not shown', async () => {
  const fields = { name: 'Deltagare i kursen', kind: 'count', form: 'series', unit: 'personer' }
  const indicatorId = await add(nouns.indicator, fields, {
    planId: written.planId,
    areaId: written.squares,
  })
  const addValue = (value: string, year: string) =>
    add(nouns.indicatorValue, { value, year, state: 'known' }, { indicatorId })
  const small = await addValue('3', '2019')
  await addValue('12', '2018')
  const answer = await ask(`${plan}/versioner`, {})
  expect(answer.status).toBe(422)
  const html = await answer.text()
  await expectValidHtml(html)
  expect(html).toMatch(/<h3>Värdet ”Deltagare i kursen, 2019”<\/h3>/)
  expect(textOf(html)).toContain('Deltagare i kursen, 2019: 3 personer')
  expect(textOf(html)).toContain('Siffran berättar om 3 personer, färre än 5.')
  expect(textOf(html)).toContain('Ändra siffran')
  expect(textOf(html)).not.toContain('2018: 12')
  const form = new RegExp(`href="([^"]*${small}/andra)[^"]*#value"`).exec(html)![1]!
  expect(await (await ask(form)).text()).toMatch(/<input[^>]* id="value"/)
  const version = /name="version" value="(\d+)"/.exec(await (await ask(form)).text())![1]!
  const hidden = await ask(form, { version, value: '', year: '2019', state: 'suppressed' })
  expect(hidden.status).toBe(303)
  expect((await ask(`${plan}/versioner`, {})).status).toBe(303)
})

test('one reason lets all of it through, stands with the version for those who see the history, and is asked for once', async () => {
  await passage(few)
  await add(nouns.problem, { text: phone }, { areaId: written.squares })
  const reason = 'Antalen är redan offentliga, och numret går till växeln.'
  const saved = await ask(`${plan}/versioner`, await formAt(`${plan}/versioner/ny`, { reason }))
  expect(saved.status).toBe(303)
  const version = saved.headers.get('location')!
  const shown = await words(version, site.as.leader)
  expect(shown.split(reason).length - 1).toBe(2)
  expect(shown).toContain('Person i rollen coordinator, 24 augusti 2020')
  // A version that is not decided is not for readers; of one that is, they see the plan and not who stands for what.
  const decided = await ask(
    `${plan}/beslut`,
    await formAt(`${plan}/beslut`, { decidedOn: '2020-08-24', body: 'Rådet' }),
  )
  expect(decided.status).toBe(303)
  const read = await words(version, site.as.reader)
  expect(read).toContain(few)
  expect(read).not.toContain(reason)
  expect(await words(`${home}/historik`)).toContain('lade till kvitteringen av ett fynd i')
})

test('what has come since the form was opened is shown, and nothing is signed or saved', async () => {
  await passage(few)
  const form = await formAt(`${plan}/versioner/ny`, { reason: 'Det är redan offentligt.' })
  await add(nouns.problem, { text: phone }, { areaId: written.squares })
  const answer = await ask(`${plan}/versioner`, form)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(textOf(html)).toContain('Vakten har hittat mer sedan du öppnade sidan')
  expect(html).toContain('Det är redan offentligt.</textarea>')
  const found = (of: FormData) => String(of.get('found')).split(' ')
  expect(found(formOf(html))).toHaveLength(found(form).length + 1)
  expect(await versions()).toBe(0)
  const again = formOf(html, { reason: 'Det är redan offentligt.' })
  expect((await ask(`${plan}/versioner`, again)).status).toBe(303)
})

test('nobody stands for an identity number, whatever the reason', async () => {
  const id = await passage('Här stod något.')
  await writeInto(id, 'Ärendet gäller 19640823-3234.')
  const form = await formAt(`${plan}/versioner/ny`, { reason: 'Det är fel.' })
  const answer = await ask(`${plan}/versioner`, form)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Personnummer och samordningsnummer kan ingen stå för')
  expect(html).not.toContain('name="reason"')
  expect(await versions()).toBe(0)
})

test('a plan is neither sent nor decided before somebody stands for it, and what was written in the form is kept', async () => {
  await passage(few)
  const message = 'Svara gärna snart.'
  const stopped = await ask(`${plan}/remiss`, await formAt(`${plan}/remiss`, { message }))
  expect(stopped.status).toBe(422)
  const html = await stopped.text()
  await expectValidHtml(html)
  expect(html).toContain(`${message}</textarea>`)
  expect(textOf(html)).toContain('Vakten har hittat något som kan peka på enskilda')
  const decision = { decidedOn: '2020-08-24', body: 'Rådet', version: 'current' }
  expect((await ask(`${plan}/beslut`, await formAt(`${plan}/beslut`, decision))).status).toBe(422)
  expect(await versions()).toBe(0)
  const reason = 'Gruppen är redan redovisad.'
  expect((await ask(`${plan}/remiss`, formOf(html, { message, reason }))).status).toBe(303)
  // The same words need no second one.
  const page = await (await ask(`${plan}/beslut`)).text()
  expect(page).not.toContain('name="reason"')
})

test('a signature that is taken back is asked for again before the version that was saved with it is decided', async () => {
  await passage(few)
  const reason = 'Gruppen är redan redovisad.'
  await ask(`${plan}/versioner`, await formAt(`${plan}/versioner/ny`, { reason }))
  const page = await (await ask(`${plan}/versioner/ny`)).text()
  const takeBack = /action="([^"]*\/ta-tillbaka)"/.exec(page)?.[1] ?? ''
  const back = await ask(takeBack, {})
  expect([back.status, back.headers.get('location')]).toEqual([303, `${plan}/versioner/ny`])
  const decision = { decidedOn: '2020-08-24', body: 'Rådet' }
  expect((await ask(`${plan}/beslut`, await formAt(`${plan}/beslut`, decision))).status).toBe(422)
  const again = await formAt(`${plan}/beslut`, { ...decision, reason: 'Läst en gång till.' })
  const decided = await ask(`${plan}/beslut`, again)
  expect(decided.status).toBe(303)
  const shown = await words(decided.headers.get('location')!, site.as.leader)
  expect(shown).toContain('Läst en gång till.')
  expect(shown).toContain('återtagen 24 augusti 2020')
})

const decision = { decidedOn: '2020-08-24', body: 'Rådet' }

async function takeBackAll() {
  const page = await (await ask(`${plan}/versioner/ny`)).text()
  const buttons = [...page.matchAll(/action="([^"]*\/ta-tillbaka)"/g)].map(([, path]) => path!)
  expect(buttons).not.toEqual([])
  for (const path of buttons) expect((await ask(path, {})).status).toBe(303)
}

test('an unchanged plan is the version it is: nobody is asked for a reason, and nothing is added to what is frozen', async () => {
  await passage(few)
  const reason = 'Gruppen är redan redovisad.'
  const form = await formAt(`${plan}/versioner/ny`, { reason })
  const version = (await ask(`${plan}/versioner`, form)).headers.get('location')!
  await takeBackAll()
  const page = await (await ask(`${plan}/versioner/ny`)).text()
  await expectValidHtml(page)
  expect(page).not.toContain('name="reason"')
  expect(textOf(page)).toContain('Planen är oförändrad sedan version 1.')
  form.set('reason', 'Läst en gång till.')
  const saved = await ask(`${plan}/versioner`, form)
  expect([saved.status, saved.headers.get('location')]).toEqual([303, version])
  expect(await words(version)).not.toContain('Läst en gång till.')
  // It is asked about before it is sent, and what is said then stands with it.
  expect((await ask(`${plan}/remiss`, await formAt(`${plan}/remiss`))).status).toBe(422)
  const sent = await ask(`${plan}/remiss`, await formAt(`${plan}/remiss`, { reason: 'Läst en gång till.' }))
  expect([sent.status, sent.headers.get('location')]).toEqual([303, version])
  expect(await words(version)).toContain('Läst en gång till.')
})

test('of what is decided already nothing is signed, sent or decided again', async () => {
  await passage(few)
  const reason = 'Gruppen är redan redovisad.'
  const form = await formAt(`${plan}/beslut`, { ...decision, version: 'current', reason })
  const version = (await ask(`${plan}/beslut`, form)).headers.get('location')!
  const shown = await words(version)
  expect(shown).toContain('när versionen sparades eller beslutades')
  await takeBackAll()
  form.set('reason', 'Läst en gång till.')
  // What is not asked of the plan that the person has looked at.
  form.delete('seen')
  for (const [path, status] of [
    ['beslut', 422],
    ['remiss', 422],
    ['versioner', 303],
  ] as const)
    expect((await ask(`${plan}/${path}`, form)).status, path).toBe(status)
  expect(await words(version)).not.toContain('Läst en gång till.')
  expect(await words(`${home}/historik`)).not.toContain('Läst en gång till.')
  expect(await versions()).toBe(1)
})

async function writeInto(id: string, text: string) {
  const owner = new pg.Client(site.fresh.owner)
  await owner.connect()
  await owner.query('alter table passage no force row level security')
  // No field takes one: it can only have come in before the fields looked for it.
  await owner.query('update passage set text = $1 where id = $2', [text, id])
  await owner.end()
}

test('an identity number in what is not chosen does not stop the other, and each shows what is found in it alone', async () => {
  await passage(few)
  const changed = await passage('Här stod något.')
  const reason = 'Gruppen är redan redovisad.'
  await ask(`${plan}/versioner`, await formAt(`${plan}/versioner/ny`, { reason }))
  await takeBackAll()
  await writeInto(changed, 'Ärendet gäller 19640823-3234.')
  const html = await (await ask(`${plan}/beslut`)).text()
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('Bara i planen som den är nu')
  expect(text).not.toContain('Bara i version 1')
  expect(text.split(few).length - 1).toBe(1)
  expect(html).toContain('name="reason"')
  const version = /name="version" value="([0-9a-f-]{36})"/.exec(html)![1]!
  const form = formOf(html, { ...decision, reason })
  form.set('version', 'current')
  expect((await ask(`${plan}/beslut`, form)).status).toBe(422)
  // Only the plan as it stands is sent: there the number is.
  expect(await (await ask(`${plan}/remiss`)).text()).not.toContain('name="reason"')
  form.set('version', version)
  const decided = await ask(`${plan}/beslut`, form)
  expect(decided.headers.get('location')).toContain(version)
})

test('the forms ask before a reason that was written is left', async () => {
  await passage(few)
  const html = await (await ask(`${plan}/versioner/ny`)).text()
  expect(html).toMatch(/<form [^>]*data-unsaved="[^"]+"[^>]*>(?:(?!<\/form>)[\s\S])*name="reason"/)
})

test('only who coordinates sees what the guard finds before it is saved', async () => {
  await passage(few)
  expect((await ask(`${plan}/versioner/ny`, undefined, site.as.leader)).status).toBe(403)
  expect((await ask(`${plan}/versioner/ny`, undefined, site.as.reader)).status).toBe(403)
  expect((await ask(`${plan}/versioner/ny`, undefined, site.outsider)).status).toBe(404)
  expect((await ask(`${plan}/versioner`, {}, site.as.leader)).status).toBe(403)
})

/** A report is read by the guard before it is saved and before it is decided, as a plan is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let point: string
let followUp: string

const few = 'Av 11 deltagare fullföljde 8 insatsen.'
const inPlan = 'Av 12 deltagare fullföljde 9 kursen.'
const decision = { body: 'Trygghetsrådet', decidedOn: '2020-05-20' }

const at = (path: string) => `/samverkan/${site.slug}${path}`
const report = () => at(`/tillfalle/${point}/rapport`)
const ask = (path: string, form?: Record<string, string>, as: keyof Site['as'] = 'coordinator') =>
  site.ask(site.as[as], path, form ? { form } : {})
const html = async (path: string, as: keyof Site['as'] = 'coordinator') =>
  (await ask(path, undefined, as)).text()
const found = (page: string) => /name="found" value="([^"]*)"/.exec(page)?.[1] ?? ''

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
  await ask(at('/uppfoljning/kalender'), { year: '2020', template: 'stockholm' })
  const calendar = await html(at('/uppfoljning?ar=2020'))
  point = /tillfalle\/([0-9a-f-]{36})"[^>]*>Tertialrapport 1</.exec(calendar)![1]!
  // What the report repeats of the plan.
  const goal = { kind: 'effect', text: inPlan, stands: 'on' }
  const added = await addRecord(site.context, site.as.coordinator, nouns.goal, goal, { areaId: plan.squares })
  expect(added.ok).toBe(true)
  await ask(at(`/tillfalle/${point}/oppna`), {})
  const round = await site.ask(site.as.coordinator, at(`/tillfalle/${point}`), { accept: 'application/json' })
  followUp = ((await round.json()) as { lines: { followUpId: string }[] }).lines[0]!.followUpId
})
afterAll(() => site.close())

async function answer(produced: string) {
  const form = {
    production: 'partly',
    produced,
    reason: 'Det tog tid',
    effect: 'not-known',
    answeredAs: 'Polisen',
  }
  const answered = await ask(at(`/uppfoljning/${followUp}`), form)
  expect(answered.status).toBe(303)
}

test('what somebody stands for in the plan is not asked about in its report', async () => {
  expect(found(await html(`${report()}/ny`))).not.toBe('')
  const saving = at(`/plan/${plan.planId}/versioner`)
  const form = { found: found(await html(`${saving}/ny`)), reason: 'Kursen är redan redovisad.' }
  expect((await ask(saving, form)).status).toBe(303)
  const page = await html(`${report()}/ny`)
  expect(found(page)).toBe('')
  expect(textOf(page)).toContain('Kursen är redan redovisad.')
  expect(textOf(page)).toContain('Inget väntar.')
})

test('an answer that tells of few is shown with where it stands, and nothing is saved before somebody stands for it', async () => {
  await answer(few)
  const stopped = await ask(report(), {})
  expect(stopped.status).toBe(422)
  const page = await stopped.text()
  await expectValidHtml(page)
  expect(textOf(page)).toContain('I svaret om ”Byt belysningen vid trappan”')
  expect(textOf(page)).toContain(few)
  // It leads to the field in the form that it is in.
  const href = at(`/uppfoljning/${followUp}#produced`)
  expect(page).toContain(`href="${href}"`)
  expect(await html(href.split('#')[0]!)).toMatch(/<textarea[^>]* id="produced"/)
  // A reason that is typed is not lost without a question.
  expect(page).toMatch(/<form [^>]*data-unsaved="[^"]+"[^>]*>(?:(?!<\/form>)[\s\S])*name="reason"/)
  const unsigned = await ask(report(), { found: found(page) })
  expect(textOf(await unsigned.text())).toContain('Vakten har hittat något som kan peka på enskilda')
  const saved = await ask(report(), { found: found(page), reason: 'Alla deltagare har läst det.' })
  expect(saved.status).toBe(303)
  const version = saved.headers.get('location')!
  expect(textOf(await html(version, 'leader'))).toContain('Alla deltagare har läst det.')
  const asReader = textOf(await html(version, 'reader'))
  expect(asReader).toContain(few)
  expect(asReader).not.toContain('Alla deltagare har läst det.')
})

test('it is asked again before the decision where a signature is taken back, and the round stays open meanwhile', async () => {
  const page = await html(`${report()}/ny`)
  const signatures = [...page.matchAll(/action="([^"]*\/ta-tillbaka)"/g)].map(([, path]) => path!)
  const version = (await ask(report(), {})).headers.get('location')!
  expect(await html(`${version}/beslut`)).not.toContain('name="reason"')
  for (const path of signatures) {
    const back = await ask(path, {})
    expect(back.headers.get('location')).toMatch(/\/(rapport|versioner)\/ny$/)
  }
  const form = await html(`${version}/beslut`)
  await expectValidHtml(form)
  expect(textOf(form)).toContain(few)
  const stopped = await ask(`${version}/beslut`, decision)
  expect(stopped.status).toBe(422)
  expect(await stopped.text()).toContain('value="Trygghetsrådet"')
  const state = async () =>
    (
      (await (await site.ask(site.as.coordinator, report(), { accept: 'application/json' })).json()) as {
        state: string
      }
    ).state
  expect(await state()).toBe('frozen')
  const answered = { ...decision, found: found(form), reason: 'Läst en gång till.' }
  const decided = await ask(`${version}/beslut`, answered)
  expect([decided.status, decided.headers.get('location')]).toEqual([303, version])
  expect(await state()).toBe('decided')
  expect(textOf(await html(version, 'leader'))).toContain('Läst en gång till.')
})

test('only who coordinates sees what the guard finds before it is saved', async () => {
  for (const role of ['leader', 'member', 'reader'] as const)
    expect((await ask(`${report()}/ny`, undefined, role)).status).toBe(403)
  expect((await site.ask(site.outsider, `${report()}/ny`)).status).toBe(404)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { changeRecord, removeRecord, showRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let id = ''
const at = (path = '') => `/samverkan/${site.slug}/arbetssatt${path}`
const read = async (role: keyof Site['as'], path = at()) => (await site.ask(site.as[role], path)).text()

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
})
afterAll(() => site.close())

test('before there are any the page says what belongs there', async () => {
  const html = await read('reader')
  await expectValidHtml(html)
  expect(html).toContain('Inget är tillagt ännu')
  expect(html).not.toContain('/ny')
  expect(await read('coordinator')).toContain(at('/ny'))
})

test('a working method is added with whom it reaches, when it is revised and who is responsible', async () => {
  await expectValidHtml(await read('coordinator', at('/ny')))
  const refused = await site.ask(site.as.coordinator, at('/ny'), { form: { name: '', kind: 'routine' } })
  expect(refused.status).toBe(422)
  const form = {
    name: 'Rutin vid larm',
    kind: 'routine',
    coverage: 'Alla kontor',
    revision: 'varje år vid T1',
    organisationId: plan.municipality,
  }
  const added = await site.ask(site.as.coordinator, at('/ny'), { form })
  id = added.headers.get('location')!.split('/').at(-1)!
  expect(added.headers.get('location')).toBe(at(`/${id}`))
  const list = await read('reader')
  await expectValidHtml(list)
  expect(textOf(list)).toContain('Rutin vid larmRutinAlla kontorvarje år vid T1Förvaltningen0')
})

test('activities that lean on it stand on its page, and it on theirs', async () => {
  const row = await showRecord(site.context, site.as.coordinator, nouns.activity, plan.routine)
  const input = { ...row, programmeId: id }
  await changeRecord(site.context, site.as.member, nouns.activity, plan.routine, row!.version, input)
  const html = await read('reader', at(`/${id}`))
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Skriv en rutin för larm')
  const activity = await read('reader', `/samverkan/${site.slug}/aktivitet/${plan.routine}`)
  expect(textOf(activity)).toContain('ArbetssättRutin vid larm')
})

test('when it is removed the activity stays, without it', async () => {
  const gone = await removeRecord(site.context, site.as.coordinator, nouns.programme, id, null)
  expect(gone.ok).toBe(true)
  const row = await showRecord(site.context, site.as.coordinator, nouns.activity, plan.routine)
  expect(row).toMatchObject({ programmeId: null })
})

test('who reads only a part of the plan is refused', async () => {
  expect((await site.ask(site.as.participant, at())).status).toBe(403)
  expect((await site.ask(site.outsider, at())).status).toBe(404)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun, removeRecord } from '../../src/operations/record.ts'
import { paths } from '../../src/web/paths.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let handbook: string

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
  handbook = paths.handbook(site.slug, plan.planId)
})
afterAll(() => site.close())

test('the group that is chosen stands as who does it where the plan has no words of its own, here and in the plan', async () => {
  const fields = { title: 'Vandra i parken', groupId: plan.group }
  const made = await addRecord(site.context, site.as.coordinator, nouns.activity, fields, {
    areaId: plan.schools,
  })
  if (!made.ok) throw new Error(made.refusal.name)
  const row = /<tr(?:(?!<\/tr>).)*Vandra i parken.*?<\/tr>/s
  const here = row.exec(await (await site.ask(site.as.reader, handbook)).text())?.[0] ?? ''
  expect(textOf(here)).toContain('Torggruppen')
  const printed = row.exec(
    await (await site.ask(site.as.reader, `/samverkan/${site.slug}/plan/${plan.planId}`)).text(),
  )
  expect(textOf(printed?.[0] ?? '')).toContain('Torggruppen')
  await removeRecord(site.context, site.as.coordinator, nouns.activity, made.value.id, null)
})

test("the plan stands in the handbook's columns, area by area", async () => {
  const html = await (await site.ask(site.as.reader, handbook)).text()
  await expectValidHtml(html)
  const [table = ''] = /<table.*?<\/table>/s.exec(html) ?? []
  const headings = [...table.matchAll(/<th scope="col".*?>(.*?)<\/th>/g)].map(([, heading]) => heading)
  expect(headings).toEqual(['Orsak', 'Åtgärd', 'Operativa mål', 'När', 'Vem', 'Uppföljning'])
  const text = textOf(table)
  expect(text).toContain('Byt belysningen vid trappan')
  expect(text).toContain(
    'TorggruppenSammankallande: FörvaltningenFörvaltningen: SammankallandePolisen: Kommunpolis',
  )
  expect(textOf(html)).toContain('via Trygga torg')
  expect(html).not.toContain('/andra#cause')
})

test('an empty cell invites those who may to write it, at its own field of the form', async () => {
  const html = await (await site.ask(site.as.member, handbook)).text()
  const change = paths.change(site.slug, 'activity', plan.rounds)
  expect(html).toContain(`href="${change}#cause"`)
  expect(html).toContain(`href="${change}#operativeGoal"`)
  expect(await (await site.ask(site.as.member, change)).text()).toContain('id="operativeGoal"')
})

test('the goals that an area follows up stand under the operative ones, at its first activity', async () => {
  const areaId = plan.squares
  for (const [kind, text] of [
    ['effect', 'Klottret halveras'],
    ['operative', 'Alla lampor lyser'],
  ]) {
    const added = await addRecord(site.context, site.as.coordinator, nouns.goal, { kind, text }, { areaId })
    expect(added.ok).toBe(true)
  }
  const html = await (await site.ask(site.as.reader, handbook)).text()
  await expectValidHtml(html)
  const cells = [...html.matchAll(/<td data-label="Operativa mål".*?<\/td>/gs)].map(([cell]) => textOf(cell))
  expect(cells[0]).toBe('Effektmål: Klottret halverasOperativt mål: Alla lampor lyser')
  expect(new Set(cells.slice(1))).toEqual(new Set(['Områdets mål, se ovan']))
  expect(textOf(html).match(/Klottret halveras/g)).toHaveLength(1)
  expect(html).toContain(`<p class="words">Torgen är trygga hela dygnet</p>`)
})

test('a column that is empty in the whole plan leaves its room to the others', async () => {
  const html = await (await site.ask(site.as.reader, handbook)).text()
  const narrow = [...html.matchAll(/<th scope="col" class="empty-column">(.*?)<\/th>/g)]
  expect(new Set(narrow.map(([, heading]) => heading))).toEqual(new Set(['Orsak']))
})

test('the cause that an activity is linked to stands where it has no words of its own for it', async () => {
  const add = async (noun: Noun, input: object, belongsTo: Record<string, unknown>) => {
    const outcome = await addRecord(site.context, site.as.coordinator, noun, input, belongsTo)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value.id
  }
  const problemId = await add(nouns.problem, { text: 'Torget är tomt efter åtta' }, { areaId: plan.squares })
  const causeId = await add(nouns.cause, { text: 'Lamporna är trasiga' }, { problemId })
  await add(nouns.activity, { title: 'Laga lamporna', problemId, causeId }, { areaId: plan.squares })
  const html = await (await site.ask(site.as.reader, handbook)).text()
  expect(textOf(html)).toContain('Lamporna är trasigaLaga lamporna')
  const table = `${paths.planTable(site.slug, plan.planId)}?kolumn=aktivitet&kolumn=problem&kolumn=orsak`
  expect(textOf(await (await site.ask(site.as.reader, table)).text())).toContain(
    'Laga lampornaTorget är tomt efter åttaLamporna är trasiga',
  )
})

import { afterAll, beforeAll, expect, test } from 'vitest'
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

test("the plan stands in the handbook's columns, area by area", async () => {
  const html = await (await site.ask(site.as.reader, handbook)).text()
  await expectValidHtml(html)
  const [table = ''] = /<table.*?<\/table>/s.exec(html) ?? []
  const headings = [...table.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, heading]) => heading)
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

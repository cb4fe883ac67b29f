/** A text that may point at a person is asked about once, says what and how to mend it, and is saved when somebody stands for it. */
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

const adding = () => `/samverkan/${site.slug}/problem/ny?area=${plan.squares}`
const pointing = 'Erik Lindberg är misstänkt för rånet vid torget. Nås på 070-123 45 67.'

test('nothing is saved, and the page says what points at whom and how to mend it', async () => {
  const answer = await site.ask(site.as.coordinator, adding(), { form: { text: pointing } })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('Texten kan peka ut en person')
  expect(text).toContain('Erik Lindberg: Här står ett namn i en mening om brott')
  expect(text).toContain('070-123 45 67: Det här ser ut som ett telefonnummer')
  const area = await (
    await site.ask(site.as.coordinator, `/samverkan/${site.slug}/omrade/${plan.squares}`)
  ).text()
  expect(area).not.toContain('Lindberg')
})

test('who stands for it saves it, and is not asked again for what stood there', async () => {
  const saved = await site.ask(site.as.coordinator, adding(), {
    form: { text: pointing, stands: 'on' },
    accept: 'application/json',
  })
  expect(saved.status).toBe(201)
  const { id } = (await saved.json()) as { id: string }
  const change = (text: string) =>
    site.ask(site.as.coordinator, `/samverkan/${site.slug}/problem/${id}/andra`, {
      form: { version: '1', text },
    })
  expect((await change(`${pointing} Bilen ABC 123 stod där.`)).status).toBe(422)
  expect((await change(`${pointing} Det var mörkt.`)).status).toBe(303)
})

test('asked for JSON, the refusal names the field', async () => {
  const answer = await site.ask(site.as.coordinator, adding(), {
    form: { text: pointing },
    accept: 'application/json',
  })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ problems: { text: 'points-at-person' } })
})

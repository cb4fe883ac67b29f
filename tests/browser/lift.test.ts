/** A question goes from a group's meeting to the group above and its answer back, without scripts. `PICTURES=folder` leaves pictures. */
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { weekdayInYear, yearToTell } from '../../src/operations/demonstration/year.ts'
import { openBrowser, signIn, type Visitor, visit } from './chromium.ts'
import { type RunningProgram, startProgram } from './program.ts'

let program: RunningProgram
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  visitor = await visit(browser, program.address, { javaScriptEnabled: false })
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

async function picture(name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (folder) await visitor.page.screenshot({ path: join(folder, `lift-${name}.png`), fullPage: true })
}

const year = yearToTell(new Date())
const written = (day: string) =>
  new Date(weekdayInYear(day, year)).toLocaleDateString('sv', { dateStyle: 'long', timeZone: 'UTC' })
const [held, toCome] = [written('2020-03-04'), written('2020-04-15')]

test('a question is lifted, taken up above, decided and answered', async () => {
  const { page } = visitor
  await signIn(page, program.signInLink)
  const home = `/samverkan/${new URL(page.url()).pathname.split('/')[2]}`
  const meetings = async () => {
    await page.goto(`${home}/moten`)
    return page.locator('main th a[href*="/mote/"]')
  }
  await (await meetings()).filter({ hasText: held }).click()
  const below = new URL(page.url()).pathname
  const group = await page.locator('p.over a').innerText()
  const question = 'Får gruppen hyra in en belysningsvagn?'
  await page.locator('summary', { hasText: 'Lyft till' }).first().click()
  const line = page.locator('details[open]')
  await line.getByLabel('Frågan till gruppen ovanför').fill(question)
  await line.getByLabel('Underlag').fill('Vagnen kostar 4 000 kr i månaden.')
  await picture('line')
  await line.getByRole('button', { name: 'Lägg till' }).click()
  const lifted = page.locator('.lift', { hasText: question })
  expect(await lifted.innerText()).toContain('Inte på dagordningen där än.')
  const above = (await lifted.locator('strong').innerText()).replace('Lyft till ', '')

  await page.goto(`${home}/mote/ny`)
  await page.getByLabel('Grupp').selectOption({ label: above })
  await page.getByLabel('Dag', { exact: true }).fill(`${year}-04-01`)
  await page.getByRole('main').getByRole('button').first().click()
  await page.getByRole('link', { name: 'Föreslå dagordning' }).click()
  await picture('proposed')
  expect(await page.getByRole('main').innerText()).toContain(`Lyft från ${group}, möte ${held}`)
  await page.getByRole('button', { name: 'Lägg på dagordningen' }).click()
  const point = page.locator('.minutes > section', { hasText: question })
  await point.locator('summary', { hasText: 'Lägg till beslut' }).click()
  const answer = 'Gruppen får hyra en vagn till och med juni.'
  await point.getByLabel('Vad mötet beslutade').fill(answer)
  await point.locator('details[open]').getByRole('button', { name: 'Lägg till' }).click()
  await picture('above')

  await page.goto(below)
  expect(await page.locator('.lift', { hasText: question }).innerText()).toContain(answer)
  await picture('below')
  await (await meetings()).filter({ hasText: toCome }).click()
  await page.getByRole('link', { name: 'Föreslå dagordning' }).click()
  await page.getByLabel(question).check()
  await picture('answer')
  await page.getByRole('button', { name: 'Lägg på dagordningen' }).click()
  expect(await page.locator('.minutes').innerText()).toContain(`Svar från ${above}, möte 1 april ${year}`)
  await picture('answered')
})

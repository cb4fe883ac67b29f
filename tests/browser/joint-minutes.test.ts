/**
 * Several write in the minutes of the same point: nobody's words are lost, whatever becomes of their contact, script or window.
 * `PICTURES=folder` leaves a picture of each state.
 */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../../src/domain/day.ts'
import { openBrowser, signIn, type Visitor, visit } from './chromium.ts'
import { type RunningProgram, startProgram } from './program.ts'

let program: RunningProgram
let browser: Browser
let [anna, bo, plain]: Visitor[] = []
/** The page of a meeting that is to come, with two points. */
let address: string

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  anna = await visit(browser, program.address)
  await signIn(anna.page, program.signInLink)
  const slug = new URL(anna.page.url()).pathname.split('/')[2]!
  bo = await visit(browser, program.address)
  await bo.page.goto(await program.invite('Bo Al', 'member', slug))
  await bo.page.getByLabel('Lösenord').fill('en lång ramsa som ingen gissar')
  await bo.page.getByRole('main').getByRole('button').first().click()
  await bo.page.waitForURL(/\/samverkan\//)
  await anna.page.goto(`/samverkan/${slug}/moten`)
  await anna.page.locator('main a[href*="/mote/"]').last().click()
  await anna.page.waitForURL(/\/mote\/[0-9a-f-]+$/)
  address = new URL(anna.page.url()).pathname
  plain = await visit(browser, program.address, {
    javaScriptEnabled: false,
    storageState: await bo.page.context().storageState(),
  })
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

const patience = { timeout: 20_000 }
const notes = (page: Page, at = 0) => page.locator('.notes-form textarea').nth(at)
const live = (page: Page) => page.locator('.notes-form[data-live=on]').first().waitFor()
async function open(page: Page): Promise<void> {
  await page.goto(address)
  await live(page)
}
async function says(page: Page, text: string | RegExp, at = 0): Promise<void> {
  await expect.poll(() => notes(page, at).inputValue(), patience).toMatch(text)
}
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (folder) await page.screenshot({ path: join(folder, `joint-minutes-${name}.png`), fullPage: true })
}
/** What is stored, as a page without scripts shows it. */
async function stored(at = 0): Promise<string> {
  await plain!.page.goto(address)
  return notes(plain!.page, at).inputValue()
}

test('two who write at the same time see each other’s words come, and who writes them', async () => {
  const [one, two] = [anna!.page, bo!.page]
  await open(one)
  await open(two)
  await notes(one).focus()
  await notes(two).focus()
  await Promise.all([
    notes(one).pressSequentially('Anna började här. ', { delay: 25 }),
    notes(two).pressSequentially('Bo skrev samtidigt. ', { delay: 25 }),
  ])
  await one.getByText('Bo Al skriver här.').waitFor()
  await picture(one, 'together')
  for (const page of [one, two]) {
    await says(page, /Anna började här\./)
    await says(page, /Bo skrev samtidigt\./)
  }
  expect(await notes(one).inputValue()).toBe(await notes(two).inputValue())
  await one.getByText('Sparat.').first().waitFor()
  expect((await stored()).trim()).toBe((await notes(one).inputValue()).trim())
})

test('the caret stays where its writer is while others write before it, and Ctrl+Z takes back one’s own words alone', async () => {
  const [one, two] = [anna!.page, bo!.page]
  await notes(one).fill('Slutet.')
  await says(two, /^Slutet\.$/)
  await notes(one).focus()
  await one.keyboard.press('End')
  await notes(two).focus()
  await two.keyboard.press('Home')
  await two.keyboard.type('Början. ')
  await says(one, /^Början\. Slutet\.$/)
  await one.waitForTimeout(900)
  await one.keyboard.type(' Mer.')
  await says(two, /^Början\. Slutet\. Mer\.$/)
  await one.keyboard.press('Control+z')
  await says(one, /^Början\. Slutet\.$/)
  await says(two, /^Början\. Slutet\.$/)
})

test('whoever loses contact writes on, and the words meet when it is back', async () => {
  const [one, two] = [anna!.page, bo!.page]
  await notes(one).fill('Före.')
  await says(two, /^Före\.$/)
  await two.context().setOffline(true)
  await notes(two).focus()
  await two.keyboard.press('End')
  await two.keyboard.type(' Utan kontakt.')
  await two.getByText('Ingen kontakt med servern just nu.').first().waitFor()
  await picture(two, 'offline')
  await notes(one).focus()
  await one.keyboard.press('Home')
  await one.keyboard.type('Under tiden. ')
  await one.getByText('Sparat.').first().waitFor()
  expect(await stored()).toBe('Under tiden. Före.')
  await two.context().setOffline(false)
  for (const page of [one, two]) await says(page, /^Under tiden\. Före\. Utan kontakt\.$/)
  await expect.poll(() => two.getByText('Ingen kontakt').first().isVisible(), patience).toBe(false)
  expect(await stored()).toBe('Under tiden. Före. Utan kontakt.')
})

test('words that were never sent before the window closed are there when it opens again', async () => {
  const [one, two] = [anna!.page, bo!.page]
  await notes(one).fill('Före.')
  await says(two, /^Före\.$/)
  await two.context().setOffline(true)
  await notes(two).focus()
  await two.keyboard.press('End')
  await two.keyboard.type(' Osänt.')
  const again = await two.context().newPage()
  await two.close()
  await again.context().setOffline(false)
  await notes(one).focus()
  await one.keyboard.press('Home')
  await one.keyboard.type('Nytt. ')
  await one.getByText('Sparat.').first().waitFor()
  bo!.page = again
  await open(again)
  for (const page of [one, again]) await says(page, /^Nytt\. Före\. Osänt\.$/)
})

test('a form that is saved without script beside a live writer is merged, and comes to the writer', async () => {
  const [one, without] = [anna!.page, plain!.page]
  await notes(one).fill('Ett. Två.')
  await one.getByText('Sparat.').first().waitFor()
  await without.goto(address)
  await notes(one).focus()
  await one.keyboard.press('End')
  await one.keyboard.type(' Tre.')
  await one.getByText('Sparat.').first().waitFor()
  await notes(without).fill('Noll. Ett. Två.')
  await without.getByRole('button', { name: 'Spara anteckningarna' }).first().click()
  await without.waitForURL(new RegExp(address))
  expect(await stored()).toBe('Noll. Ett. Två. Tre.')
  await says(one, /^Noll\. Ett\. Två\. Tre\.$/)
})

test('what cannot be kept is said beside the text, and the rest is saved once it is gone', async () => {
  const { page } = anna!
  await notes(page, 1).fill('Ring 19121212-1212.')
  await page.getByText('Det du skrev sist är inte sparat än.').waitFor()
  await picture(page, 'refused')
  expect(await stored(1)).toBe('')
  await notes(page, 1).fill('Ring växeln.')
  await expect.poll(() => stored(1), patience).toBe('Ring växeln.')
  await expect.poll(() => page.getByText('Det du skrev sist').first().isVisible(), patience).toBe(false)
})

test('a line that is added to the meeting leaves what is being written as it is', async () => {
  const { page } = anna!
  await notes(page).fill('Står kvar.')
  const line = page.locator('details.add-line', { has: page.locator('#new-item') })
  await line.locator('summary').click()
  await line.locator('#new-item').fill('En punkt till')
  await line.getByRole('button').first().click()
  await page.locator('.notes-form[data-live=on]').nth(2).waitFor()
  await says(page, /^Står kvar\.$/)
  await notes(page, 2).fill('Den nya punkten.')
  await expect.poll(() => stored(2), patience).toBe('Den nya punkten.')
})

test('a point is changed in place, with its own buttons, while its minutes are written live', async () => {
  const { page } = anna!
  await open(page)
  const point = page.locator('.minutes > section').first()
  await point.locator('a.edit[href*="/dagordningspunkt/"]').click()
  const form = point.locator('.in-place form')
  await form.getByLabel('Intern punkt').check()
  await picture(page, 'point-in-place')
  await form.getByRole('button', { name: 'Spara' }).click()
  await point.locator('h3 .internal').waitFor()
  expect(await point.locator('.in-place').count()).toBe(0)
})

test('the history tells of what was written, with a line for each stretch', async () => {
  const { page } = anna!
  await notes(page).fill('Till historiken.')
  await notes(page).blur()
  await page.waitForTimeout(1_000)
  await page.goto(address)
  await page.locator('.history').getByText('Till historiken.').first().waitFor()
})

test('minutes that somebody stands for are written no more, and whoever has them open is told', async () => {
  const [one, two] = [anna!.page, bo!.page]
  await one.goto(`${address}/andra`)
  await one.locator('[name=heldOn]').fill(dayOf(new Date()))
  await one.locator('[name=startsAt]').fill('')
  await one.locator('[name=endsAt]').fill('')
  await one.getByRole('main').getByRole('button', { name: 'Spara' }).click()
  await one.waitForURL(/\/mote\/[0-9a-f-]+$/)
  await open(two)
  await one.goto(address)
  await one.getByRole('button', { name: 'Spara protokollet som version' }).click()
  await one.locator('#as').fill('Ordförande')
  await one.getByRole('button', { name: 'Justera' }).click()
  await two.locator('.notes-form .problem:not([hidden])').first().waitFor()
  expect(await two.locator('.notes-form[data-live=on]').count()).toBe(0)
  await picture(two, 'approved')
  anna!.expectNoTrouble()
})

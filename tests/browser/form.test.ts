/** A form behind a link, as who gets it meets it: on a phone, without an account, by keyboard alone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { narrow, openBrowser, signIn, type Visitor, visit } from './chromium.ts'
import { fewLooks, troubleAsItStands } from './look.ts'
import { type RunningProgram, startProgram } from './program.ts'
import { tabTo } from './review-by-keys.ts'

let program: RunningProgram
let browser: Browser
let coordinator: Visitor
let bearer: Visitor
/** The page of an activity that nobody has answered of. */
let followUp: string

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  coordinator = await visit(browser, program.address)
  const { page } = coordinator
  await signIn(page, program.signInLink)
  await page.getByRole('banner').getByRole('link', { name: 'Uppföljning', exact: true }).click()
  followUp = (await page.getByRole('link', { name: 'Inget svar' }).first().getAttribute('href')) ?? ''
  bearer = await visit(browser, program.address, { viewport: narrow })
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

/** A link that the coordinator makes by hand. */
async function newLink(page: Page): Promise<string> {
  await page.goto(followUp)
  await page
    .getByRole('button', { name: /^Gör en länk till/ })
    .first()
    .click()
  return page.getByLabel('Länk till formuläret').inputValue()
}

test('it is read and answered by keyboard alone on a narrow phone, and what is wrong is said at its field', async () => {
  const { page } = bearer
  const link = await newLink(coordinator.page)
  await page.goto(link)
  expect(await page.getByRole('main').getByRole('link').count()).toBe(0)
  expect(await troubleAsItStands(page, fewLooks, 'svar')).toEqual([])
  await tabTo(page, 'input[name=production]')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { name: /Delvis genomförd/ }).isChecked()).toBe(true)
  await tabTo(page, 'textarea[name=produced]')
  await page.keyboard.type('Gruppen har träffats två gånger.')
  await tabTo(page, 'button[type=submit].primary')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  expect(await troubleAsItStands(page, fewLooks, 'svar-fel')).toEqual([])
  expect(await page.locator('textarea[name=produced]').inputValue()).toBe('Gruppen har träffats två gånger.')
  await tabTo(page, 'textarea[name=reason]')
  await page.keyboard.type('Ett möte ställdes in.')
  await tabTo(page, 'button[type=submit].primary')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Tack, svaret är lämnat' }).waitFor()
  expect(await troubleAsItStands(page, fewLooks, 'svar-tack')).toEqual([])

  await page.goto(link)
  await page.getByRole('heading', { name: 'Länken är redan använd' }).waitFor()
  expect(await troubleAsItStands(page, fewLooks, 'svar-slut')).toEqual([])
  await coordinator.page.goto(followUp)
  await coordinator.page.getByText('Gruppen har träffats två gånger.').first().waitFor()
})

test('it works before its script arrives', async () => {
  const link = await newLink(coordinator.page)
  const plain = await visit(browser, program.address, { javaScriptEnabled: false })
  const { page } = plain
  await page.goto(link)
  await page
    .getByRole('radio', { name: /För tidigt att bedöma/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'Lämna svaret' }).click()
  await page.getByRole('heading', { name: 'Tack, svaret är lämnat' }).waitFor()
  await plain.close()
})

test('who answers signed in and loses the lid gets the words back, and is told when it is saved', async () => {
  const { page } = coordinator
  await page.goto(followUp)
  await page.locator('summary', { hasText: 'Svara på nytt' }).click()
  await page.getByLabel(/Nästa steg/).fill('Vi möts igen i juni.')
  await page.waitForTimeout(500)
  const again = await page.context().newPage()
  await page.close({ runBeforeUnload: false })
  await again.goto(followUp)
  await again.locator('summary', { hasText: 'Svara på nytt' }).click()
  await again.getByRole('button', { name: 'Ta tillbaka' }).click()
  expect(await again.getByLabel(/Nästa steg/).inputValue()).toBe('Vi möts igen i juni.')
  await again.getByRole('button', { name: 'Lämna svaret' }).click()
  await again.getByText('Sparat').first().waitFor()
})

test('what may point at a person is said while it is written, and asked about when it is saved', async () => {
  const page = await coordinator.page.context().newPage()
  await page.setViewportSize(narrow)
  const [partnership] = followUp.match(/\/samverkan\/[^/]+/) ?? []
  await page.goto(`${program.address}${partnership}/lagesbild/ny`)
  await page.getByLabel('Rubrik').fill('Lägesbild hösten')
  const summary = page.locator('textarea[name=summary]')
  await summary.fill('Erik Lindberg är misstänkt för rånet. Växeln har 08-508 04 000.')
  const notes = page.locator('.signs li')
  await notes.nth(1).waitFor()
  expect(await notes.first().textContent()).toContain('Erik Lindberg')
  expect(await notes.nth(1).textContent()).toContain('Stämmer det?')
  expect(await troubleAsItStands(page, fewLooks, 'pekar-ut')).toEqual([])
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await page.getByRole('alert').waitFor()
  expect(await troubleAsItStands(page, fewLooks, 'pekar-ut-fel')).toEqual([])
  await summary.fill('En man är misstänkt för rånet.')
  await notes.first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Lägesbild hösten' }).waitFor()
})

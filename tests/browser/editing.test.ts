/** The plan is written in where it stands, by two people at once, on a laptop that goes offline and is shut: and nothing is lost. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, signIn, type Visitor, visit } from './chromium.ts'
import { type RunningProgram, startProgram } from './program.ts'

const password = 'fyra ord som minns'
const email = 'bo.al@example.org'
let program: RunningProgram
let browser: Browser
/** The coordinator of the demonstration, and Bo Al, whom they invite as their equal. */
let [one, two]: Visitor[] = []
let plan: string
/** A paragraph of the plan, by its id. */
let paragraph: string

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  one = await visit(browser, program.address)
  await signIn(one.page, program.signInLink)
  await one.page.getByRole('banner').getByRole('link', { name: 'Plan', exact: true }).click()
  await one.page.locator('.title-page').waitFor()
  plan = new URL(one.page.url()).pathname
  paragraph = (await one.page
    .locator('.prose > .passage:has(> p:not([class])):has(a.edit):has(+ .passage)')
    .first()
    .getAttribute('id'))!
  await one.page.goto(plan.replace(/\/plan.*/, '/medlemmar/inbjudan'))
  await one.page.getByLabel('Namn').fill('Bo Al')
  await one.page.getByLabel('E-post').fill(email)
  await one.page.getByRole('radio', { name: /^Samordnare/ }).check()
  await one.page.getByRole('button', { name: 'Skapa inbjudan' }).click()
  const link = await one.page.getByLabel('Länk').inputValue()
  two = await visit(browser, program.address)
  await two.page.goto(link)
  await two.page.getByLabel('Lösenord').fill(password)
  await two.page.getByRole('button', { name: 'Gå med' }).click()
  await two.page.waitForURL(/\/samverkan\//)
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

const part = (page: Page, id = paragraph) => page.locator(`[id="${id}"]`)
const form = (page: Page) => page.locator('.in-place form[method=post]')
const receipt = (page: Page) => page.locator('#receipt')
const save = (page: Page) => form(page).getByRole('button', { name: 'Spara', exact: true }).click()

/** Opens the paragraph's form in place; answers its text field. */
async function open(page: Page, id = paragraph) {
  await part(page, id)
    .getByRole('link', { name: /^Ändra/ })
    .click()
  const field = form(page).getByRole('textbox')
  await field.waitFor()
  return field
}

test('a paragraph is changed where it stands; the focus comes back, and it is undone from its receipt', async () => {
  const { page } = one!
  await page.goto(plan)
  const before = await part(page).locator('p').innerText()
  const field = await open(page)
  expect(await field.evaluate(element => element === document.activeElement)).toBe(true)
  await field.fill(`${before} Ett tillägg.\nEn egen rad.`)
  await save(page)
  await part(page).locator('p', { hasText: 'Ett tillägg.' }).waitFor()
  expect(await part(page).locator('p').innerText()).toBe(`${before} Ett tillägg.\nEn egen rad.`)
  expect(new URL(page.url()).pathname).toBe(plan)
  expect(await receipt(page).innerText()).toContain('Sparat.')
  await page.waitForFunction(() => document.activeElement?.matches('a.edit'))
  await receipt(page).getByRole('button', { name: 'Ångra' }).click()
  await receipt(page).getByText('Ändringen är ångrad.').waitFor()
  expect(await part(page).locator('p').innerText()).toBe(before)
})

test('a line that is being added is shut by Escape and by Avbryt, after asking what is written in it', async () => {
  const { page } = one!
  await page.goto(plan)
  await page.goto((await page.locator('a[href*="/omrade/"]').first().getAttribute('href'))!)
  const line = page.locator('.add-line').first()
  await line.locator('summary').click()
  await line.getByRole('textbox').fill('Något')
  page.once('dialog', asked => void asked.dismiss())
  await line.getByRole('textbox').press('Escape')
  expect(await line.getByRole('textbox').inputValue()).toBe('Något')
  page.once('dialog', asked => void asked.accept())
  await line.getByRole('textbox').press('Escape')
  expect(await line.getByRole('textbox').isVisible()).toBe(false)
  await line.locator('summary').click()
  expect(await line.getByRole('textbox').inputValue()).toBe('')
  await line.getByRole('link', { name: 'Avbryt' }).click()
  expect(await line.getByRole('textbox').isVisible()).toBe(false)
  expect(await line.locator('summary').evaluate(one => one === document.activeElement)).toBe(true)
})

test('paragraphs are added below one another, one after the other', async () => {
  const { page } = one!
  await page.goto(plan)
  await open(page)
  await page.getByRole('link', { name: 'Nytt stycke nedanför' }).click()
  await form(page).getByRole('textbox').fill('Det första nya stycket.')
  await form(page).getByRole('button', { name: 'Spara', exact: true }).click()
  const first = page.locator(`[id="${paragraph}"] + .passage`)
  await first.getByText('Det första nya stycket.', { exact: true }).waitFor()
  await first.getByRole('link', { name: /^Ändra/ }).click()
  await form(page).getByRole('button', { name: 'Spara och skriv nästa' }).click()
  await page.locator('.in-place form[action*="efter="]').getByRole('textbox').fill('Det andra nya stycket.')
  await save(page)
  await first.locator('+ .passage').getByText('Det andra nya stycket.', { exact: true }).waitFor()
})

test('Escape closes the form, and asks first where something was written', async () => {
  const { page } = one!
  await page.goto(plan)
  const field = await open(page)
  await field.press('Escape')
  expect(await form(page).count()).toBe(0)
  await (await open(page)).pressSequentially('Något. ')
  const asked: string[] = []
  const answer = (really: boolean) =>
    page.once('dialog', dialog => {
      asked.push(dialog.message())
      void (really ? dialog.accept() : dialog.dismiss())
    })
  answer(false)
  await page.keyboard.press('Escape')
  expect(await form(page).count()).toBe(1)
  answer(true)
  await form(page).getByRole('link', { name: 'Avbryt' }).click()
  expect(await form(page).count()).toBe(0)
  expect(asked).toEqual(Array(2).fill('Släng det du har skrivit här?'))
  expect(await kept(page)).toEqual([])
})

test('two write in the same paragraph: each sees the other, and both texts are put together', async () => {
  const [anna, bo] = [one!.page, two!.page]
  await anna.goto(plan)
  const first = await open(anna)
  await first.fill('Rådet möts varje månad. Gruppen skriver protokoll. Alla läser det.')
  await save(anna)
  await receipt(anna).getByText('Sparat.').waitFor()
  await open(anna)
  await bo.goto(plan)
  const theirs = await open(bo)
  await bo.getByText(/ skriver här sedan \d\d[.:]\d\d\./).waitFor()
  await anna.getByText(/^Bo Al skriver här sedan/).waitFor()
  await form(anna)
    .getByRole('textbox')
    .fill('Rådet möts varje vecka. Gruppen skriver protokoll. Alla läser det.')
  await save(anna)
  await receipt(anna).getByText('Sparat.').waitFor()
  await theirs.fill('Rådet möts varje månad. Gruppen skriver protokoll. Alla läser och svarar.')
  await save(bo)
  await receipt(bo).getByText('Texterna sattes ihop. Läs igenom.').waitFor()
  const both = 'Rådet möts varje vecka. Gruppen skriver protokoll. Alla läser och svarar.'
  expect(await part(bo).locator('p').innerText()).toBe(both)
})

test('two change the same field of an activity: both texts are seen in place, and both stay in the history', async () => {
  const [anna, bo] = [one!.page, two!.page]
  for (const page of [anna, bo]) await page.goto(plan)
  const id = (await anna.locator('.activity-table:has(a.edit)').first().getAttribute('id'))!
  for (const page of [anna, bo])
    await part(page, id)
      .getByRole('link', { name: /^Ändra/ })
      .click()
  await form(anna).getByLabel('Löptid').fill('Klar till T1')
  await save(anna)
  await receipt(anna).getByText('Sparat.').waitFor()
  await form(bo).getByLabel('Löptid').fill('Klar till T3')
  await save(bo)
  const question = bo.locator('.in-place .both')
  for (const text of ['Klar till T1', 'Klar till T3'])
    await question.locator('.text', { hasText: text }).waitFor()
  await question.getByRole('radio', { name: /^Behåll det som/ }).check()
  await save(bo)
  await part(bo, id).getByRole('cell', { name: 'Klar till T1' }).waitFor()
  await bo.goto(plan)
})

test('a laptop goes offline in the middle and is shut: opened again, what was written is offered back', async () => {
  const { page } = one!
  await page.goto(plan)
  const stood = await part(page).locator('p').innerText()
  const field = await open(page)
  await page.context().setOffline(true)
  await field.fill(`${stood} Skrivet på tåget.`)
  await save(page)
  await form(page).getByText('Ingen kontakt med servern just nu.').waitFor()
  expect(await field.inputValue()).toContain('Skrivet på tåget.')
  const storageState = await page.context().storageState()
  await one!.close()

  // Meanwhile somebody else writes there.
  const bo = two!.page
  await bo.goto(plan)
  await (await open(bo)).fill(`Först en mening. ${stood}`)
  await save(bo)
  await receipt(bo).getByText('Sparat.').waitFor()

  one = await visit(browser, program.address, { storageState })
  const again = one.page
  await again.goto(plan)
  await again.getByRole('button', { name: /^Du skrev här \d\d[.:]\d\d utan att spara/ }).click()
  await form(again).getByRole('button', { name: 'Ta tillbaka' }).click()
  expect(await form(again).getByRole('textbox').inputValue()).toBe(`${stood} Skrivet på tåget.`)
  await save(again)
  await receipt(again).getByText('Texterna sattes ihop.').waitFor()
  expect(await part(again).locator('p').innerText()).toBe(`Först en mening. ${stood} Skrivet på tåget.`)
  expect(await kept(again)).toEqual([])
})

test('what is saved without contact is sent when the contact is back', async () => {
  const { page } = one!
  await page.goto(plan)
  const field = await open(page)
  await page.context().setOffline(true)
  await field.fill('Sparat utan nät.')
  await save(page)
  await form(page).getByText('Ingen kontakt med servern just nu.').waitFor()
  await page.context().setOffline(false)
  await part(page).getByText('Sparat utan nät.', { exact: true }).waitFor()
  expect(await kept(page)).toEqual([])
})

test('a session that ended while somebody wrote: they sign in, and the text is there', async () => {
  const { page } = two!
  await page.goto(plan)
  await (await open(page)).fill('Skrivet när sessionen tog slut.')
  await page.context().clearCookies()
  await save(page)
  await page.waitForURL(/\/logga-in/)
  await page.getByLabel('E-post').fill(email)
  await page.getByLabel('Lösenord').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await page.waitForURL(address => address.pathname === plan)
  await page.getByRole('button', { name: /^Du skrev här/ }).click()
  await form(page).getByRole('button', { name: 'Ta tillbaka' }).click()
  await save(page)
  await part(page).getByText('Skrivet när sessionen tog slut.', { exact: true }).waitFor()
})

test('an identity number is not kept in the browser, the words around it are', async () => {
  const { page } = two!
  await page.goto(plan)
  await (await open(page)).fill('Mötte 811218-9876 vid torget.')
  const keeps = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  await page.waitForFunction(() => JSON.stringify(Object.entries(localStorage)).includes('vid torget'))
  expect(await keeps()).toContain('Mötte ••••••-•••• vid torget.')
  expect(await keeps()).not.toContain('811218')
  page.once('dialog', dialog => void dialog.accept())
  await page.keyboard.press('Escape')
  await form(page).waitFor({ state: 'detached' })
})

test('nothing that was written stays in the browser of who signs out', async () => {
  const { page } = two!
  await page.goto(plan)
  await (await open(page)).fill('Hemligt till i morgon.')
  await page.waitForFunction(() => Object.keys(localStorage).some(key => key.startsWith('draft:')))
  page.once('dialog', dialog => void dialog.accept())
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await page.waitForURL(/\/logga-in/)
  expect(await kept(page)).toEqual([])
})

/** What the browser keeps of forms that are not saved. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('draft:')))
}

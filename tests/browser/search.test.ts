/** The search as people meet it: by Ctrl K from anywhere, by the field of the page, and without the script. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, narrow, openBrowser, phone, signIn, type Visitor, visit } from './chromium.ts'
import { axeProblems } from './look.ts'
import { type RunningProgram, startProgram } from './program.ts'

let program: RunningProgram
let browser: Browser
let visitor: Visitor
let page: Page
let home: string

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  visitor = await visit(browser, program.address)
  page = visitor.page
  await signIn(page, program.signInLink)
  home = new URL(page.url()).pathname
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

const dialog = () => page.getByRole('dialog', { name: 'Sök i samverkan' })
const box = () => dialog().getByRole('combobox')
const options = () => dialog().getByRole('option')

async function picture(name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

test('the field tells of the keys on a desk, and not on a phone, which has none', async () => {
  const field = page.getByRole('banner').getByRole('searchbox')
  await page.goto(home)
  expect(await field.getAttribute('placeholder')).toMatch(/^(Ctrl|⌘) K$/)
  await page.setViewportSize(phone)
  await page.reload()
  expect(await field.getAttribute('placeholder')).toBeNull()
  await page.setViewportSize(desk)
})

test('Ctrl K, a few letters, an arrow and Enter lead there; Escape gives the focus back', async () => {
  await page.goto(home)
  const link = page.getByRole('main').getByRole('link').first()
  await link.focus()
  await page.keyboard.press('Control+k')
  expect(await box().evaluate(input => input === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await dialog().isVisible()).toBe(false)
  expect(await link.evaluate(element => element === document.activeElement)).toBe(true)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('grupp')
  await options().first().waitFor()
  expect(await dialog().getByRole('status').textContent()).toBe('8 förslag')
  expect(await box().getAttribute('aria-expanded')).toBe('true')
  expect(await box().getAttribute('aria-activedescendant')).toBeNull()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  const chosen = dialog().getByRole('option', { selected: true })
  expect(await chosen.getAttribute('id')).toBe(await box().getAttribute('aria-activedescendant'))
  const href = await chosen.getAttribute('href')
  expect(await axeProblems(page, null)).toEqual([])
  await picture('search-dialog-desk')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${href}`)
  expect(await dialog().isVisible()).toBe(false)
})

test('past the last is the field again, and Enter there shows all hits on a page', async () => {
  await page.goto(home)
  await page.keyboard.press('Control+k')
  await box().fill('skola')
  await options().first().waitFor()
  await page.keyboard.press('ArrowUp')
  expect(await dialog().getByRole('option', { selected: true }).textContent()).toBe('Visa alla träffar')
  await page.keyboard.press('ArrowDown')
  expect(await dialog().getByRole('option', { selected: true }).count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Sök' }).waitFor()
  await page.getByText(/träffar på ”skola”/).waitFor()
  expect(await page.locator('.hits mark').count()).toBeGreaterThan(0)
})

test('what is asked last is what is shown, and what finds nothing is said', async () => {
  await page.goto(home)
  let held: (() => void) | undefined
  await page.route(/sok\?q=grupp&/, async route => {
    await new Promise<void>(resolve => {
      held = resolve
    })
    await route.continue().catch(() => {})
  })
  await page.keyboard.press('Control+k')
  await box().fill('grupp')
  await expect.poll(() => held !== undefined).toBe(true)
  await box().fill('zebrafinkar')
  await dialog().getByText('Inget passar med ”zebrafinkar”').waitFor()
  held?.()
  await page.waitForTimeout(300)
  expect(await options().count()).toBe(0)
  expect(await box().getAttribute('aria-expanded')).toBe('false')
  await page.unroute(/sok\?q=grupp&/)
  await page.keyboard.press('Escape')
})

test('the field of the page opens it with a click; with the keyboard it is a field', async () => {
  await page.goto(home)
  await page.getByRole('searchbox').click()
  expect(await dialog().isVisible()).toBe(true)
  await dialog().getByRole('button', { name: 'Stäng' }).click()
  expect(await dialog().isVisible()).toBe(false)
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('grupp')
  await page.keyboard.press('Enter')
  await page.getByText(/på ”grupp”/).waitFor()
})

test('it fits a phone, the dark and forced colours', async () => {
  for (const [name, size] of Object.entries({ phone, narrow })) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: name === 'phone' ? 'dark' : 'light' })
    await page.goto(`${home}/sok?q=grupp`)
    await picture(`search-page-${name}`)
    await page.goto(`${home}/sok`)
    await picture(`search-empty-${name}`)
    await page.goto(`${home}/sok?q=zebrafinkar`)
    expect(await axeProblems(page, null)).toEqual([])
    await picture(`search-nothing-${name}`)
    await page.keyboard.press('Control+k')
    await box().fill('samverkan')
    await options().first().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    expect(await dialog().evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0)
    expect(await axeProblems(page, null)).toEqual([])
    await picture(`search-dialog-${name}`)
  }
  await page.setViewportSize(desk)
  await page.emulateMedia({ forcedColors: 'active' })
  await picture('search-dialog-forced')
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  visitor.expectNoTrouble()
})

test('without its script there is a field, and a page', async () => {
  const plain = await visit(browser, program.address, {
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  await plain.page.goto(home)
  await plain.page.getByRole('searchbox').fill('gruppen')
  await plain.page.getByRole('button', { name: 'Sök' }).click()
  await plain.page.getByText(/på ”gruppen”/).waitFor()
  await plain.page
    .getByRole('navigation', { name: 'Slag av träffar' })
    .getByRole('link', { name: /^Grupper/ })
    .click()
  await plain.page.locator('.hits a').first().click()
  expect(plain.page.url()).toContain('/grupp/')
  await plain.close()
})

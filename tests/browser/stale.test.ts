/** Work that is not lost: two who write at once, and one who is about to leave. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, signIn, type Visitor, visit } from './chromium.ts'
import { type RunningProgram, startProgram } from './program.ts'

let program: RunningProgram
let browser: Browser
let [first, second]: Visitor[] = []
/** The activity that both have open. */
let address: string

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  first = await visit(browser, program.address)
  await signIn(first.page, program.signInLink)
  second = await visit(browser, program.address)
  await signIn(second.page, await program.newSignInLink())
  await first.page.getByRole('banner').getByRole('link', { name: 'Plan', exact: true }).click()
  const activity = first.page
    .locator('main a[href*="/aktivitet/"]:not([href*="/andra"], [href*="/ny"])')
    .first()
  address = new URL((await activity.getAttribute('href')) ?? '', program.address).pathname
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

test('of two who change the same activity, the second sees both texts and decides', async () => {
  const [one, two] = [first!.page, second!.page]
  await one.goto(`${address}/andra`)
  await two.goto(`${address}/andra`)
  await followUp(one).fill('Rådet följer upp i juni.')
  await save(one)
  await one.waitForURL(new RegExp(`${address}$`))

  await followUp(two).fill('Rådet följer upp i maj.')
  await save(two)
  await two.getByRole('alert').waitFor()
  const both = two.getByRole('group', { name: 'Uppföljning: två texter' })
  for (const text of ['Rådet följer upp i maj.', 'Rådet följer upp i juni.'])
    await both.locator('.text', { hasText: text }).first().waitFor()
  expect(await both.getByRole('radio', { name: 'Behåll det du skrev' }).isChecked()).toBe(true)
  await one.reload()
  await one.getByText('Rådet följer upp i juni.').first().waitFor()

  await save(two)
  await two.waitForURL(new RegExp(`${address}$`))
  const history = two.locator('.history')
  for (const text of ['Rådet följer upp i juni.', 'Rådet följer upp i maj.'])
    await history.getByText(text).first().waitFor()
  first!.expectNoTrouble()
})

test('whoever has written and leaves is asked first, and stays with the text unless they want to go', async () => {
  const { page } = first!
  await page.goto(`${address}/andra`)
  await followUp(page).fill('Inte sparat än.')
  const asked = await leave(page, false)
  expect(asked).toContain('Du har inte sparat')
  expect(page.url()).toContain(`${address}/andra`)
  expect(await followUp(page).inputValue()).toBe('Inte sparat än.')
  expect(await leave(page, true)).toContain('Du har inte sparat')
  await page.waitForURL(/\/organisation$/)
})

test('whoever closes the window with something unsaved is asked by the browser', async () => {
  const { page } = first!
  await page.goto(`${address}/andra`)
  await followUp(page).pressSequentially(' Mer.')
  const dialog = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const shown = await dialog
  expect(shown.type()).toBe('beforeunload')
  await shown.dismiss()
  expect(page.isClosed()).toBe(false)
})

test('whoever has written nothing is not asked', async () => {
  const { page } = second!
  await page.goto(`${address}/andra`)
  const asked: string[] = []
  page.on('dialog', dialog => {
    asked.push(dialog.message())
    void dialog.accept()
  })
  await page.getByRole('banner').getByRole('link', { name: 'Organisation' }).click()
  await page.waitForURL(/\/organisation$/)
  expect(asked).toEqual([])
})

function followUp(page: Page) {
  return page.getByRole('textbox', { name: 'Uppföljning' })
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
}

/** Follows a link away; answers what was asked before leaving. */
async function leave(page: Page, really: boolean): Promise<string> {
  const asked = new Promise<string>(resolve => {
    page.once('dialog', dialog => {
      resolve(dialog.message())
      void (really ? dialog.accept() : dialog.dismiss())
    })
  })
  await page.getByRole('banner').getByRole('link', { name: 'Organisation' }).click()
  return asked
}

/** A lägesbild is published with the keyboard alone, in the built program: a finding is signed, figures are hidden. `PICTURES=folder` leaves pictures. */
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, signIn, type Visitor, visit } from './chromium.ts'
import { type RunningProgram, startProgram } from './program.ts'

let program: RunningProgram
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  visitor = await visit(browser, program.address)
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

async function picture(name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (folder) await visitor.page.screenshot({ path: join(folder, `publishing-${name}.png`), fullPage: true })
}

/** Goes on by the tab key until it stands at the control. */
async function tabTo(control: Locator): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs++) {
    if (await control.evaluate(element => element === document.activeElement)) return
    await visitor.page.keyboard.press('Tab')
  }
  throw new Error('the control cannot be reached by the keyboard')
}

test('the guard is answered and the picture is published with the keyboard', async () => {
  const { page } = visitor
  await signIn(page, program.signInLink)
  const home = `/samverkan/${new URL(page.url()).pathname.split('/')[2]}`
  await page.goto(`${home}/lagesbild`)
  await page.getByRole('link', { name: 'Lägesbild för Hässelby-Vällingby', exact: true }).click()
  await page.getByRole('link', { name: 'Publicera', exact: true }).click()
  const main = page.getByRole('main')
  await main.getByText('1 fynd väntar.').waitFor()

  // What becomes of an answer is told where it was given, and what stands there has the focus.
  const became = async (text: string) => {
    const line = main.locator('.became', { hasText: text })
    await line.waitFor()
    const isSeen = () =>
      line.evaluate(element => {
        const { top, bottom } = element.getBoundingClientRect()
        return document.activeElement === element && top >= 0 && bottom <= innerHeight
      })
    await expect.poll(isSeen, { timeout: 10_000 }).toBe(true)
  }
  await tabTo(main.getByRole('link', { name: 'Ändra texten' }))
  await page.keyboard.press('Enter')
  await tabTo(main.getByRole('button', { name: 'Spara' }))
  await page.keyboard.press('Enter')
  await became('Fyndet finns kvar')

  await tabTo(main.locator('summary', { hasText: 'Låt stå' }))
  await page.keyboard.press('Enter')
  await tabTo(main.getByLabel('Varför det kan stå'))
  await page.keyboard.type('De tre har själva berättat i tidningen.')
  await picture('signing')
  await tabTo(main.getByRole('button', { name: 'Kvittera' }))
  await page.keyboard.press('Enter')
  await became('Fyndet är kvitterat. Inget väntar längre.')
  expect(await main.innerText()).toContain('De tre har själva berättat i tidningen.')

  // What is shown again was hidden in the versions before: it is asked for anew, and stays as it was where it was told to nobody.
  await tabTo(main.getByRole('button', { name: 'Visa igen' }))
  await page.keyboard.press('Enter')
  await main.getByRole('heading', { name: 'När på veckan: Våld i nära relation' }).waitFor()
  await became('Veckans timmar visas igen. 1 fynd väntar.')
  expect(await main.innerText()).toContain('Det var dolt förra gången och förblir det.')
  await picture('hours')
  await tabTo(main.getByRole('button', { name: 'Dölj – Våld i nära relation' }))
  await page.keyboard.press('Enter')
  await became('Veckans timmar döljs nu. Inget väntar längre.')

  await tabTo(main.getByRole('button', { name: 'Publicera version 3' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/lagesbild\/version\//)
  expect(await page.locator('body').innerText()).toContain('Lägesbilden är publicerad.')
  expect(await main.innerText()).toContain('Version 3')
  visitor.expectNoTrouble()
})

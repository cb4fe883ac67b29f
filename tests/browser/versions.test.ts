/**
 * From a draft to next year's plan without scripts, by keyboard: sent, commented on, decided, carried over, compared.
 * `PICTURES=folder` leaves a picture of each step.
 */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOf } from '../../src/domain/day.ts'
import { yearToTell } from '../../src/operations/demonstration/year.ts'
import { openBrowser, signIn, type Visitor, visit } from './chromium.ts'
import { type RunningProgram, startProgram } from './program.ts'

let program: RunningProgram
let visitor: Visitor
let end: () => Promise<void>

beforeAll(async () => {
  program = await startProgram()
  const browser = await openBrowser()
  visitor = await visit(browser, program.address, { javaScriptEnabled: false })
  end = async () => {
    await browser.close()
    await program.stop()
  }
  await signIn(visitor.page, program.signInLink)
})
afterAll(() => end?.())

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (folder) await page.screenshot({ path: join(folder, `versions-${name}.png`), fullPage: true })
}

/** Goes to a link or a button with the keyboard alone, and presses it. */
async function press(page: Page, name: string | RegExp, role: 'link' | 'button' = 'link'): Promise<void> {
  const control = page.getByRole('main').getByRole(role, { name }).first()
  await control.focus()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

const year = yearToTell(new Date())
const answersBy = addDays(dayOf(new Date()), 45)
const answersByWritten = new Date(answersBy).toLocaleDateString('sv', { dateStyle: 'long', timeZone: 'UTC' })

const mainText = (page: Page) => page.getByRole('main').innerText()

test('a plan goes from draft to decision to the next year by keyboard alone, without scripts', async () => {
  const { page } = visitor
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await press(page, 'Versioner')
  await press(page, 'Skicka på remiss')
  await page.getByLabel('Svar senast').fill(answersBy)
  await page.getByLabel('Följebrev').fill('Se särskilt på målen.')
  await picture(page, 'send')
  await press(page, 'Skicka på remiss', 'button')
  expect(await mainText(page)).toContain(`På remiss, svar senast ${answersByWritten}`)

  await picture(page, 'sent')
  const area = page.locator('section.area', { has: page.getByRole('heading') }).first()
  const name = await area.getByRole('heading').first().innerText()
  await area.getByRole('link', { name: 'Lämna synpunkt' }).click()
  expect(await page.getByLabel('Gäller').locator('option:checked').innerText()).toBe(`Området ${name}`)
  await page.getByRole('textbox', { name: 'Synpunkt' }).fill('Målet går inte att följa upp.')
  await press(page, 'Lämna synpunkten', 'button')
  expect(await mainText(page)).toContain('Målet går inte att följa upp.')
  await picture(page, 'commented')

  expect(await page.locator('#receipt').innerText()).toContain('Synpunkten är lämnad.')
  await page.getByRole('link', { name: 'Översikt', exact: true }).click()
  await picture(page, 'overview')
  await press(page, new RegExp(`^På remiss till ${answersByWritten}, en synpunkt`))
  await press(page, 'Registrera beslut')
  await page.getByLabel('Beslutad av').fill('Stadsdelsnämnden')
  await page.getByLabel('Polisen').fill('A1.2/2027')
  await picture(page, 'decide')
  await press(page, 'Spara beslutet', 'button')
  expect(await mainText(page)).toMatch(/Beslutad .* av Stadsdelsnämnden/)
  await picture(page, 'decided')

  await press(page, 'Till planen som den är nu')
  expect(await mainText(page)).toContain('Planen är som den beslutades.')
  await press(page, 'Börja på nästa års plan')
  const renewed = page.getByRole('group', { name: /Bygga ut det tidiga sociala stödet/ })
  expect(await renewed.getByLabel('Ny löptid').inputValue()).toBe(`Uppdrag ${year + 1}`)
  await renewed.getByLabel('Förnya').focus()
  await page.keyboard.press('ArrowRight')
  await renewed.getByLabel('Varför den avslutas').fill('Stödet är utbyggt.')
  await picture(page, 'next')
  await press(page, 'Skapa nästa plan', 'button')
  expect(await mainText(page)).toContain(`Fortsätter från Åtgärdsplan ${year}`)
  await picture(page, 'next-plan')

  await press(page, new RegExp(`^Jämför med Åtgärdsplan ${year}`))
  const compared = await mainText(page)
  expect(compared).toMatch(/Aktiviteten ”Bygga ut det tidiga sociala stödet[^”]*” togs bort/)
  expect(compared).toContain(`från Klar september ${year} till Klar september ${year + 1}`)
  expect(compared).not.toContain('tillkom')
  await picture(page, 'compared')
  visitor.expectNoTrouble()
})

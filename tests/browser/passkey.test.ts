/** A passkey in a real browser, whose device is one that Chromium plays. */
import type { Browser } from 'playwright-core'
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
  const device = await visitor.page.context().newCDPSession(visitor.page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

test('a passkey is added on the account page, and signs in without a password', async () => {
  const { page } = visitor
  await signIn(page, new URL(program.signInLink).pathname)
  await page.goto('/konto')
  await page.getByLabel('Namn på den nya lösennyckeln').fill('Min dator')
  await page.getByRole('button', { name: 'Lägg till lösennyckel' }).click()
  await page.getByText('Lösennyckeln är tillagd.').waitFor()
  await page.getByText('Min dator').first().waitFor()

  await page.getByRole('button', { name: 'Logga ut', exact: true }).first().click()
  await page.waitForURL(/\/logga-in$/)
  await page.goto('/konto')
  await page.waitForURL(/\/logga-in\?till=%2Fkonto$/)
  await page.getByRole('button', { name: 'Logga in med lösennyckel' }).click()
  await page.getByRole('heading', { name: 'Ditt konto' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/konto')
  visitor.expectNoTrouble()
})

test('without a device that knows the account, the page says that it failed and what else there is', async () => {
  const { page } = visitor
  await page.getByText('Min dator').first().click()
  await page.getByRole('button', { name: 'Ta bort Min dator' }).click()
  await page.getByText('Du har ingen lösennyckel.').waitFor()
  await page.context().clearCookies()
  await page.goto('/logga-in')
  await page.getByRole('button', { name: 'Logga in med lösennyckel' }).click()
  await page.getByText('Det gick inte med lösennyckeln.').waitFor()
})

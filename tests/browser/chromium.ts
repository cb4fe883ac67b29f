/** A real browser for the tests, which tells what went wrong in it. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { chromiumArguments, findChromium } from '../../scripts/find-chromium.mjs'

export const desk = { width: 1280, height: 800 }
export const phone = { width: 390, height: 844 }
export const narrow = { width: 320, height: 640 }

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium was found: name one with CHROMIUM=/path')
  return chromium.launch({ executablePath, headless: true, args: chromiumArguments() })
}

/** Somebody at a browser of their own. */
export type Visitor = {
  page: Page
  /** Fails if the browser has complained, a script has thrown, or anything was asked of another host. */
  expectNoTrouble(): void
  close(): Promise<void>
}

export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: desk,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') trouble.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', error => trouble.push(`${page.url()}: ${error}`))
  page.on('request', request => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(address).host) trouble.push(`asked ${request.url()}`)
  })
  return {
    page,
    expectNoTrouble: () => expect(trouble.splice(0)).toEqual([]),
    close: () => context.close(),
  }
}

/** Signs in by the link that the program printed. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Titta på ett exempel' }).click()
  await page.waitForURL(/\/samverkan\//)
}

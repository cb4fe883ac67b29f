/** The map of lägesbilden: fetched when it is opened, moved by keys and by its list, and not on paper. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, narrow, openBrowser, signIn, type Visitor, visit } from './chromium.ts'
import { axeProblems } from './look.ts'
import { type RunningProgram, startProgram } from './program.ts'

let program: RunningProgram
let browser: Browser
let visitor: Visitor
let page: Page
let address: string

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  visitor = await visit(browser, program.address)
  page = visitor.page
  await signIn(page, program.signInLink)
  address = `${new URL(page.url()).pathname}/lagesbild`
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

const opener = () => page.getByRole('button', { name: 'Öppna kartan' })
const map = () => page.getByRole('application')
const drawn = () => page.locator('.drawn-map')
const told = () => page.locator('.map-told')
/** What is drawn, as a short text that differs where it does. */
const seen = () =>
  map()
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      let sum = 0
      for (const sign of canvas.toDataURL()) sum = (31 * sum + sign.charCodeAt(0)) | 0
      return sum
    })

/** The same twice in a row. */
async function settled(): Promise<number> {
  let [before, now] = [Number.NaN, await seen()]
  while (now !== before) {
    await page.waitForTimeout(100)
    ;[before, now] = [now, await seen()]
  }
  return now
}

async function picture(name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

async function open(): Promise<void> {
  await page.goto(address)
  await opener().click()
  await map().waitFor()
  await page.locator('.map-cells button').first().waitFor()
}

test('nothing of it is fetched until it is opened; then it has the focus, and the drawing gives way', async () => {
  const asked: string[] = []
  const remember = (request: { url(): string }) => void asked.push(new URL(request.url()).pathname)
  page.on('request', remember)
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  expect(asked.filter(path => /cell-map|rutor/.test(path))).toEqual([])
  expect(await drawn().isVisible()).toBe(true)
  await opener().click()
  await map().waitFor()
  page.off('request', remember)
  expect(asked.filter(path => /cell-map|rutor/.test(path)).length).toBe(2)
  expect(await map().evaluate(element => element === document.activeElement)).toBe(true)
  expect(await drawn().isVisible()).toBe(false)
})

test('arrows move it, + and − change how near it is, and 0 shows all of it again', async () => {
  await open()
  await page.keyboard.press('0')
  const whole = await settled()
  await page.keyboard.press('ArrowRight')
  await expect.poll(seen).not.toBe(whole)
  const moved = await seen()
  await page.keyboard.press('+')
  await expect.poll(seen).not.toBe(moved)
  await page.keyboard.press('0')
  await expect.poll(seen).toBe(whole)
})

test('the list beside it leads to a cell and says how many there are', async () => {
  await open()
  const whole = await seen()
  const first = page.locator('.map-cells button').first()
  await page.keyboard.press('Tab')
  expect(await first.evaluate(element => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => told().textContent()).toBe(await first.textContent())
  expect(await told().textContent()).toMatch(
    /^\d+ i rutan kring 59\.\d+ N, 17\.\d+ Ö \([^)]+\)\. Den sticker ut\.$/,
  )
  await expect.poll(seen).not.toBe(whole)
  await picture('map-chosen')
})

test('what the pointer is over is told', async () => {
  await open()
  await page.locator('.map-cells button').first().click()
  const box = (await map().boundingBox())!
  const there = await told().textContent()
  await page.mouse.move(box.x + 3, box.y + 3)
  await expect.poll(() => told().textContent()).not.toBe(there)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await expect.poll(() => told().textContent()).toBe(there)
})

test('axe finds nothing, in light and in dark, and a narrow screen is not made wider', async () => {
  await open()
  expect(await axeProblems(page, null)).toEqual([])
  await picture('map-light')
  const light = await seen()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(seen).not.toBe(light)
  expect(await axeProblems(page, null)).toEqual([])
  await picture('map-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(narrow)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width)
  await picture('map-narrow')
  await page.setViewportSize(desk)
})

test('on paper the drawing stands in its place', async () => {
  await open()
  await page.emulateMedia({ media: 'print' })
  expect(await map().isVisible()).toBe(false)
  expect(await drawn().isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
})

test('no host but our own was asked for anything', () => {
  visitor.expectNoTrouble()
})

test('cells that do not come are said, and the drawing stays', async () => {
  await page.route('**/lagesbild/rutor*', route => route.abort())
  await page.goto(address)
  await opener().click()
  await page.getByText('Kartan kom inte fram.').waitFor()
  expect(await drawn().isVisible()).toBe(true)
  await page.unroute('**/lagesbild/rutor*')
})

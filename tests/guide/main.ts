/**
 * Takes the guide's pictures: the built program with a fresh demonstration, in a real browser, on a day when its plan is in force.
 * Each is at most 80 kB. docs/guide/README.md shows them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { chromiumArguments, findChromium } from '../../scripts/find-chromium.mjs'
import { demonstrationPlan } from '../../src/operations/demonstration/plan.ts'
import { begin } from '../cli/samhandling.ts'
import { throwawayFolder } from '../throwaway-folder.ts'

const pictures = fileURLToPath(new URL('../../docs/guide/pictures/', import.meta.url))
const aDay = new URL('at-a-day.mjs', import.meta.url).href
const most = 80_000
const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 780 }

const executablePath = findChromium()
if (!executablePath) throw new Error('No Chromium was found: name one with CHROMIUM=/path')
mkdirSync(pictures, { recursive: true })
const folder = throwawayFolder('guide')
const settings = { DATA_DIR: join(folder, 'data'), PORT: '0', LANG: 'sv', NODE_OPTIONS: `--import=${aDay}` }
const program = begin(['start'], settings)
try {
  const [link] = await program.until(/http\S+\/logga-in\/lank\/\S+/)
  // The browser's own words ("Välj fil") are Swedish where the system has them in Swedish.
  const env = { ...process.env, LANGUAGE: 'sv' }
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments(), '--lang=sv'], env })
  try {
    const context = await browser.newContext({
      baseURL: new URL(link).origin,
      viewport: desk,
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      reducedMotion: 'reduce',
      colorScheme: 'light',
    })
    context.setDefaultTimeout(20_000)
    await takeAll(await context.newPage(), link)
  } finally {
    await browser.close()
  }
} finally {
  program.child.kill('SIGTERM')
  await program.ended
  rmSync(folder, { recursive: true, force: true })
}

async function takeAll(page: Page, link: string): Promise<void> {
  const home = '/samverkan/hasselby-vallingby'
  await page.goto(link)
  await take(page, 'logga-in', { height: 420 })
  await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
  await page.getByRole('heading', { name: 'Välkommen till Samhandling' }).waitFor()
  await take(page, 'valkommen', { height: 520 })
  await page.goto('/borja')
  await take(page, 'borja')
  await page.goto(home)
  await take(page, 'oversikt')

  await page.goto(`${home}/plan`)
  await take(page, 'plan')
  await page.getByRole('main').locator('a[href*="/omrade/"]').first().click()
  await page.waitForURL('**/omrade/*')
  await page.getByRole('main').locator('a[href*="/aktivitet/"]').first().click()
  await page.waitForURL('**/aktivitet/*')
  await take(page, 'aktivitet')

  for (const [view, name] of [
    ['Tabell', 'tabell'],
    ['Tidslinje', 'tidslinje'],
    ['Versioner', 'versioner'],
  ] as const) {
    await page.goto(`${home}/plan`)
    await page.getByRole('main').getByRole('link', { name: view, exact: true }).click()
    await page.getByRole('link', { name: view, exact: true }).and(page.locator('[aria-current]')).waitFor()
    await take(page, name)
  }
  await page.getByRole('link', { name: 'Se vad som har ändrats' }).click()
  await page.getByRole('heading', { level: 1, name: 'Jämför' }).waitFor()
  await take(page, 'jamfor')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('torg')
  await page.getByRole('option').first().waitFor()
  await take(page, 'sok')

  await page.goto(`${home}/organisation`)
  await take(page, 'organisation')
  await page.goto(`${home}/moten`)
  await take(page, 'moten')
  await page.goto(`${home}/lagkoll`)
  await take(page, 'lagkoll')
  await page.goto(`${home}/plan`)
  await page.getByRole('main').getByRole('link', { name: 'Röda tråden', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Röda tråden' }).waitFor()
  await take(page, 'roda-traden')
  await page.goto(`${home}/uppfoljning`)
  await take(page, 'uppfoljning')
  await page.getByRole('main').locator('th a[href*="/tillfalle/"]').first().click()
  await page.waitForURL('**/tillfalle/*')
  await page.getByRole('link', { name: 'Rapport', exact: true }).click()
  await page.waitForURL('**/rapport')
  await take(page, 'rapport')
  await page.goto(`${home}/lagesbild`)
  await take(page, 'lagesbild')
  for (const [jump, name] of [
    ['Kurvan', 'kurvan'],
    ['Kartan', 'kartan'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name: jump, exact: true }).click()
    await page.waitForURL('**#*')
    await take(page, name)
  }
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Lägesbild för Hässelby-Vällingby', exact: true })
    .first()
    .click()
  await page.waitForURL('**/lagesbild/*-*')
  await page.getByRole('main').getByRole('link', { name: 'Publicera', exact: true }).click()
  await page.waitForURL('**/publicera')
  await take(page, 'publicera')
  await page.goto(`${home}/lagesbild/inlasning`)
  await take(page, 'siffror-in')
  await page.goto(`${home}/medlemmar/inbjudan`)
  await take(page, 'bjud-in')

  await page.goto(`${home}/utkast`)
  await take(page, 'las-in', { height: 560 })
  await page
    .getByLabel('Planens text')
    .fill(`${demonstrationPlan(2026)}\n\nBeslutad av nämnden i februari.\n`)
  await page.getByRole('button', { name: 'Läs texten' }).click()
  await page.waitForURL('**/utkast/*-*')
  await take(page, 'granska')
  await page.goto(`${page.url().replace(/[?#].*/, '')}/bekrafta`)
  await take(page, 'bekrafta')

  await page.setViewportSize(phone)
  await page.goto(home)
  await take(page, 'oversikt-telefon', phone)
}

/** What the window shows, as WebP of the best quality that is small enough. */
async function take(page: Page, name: string, size: { height?: number } = {}): Promise<void> {
  const viewport = page.viewportSize() ?? desk
  await page.evaluate(() => document.fonts.ready)
  const clip = { x: 0, y: 0, ...viewport, ...size }
  for (let quality = 80; ; quality -= 10) {
    const bytes = await page.screenshot({
      type: 'webp',
      quality,
      clip,
      animations: 'disabled',
      caret: 'hide',
    })
    if (bytes.length > most && quality > 20) continue
    writeFileSync(join(pictures, `${name}.webp`), bytes)
    console.log(`${name}.webp: ${Math.round(bytes.length / 1000)} kB, quality ${quality}`)
    return
  }
}

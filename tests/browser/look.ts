/** Looking at a page as those who use it do: at a desk and on a phone, in light and in the dark, with a screen reader's eyes. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page, Request } from 'playwright-core'
import { desk, narrow, phone } from './chromium.ts'

/** HTML, styles and scripts as sent; fonts are cached for a year and come after the text. */
const mostBytes = 100_000
/** WCAG 2.2 A and AA, and what axe's makers advise besides. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** A folder for screenshots; none are made where it is not set. */
const pictures = process.env.PICTURES
if (pictures) mkdirSync(pictures, { recursive: true })

declare global {
  interface Window {
    axe: typeof axe
  }
}

type Look = { device: keyof typeof devices; colorScheme: 'light' | 'dark' }
const devices = { desk, phone }

/** Every device in every light. */
export const everyLook: Look[] = [
  { device: 'desk', colorScheme: 'light' },
  { device: 'desk', colorScheme: 'dark' },
  { device: 'phone', colorScheme: 'light' },
  { device: 'phone', colorScheme: 'dark' },
]
/** Each device and each light once: for pages that are one and the same view. */
export const fewLooks: Look[] = [everyLook[0]!, everyLook[3]!]

/** Opens an address and answers all that is wrong with the page, in words. `name` is what its pictures are called. */
export async function troubleWith(
  page: Page,
  address: string,
  looks: Look[],
  name: string,
): Promise<string[]> {
  return [...(await open(page, address)), ...(await troubleAsItStands(page, looks, name))]
}

/** The same of the page that stands there: for those that only answer what is sent to them, and have no address to open. */
export async function troubleAsItStands(page: Page, looks: Look[], name: string): Promise<string[]> {
  const trouble: string[] = []
  for (const { device, colorScheme } of looks) {
    await page.setViewportSize(devices[device])
    await page.emulateMedia({ colorScheme })
    // In the dark only the colours differ, and on the phone how large things are.
    const found = await axeProblems(page, colorScheme === 'dark' ? ['color-contrast', 'target-size'] : null)
    trouble.push(...found.map(problem => `${device}, ${colorScheme}: ${problem}`))
    trouble.push(...(await widerThan(page, devices[device].width)))
    await picture(page, `${name}-${device}-${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(narrow)
  trouble.push(...(await widerThan(page, narrow.width)))
  await picture(page, `${name}-narrow`)
  return trouble
}

/** What cannot be read without moving the page sideways. */
async function widerThan(page: Page, width: number): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  return wide > width ? [`${wide} px wide on a screen of ${width}: ${await widest(page)}`] : []
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

async function open(page: Page, address: string): Promise<string[]> {
  const trouble: string[] = []
  const asked: Request[] = []
  const remember = (request: Request) => void asked.push(request)
  await page.setViewportSize(desk)
  page.on('requestfinished', remember)
  const response = await page.goto(address, { waitUntil: 'load' })
  page.off('requestfinished', remember)
  if (response?.status() !== 200) trouble.push(`answers ${response?.status()}`)
  const headings = await page.locator('h1').count()
  if (headings !== 1) trouble.push(`${headings} headings of the first level`)
  trouble.push(...(await brokenWords(page)))
  const bytes = await sentBytes(asked)
  if (bytes > mostBytes) trouble.push(`${bytes} bytes of HTML, styles and scripts`)
  return trouble
}

/** Words that stand in pieces: the parts of a long word flow as one only where their element is not laid out as boxes. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.joint')]
      .map(joint => joint.parentElement!)
      .filter(element => /grid|flex/.test(getComputedStyle(element).display))
      .map(({ textContent }) => `in pieces: ${textContent}`),
  )
}

async function sentBytes(asked: Request[]): Promise<number> {
  const counted = asked.filter(request =>
    ['document', 'stylesheet', 'script'].includes(request.resourceType()),
  )
  const sizes = await Promise.all(counted.map(request => request.sizes()))
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
}

/** What axe finds on the page as it now stands. It is brought in once per page: reading it takes longer than a look. */
export async function axeProblems(page: Page, only: string[] | null): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async runOnly => {
    // Styles are our own and stand in the page: nothing is to be fetched anew.
    const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'], preload: false })
    return violations.map(
      ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target).join(' | ')}`,
    )
  }, only ?? rules)
}

/** What sticks out to the right, for the message. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *, header *')]
      .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map(element => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 4)
      .join(', '),
  )
}

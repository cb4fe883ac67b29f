/** Reviewing a draft without touching the mouse. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const mostPresses = 600

/** Everything that the keys can do, each undone again; then every guess is confirmed and every loose stretch dismissed. */
export async function reviewByKeys(page: Page): Promise<void> {
  await tabTo(page, '[data-review] a')
  await swapAndBack(page)
  await splitAndJoin(page)
  await takeOutAndPlace(page)
  await settleWhatIsLeft(page)
}

/** Tabs until the focus is on the first that matches. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses++) {
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted), selector)) return
    await page.keyboard.press(key)
  }
  throw new Error(`The focus never came to ${selector}`)
}

async function swapAndBack(page: Page): Promise<void> {
  const [title, group] = ['areas.0.activities.0.title', 'areas.0.activities.0.workingGroup']
  const before = [await wordsAt(page, title), await wordsAt(page, group)]
  for (const expected of [[...before].reverse(), before]) {
    await stepTo(page, title)
    await page.keyboard.press('s')
    await expectFocusOn(page, 'select[data-tool=swap]')
    await tabTo(page, 'button[value=swap]')
    await edited(page, 'Enter')
    expect([await wordsAt(page, title), await wordsAt(page, group)]).toEqual(expected)
  }
}

async function splitAndJoin(page: Page): Promise<void> {
  const [first, second] = ['background.paragraphs.0', 'background.paragraphs.1']
  const before = await wordsAt(page, first)
  await stepTo(page, first)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await edited(page, 'd')
  const [one, two] = [await wordsAt(page, first), await wordsAt(page, second)]
  expect([one.split(/\s+/).length, `${one} ${two}`]).toEqual([2, before])
  await stepTo(page, first)
  await edited(page, 'f')
  expect(await wordsAt(page, first)).toBe(before)
}

async function takeOutAndPlace(page: Page): Promise<void> {
  const convener = 'areas.0.activities.0.convener'
  const before = await wordsAt(page, convener)
  await stepTo(page, convener)
  await edited(page, 'u')
  await page.locator('[data-at^="unplaced."]', { hasText: before }).last().waitFor()
  const loose = await page
    .locator('[data-at^="unplaced."]', { hasText: before })
    .last()
    .getAttribute('data-at')
  await stepTo(page, loose ?? '')
  await page.keyboard.press('p')
  await expectFocusOn(page, 'select[data-tool=place]')
  // The first field of that name in the list is the first activity's.
  await page.keyboard.type('Sammankallande', { delay: 10 })
  await tabTo(page, 'button[value=place]')
  await edited(page, 'Enter')
  expect(await wordsAt(page, convener)).toBe(before)
}

async function settleWhatIsLeft(page: Page): Promise<void> {
  for (let rounds = 0; rounds < 60; rounds++) {
    if (await isNothingLeft(page)) return
    await page.keyboard.press('g')
    const address = await focusedAddress(page)
    await edited(page, address?.startsWith('unplaced.') ? 'u' : 'c')
  }
  throw new Error('The review never came to an end')
}

export async function isNothingLeft(page: Page): Promise<boolean> {
  const left = await page.locator('.left-bar .left').textContent()
  return left?.includes('Inget är gissat och inget saknar plats.') ?? false
}

/** Steps value by value, down or up, as the keys j and k do. */
async function stepTo(page: Page, address: string): Promise<void> {
  const all = await page
    .locator('.structure [data-at][tabindex]')
    .evaluateAll(stops => stops.map(stop => stop.getAttribute('data-at')))
  const here = all.indexOf(await focusedAddress(page))
  const there = all.indexOf(address)
  if (there < 0) throw new Error(`${address} is not on the page`)
  for (let at = here; at !== there; at += at < there ? 1 : -1)
    await page.keyboard.press(at < there ? 'j' : 'k')
  expect(await focusedAddress(page)).toBe(address)
}

function focusedAddress(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.activeElement?.closest('.structure [data-at][tabindex]')?.getAttribute('data-at') ?? null,
  )
}

/** Presses a key that edits, and waits until the page shows the version that the edit made. */
async function edited(page: Page, key: string): Promise<void> {
  const at = await focusedAddress(page)
  const version = page.locator('form[data-edit] [name=version]')
  const before = await version.getAttribute('value')
  await page.keyboard.press(key)
  await page
    .waitForFunction(old => {
      const shown = document.querySelector('form[data-edit] [name=version]')?.getAttribute('value')
      return shown !== old && document.activeElement?.closest('[data-review]')
    }, before)
    .catch(cause => {
      throw new Error(`${key} at ${at} edited nothing`, { cause })
    })
}

async function expectFocusOn(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(wanted => document.activeElement?.matches(wanted), selector)
}

async function wordsAt(page: Page, address: string): Promise<string> {
  const words = page.locator(`.structure [data-at="${address}"] > .body > [data-words]`)
  return (await words.textContent()) ?? ''
}

/** The whole way of a partnership that brings the plan it has: from the sign-in link to the history of a changed activity. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, signIn, type Visitor, visit } from './chromium.ts'
import { ownDocument, type PlanDocument, seedDocument } from './plan-document.ts'
import { type RunningProgram, startProgram } from './program.ts'
import { isNothingLeft, reviewByKeys, tabTo } from './review-by-keys.ts'

const seed = seedDocument()
if (!seed)
  console.log('skipped: the sample plan is not beside the project; a plan of our own takes its place')

let program: RunningProgram
let browser: Browser
let visitor: Visitor
let page: Page

function begin(options: { javaScriptEnabled: boolean }): void {
  beforeAll(async () => {
    program = await startProgram()
    browser = await openBrowser()
    visitor = await visit(browser, program.address, options)
    page = visitor.page
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  })
}

describe('with the keyboard', () => {
  begin({ javaScriptEnabled: true })

  test('a plan is brought, reviewed, confirmed, shown and changed', async () => {
    const plan = seed ?? (await ownDocument())
    await signIn(page, program.signInLink)
    await takeIn(plan)
    await reviewByKeys(page)
    await tabTo(page, '.left-bar a.button', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/bekrafta$/)
    await tabTo(page, 'input[name=accepted]')
    await page.keyboard.press('Space')
    await tabTo(page, 'main button.primary')
    await page.keyboard.press('Enter')
    await expectShownEverywhere(plan)
    await expectHistoryOfAChange(plan)
    visitor.expectNoTrouble()
  })
})

describe('without scripts', () => {
  begin({ javaScriptEnabled: false })

  test('a plan is brought, reviewed, confirmed, shown and changed', async () => {
    await signIn(page, program.signInLink)
    await bringByForms(seed ?? (await ownDocument()))
    visitor.expectNoTrouble()
  })

  test('so is the plan of another district, in Word', async ({ skip }) => {
    skip(!seed, 'the plan of our own has just been brought')
    await bringByForms(await ownDocument())
    visitor.expectNoTrouble()
  })
})

async function bringByForms(plan: PlanDocument): Promise<void> {
  await takeIn(plan)
  await reviewByForms()
  await page.locator('.left-bar').getByRole('link', { name: 'Gå vidare och bekräfta' }).click()
  await page.locator('input[name=accepted]').first().check()
  await page.getByRole('main').getByRole('button', { name: 'Bekräfta' }).click()
  await expectShownEverywhere(plan)
  await expectHistoryOfAChange(plan)
}

async function takeIn({ file }: PlanDocument): Promise<void> {
  await page.getByRole('link', { name: 'Läs in en plan' }).first().click()
  await page.getByLabel('Fil', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Läs filen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Granska planen' }).waitFor()
  expect(await isNothingLeft(page)).toBe(false)
}

/** The links and buttons beside each value. */
async function reviewByForms(): Promise<void> {
  for (let rounds = 0; rounds < 60 && !(await isNothingLeft(page)); rounds++) {
    const guess = page.locator('.structure .guessed').first()
    if ((await guess.count()) > 0) await guess.getByRole('button', { name: /^Det stämmer/ }).click()
    else {
      const loose = page.locator('.structure [data-at^="unplaced."]').first()
      await loose.getByRole('link', { name: /^Ändra/ }).click()
      await loose.getByRole('button', { name: 'Hör inte till planen' }).click()
    }
  }
  expect(await isNothingLeft(page)).toBe(true)
}

async function expectShownEverywhere(plan: PlanDocument): Promise<void> {
  await page.waitForURL(/\/plan\/[\w-]+$/)
  const address = page.url()
  await expectShown(plan.area, plan.goal, plan.activity, plan.workingGroup)
  for (const [link, ...shown] of [
    ['Platser', plan.place],
    ['Organisation', ...plan.groups],
    ['Överenskommelse', ...(plan.central ? [plan.central] : [])],
  ] as const) {
    await page.getByRole('banner').getByRole('link', { name: link, exact: true }).click()
    await page.locator('header a[aria-current=page]:visible', { hasText: link }).waitFor()
    await expectShown(...shown)
  }
  // The overview is of the plan in force, which is a later one.
  await page.goto(address)
  await page.getByRole('main').getByRole('link', { name: 'Tabell', exact: true }).click()
  await follow(plan.activity)
  await follow(plan.area)
  await expectShown(plan.goal, plan.activity)
  await follow(plan.activity)
  await expectShown(plan.area, plan.workingGroup)
}

/** The activity is the one just brought: nothing has happened to it but that it was confirmed, and what we do now. */
async function expectHistoryOfAChange(plan: PlanDocument): Promise<void> {
  const events = page.locator('.history .events > li')
  expect(await events.allInnerTexts()).toEqual([expect.stringContaining('bekräftade aktiviteten')])
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Ändra/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Uppföljning' }).fill('Rådet följer upp i juni.')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByRole('heading', { level: 1, name: plan.activity }).waitFor()
  await expectShown('Rådet följer upp i juni.')
  const [latest, first, ...more] = await events.allInnerTexts()
  expect(latest).toMatch(
    /Säkerhetsstrateg ändrade aktiviteten[\s\S]*Uppföljning[\s\S]*Rådet följer upp i juni\./,
  )
  expect(first).toContain('bekräftade aktiviteten')
  expect(more).toEqual([])
  await page.getByRole('banner').getByRole('link', { name: 'Historik' }).click()
  await page.locator('header a[aria-current=page]', { hasText: 'Historik' }).waitFor()
  await expectShown('Rådet följer upp i juni.')
}

async function follow(name: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function expectShown(...texts: string[]): Promise<void> {
  const content = page.getByRole('main')
  for (const text of texts) await content.getByText(text).filter({ visible: true }).first().waitFor()
}

/** Every page of the demonstration, looked at. `PICTURES=folder` leaves a picture of each, as desk and phone show it. */
import { writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanData } from '../../src/domain/plan-data.ts'
import { yearToTell } from '../../src/operations/demonstration/year.ts'
import { nounPaths } from '../../src/web/paths.ts'
import { desk, openBrowser, signIn, type Visitor, visit } from './chromium.ts'
import {
  addressesByLinks,
  byMail,
  files,
  leadingOn,
  pageRoutes,
  passing,
  recordForms,
  signedIn,
  signedOut,
} from './every-page.ts'
import { everyLook, fewLooks, troubleAsItStands, troubleWith } from './look.ts'
import { ownDocument } from './plan-document.ts'
import { type RunningProgram, startProgram } from './program.ts'

let program: RunningProgram
let browser: Browser
const addresses = new Map<string, string>()
/** Windows of the one who is signed in: a page is looked at in one while another is being loaded in the next. */
const windows = queue<Visitor>()
const strangers = queue<Visitor>()

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  const visitor = await visit(browser, program.address)
  const { page } = visitor
  await signIn(page, program.signInLink)
  const start = new URL(page.url()).pathname
  await bringEdited(page, start)
  await beginReview(page)
  for (const direct of ['/', '/borja', '/logga-in']) addresses.set(direct, direct)
  addresses.set('/logga-in/lank/:token', await program.newSignInLink())
  addresses.set('/inbjudan/:token', await invitationLink(page))
  await nameView(page, start)
  await makeRoom(page, start)
  // Looked for twice: the stances stand on the page until another central list takes over.
  await findAll(page, start)
  await writeChain(page, start)
  await freezeReport(page, start)
  await findAll(page, start)
  const signedInAlready = { storageState: await page.context().storageState() }
  windows.give(visitor)
  windows.give(await visit(browser, program.address, signedInAlready))
  strangers.give(await visit(browser, program.address))
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

test('every address that answers is looked at here, or leads on to one that is, or is a file', () => {
  expect(
    [...signedOut, ...signedIn, ...recordForms, ...leadingOn, ...byMail, ...passing, ...files].sort(),
  ).toEqual(pageRoutes())
})

describe.concurrent('for those who are signed in', () => {
  test.each(signedIn)('%s', pattern => looksRight(windows, pattern))
  test.each(recordForms)('%s', pattern => looksRight(windows, pattern, fewLooks))
})

describe.concurrent('for those who are not', () => {
  test.each(signedOut)('%s', pattern => looksRight(strangers, pattern))
})

test('a plan that came whole with a file is shown for what it is, and can be let go of', async () => {
  const visitor = await windows.take()
  const { page } = visitor
  const plan = addresses.get('/samverkan/:slug/plan/:id')!
  const buffer = await (await page.context().request.get(`${plan}/data`)).body()
  await page.goto(addresses.get('/samverkan/:slug/utkast')!)
  await page
    .getByLabel('Fil', { exact: true })
    .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer })
  await page.getByRole('button', { name: 'Läs filen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lägg in en plan från en fil' }).waitFor()
  expect(await troubleWith(page, page.url(), everyLook, 'plan-fran-fil')).toEqual([])
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await page.getByRole('heading', { level: 1, name: 'Läs in en plan' }).waitFor()
  await expect(page.getByRole('link', { name: 'plan.json', exact: true }).count()).resolves.toBe(0)
  visitor.expectNoTrouble()
  windows.give(visitor)
})

test('a change of many activities is shown before it is made, and says when nothing is marked', async () => {
  const visitor = await windows.take()
  const { page } = visitor
  const begin = async (button: string | RegExp, heading: string) => {
    await page.setViewportSize(desk)
    await page.goto(addresses.get('/samverkan/:slug/plan/:id/tabell')!)
    await page
      .getByRole('combobox', { name: 'Ändra flera på en gång' })
      .selectOption({ label: 'Sammankallande' })
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
  const trouble = (name: string) => troubleAsItStands(page, everyLook, name)
  await begin(/^Ändra alla \d+ som visas$/, 'Ändra sammankallande')
  expect(await trouble('andra-flera')).toEqual([])
  await page.getByLabel('Sammankallande blir').fill('Trygghetssamordnaren')
  await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
  await page.getByRole('button', { name: 'Genomför ändringen' }).waitFor()
  expect(await trouble('andra-flera-visat')).toEqual([])
  visitor.expectNoTrouble()
  await begin('Ändra markerade', 'Ändra flera på en gång')
  expect(await trouble('andra-flera-inget')).toEqual([])
  windows.give(visitor)
})

test.each(['lagesbild', 'lagesbild/:id'])(
  '%s is printed with its tables unfolded and nothing to press',
  async route => {
    const visitor = await windows.take()
    const { page } = visitor
    await page.goto(addresses.get(`/samverkan/:slug/${route}`)!)
    const printed = new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
    if (process.env.PICTURES)
      writeFileSync(`${process.env.PICTURES}/${route.replace('/:', '-')}.pdf`, printed)
    const { text } = await extractText(await getDocumentProxy(printed), { mergePages: true })
    expect(text).toContain('Vad har förändrats?')
    expect(text).not.toMatch(/Ladda ner|Lägg till|Ändra|Visa |Logga ut/)
    if (route === 'lagesbild')
      expect(text).toMatch(/Förändring\s+95 %[\s\S]*Skadegörelse\s+\d+\s+\d+\s+−\d+ %/)
    windows.give(visitor)
  },
)

test('a short page is one sheet when it is printed, and a table of the whole plan is as wide as the screen', async () => {
  const visitor = await windows.take()
  const { page } = visitor
  await page.goto(addresses.get('/samverkan/:slug/platser')!)
  const printed = await page.pdf({ preferCSSPageSize: true })
  expect(printed.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  await page.setViewportSize({ width: 1800, height: 1000 })
  await page.goto(addresses.get('/samverkan/:slug/plan/:id/tabell')!)
  const box = await page.getByRole('table').boundingBox()
  expect(box!.width).toBeGreaterThan(1400)
  windows.give(visitor)
})

async function looksRight(free: Queue<Visitor>, pattern: string, looks = everyLook): Promise<void> {
  const address = addresses.get(pattern)
  expect(address, 'no link leads to it').toBeDefined()
  const visitor = await free.take()
  try {
    expect(await troubleWith(visitor.page, address!, looks, nameOf(pattern))).toEqual([])
    visitor.expectNoTrouble()
  } finally {
    free.give(visitor)
  }
}

type Queue<T> = { take(): Promise<T>; give(one: T): void }

/** What several share: whoever finds none free waits for the next one given back. */
function queue<T>(): Queue<T> {
  const free: T[] = []
  const waiting: ((one: T) => void)[] = []
  return {
    take: () => new Promise(resolve => (free.length > 0 ? resolve(free.pop()!) : waiting.push(resolve))),
    give: one => {
      const next = waiting.shift()
      if (next) next(one)
      else free.push(one)
    },
  }
}

function nameOf(pattern: string): string {
  return (
    pattern.replace('/samverkan/:slug', '').replaceAll('/:', '-').replaceAll('/', '-').slice(1) || 'oversikt'
  )
}

async function findAll(page: Page, start: string): Promise<void> {
  for (const [pattern, address] of await found(page, start)) addresses.set(pattern, address)
}

function found(page: Page, start: string, wanted?: string[]): Promise<Map<string, string>> {
  return addressesByLinks(page.context().request, start, [...signedIn, ...recordForms], wanted)
}

/** The demonstration's own plan, as somebody has gone on with it elsewhere and sent it back. */
async function bringEdited(page: Page, start: string): Promise<void> {
  await page.goto(`${start}/plan`)
  const data = await page.locator('a[href$="/data"]').first().getAttribute('href')
  const plan = (await (await page.context().request.get(data!)).json()) as PlanData
  const { activity, goal } = plan.records
  const [first, second] = activity
  first!.title = `${first!.title} varje vecka under hela året`
  first!.duration = 'Klar oktober'
  goal[0]!.text = `${goal[0]!.text} Det gäller också kvällar och helger.`
  const [gone] = activity.splice(2, 1, { ...second!, id: crypto.randomUUID(), title: 'Städa parken' })
  plan.records.contact = plan.records.contact.filter(({ activityId }) => activityId !== gone!.id)
  await page.goto(`${start}/utkast`)
  await page.getByLabel('Fil', { exact: true }).setInputFiles({
    name: 'plan-andrad.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(plan)),
  })
  await page.getByRole('button', { name: 'Läs filen' }).click()
  await page.getByRole('link', { name: 'Uppdatera planen här' }).waitFor()
  await page.goto(start)
}

async function beginReview(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Läs in en plan' }).click()
  await page.getByLabel('Fil', { exact: true }).setInputFiles((await ownDocument()).file)
  await page.getByRole('button', { name: 'Läs filen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Granska planen' }).waitFor()
}

/** Where somebody who is invited is sent. */
async function invitationLink(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Medlemmar' }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /Bjud in/ })
    .click()
  await page.getByLabel('Namn').fill('Trygghetssamordnare')
  await page.getByLabel('E-postadress').fill('trygghetssamordnare@example.org')
  await page.getByRole('button', { name: 'Skapa inbjudan' }).click()
  return page.getByLabel('Länk').inputValue()
}

/** What the demonstration's plan does not have: a problem with a cause, and a second version of the central list. */
async function writeChain(page: Page, start: string): Promise<void> {
  await page.goto(start)
  await page.getByRole('main').getByRole('link', { name: 'Unga i risk', exact: false }).first().click()
  const write = async (what: string, text: string) => {
    await page.getByText(`Lägg till ${what}`).first().click()
    const form = page.locator('details[open]')
    await form.getByRole('textbox').fill(text)
    await form.getByRole('button', { name: 'Lägg till' }).click()
    await page.getByRole('main').getByText(text).first().waitFor()
  }
  await write('problem', 'Unga rekryteras vid idrottsplatsen.')
  await write('orsak', 'Lokalerna stänger tidigt.')
  await page.goto(`${start}/overenskommelse`)
  await page.getByRole('button', { name: 'Börja från de fem områdena' }).click()
  await page.getByText('De fem områdena (från').first().waitFor()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Ändra Lokal samverkansöverenskommelse/ })
    .click()
  await page
    .getByRole('combobox', { name: /^Den centrala listan/ })
    .selectOption({ label: 'De fem områdena' })
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('Ange vad det har blivit').first().click()
  await page.locator('details[open]').getByRole('button', { name: 'Lägg till' }).click()
  await page
    .getByRole('link', { name: /^Ändra .* – / })
    .first()
    .waitFor()
}

/** A view of the table under a name of its own. */
async function nameView(page: Page, start: string): Promise<void> {
  await page.goto(`${start}/plan`)
  await page.getByRole('link', { name: 'Tabell' }).click()
  await page.getByRole('columnheader', { name: 'Område' }).getByRole('link').click()
  await page.getByText('Spara den här vyn').click()
  await page.getByLabel('Namn på vyn').fill('Efter område')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByRole('link', { name: 'Efter område', exact: true }).waitFor()
}

/** Saves the report as it stands after all that was written: only that can be endorsed, signed and decided. */
async function freezeReport(page: Page, start: string): Promise<void> {
  await page.goto(`${start}/uppfoljning?ar=${yearToTell(new Date())}`)
  await page.getByRole('main').getByRole('link', { name: 'Tertialrapport 1' }).first().click()
  await page.getByRole('main').getByRole('link', { name: 'Rapport', exact: true }).click()
  await page.getByRole('button', { name: 'Spara som version' }).click()
  await page.getByRole('link', { name: 'Godkänn', exact: true }).waitFor()
}

/** Takes away one of what the demonstration has a full set of, so that there is somewhere to add it. */
async function makeRoom(page: Page, start: string): Promise<void> {
  for (const noun of ['contact', 'stance'] as const) {
    const remove = `/samverkan/:slug/${nounPaths[noun]}/:id/ta-bort`
    const links = await found(page, start, [remove])
    await page.goto(links.get(remove)!)
    await page.getByRole('main').getByRole('button', { name: 'Ta bort' }).click()
    await page.waitForURL(address => !address.pathname.endsWith('/ta-bort'))
  }
}

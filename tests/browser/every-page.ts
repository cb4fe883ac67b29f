/** Every page that the program has, each with an address in the demonstration that shows it filled. */
import type { APIRequestContext } from 'playwright-core'
import type { Context } from '../../src/operations/context.ts'
import { createApp } from '../../src/server/app.tsx'
import { nounPaths } from '../../src/web/paths.ts'

const home = '/samverkan/:slug'

/** Pages for those who have not signed in. */
export const signedOut = ['/logga-in', '/logga-in/lank/:token', '/inbjudan/:token']

/** Pages for those who have, reached by links from the overview on. */
export const signedIn = [
  '/',
  '/borja',
  '/konto',
  home,
  `${home}/andra`,
  `${home}/utseende`,
  `${home}/att-gora`,
  `${home}/plan`,
  `${home}/plan/:id`,
  `${home}/plan/:id/ordning`,
  `${home}/plan/:id/tabell`,
  `${home}/plan/:id/versioner`,
  `${home}/plan/:id/remiss`,
  `${home}/plan/:id/beslut`,
  `${home}/plan/:id/jamfor`,
  `${home}/plan/:id/nasta`,
  `${home}/version/:id`,
  `${home}/plan/:id/tidslinje`,
  `${home}/vy/:id/andra`,
  `${home}/plan/:id/handbok`,
  `${home}/omrade/:id`,
  `${home}/omrade/:id/ordning`,
  `${home}/aktivitet/:id`,
  `${home}/indikator/:id`,
  `${home}/platser`,
  `${home}/platser/ordning`,
  `${home}/plats/:id`,
  `${home}/organisation`,
  `${home}/organisation/ordning`,
  `${home}/grupp/:id`,
  `${home}/befattning/:id`,
  `${home}/person/:id`,
  `${home}/arbetssatt`,
  `${home}/arbetssatt/:id`,
  `${home}/arbetssatt/ordning`,
  `${home}/overenskommelse`,
  `${home}/central-lista/:id/ordning`,
  `${home}/historik`,
  `${home}/historik/:id`,
  `${home}/sok`,
  `${home}/utkast`,
  `${home}/utkast/:id`,
  `${home}/utkast/:id/bekrafta`,
  `${home}/utkast/:id/ta-bort`,
  `${home}/medlemmar`,
  `${home}/medlemmar/:id`,
  `${home}/medlemmar/:id/ta-bort`,
  `${home}/medlemmar/inbjudan`,
]

/** The forms of every noun, which are one view; reached in the same way. */
export const recordForms = [
  ...Object.values(nounPaths).flatMap(noun => [
    `${home}/${noun}/ny`,
    `${home}/${noun}/:id/andra`,
    `${home}/${noun}/:id/ta-bort`,
  ]),
]

/** Addresses that only lead on, to where the record stands on another page. */
export const leadingOn = [
  `${home}/organisation/:id`,
  `${home}/overenskommelse/:id`,
  `${home}/problem/:id`,
  `${home}/orsak/:id`,
  `${home}/central-lista/:id`,
  `${home}/part/:id`,
  `${home}/centralt-omrade/:id`,
  `${home}/stallningstagande/:id`,
  `${home}/innehav/:id`,
  `${home}/uppdrag/:id`,
  `${home}/vy/:id`,
]

/** Addresses of files to keep, which are no pages. */
export const files = [
  `${home}/logotyp`,
  `${home}/plan/:id/data`,
  `${home}/plan/:id/docx`,
  `${home}/plan/:id/xlsx`,
  `${home}/plan/:id/kalender`,
  `${home}/plan/:id/pdf`,
  `${home}/plan/:id/tabell.xlsx`,
  `${home}/plan/:id/tabell.csv`,
  `${home}/version/:id/data`,
  `${home}/version/:id/pdf`,
  `${home}/version/:id/docx`,
]

/** The addresses that answer GET, as the program itself lists them. */
export function pageRoutes(): string[] {
  // Only asked for its routes: nothing of the context is used.
  const app = createApp({
    context: {} as Context,
    assets: { styles: [], scripts: [] },
    origins: [],
    log: console.error,
  })
  const paths = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
  return [...new Set(paths.map(path => path.replace(/\{[^/]*\}/g, '')))].sort()
}

/** How many pages of a kind are opened to find links in: what one lacks, the next may have. */
const openedOfAKind = 4

/** Follows links from a page until each pattern has an address; those that none leads to are left out. */
export async function addressesByLinks(
  request: APIRequestContext,
  start: string,
  patterns: string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const opened = new Map<string, number>()
  const seen = new Set([start])
  for (const path of seen) {
    const pattern = patterns.find(one => matches(one, path))
    if (!pattern || (opened.get(pattern) ?? 0) >= openedOfAKind) continue
    opened.set(pattern, (opened.get(pattern) ?? 0) + 1)
    const response = await request.get(path)
    if (response.status() !== 200 || !matches(pattern, new URL(response.url()).pathname)) continue
    if (!found.has(pattern)) found.set(pattern, path)
    for (const link of linksIn(await response.text())) seen.add(link)
  }
  return found
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/ (?:href|action)="(\/[^"#]*)/g)].map(([, path]) => path!.replaceAll('&amp;', '&'))
}

const variable: Record<string, string> = { id: '[0-9a-f-]{36}' }

function matches(pattern: string, path: string): boolean {
  const source = pattern.replace(/:(\w+)/g, (_, name: string) => variable[name] ?? '[^/]+')
  return new RegExp(`^${source}$`).test(path.split('?')[0]!)
}

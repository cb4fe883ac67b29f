/** Every page that the program has, each with an address in the demonstration that shows it filled. */
import type { APIRequestContext } from 'playwright-core'
import type { Context } from '../../src/operations/context.ts'
import { createApp } from '../../src/server/app.tsx'
import { type NounKey, nounPaths, withoutAdding } from '../../src/web/paths.ts'

const home = '/samverkan/:slug'

/** Pages for those who have not signed in. */
export const signedOut = ['/logga-in', '/logga-in/lank/:token', '/inbjudan/:token']

/** Pages for those who have, reached by links from the overview on. */
export const signedIn = [
  '/',
  '/borja',
  '/konto',
  '/konto/paminnelser',
  home,
  `${home}/andra`,
  `${home}/utseende`,
  `${home}/att-gora`,
  `${home}/plan`,
  `${home}/plan/:id`,
  `${home}/plan/:id/ordning`,
  `${home}/plan/:id/tabell`,
  `${home}/plan/:id/versioner`,
  `${home}/plan/:id/versioner/ny`,
  `${home}/plan/:id/remiss`,
  `${home}/plan/:id/beslut`,
  `${home}/plan/:id/jamfor`,
  `${home}/plan/:id/nasta`,
  `${home}/version/:id`,
  `${home}/plan/:id/tidslinje`,
  `${home}/vy/:id/andra`,
  `${home}/plan/:id/handbok`,
  `${home}/plan/:id/roda-traden`,
  `${home}/omrade/:id`,
  `${home}/omrade/:id/ordning`,
  `${home}/aktivitet/:id`,
  `${home}/indikator/:id`,
  `${home}/lagesbild`,
  `${home}/lagesbild/:id`,
  `${home}/lagesbild/:id/publicera`,
  `${home}/lagesbild/version/:id`,
  `${home}/lagesbild/version/:id/skillnad`,
  `${home}/lagesbild/siffror`,
  `${home}/lagesbild/siffror/ny`,
  `${home}/slutsats/:id/vidare`,
  `${home}/platser`,
  `${home}/platser/ordning`,
  `${home}/plats/:id`,
  `${home}/organisation`,
  `${home}/organisation/ordning`,
  `${home}/grupp/:id`,
  `${home}/befattning/:id`,
  `${home}/person/:id`,
  `${home}/moten`,
  `${home}/mote/:id`,
  `${home}/mote/:id/forslag`,
  `${home}/mote/:id/ordning`,
  `${home}/motesbeslut/:id/aktivitet`,
  `${home}/uppfoljning`,
  `${home}/tillfalle/:id`,
  `${home}/tillfalle/:id/rapport`,
  `${home}/tillfalle/:id/rapport/ny`,
  `${home}/rapport/:id`,
  `${home}/rapport/:id/godkannande`,
  `${home}/rapport/:id/underskrift`,
  `${home}/rapport/:id/beslut`,
  `${home}/uppfoljning/:id`,
  `${home}/lagesbild/kallor`,
  `${home}/lagesbild/kategorier`,
  `${home}/lagesbild/geografi`,
  `${home}/geografiskt-omrade/:id/grans`,
  `${home}/lagesbild/inlasning`,
  `${home}/lagesbild/hamta`,
  `${home}/lagesbild/inlast/:id`,
  `${home}/kalla/:id`,
  `${home}/lagkoll`,
  `${home}/kommunikation`,
  `${home}/dialogpunkt/:id/vidare`,
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
  `${home}/utkast/:id/uppdatera`,
  `${home}/utkast/:id/ta-bort`,
  `${home}/utskick`,
  `${home}/medlemmar`,
  `${home}/medlemmar/:id`,
  `${home}/medlemmar/:id/ta-bort`,
  `${home}/medlemmar/inbjudan`,
]

/** The forms of every noun, which are one view; reached in the same way. */
export const recordForms = [
  ...(Object.keys(nounPaths) as NounKey[]).flatMap(noun => [
    ...(withoutAdding.includes(noun) ? [] : [`${home}/${nounPaths[noun]}/ny`]),
    `${home}/${nounPaths[noun]}/:id/andra`,
    `${home}/${nounPaths[noun]}/:id/ta-bort`,
  ]),
]

/** Addresses that only lead on, to where the record stands on another page. */
export const leadingOn = [
  `${home}/kategori/:id`,
  `${home}/geografiskt-omrade/:id`,
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
  `${home}/omgang/:id`,
  `${home}/underlag/:id`,
  `${home}/kommunikationsstrategi/:id`,
  `${home}/budskap/:id`,
  `${home}/medborgarlofte/:id`,
  `${home}/medborgardialog/:id`,
  `${home}/dialogpunkt/:id`,
  `${home}/lagesbild-avsnitt/:id`,
  `${home}/lagesbild-underlag/:id`,
  `${home}/slutsats/:id`,
  `${home}/dagordningspunkt/:id`,
  `${home}/motesbeslut/:id`,
  `${home}/motesuppdrag/:id`,
  `${home}/lyft-fraga/:id`,
]

/** Pages that only a mail leads to; the demonstration sends none. */
export const byMail = ['/utskick/:token/avsluta', '/svar/:token']

/** Pages of what waits for an hour at most; nothing waits in the demonstration. */
export const passing = [`${home}/lagesbild/inlasning/:id`]

/** Addresses of files to keep, which are no pages. */
export const files = [
  '/kalender/:token',
  `${home}/lagesbild/rutor`,
  `${home}/logotyp`,
  `${home}/plan/:id/data`,
  `${home}/plan/:id/docx`,
  `${home}/plan/:id/roda-traden.docx`,
  `${home}/plan/:id/xlsx`,
  `${home}/plan/:id/kalender`,
  `${home}/plan/:id/pdf`,
  `${home}/plan/:id/tabell.xlsx`,
  `${home}/lagesbild/:id/pdf`,
  `${home}/lagesbild/:id/docx`,
  `${home}/lagesbild/:id/xlsx`,
  `${home}/lagesbild/version/:id/pdf`,
  `${home}/lagesbild/version/:id/docx`,
  `${home}/lagesbild/version/:id/xlsx`,
  `${home}/lagesbild/siffror.csv`,
  `${home}/lagkoll.xlsx`,
  `${home}/lagkoll.docx`,
  `${home}/plan/:id/tabell.csv`,
  `${home}/version/:id/data`,
  `${home}/version/:id/pdf`,
  `${home}/mote/:id/kallelse/pdf`,
  `${home}/mote/:id/kallelse/docx`,
  `${home}/mote/:id/protokoll/pdf`,
  `${home}/mote/:id/protokoll/docx`,
  `${home}/version/:id/docx`,
  `${home}/tillfalle/:id/rapport/pdf`,
  `${home}/tillfalle/:id/rapport/docx`,
  `${home}/rapport/:id/pdf`,
  `${home}/rapport/:id/docx`,
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

/** Follows links from a page until each wanted pattern has an address; those that none leads to are left out. Pages of `patterns` are opened. */
export async function addressesByLinks(
  request: APIRequestContext,
  start: string,
  patterns: string[],
  wanted = patterns,
): Promise<Map<string, string>> {
  const kinds = patterns.map(pattern => ({ pattern, matches: matcherOf(pattern), opened: 0 }))
  const found = new Map<string, string>()
  const missing = new Set(wanted)
  const seen = new Set([start])
  for (const path of seen) {
    const kind = kinds.find(({ matches }) => matches(path))
    if (!kind || kind.opened >= openedOfAKind) continue
    kind.opened += 1
    const response = await request.get(path)
    if (response.status() !== 200 || !kind.matches(new URL(response.url()).pathname)) continue
    if (!found.has(kind.pattern)) found.set(kind.pattern, path)
    missing.delete(kind.pattern)
    if (missing.size === 0) break
    for (const link of linksIn(await response.text())) seen.add(link)
  }
  return found
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/ (?:href|action)="(\/[^"#]*)/g)].map(([, path]) => path!.replaceAll('&amp;', '&'))
}

const variable: Record<string, string> = { id: '[0-9a-f-]{36}' }

function matcherOf(pattern: string): (path: string) => boolean {
  const source = pattern.replace(/:(\w+)/g, (_, name: string) => variable[name] ?? '[^/]+')
  const whole = new RegExp(`^${source}$`)
  return path => whole.test(path.split('?')[0]!)
}

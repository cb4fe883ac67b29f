/** Finds a Chromium for the browser tests, or installs the system's. */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { say } from './run.mjs'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]

/** Where a Chromium is: `CHROMIUM`, the path, the usual places, or what Playwright once downloaded. Null where there is none. */
export function findChromium() {
  const places = [
    process.env.CHROMIUM ?? '',
    ...(process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name))),
    ...names.map(name => join('/usr/bin', name)),
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...downloaded(),
  ]
  return places.find(place => place !== '' && existsSync(place)) ?? null
}

function downloaded() {
  const folder = join(homedir(), '.cache', 'ms-playwright')
  const versions = existsSync(folder) ? readdirSync(folder).filter(name => /^chromium-\d/.test(name)) : []
  return versions.map(version => join(folder, version, 'chrome-linux', 'chrome'))
}

/** The same, after installing it where we may; null, with a line that says how, where we may not. */
export function chromiumForTests() {
  const found = findChromium()
  if (found) return found
  if (aptInstall(['chromium'])) return findChromium()
  say(
    'Ingen Chromium hittades för webbläsartesterna. Installera en (Debian: sudo apt-get install chromium) eller ange den med CHROMIUM=/sökväg.',
    'No Chromium was found for the browser tests. Install one (Debian: sudo apt-get install chromium) or name it with CHROMIUM=/path.',
  )
  return null
}

/** What Chromium is started with: its sandbox cannot be used by root, and it shall call nobody. */
export function chromiumArguments() {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet
}

/** Debian's packages, where we are root and may install them. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from './run.mjs'

/** Whether the packages are installed now. Never installs where the environment says `NO_APT`. */
export function aptInstall(packages) {
  if (process.env.NO_APT || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const names = packages.join(', ')
  say(
    `Testerna behöver ${names}: installerar med apt-get (NO_APT=1 hindrar det) …`,
    `The tests need ${names}: installing with apt-get (NO_APT=1 prevents it) …`,
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, encoding: 'utf8' }
  spawnSync('apt-get', ['update', '-q'], options)
  const installed = spawnSync('apt-get', ['install', '-yq', '--no-install-recommends', ...packages], options)
  if (installed.status === 0) return true
  console.error((installed.stderr || String(installed.error)).trim())
  return false
}

/** Installs the packages of package-lock.json where they are missing or others. Built-ins only: it runs before there are any. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { giveUp, root, runQuietly, say } from './run.mjs'

const oldest = 20

export async function install() {
  if (Number(process.versions.node.split('.')[0]) < oldest) {
    giveUp(
      `Node ${process.versions.node} är för gammal: Samhandling behöver Node ${oldest} eller senare.`,
      `Node ${process.versions.node} is too old: Samhandling needs Node ${oldest} or later.`,
    )
  }
  if (isInstalled()) return
  say(
    'Installerar paket från npm (en till tre minuter första gången) …',
    'Installing packages from npm (one to three minutes the first time) …',
  )
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const clock = setInterval(() => say(`  … ${seconds()} s`, `  … ${seconds()} s`), 10_000)
  // Tools for building are needed whatever the machine's own settings leave out. Warnings about engines are about the Node
  // that installs, not the one that runs.
  // `npm ci` refuses where a package lists helpers for other machines that the registry does not have; `install` keeps to the lock too.
  const args = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ]
  const { NODE_ENV: _, ...env } = process.env
  const { code, output } = await npm(args, env)
  clearInterval(clock)
  if (code !== 0) {
    console.error(output.trim())
    giveUp(
      'npm kunde inte installera paketen. Kontrollera nätet och försök igen.',
      'npm could not install the packages. Check the network and try again.',
    )
  }
  say(`Installerat på ${seconds()} s.`, `Installed in ${seconds()} s.`)
}

/** npm as it was started, else the one in the path. */
function npm(args, env) {
  const script = process.env.npm_execpath
  return script && /\.c?js$/.test(script)
    ? runQuietly(process.execPath, [script, ...args], { env })
    : runQuietly('npm', args, { env, shell: process.platform === 'win32' })
}

/** Whether npm's own record of what it installed agrees with the lock; optional packages may be missing. */
export function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = packagesOf(record)
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    return found
      ? found.version === wanted.version
      : Boolean(wanted.optional || wanted.devOptional || wanted.peer)
  })
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await install()

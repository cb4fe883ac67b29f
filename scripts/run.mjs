/** What every script here needs: where the project is, which Node runs it, and how to run and say something. Built-ins only. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const swedish = /^sv/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')

/** A line in the terminal's language, on standard error: what a command prints can be passed on. */
export function say(sv, en) {
  console.error(swedish ? sv : en)
}

/** Says what stands in the way and ends; 4 is the command line's code for "not available". */
export function giveUp(sv, en, code = 4) {
  say(sv, en)
  process.exit(code)
}

const oldestAble = 22

/** The Node that the project pins through npm; where npm has none for this machine, this one if it is able. */
export function projectNode() {
  const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(pinned) && spawnSync(pinned, ['--version'], { shell: pinned.endsWith('.cmd') }).status === 0)
    return pinned
  if (Number(process.versions.node.split('.')[0]) >= oldestAble) return process.execPath
  return giveUp(
    `Node ${process.versions.node} är för gammal, och npm har ingen nyare för ${process.platform}-${process.arch}. Installera Node ${oldestAble} eller senare.`,
    `Node ${process.versions.node} is too old, and npm has no newer one for ${process.platform}-${process.arch}. Install Node ${oldestAble} or later.`,
  )
}

/** The script behind a tool's command, as its package names it. */
export function tool(name, command = name) {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** Runs a program and answers its exit code; signals are passed on, so that whoever started us can end it. */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
  const ended = passSignalsTo(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      ended()
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}

/** The same without a terminal: the output is kept, and shown by the caller where it matters; with `live` as it comes, too. */
export function runQuietly(program, args, { live = false, ...options } = {}) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  const ended = passSignalsTo(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text
      if (live) process.stdout.write(text)
    })
  }
  return new Promise(resolve => {
    child.once('error', error => resolve({ code: 1, output: String(error) }))
    child.once('close', code => {
      ended()
      resolve({ code: code ?? 1, output })
    })
  })
}

/** Answers what to call when the child has ended. */
function passSignalsTo(child) {
  const passOn = signal => child.kill(signal)
  process.on('SIGINT', passOn).on('SIGTERM', passOn)
  const watch = process.env.npm_lifecycle_event ? whenOrphaned(() => passOn('SIGTERM')) : undefined
  return () => {
    clearInterval(watch)
    process.off('SIGINT', passOn).off('SIGTERM', passOn)
  }
}

/** npm passes a signal on to the shell between us only, which ends without telling: then nobody is left to end us. */
function whenOrphaned(end) {
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) end()
  }, 500)
}

/**
 * `npm test`: every check and test, from a fresh clone on. `npm test -- unit types` runs those steps only. Two steps run at a time, since
 * each waits a good deal for databases and browsers; what a step printed is shown whole when it has ended.
 * What failed in a few files is run once more when nothing else runs beside it: what passes then is told of as such, never silently.
 * Ends with what failed, by name, and one line that sums up all: each test counts, and each check of the sources counts as one.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { build, compileTexts } from './build.mjs'
import { findDebianPostgres } from './debian-postgres.mjs'
import { chromiumForTests } from './find-chromium.mjs'
import { install } from './install.mjs'
import { projectNode, root, runQuietly, say, tool } from './run.mjs'
import { outcomeOfVitest } from './vitest-report.mjs'

/** Checks of the sources: what each runs, by the project's Node. */
const checks = {
  texts: () => [[join(root, 'scripts', 'check-texts.mjs')]],
  types: () => [[tool('typescript', 'tsc'), '--noEmit']],
  imports: () => [[join(root, 'scripts', 'check-imports.mjs')]],
  lint: () => [
    [tool('@biomejs/biome', 'biome'), 'check', '--diagnostic-level=error', '.'],
    [tool('oxlint'), '--type-aware', 'src', 'tests'],
    [tool('knip')],
  ],
}
/** Vitest's projects: the cheapest first, then the longest. */
const projects = ['unit', 'documents', 'browser', 'storage', 'http', 'cli']
const steps = [...Object.keys(checks), ...projects, 'debian']

/** More files than these that fail are no matter of a busy machine. */
const mostRunAgain = 3

const sum = { passed: 0, failed: 0, skipped: 0 }
/** What failed: the step, and of a test its file (null outside of all), name and message. */
const failures = []
/** Steps of which nothing was run. */
const leftOut = []
const wanted = chosenSteps(process.argv.slice(2))

await install()
if (wanted.includes('browser') || wanted.includes('cli')) await build()
else await compileTexts()
// Both are installed by the same package manager, which lets in one at a time.
const chromium = wanted.includes('browser') ? chromiumForTests() : null
const debianPostgres = wanted.includes('debian') ? debianPostgresForTests() : null
const lanes = Math.min(2, availableParallelism(), wanted.length)
const waiting = [...wanted]
await Promise.all(Array.from({ length: lanes }, lane))
await tryAgainAlone()
for (const { step, file, test, message } of failures)
  console.log(`\n✗ ${step}: ${file ?? ''} › ${test}\n${message}`)
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''
if (leftOut.length > 0) console.log(`\nleft out whole, counted as one skipped each: ${leftOut.join(', ')}`)
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`)
process.exitCode = sum.failed > 0 ? 1 : 0

function chosenSteps(named) {
  const asked = named.flatMap(name => (name === 'check' ? Object.keys(checks) : [name]))
  const unknown = asked.filter(name => !steps.includes(name))
  if (unknown.length > 0) {
    say(
      `Steget ${unknown.join(', ')} finns inte. Stegen är: ${steps.join(', ')} och check.`,
      `There is no step ${unknown.join(', ')}. The steps are: ${steps.join(', ')} and check.`,
    )
    process.exit(2)
  }
  return asked.length > 0 ? steps.filter(step => asked.includes(step)) : steps
}

async function lane() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    if (lanes > 1) console.log(`… ${step}`)
    else heading(step)
    const { output, passed = 0, failed = [], skipped = 0 } = await outcomeOf(step)
    if (lanes > 1) heading(step)
    console.log(output.trim())
    sum.passed += passed
    sum.failed += failed.length
    sum.skipped += skipped
    failures.push(...failed.map(failure => ({ step, ...failure })))
  }
}

/** A test that waits for a browser or a database may fail for a busy machine's sake; one that is wrong fails alone too. */
async function tryAgainAlone() {
  const files = new Map(failures.map(({ step, file }) => [`${step}/${file}`, { step, file }]))
  if (files.size > mostRunAgain || failures.some(({ file }) => file === null)) return
  for (const { step, file } of files.values()) {
    heading(`${step} once more: ${file}`)
    const first = failures.filter(failure => failure.step === step && failure.file === file)
    const { output, passed = 0, failed = [] } = await outcomeOf(step, [file])
    console.log(output.trim())
    if (passed === 0 || failed.length > 0) continue
    for (const { test, message } of first)
      console.log(`\nfailed beside others, passed alone: ${file} › ${test}\n${message}`)
    sum.passed += first.length
    sum.failed -= first.length
    for (const failure of first) failures.splice(failures.indexOf(failure), 1)
  }
}

function heading(step) {
  console.log(`\n── ${step} ${'─'.repeat(Math.max(0, 70 - step.length))}`)
}

/** What a step printed, where it did not print it itself, how many passed or were skipped, and which failed; of certain files only, if named. */
function outcomeOf(step, files = []) {
  if (step in checks) return check(step)
  if (step === 'debian') {
    if (debianPostgres.ok) return vitest('storage', files, { TEST_DATABASE: 'debian' })
    leftOut.push(step)
    return { output: `skipped: ${debianPostgres.sentence}`, skipped: 1 }
  }
  if (step !== 'browser') return vitest(step, files)
  if (chromium) return vitest(step, files, { CHROMIUM: chromium })
  return { output: '', failed: [{ file: null, test: 'all of them', message: 'there is no Chromium' }] }
}

/** What the database promises is tried once more on the server that Debian packages. */
function debianPostgresForTests() {
  if (!findDebianPostgres().ok) aptInstall(['postgresql'])
  return findDebianPostgres()
}

async function check(name) {
  for (const args of checks[name]()) {
    const { code, output } = await runQuietly(projectNode(), args, {
      env: { ...process.env, FORCE_COLOR: '0' },
    })
    const shown = output.trim().slice(-20_000)
    if (code !== 0)
      return { output: shown, failed: [{ file: null, test: args[0], message: shown.slice(-1000) }] }
  }
  return { output: '✓', passed: 1 }
}

async function vitest(project, files, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'samhandling-report-'))
  const report = join(folder, 'report.json')
  const args = [
    ...[tool('vitest'), 'run', '--project', project, ...files],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]
  const options = { env: { ...process.env, ...env } }
  const { code, output } = await runQuietly(projectNode(), args, { ...options, live: lanes === 1 })
  const outcome = outcomeOfVitest(code, report, output)
  rmSync(folder, { recursive: true, force: true })
  return { output: lanes === 1 ? '' : output, ...outcome }
}

/**
 * `npm test`: every check and test, from a fresh clone on. `npm test -- unit types` runs those steps only. Two steps run at a time, since
 * each waits a good deal for databases and browsers; what a step printed is shown whole when it has ended.
 * Ends with one line that sums up all of them: each test counts, and each check of the sources counts as one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { build, compileTexts } from './build.mjs'
import { findDebianPostgres } from './debian-postgres.mjs'
import { chromiumForTests } from './find-chromium.mjs'
import { install } from './install.mjs'
import { projectNode, root, run, runQuietly, say, tool } from './run.mjs'

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

const sum = { passed: 0, failed: 0, skipped: 0 }
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
    const { output, counts } = await outcomeOf(step)
    if (lanes > 1) heading(step)
    console.log(output.trim())
    for (const [name, count] of Object.entries(counts)) sum[name] += count
  }
}

function heading(step) {
  console.log(`\n── ${step} ${'─'.repeat(70 - step.length)}`)
}

/** What a step printed, where it did not print it itself, and how many passed, failed or were skipped. */
function outcomeOf(step) {
  if (step in checks) return check(step)
  if (step === 'debian') {
    if (debianPostgres.ok) return vitest('storage', { TEST_DATABASE: 'debian' })
    leftOut.push(step)
    return { output: `skipped: ${debianPostgres.sentence}`, counts: { skipped: 1 } }
  }
  if (step !== 'browser') return vitest(step)
  return chromium ? vitest(step, { CHROMIUM: chromium }) : { output: '', counts: { failed: 1 } }
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
    if (code !== 0) return { output: output.trim().slice(-20_000), counts: { failed: 1 } }
  }
  return { output: '✓', counts: { passed: 1 } }
}

async function vitest(project, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'samhandling-report-'))
  const report = join(folder, 'report.json')
  const args = [
    ...[tool('vitest'), 'run', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]
  const options = { env: { ...process.env, ...env } }
  const alone = lanes === 1
  const { code, output } = alone
    ? { code: await run(projectNode(), args, options), output: '' }
    : await runQuietly(projectNode(), args, options)
  const counts = countsOf(code, report)
  rmSync(folder, { recursive: true, force: true })
  return { output, counts }
}

/** A file that could not be run, or an error outside of all tests, is a failure too. */
function countsOf(code, report) {
  let counts = { passed: 0, failed: 0, skipped: 0 }
  try {
    const told = JSON.parse(readFileSync(report, 'utf8'))
    counts = {
      passed: told.numPassedTests,
      failed: told.numFailedTests + told.testResults.filter(unrun).length,
      skipped: told.numPendingTests + told.numTodoTests,
    }
  } catch {
    // No report: the run ended before it could write one, and its code says so.
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function unrun(file) {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
}

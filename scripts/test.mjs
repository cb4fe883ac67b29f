/**
 * `npm test`: every check and test, step by step, from a fresh clone on. `npm test -- unit types` runs those steps only.
 * Ends with one line that sums up all of them: each test counts, and each check of the sources counts as one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
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
/** Vitest's projects, in the order in which a mistake is cheapest to find. */
const projects = ['unit', 'documents', 'storage', 'http', 'cli', 'browser']
const steps = [...Object.keys(checks), ...projects, 'debian']

const sum = { passed: 0, failed: 0, skipped: 0 }
const wanted = chosenSteps(process.argv.slice(2))

await install()
if (wanted.includes('browser') || wanted.includes('cli')) await build()
else await compileTexts()
for (const step of wanted) {
  console.log(`\n── ${step} ${'─'.repeat(70 - step.length)}`)
  if (step in checks) await check(step)
  else if (step === 'browser') await browser()
  else if (step === 'debian') await debian()
  else await vitest(step)
}
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''
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

async function check(name) {
  for (const args of checks[name]()) {
    const { code, output } = await runQuietly(projectNode(), args, {
      env: { ...process.env, FORCE_COLOR: '0' },
    })
    if (code !== 0) {
      console.log(output.trim().slice(-20_000))
      sum.failed += 1
      return
    }
  }
  console.log('✓')
  sum.passed += 1
}

async function vitest(project, env = {}, args = []) {
  const folder = mkdtempSync(join(tmpdir(), 'samhandling-report-'))
  const report = join(folder, 'report.json')
  const code = await run(
    projectNode(),
    [
      tool('vitest'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--passWithNoTests',
      ...args,
    ],
    { env: { ...process.env, ...env } },
  )
  add(code, report)
  rmSync(folder, { recursive: true, force: true })
}

/** A file that could not be run, or an error outside of all tests, is a failure too. */
function add(code, report) {
  let failed = 0
  try {
    const told = JSON.parse(readFileSync(report, 'utf8'))
    sum.passed += told.numPassedTests
    sum.skipped += told.numPendingTests + told.numTodoTests
    failed = told.numFailedTests + told.testResults.filter(unrun).length
  } catch {
    // No report: the run ended before it could write one, and its code says so.
  }
  sum.failed += code !== 0 && failed === 0 ? 1 : failed
}

function unrun(file) {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
}

async function browser() {
  const chromium = chromiumForTests()
  if (chromium) return vitest('browser', { CHROMIUM: chromium })
  sum.failed += 1
}

/** What the database promises, once more on the server that Debian packages. */
async function debian() {
  if (!findDebianPostgres().ok) aptInstall(['postgresql'])
  const found = findDebianPostgres()
  if (found.ok) return vitest('storage', { TEST_DATABASE: 'debian' })
  console.log(`skipped: ${found.sentence}`)
  sum.skipped += 1
}

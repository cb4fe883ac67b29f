/** What Vitest's JSON report says: how many passed, failed or were skipped, and which failed where. */
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from './run.mjs'

/**
 * A file that could not be run, or an error outside of all tests, is a failure too: its tests are then not named, or `file` is null. Of the
 * latter the report says nothing: what was printed does.
 * @param {number} code what Vitest ended with
 * @param {string} report the path of its report
 * @param {string} output what it printed
 * @returns {{ passed: number, failed: { file: string | null, test: string, message: string }[], skipped: number }}
 */
export function outcomeOfVitest(code, report, output) {
  const told = read(report)
  const failed = (told?.testResults ?? []).flatMap(failuresOf)
  if (/Unhandled (?:Errors?|Rejection)/.test(output) || (code !== 0 && failed.length === 0))
    failed.push({ file: null, test: 'outside of all tests', message: `Vitest ended with ${code}` })
  return {
    passed: told?.numPassedTests ?? 0,
    failed,
    skipped: (told?.numPendingTests ?? 0) + (told?.numTodoTests ?? 0),
  }
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    // No report: the run ended before it could write one, and its code says so.
    return null
  }
}

function failuresOf({ name, status, message, assertionResults }) {
  if (status !== 'failed') return []
  const file = relative(root, name)
  const failed = assertionResults.filter(test => test.status === 'failed')
  if (failed.length === 0) return [{ file, test: 'the file as a whole', message: beginning(message) }]
  return failed.map(test => ({
    file,
    test: test.fullName,
    message: beginning(test.failureMessages.join('\n')),
  }))
}

/** Enough to see what it was about; the whole is in what the step printed. */
function beginning(message) {
  return (message ?? '').trim().split('\n').slice(0, 6).join('\n').slice(0, 800)
}

/** `npm run cases -- FILE…`: says each case that fails, and last how many passed and failed. Ends with 1 when any failed. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { runCases } from './run-cases.ts'
import { sharedTables } from './shared-tables.ts'

const named = process.argv.slice(2)
const files = named.length > 0 ? named : sharedTables()
let passed = 0
let failed = 0
if (files.length === 0) {
  console.error('Name the files to run: npm run cases -- FILE…')
  failed++
}
for (const file of files) {
  try {
    const result = runCases(JSON.parse(readFileSync(file, 'utf8')))
    for (const { group, id, field, expected, got } of result.failures)
      console.log(`${basename(file)} ${group} ${id} ${field}: expected ${shown(expected)}, got ${shown(got)}`)
    for (const field of result.unread) console.error(`${basename(file)}: not compared, not known: ${field}`)
    passed += result.passed
    failed += result.failed
  } catch (error) {
    console.log(`${basename(file)}: not read: ${String(error)}`)
    failed++
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/** Runs every measurement, or those that are named, and prints one table. The machine's speed cancels out in the ratios; the other figures are this machine's. */
import { measureFigures } from './figures.ts'
import { measureGroupWork } from './group-work.ts'
import { measureGuard } from './guard.ts'
import { measureManyCounts } from './many-counts.ts'
import { measureMap } from './map.ts'
import type { Measurement } from './measures.ts'
import { measureReading } from './reading.ts'
import { measureSearch } from './search.ts'
import { measureProgram } from './serving.ts'
import { measureWriting } from './writing.ts'

const measurements = {
  reading: measureReading,
  writing: measureWriting,
  search: measureSearch,
  groups: measureGroupWork,
  figures: measureFigures,
  counts: measureManyCounts,
  map: measureMap,
  guard: measureGuard,
  program: measureProgram,
}
const named = process.argv.slice(2)
const rows: Measurement[] = [['measured', 'Samhandling', 'beside', 'ratio']]
for (const [name, measure] of Object.entries(measurements))
  if (named.length === 0 || named.includes(name)) rows.push(...(await measure()))
const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )

/** Runs every measurement and prints one table. The machine's speed cancels out in the ratios; the other figures are this machine's. */
import { measureFigures } from './figures.ts'
import { measureGroupWork } from './group-work.ts'
import type { Measurement } from './measures.ts'
import { measureReading } from './reading.ts'
import { measureSearch } from './search.ts'
import { measureProgram } from './serving.ts'
import { measureWriting } from './writing.ts'

const rows: Measurement[] = [
  ['measured', 'Samhandling', 'beside', 'ratio'],
  ...(await measureReading()),
  ...(await measureWriting()),
  ...(await measureSearch()),
  ...(await measureGroupWork()),
  ...(await measureFigures()),
  ...(await measureProgram()),
]
const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )

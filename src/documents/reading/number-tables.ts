/** Tables of figures: years over the columns, what is counted in the first. */
import type { DraftValue } from '../../domain/draft.ts'
import { blankStatistic } from '../../domain/draft-blank.ts'
import { numberForm, numberOf } from './number-forms.ts'
import type { FoundStatistic } from './number-found.ts'
import type { TableRow } from './passage.ts'
import { joinPieces } from './pieces.ts'
import { readOf } from './reads.ts'
import { textOf } from './table-shapes.ts'

const wholeNumber = new RegExp(`^${numberForm}\\s*(%|procent)?$`, 'iu')
const ofYear = /^(?:år\s+)?((?:19|20)\d\d)$/iu

/** A series for each row below a header that names at least two years. */
export function readFigureTable(rows: TableRow[]): FoundStatistic[] {
  const header = rows.findIndex(row => row.filter(cell => ofYear.test(textOf(cell))).length >= 2)
  if (header < 0) return []
  const years = rows[header]!.map(cell => ofYear.exec(textOf(cell))?.[1])
  const found: FoundStatistic[] = []
  for (const row of rows.slice(header + 1)) {
    const name = row[0]?.paragraphs ?? []
    if (name.length === 0 || years[0] !== undefined) continue
    const values: DraftValue[] = []
    let percent = false
    for (const [index, cell] of row.entries()) {
      const number = wholeNumber.exec(textOf(cell))
      const year = years[index]
      if (!number || !year) continue
      percent ||= number[2] !== undefined
      values.push({
        value: numberOf(number[1]!),
        year: Number(year),
        place: null,
        group: null,
        role: null,
        at: joinPieces(cell.paragraphs).at,
      })
    }
    if (values.length < 2) continue
    const unit = percent ? { text: '%', certainty: 'certain' as const, at: [] } : null
    found.push({
      ...blankStatistic(
        'series',
        readOf(joinPieces(name)),
        readOf(joinPieces(row.flatMap(cell => cell.paragraphs))),
      ),
      unit,
      values,
    })
  }
  return found
}

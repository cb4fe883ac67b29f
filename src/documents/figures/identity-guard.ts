/** Stops a file that holds personal identity numbers, before anything of it is kept. */
import { holdsIdentityNumber } from '../../domain/identity-number.ts'
import { UnreadableFigures } from './refusal.ts'
import type { Row } from './rows.ts'

const tenFigures = /\d\D{0,3}(?:\d\D?){8,}\d/
/** A day or a time, whose figures are no number. */
const moment = /^\d{4}-\d\d-\d\d(?:[T ]\d\d?[:.]\d\d(?:[:.]\d\d(?:[.,]\d+)?)? ?(?:Z|[+-]\d\d:?\d\d)?)?$/
const figuresAlone = /^\d+$/
/** Of running numbers of ten figures, one in some hundred has a day and a check digit by chance. */
const byChance = 0.02

/** Looks at every cell of the rows that it is given; throws `identity-numbers` with the heading of the column. */
export function identityGuard(headings: readonly string[]): (row: Row) => void {
  const seen = headings.map(() => ({ figures: 0, identities: 0 }))
  return row => {
    for (let at = 0; at < row.length; at++) {
      const value = row[at]
      if (value == null || (typeof value === 'number' && value < 1_000_000)) continue
      const text = String(value)
      if (text.length < 10 || moment.test(text) || !tenFigures.test(text)) continue
      const stop = (): never => {
        throw new UnreadableFigures({ name: 'identity-numbers', column: headings[at] ?? `#${at + 1}` })
      }
      const column = seen[at]
      const isAlone = figuresAlone.test(text.trim())
      if (isAlone && column) column.figures++
      if (!holdsIdentityNumber(text)) continue
      // With its hyphen, or in other text, it is no chance.
      if (!isAlone || !column) stop()
      else if (++column.identities > 1 && column.identities > column.figures * byChance) stop()
    }
  }
}

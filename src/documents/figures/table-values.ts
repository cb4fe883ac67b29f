/** Values of a table: shares, rates and other numbers that are no counts of events, each as it stands. */
import type { FoundValue, FoundValues, LeftOutReason } from '../../domain/found-figures.ts'
import { type ValueState, valueStates } from '../../domain/indicator.ts'
import { type Amount, measuredIn } from './amount.ts'
import type { Columns } from './columns.ts'
import { type ColumnRole, type FigureLayout, wordOf } from './layout.ts'
import type { Row } from './rows.ts'
import { textIn } from './rows.ts'
import { leftCell, saysSum, type TableCell, tableCells } from './table-cells.ts'
import { leaving } from './unread.ts'

/** `firstRow`: the number that people see of the first of the rows; null where the file has no such rows. */
export function valuesOf(
  rows: readonly Row[],
  columns: Columns,
  layout: FigureLayout,
  firstRow: number | null,
): FoundValues {
  const values: FoundValue[] = []
  const { leave, leftOut, unread } = leaving(columns, firstRow)
  for (const told of tableCells(rows, columns, layout, leave)) {
    const value = foundIn(told, columns, layout)
    if (typeof value !== 'string') values.push(value)
    else leave(value === 'empty' ? 'empty-cell' : value, leftCell(told, value, columns))
  }
  return { rows: rows.length, values, leftOut, unread }
}

function foundIn(told: TableCell, columns: Columns, layout: FigureLayout): FoundValue | LeftOutReason {
  const { row, category, territory, period, wording } = told
  if (!period) return saysSum(row) ? 'a-sum-of-others' : 'no-date'
  const numberAt = (role: ColumnRole): number | null => {
    const at = columns.at(role)
    const found = at === null ? 'empty' : measuredIn(row[at], layout.decimal)
    return typeof found === 'string' ? null : found.amount
  }
  const wordAt = (role: ColumnRole): string => {
    const at = columns.at(role)
    return at === null ? '' : wordOf(textIn(row[at]))
  }
  const numerator = numberAt('numerator')
  const [denominator] = [numberAt('denominator')].map(number =>
    number !== null && number > 0 ? number : null,
  )
  const stated = stateSaid(told, columns)
  const found = amountIn(told, columns, layout, numerator, denominator ?? null)
  if (typeof found === 'string' && !(found === 'empty' && (stated === 'missing' || stated === 'suppressed')))
    return found
  const amount: Amount = typeof found === 'string' ? { amount: null, state: 'missing' } : found
  const state = stateIn(told, columns, amount)
  const [lower, upper] = [numberAt('lower'), numberAt('upper')]
  const isBounded = amount.amount !== null && lower !== null && upper !== null && lower <= upper
  return {
    indicator: category,
    territory,
    breakdown: wordAt('breakdown'),
    unit: wordAt('unit'),
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    period: wording,
    value: amount.amount,
    state,
    numerator,
    denominator: denominator ?? null,
    low: isBounded ? lower : null,
    high: isBounded ? upper : null,
  }
}

/** The value that is written; without a column for it, the share that numerator and denominator make, in percent. */
function amountIn(
  { value }: TableCell,
  columns: Columns,
  layout: FigureLayout,
  numerator: number | null,
  denominator: number | null,
): Amount | LeftOutReason {
  const isWritten = columns.at('amount') !== null || columns.amounts.length > 0
  if (isWritten) return measuredIn(value, layout.decimal)
  if (numerator === null || denominator === null) return 'no-number'
  const share = (100 * numerator) / denominator
  return { amount: Math.round(share * 1_000) / 1_000, state: share === 0 ? 'zero' : 'known' }
}

function stateSaid({ row }: TableCell, columns: Columns): ValueState | null {
  const at = columns.at('state')
  const word = at === null ? '' : textIn(row[at]).trim().toLowerCase()
  return statesInWords[word] ?? valueStates.find(state => state === word) ?? null
}

/** What a file that people have made says of a value, beside the names of the states. */
const statesInWords: Record<string, ValueState> = {
  känt: 'known',
  känd: 'known',
  noll: 'zero',
  saknas: 'missing',
  okänt: 'missing',
  'visas inte': 'suppressed',
  dolt: 'suppressed',
  dold: 'suppressed',
  preliminärt: 'preliminary',
  preliminär: 'preliminary',
  avrundat: 'noised',
  'avrundat för sekretess': 'noised',
}

/** The state that a number has: as the file says of it, where that can be, else as its sign or its period says. */
export function stateIn(told: TableCell, columns: Columns, found: Amount): ValueState {
  const said = stateSaid(told, columns)
  const without: readonly ValueState[] = ['missing', 'suppressed']
  if (found.amount === null) return said && without.includes(said) ? said : found.state
  if (said && !without.includes(said) && (said !== 'zero' || found.amount === 0)) return said
  return told.period?.isPreliminary && found.state === 'known' ? 'preliminary' : found.state
}

/** Values as a list, a value a row: what the readers of other forms turn their files into, and what is fetched comes as. */
import type { ColumnRole } from '../layout.ts'
import type { Row, Value } from '../rows.ts'

export type ListedValue = {
  indicator: Value
  territory: Value
  breakdown: Value
  period: Value
  value: Value
  low: Value
  high: Value
  unit: Value
  state: Value
}

const columns: [keyof ListedValue, heading: string, role: ColumnRole][] = [
  ['indicator', 'Indikator', 'category'],
  ['territory', 'Område', 'territory'],
  ['breakdown', 'Uppdelning', 'breakdown'],
  ['period', 'Period', 'period'],
  ['value', 'Värde', 'amount'],
  ['low', 'Nedre gräns', 'lower'],
  ['high', 'Övre gräns', 'upper'],
  ['unit', 'Enhet', 'unit'],
  ['state', 'Läge', 'state'],
]

export const valueListHeadings: Row = columns.map(([, heading]) => heading)

export const valueListColumns: Record<string, ColumnRole> = Object.fromEntries(
  columns.map(([, heading, role]) => [heading, role]),
)

export const listed = (value: Partial<ListedValue>): Row => columns.map(([name]) => value[name] ?? null)

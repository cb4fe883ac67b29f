/** Primary suppression: the cells of a table that say too much by themselves. */
import { type Address, addressOf, cellAt, type Table } from './table.ts'

/** Fewer persons than this are not told. The partnership may set another. */
export const defaultThreshold = 5

/**
 * Columns that say something about each person in a group ("dömd", "missbruk"): the dimension and the places in it.
 * In a group of fewer than `smallGroup`, "none" and "all" are facts about every one of them.
 */
export type Sensitive = { dimension: number; places: readonly number[]; smallGroup: number }

/** Cells of 1 to `threshold` - 1 persons, and none or all of a small group in a sensitive column. In the order of the table. */
export function smallCells(table: Table, threshold = defaultThreshold, sensitive?: Sensitive): number[] {
  return table.values.flatMap((value, cell) =>
    (value > 0 && value < threshold) || (sensitive && tellsOfEach(table, cell, sensitive)) ? [cell] : [],
  )
}

function tellsOfEach(table: Table, cell: number, { dimension, places, smallGroup }: Sensitive): boolean {
  const address = addressOf(table, cell)
  if (!places.includes(address[dimension]!)) return false
  const group = table.values[cellAt(table, totalOf(table, address, dimension))]!
  const value = table.values[cell]!
  return group > 0 && group < smallGroup && (value === 0 || value === group)
}

function totalOf(table: Table, address: Address, dimension: number): number[] {
  return address.with(dimension, table.shape[dimension]! - 1)
}

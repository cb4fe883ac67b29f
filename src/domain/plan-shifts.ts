/** Which records of a plan stand elsewhere among their siblings than they did. */
import type { PlanTable } from './plan-records.ts'
import type { Side } from './plan-side.ts'

/** From which place among the siblings to which, counted from 1. */
export type Shift = { from: number; to: number }

/** Tables whose records stand in an order that people decide and read. */
const ordered: PlanTable[] = ['area', 'problem', 'cause', 'goal', 'passage', 'activity', 'indicator']

/** The fewest records whose place among those that stayed explains the new order: by identity, with their places counted from 1. */
export function shiftsIn(table: PlanTable, before: Side, after: Side): Map<string, Shift> {
  if (!ordered.includes(table)) return new Map()
  const siblings = (side: Side) => {
    const lists = new Map<string, string[]>()
    for (const row of side.rows[table]) {
      const area = table === 'area' ? '' : side.areaOf(table, row)
      const list = `${area ? side.key(area) : ''} ${row.chapter ?? ''}`
      lists.set(list, [...(lists.get(list) ?? []), side.identity(table, row)])
    }
    return lists
  }
  const shifts = new Map<string, Shift>()
  const old = siblings(before)
  for (const [list, now] of siblings(after)) {
    const then = old.get(list) ?? []
    const stayed = now.filter(one => then.includes(one))
    const places = stayed.map(one => then.indexOf(one))
    const still = longestRising(places)
    for (const [at, place] of places.entries())
      if (!still.has(place)) shifts.set(stayed[at]!, { from: place + 1, to: now.indexOf(stayed[at]!) + 1 })
  }
  return shifts
}

/** The members of a longest rising run of numbers, which need not follow each other directly. */
function longestRising(numbers: number[]): Set<number> {
  const length = numbers.map(() => 1)
  const previous = numbers.map(() => -1)
  for (const [at, number] of numbers.entries())
    for (let before = 0; before < at; before++)
      if (numbers[before]! < number && length[before]! >= length[at]!) {
        length[at] = length[before]! + 1
        previous[at] = before
      }
  const run = new Set<number>()
  for (let at = length.indexOf(Math.max(...length)); at >= 0; at = previous[at]!) run.add(numbers[at]!)
  return run
}

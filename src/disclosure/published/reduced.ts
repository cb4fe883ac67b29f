/**
 * A system of equations with what follows by itself put in: an unknown that is alone in an equation is known, and unknowns that
 * together are nothing are nothing each. Most of what is printed is settled so, and what is left falls into small parts.
 */
import type { Row } from '../solver.ts'

/** Rows over places in the list of its unknowns. */
export type Part = { unknowns: number[]; rows: Row[] }

export type Reduced = {
  /** What an unknown is; null where it is not settled. */
  valueOf(unknown: number): number | null
  /** What is not settled, as parts that say nothing of each other: those of these unknowns, or all without any. */
  partsOf(unknowns?: readonly number[]): Part[]
}

/** Null where no counts of at least 0 agree with the rows. */
export function reducedSystem(unknowns: number, rows: readonly Row[]): Reduced | null {
  const value = Array<number | null>(unknowns).fill(null)
  const rowsOf = Array.from({ length: unknowns }, (): number[] => [])
  for (const [at, { terms }] of rows.entries()) for (const [unknown] of terms) rowsOf[unknown]!.push(at)
  const waiting = rows.map((_, at) => at)
  const settle = (unknown: number, count: number) => {
    value[unknown] = count
    waiting.push(...rowsOf[unknown]!)
  }
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { terms, from, to } = left(rows[at]!, value)
    const [first] = terms
    if (!first) {
      if (from > 1e-6 || to < -1e-6) return null
    } else if (from === to && terms.length === 1) {
      const count = from / first[1]
      if (count < 0 || !Number.isInteger(count)) return null
      settle(first[0], count)
    } else if (from === 0 && to === 0 && terms.every(([, times]) => times > 0 === first[1] > 0)) {
      for (const [unknown] of terms) settle(unknown, 0)
    }
  }
  const partAt = new Map<number, Part>()
  const partFrom = (unknown: number): Part => {
    const found = new Set([unknown])
    const seen = new Set<number>()
    for (const one of found) {
      for (const at of rowsOf[one]!) {
        if (seen.has(at)) continue
        seen.add(at)
        for (const [other] of rows[at]!.terms) if (value[other] === null) found.add(other)
      }
    }
    const place = new Map([...found].map((one, at) => [one, at]))
    const part = {
      unknowns: [...found],
      rows: [...seen].map(at => placed(left(rows[at]!, value), place)),
    }
    for (const one of found) partAt.set(one, part)
    return part
  }
  return {
    valueOf: unknown => value[unknown] ?? null,
    partsOf(some = [...value.keys()]) {
      const open = some.filter(unknown => value[unknown] === null)
      return [...new Set(open.map(unknown => partAt.get(unknown) ?? partFrom(unknown)))]
    },
  }
}

function placed(row: Row, place: ReadonlyMap<number, number>): Row {
  return { ...row, terms: row.terms.map(([unknown, times]) => [place.get(unknown)!, times] as const) }
}

/** A row over what is not settled yet. */
function left({ terms, from, to }: Row, value: readonly (number | null)[]): Row {
  const known = terms.reduce((sum, [unknown, times]) => sum + times * (value[unknown] ?? 0), 0)
  return { terms: terms.filter(([unknown]) => value[unknown] === null), from: from - known, to: to - known }
}

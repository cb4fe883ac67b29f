/**
 * A system of equations with what follows by itself put in: an unknown that is alone in an equation is known, and unknowns that
 * together are nothing are nothing each. Most of what is printed is settled so, and what is left falls into small parts.
 */
import type { Row } from '../solver.ts'

export type Reduced = {
  /** What an unknown is; null where it is not settled. */
  valueOf(unknown: number): number | null
  /** The equations over what is not settled, as far as they hang together with these unknowns; all of them without any. */
  partOf(unknowns?: readonly number[]): { unknowns: number[]; rows: Row[] }
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
  return {
    valueOf: unknown => value[unknown] ?? null,
    partOf(from) {
      const seen = new Set<number>()
      const open = from
        ? from.filter(unknown => value[unknown] === null)
        : value.flatMap((one, at) => (one === null ? [at] : []))
      const found = new Set<number>()
      for (let unknown = open.pop(); unknown !== undefined; unknown = open.pop()) {
        if (found.has(unknown)) continue
        found.add(unknown)
        for (const at of rowsOf[unknown]!) {
          if (seen.has(at)) continue
          seen.add(at)
          for (const [other] of rows[at]!.terms) if (value[other] === null) open.push(other)
        }
      }
      return { unknowns: [...found], rows: [...seen].map(at => left(rows[at]!, value)) }
    },
  }
}

/** A row over what is not settled yet. */
function left({ terms, from, to }: Row, value: readonly (number | null)[]): Row {
  const known = terms.reduce((sum, [unknown, times]) => sum + times * (value[unknown] ?? 0), 0)
  return { terms: terms.filter(([unknown]) => value[unknown] === null), from: from - known, to: to - known }
}

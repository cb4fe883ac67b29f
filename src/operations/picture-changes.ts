/** What has changed in each series between two stretches of months, read together so that chance is not mistaken for news. */
import { countChange } from '../analysis/count-change.ts'
import type { Driver } from '../analysis/detection.ts'
import { holm } from '../analysis/multiplicity.ts'
import { type Verdict, verdictOf } from '../analysis/verdict.ts'
import {
  type MonthOfSeries,
  type Months,
  monthsOf,
  type SideBySide,
  sideBySide,
} from '../domain/picture-months.ts'
import type { Driver as StoredDriver } from '../domain/source.ts'
import type { listCategories, listSeriesBreaks } from '../storage/source.ts'

export type Category = Awaited<ReturnType<typeof listCategories>>[number]
export type Break = Awaited<ReturnType<typeof listSeriesBreaks>>[number]

type Series = { category: Category; seriesId: string; values: readonly MonthOfSeries[] }

/**
 * `sides` null: no month is known in both. `broken`: the source began to count in another way in between, so that nothing is compared.
 * `verdict` is what may be said; `together` for what is clear when it is read alone and not as one of all that are read (Holm).
 */
export type SeriesChange<S extends Series = Series> = S & {
  sides: SideBySide | null
  broken: Break | null
  change: ReturnType<typeof countChange> | null
  verdict: ReadTogether | null
}

type Clear = Extract<Verdict, { kind: 'decreased' | 'increased' | 'not-clear' }>
export type ReadTogether = Verdict | (Omit<Clear, 'kind'> & { kind: 'together' })

const sure = 0.05

export function changesOf<S extends Series>(
  series: readonly S[],
  stretches: { before: Months; after: Months },
  breaks: readonly Break[],
): SeriesChange<S>[] {
  const before = new Set(monthsOf(stretches.before))
  const after = new Set(monthsOf(stretches.after))
  const rows = series.map(one => {
    const sides = sideBySide(
      one.values.filter(({ month }) => before.has(month)),
      one.values.filter(({ month }) => after.has(month)),
    )
    const broken = breakBetween(breaks, one.category.id, stretches)
    return { ...one, sides, broken, change: sides && !broken ? countChange(sides.before, sides.after) : null }
  })
  const tested = rows.filter(({ change }) => change !== null && change.ratio !== null)
  const adjusted = holm(tested.map(({ change }) => change?.p ?? 1))
  return rows.map(row => {
    const p = adjusted[tested.indexOf(row)] ?? 0
    return { ...row, verdict: row.change && row.sides ? readTogether(row.category, row.sides, p) : null }
  })
}

function readTogether(category: Category, { before, after }: SideBySide, p: number): ReadTogether {
  const verdict = verdictOf(driverOf(category), before, after, sure)
  const isClear = verdict.kind === 'decreased' || verdict.kind === 'increased'
  return isClear && p >= sure ? { ...verdict, kind: 'together' } : verdict
}

/** Of what nobody has said whose work it follows, no more is said than of what follows several's. */
function driverOf({ drivenBy }: Category): Driver {
  const driver = drivenBy as StoredDriver | null
  return driver === null || driver === 'mixed' ? 'mixed' : `${driver}-driven`
}

/** A break after the first day of the earlier stretch and up to the last month of the later one. */
function breakBetween(
  breaks: readonly Break[],
  categoryId: string,
  { before, after }: { before: Months; after: Months },
): Break | null {
  return (
    breaks.find(
      one =>
        (one.categoryId === null || one.categoryId === categoryId) &&
        one.startsOn > `${before.from}-01` &&
        one.startsOn.slice(0, 7) <= after.to,
    ) ?? null
  )
}

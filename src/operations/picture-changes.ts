/** What has changed in each series between two stretches of months, read together so that chance is not mistaken for news. */
import { type CountChange, countChange } from '../analysis/count-change.ts'
import type { Driver } from '../analysis/detection.ts'
import { holm } from '../analysis/multiplicity.ts'
import { verdictOf } from '../analysis/verdict.ts'
import type { ChangeVerdict, Comparison, Told } from '../domain/picture-comparison.ts'
import { toldOf } from '../domain/picture-comparison.ts'
import {
  type LopsidedPeriod,
  lopsidedPeriods,
  type MonthOfSeries,
  type Months,
  monthsOf,
  type SideBySide,
  type Step,
  sideBySide,
  totalOf,
} from '../domain/picture-months.ts'
import type { Driver as StoredDriver } from '../domain/source.ts'
import type { listCategories, listSeriesBreaks } from '../storage/source.ts'

export type Category = Awaited<ReturnType<typeof listCategories>>[number]
export type Break = Awaited<ReturnType<typeof listSeriesBreaks>>[number]

type Series = { category: Category; seriesId: string; values: readonly MonthOfSeries[] }
export type SeriesChange<S extends Series = Series> = S & {
  comparison: Comparison
  /** Periods that hold more than half of the stretch that they are in. */
  lopsided: LopsidedPeriod[]
}
/** `step`: how long the periods are that are laid beside each other. */
export type Stretches = { before: Months; after: Months; step: Step }

const sure = 0.05

export function changesOf<S extends Series>(
  series: readonly S[],
  stretches: Stretches,
  breaks: readonly Break[],
): SeriesChange<S>[] {
  const { step } = stretches
  const [before, after] = [monthsOf(stretches.before, step), monthsOf(stretches.after, step)]
  const rows = series.map(one => {
    const byMonth = new Map(one.values.map(value => [value.month, value]))
    // Months before the series begins have their place too, or each would be laid beside another's mate.
    const placed = (months: readonly string[]) =>
      months.map((month): MonthOfSeries => byMonth.get(month) ?? { month, amount: null, state: 'missing' })
    const [early, late] = [placed(before), placed(after)]
    const sides = sideBySide(early, late, step)
    const alone = sides ? null : totalOf(late)
    const broken = breakBetween(breaks, one.category.id, stretches)
    return {
      one,
      sides,
      alone,
      broken,
      change: sides && !broken ? countChange(sides.before, sides.after) : null,
    }
  })
  const tested = rows.filter(({ change }) => change !== null && change.ratio !== null)
  const adjusted = holm(tested.map(({ change }) => change?.p ?? 1))
  return rows.map(row => {
    const p = adjusted[tested.indexOf(row)] ?? 0
    return {
      ...row.one,
      comparison: comparisonOf(row.one.category, row, p),
      lopsided: lopsidedPeriods(row.one.values, stretches),
    }
  })
}

/** `alone`: the later stretch's sum where nothing earlier is known to lay it beside. */
type Laid = {
  sides: SideBySide | null
  alone: number | null
  broken: Break | null
  change: CountChange | null
}

/** `p` is that of no change, as one of all that are read together (Holm). */
function comparisonOf(category: Category, { sides, alone, broken, change }: Laid, p: number): Comparison {
  const verdict = sides && change ? verdictOf(driverOf(category), sides.before, sides.after, sure) : null
  return {
    before: sides ? sideOf(sides, 'before') : toldOf(null),
    after: sides ? sideOf(sides, 'after') : toldOf(alone),
    days: sides && { before: sides.before.exposure, after: sides.after.exposure },
    verdict: verdict ? readTogether(verdict.kind, p) : broken ? 'broken' : 'unknown',
    change: change && percentOf(change),
    ask: verdict?.ask ?? null,
    without: sides?.without ?? [],
    isPreliminary: sides?.preliminary ?? false,
    broken: broken && { startsOn: broken.startsOn, reason: broken.reason },
  }
}

function sideOf(sides: SideBySide, side: 'before' | 'after'): Told {
  const { count } = sides[side]
  return sides.preliminary ? { state: 'preliminary', amount: count } : toldOf(count)
}

function readTogether(kind: ChangeVerdict, p: number): ChangeVerdict {
  const isClear = kind === 'decreased' || kind === 'increased'
  return isClear && p >= sure ? 'together' : kind
}

function percentOf({ percent, interval: [low, high] }: CountChange): Comparison['change'] {
  return percent === null ? null : { percent, low: 100 * (low - 1), high: 100 * (high - 1) }
}

/** Of what nobody has said whose work it follows, no more is said than of what follows several's. */
export function driverOf({ drivenBy }: Category): Driver {
  const driver = drivenBy as StoredDriver | null
  return driver === null || driver === 'mixed' ? 'mixed' : `${driver}-driven`
}

/** A break after the first day of the earlier stretch and up to the last month of the later one. */
function breakBetween(
  breaks: readonly Break[],
  categoryId: string,
  { before, after }: Stretches,
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

/** What the figures of a plan's indicators tell of few persons: each value by itself, as in a table that is printed. */
import type { PlanRecords } from '../domain/plan-records.ts'
import type { PlacedFinding } from './placed-findings.ts'
import { checkProse } from './prose/check-prose.ts'

type Indicator = PlanRecords['indicator'][number]
type Value = PlanRecords['indicatorValue'][number]

/** A value of an indicator that is printed, and where it stands. */
export type PlacedFigure<P> = { place: P; indicator: Indicator; value: Value }

/** In the order of the figures. */
export function fewInFigures<P>(figures: readonly PlacedFigure<P>[], threshold: number): PlacedFinding<P>[] {
  const counting = new Map<Indicator, boolean>()
  return figures.flatMap(({ place, indicator, value }) => {
    const few = groupsOf(indicator, value).filter(count => count > 0 && count < threshold)
    if (few.length === 0) return []
    if (!counting.has(indicator)) counting.set(indicator, isOfPersons(indicator))
    if (!counting.get(indicator)) return []
    const { name, unit } = indicator
    const { breakdown, placeName, period, year } = value
    const what = [name, breakdown, placeName, period ?? year].filter(word => word !== null).join(', ')
    const quote = { before: `${what}: `, marked: figureOf(value), after: unit ? ` ${unit}` : '' }
    const numbers = { count: Math.min(...few) }
    const found = { flag: 'SMALL', reason: 'small-figure', start: 0, end: 0, numbers } as const
    return [
      {
        found: { kind: 'prose', finding: found },
        ...{ also: [], quote, identity: ['figure', quote, few], maySign: true, places: [place] },
      },
    ]
  })
}

/** As plans are written, with a comma: "3", "28,8 (3 / 11)". */
function figureOf({ value, numerator, denominator }: Value): string {
  const of = [numerator, denominator].filter(part => part !== null)
  const told = of.length > 0 ? `${value} (${of.join(' / ')})` : String(value)
  return told.replaceAll('.', ',')
}

/** Those that a count tells of; of a share how many answered, how many so and how many otherwise. Rounded for secrecy tells of nobody. */
function groupsOf({ kind }: Indicator, { state, value, numerator, denominator }: Value): number[] {
  if (value === null || state === 'noised') return []
  if (kind === 'count') return Number.isInteger(value) ? [value] : []
  if (kind !== 'share' || denominator === null) return []
  const so = numerator ?? Math.round((value * denominator) / 100)
  return [denominator, so, denominator - so]
}

/** Words before what is counted: "Antal deltagare", "Andelen av de elever". */
const beforeCounted =
  /^(?:(?:total[ta]*|sammanlag[dt]a?)\s+)?(?:antal(?:et)?|andel(?:en)?|procent)\s+(?:av\s+)?(?:de(?:n|t)?\s+)?/iu

/** Whether persons are counted, or what is about one person each, as the grammar of sentences knows them; by the name, what is measured or the unit. */
export function isOfPersons({ name, measure, unit }: Pick<Indicator, 'name' | 'measure' | 'unit'>): boolean {
  return [name, measure, unit].some(words => {
    if (!words) return false
    const counted = words.replace(beforeCounted, '')
    const said = `${counted.charAt(0).toLocaleLowerCase('sv')}${counted.slice(1)}`
    return checkProse(`Vi räknade 3 ${said}.`, 5).some(({ flag }) => flag === 'SMALL')
  })
}

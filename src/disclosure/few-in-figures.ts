/** What the figures of a plan's indicators tell of few persons: each value by itself, as in a table that is printed. */
import type { PlanRecords } from '../domain/plan-records.ts'
import type { PlacedFinding } from './placed-findings.ts'
import { checkProse } from './prose/check-prose.ts'

type Indicator = PlanRecords['indicator'][number]
type Value = Omit<
  PlanRecords['indicatorValue'][number],
  'id' | 'indicatorId' | 'low' | 'high' | 'extractedOn'
>

/** A value of an indicator that is printed, and where it stands. */
export type PlacedFigure<P> = { place: P; indicator: Indicator; value: Value }

/** In the order of the figures; what reads the same twice is found once, in both places. */
export function fewInFigures<P>(figures: readonly PlacedFigure<P>[], threshold: number): PlacedFinding<P>[] {
  const counting = new Map<Indicator, boolean>()
  const findings = new Map<string, PlacedFinding<P>>()
  for (const { place, indicator, value } of figures) {
    const few = groupsOf(indicator, value).filter(count => count > 0 && count < threshold)
    if (few.length === 0) continue
    if (!counting.has(indicator)) counting.set(indicator, countsPersons(indicator))
    if (!counting.get(indicator)) continue
    const { name, unit } = indicator
    const { breakdown, placeName, period, year } = value
    const what = [name, breakdown, placeName, period ?? year].filter(word => word !== null).join(', ')
    const quote = { before: `${what}: `, marked: figureOf(value), after: unit ? ` ${unit}` : '' }
    const identity = ['figure', quote, few]
    const there = findings.get(JSON.stringify(identity))
    if (there) {
      there.places.push(place)
      continue
    }
    const numbers = { count: Math.min(...few) }
    const finding = { flag: 'SMALL', reason: 'small-figure', start: 0, end: 0, numbers } as const
    findings.set(JSON.stringify(identity), {
      found: { kind: 'prose', finding },
      ...{ also: [], quote, identity, maySign: true, places: [place] },
    })
  }
  return [...findings.values()]
}

/** As plans are written, with a comma: "3", "28,8 (3 / 11)", "– (3 / 11)". */
function figureOf({ value, numerator, denominator }: Value): string {
  const of = [numerator, denominator].filter(part => part !== null)
  const told = value === null ? '–' : String(value)
  return (of.length > 0 ? `${told} (${of.join(' / ')})` : told).replaceAll('.', ',')
}

/**
 * Those that a count tells of, and that its parts tell of whatever is said of the number itself: of a share how many answered, how many so and
 * how many otherwise. What is rounded for secrecy tells of nobody.
 */
function groupsOf({ kind }: Indicator, { state, value, numerator, denominator }: Value): number[] {
  const told = state === 'noised' ? null : value
  const own = kind === 'count' && told !== null && Number.isInteger(told) ? told : null
  const ofShare =
    kind === 'share' && told !== null && denominator !== null ? Math.round((told * denominator) / 100) : null
  const so = numerator ?? ofShare
  const otherwise = kind === 'share' && so !== null && denominator !== null ? denominator - so : null
  return [own, denominator, so, otherwise].filter(count => count !== null)
}

/** Words before what is counted: "Antal deltagare", "Andelen av de elever". */
const beforeCounted =
  /^(?:(?:total[ta]*|sammanlag[dt]a?)\s+)?(?:antal(?:et)?|andel(?:en)?|procent)\s+(?:av\s+)?(?:de(?:n|t)?\s+)?/iu

/** Whether persons are counted, or what is about one person each, as the grammar of sentences knows them; by the name, what is measured or the unit. */
export function countsPersons({
  name,
  measure,
  unit,
}: Pick<Indicator, 'name' | 'measure' | 'unit'>): boolean {
  return [name, measure, unit].some(words => {
    if (!words) return false
    const counted = words.replace(beforeCounted, '')
    const said = `${counted.charAt(0).toLocaleLowerCase('sv')}${counted.slice(1)}`
    return checkProse(`Vi räknade 3 ${said}.`, 5).some(({ flag }) => flag === 'SMALL')
  })
}

/**
 * Published figures of one thing counted, as equations: the unknowns are the counts of each series in the shortest stretches of days that
 * the figures tell apart. A ground is the sum of those of one kind within it and of what lies in none of them; so are all of the parts that
 * they are divided into.
 */
import { addDays, addMonths } from '../../domain/day.ts'
import type { Row } from '../solver.ts'
import { lineOf, type PublishedFigure, type PublishedGround, type Stretch } from './figure.ts'

export type Terms = Row['terms']

/** Some of a whole, and what is left of it when they are told: how many there are of which no series is printed. */
export type Rest = { of: 'grounds' | 'parts'; whole: string; parts: string[]; name: string }

export type System = {
  unknowns: number
  /** The shortest stretches. */
  spans: { from: string; to: string }[]
  /** What each printed figure says, by its key; hidden ones say nothing. */
  told: Map<string, Row>
  /** What holds whatever is printed: a whole is its parts and the rest. */
  always: Row[]
  rests: Rest[]
  /** Of a series, or of a rest by its name. */
  termsOf(name: string, stretch: Stretch): Terms
}

/** `figures` count one thing. Keys are one of a kind. */
export function systemOf(figures: readonly PublishedFigure[], grounds: readonly PublishedGround[]): System {
  const days = cutsOf(figures)
  const spans = days.slice(0, -1).map((from, at) => ({ from, to: addDays(days[at + 1]!, -1) }))
  const lines = [...new Set(figures.map(lineOf))]
  const rests = restsOf(figures, grounds)
  const first = new Map(
    [...lines, ...rests.map(({ name }) => name)].map((name, at) => [name, at * spans.length]),
  )
  const within = (stretch: Stretch) => spans.flatMap((span, at) => (isWithin(span, stretch) ? [at] : []))
  const termsOf = (name: string, stretch: Stretch): Terms =>
    within(stretch).map(at => [first.get(name)! + at, 1] as const)
  return {
    unknowns: first.size * spans.length,
    spans,
    told: new Map(
      figures.flatMap(figure => {
        if (figure.value === null) return []
        const to = figure.atLeast ? Number.POSITIVE_INFINITY : figure.value
        return [[figure.key, { terms: termsOf(lineOf(figure), figure), from: figure.value, to }] as const]
      }),
    ),
    always: rests.flatMap(({ whole, parts, name }) =>
      spans.map((_, at) => ({
        terms: [
          [first.get(whole)! + at, 1] as const,
          ...[...parts, name].map(part => [first.get(part)! + at, -1] as const),
        ],
        from: 0,
        to: 0,
      })),
    ),
    rests,
    termsOf,
  }
}

/** The days on which any figure begins, and the days after any ends. */
export function cutsOf(figures: readonly Stretch[]): string[] {
  return [
    ...new Set(
      figures.flatMap(({ from, to, without }) => [
        from,
        addDays(to, 1),
        ...without.flatMap(month => [`${month}-01`, addMonths(`${month}-01`, 1)]),
      ]),
    ),
  ].sort()
}

function isWithin(span: { from: string; to: string }, { from, to, without }: Stretch): boolean {
  return span.from >= from && span.to <= to && !without.includes(span.from.slice(0, 7))
}

function restsOf(figures: readonly PublishedFigure[], grounds: readonly PublishedGround[]): Rest[] {
  const told = [...new Map(figures.map(figure => [lineOf(figure), figure])).values()]
  return [...restsOfGrounds(told, grounds), ...restsOfParts(told)]
}

/** A ground and those of one kind of which it is the nearest that is told of. */
function restsOfGrounds(told: readonly PublishedFigure[], grounds: readonly PublishedGround[]): Rest[] {
  const known = new Map(grounds.map(ground => [ground.id, ground]))
  const inner = told.flatMap(figure => {
    const whole = nearestAbove(figure, told, known)
    const kind = known.get(figure.ground)?.kind
    return whole && kind ? [{ whole: lineOf(whole), line: lineOf(figure), kind }] : []
  })
  return [...Map.groupBy(inner, ({ whole, kind }) => JSON.stringify([whole, kind]))].map(([name, some]) => ({
    of: 'grounds',
    whole: some[0]!.whole,
    parts: some.map(({ line }) => line),
    name,
  }))
}

function nearestAbove(
  figure: PublishedFigure,
  told: readonly PublishedFigure[],
  known: ReadonlyMap<string, PublishedGround>,
): PublishedFigure | null {
  const seen = new Set<string>()
  let above = known.get(figure.ground)?.within ?? null
  while (above !== null && !seen.has(above)) {
    const ground = above
    seen.add(ground)
    const found = told.find(one => lineOf(one) === lineOf({ ground, part: figure.part }))
    if (found) return found
    above = known.get(ground)?.within ?? null
  }
  return null
}

function restsOfParts(told: readonly PublishedFigure[]): Rest[] {
  const whole = (figure: PublishedFigure) => lineOf({ ground: figure.ground, part: null })
  const parts = told.filter(figure => figure.part !== null && told.some(one => lineOf(one) === whole(figure)))
  return [...Map.groupBy(parts, figure => JSON.stringify([whole(figure), 'by', figure.part!.by]))].map(
    ([name, some]) => ({ of: 'parts', whole: whole(some[0]!), parts: some.map(lineOf), name }),
  )
}

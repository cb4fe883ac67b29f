/** What somebody could work out that is not printed: hidden figures, the days between two figures, and what is left of a whole. */
import { addDays } from '../../domain/day.ts'
import { lineOf, type PublishedFigure, type Stretch, sameText } from './figure.ts'
import { cutsOf, type System, type Terms } from './system.ts'

/**
 * What is told of. `hidden`: the figure of that key. `between`: days of a series that no figure of it is of by itself. `rest`: those of `whole`
 * who are in none of the parts that stand printed. Each series by a figure of it.
 */
export type Told =
  | { kind: 'hidden'; figure: string }
  | { kind: 'between'; series: string; from: string; to: string }
  | { kind: 'rest'; whole: string; parts: string[]; from: string; to: string; without: readonly string[] }

/** `group`: those that are of one series, or of what is left of one whole. */
export function targetsOf(
  system: System,
  figures: readonly PublishedFigure[],
): { of: Told; group: string; target: Terms }[] {
  const lines = Map.groupBy(figures, lineOf)
  const besides = (line: string) => {
    const wholes = system.rests.filter(({ parts }) => parts.includes(line)).map(({ whole }) => whole)
    const parts = system.rests.flatMap(({ whole, parts }) => (wholes.includes(whole) ? parts : []))
    return [...new Set(parts)].flatMap(part => lines.get(part)!)
  }
  return [
    ...onlyOnce(figures.filter(({ value }) => value === null)).map(figure => ({
      of: { kind: 'hidden', figure: figure.key } as const,
      group: `hidden ${lineOf(figure)}`,
      target: system.termsOf(lineOf(figure), figure),
    })),
    ...[...lines].flatMap(([line, own]) =>
      onlyOnceOf([...spansBetween(own), ...spansBeside(own, besides(line))]).map(({ from, to }) => ({
        of: { kind: 'between', series: own[0]!.key, from, to } as const,
        group: `between ${line}`,
        target: system.termsOf(line, { from, to, without: [] }),
      })),
    ),
    ...system.rests.flatMap(rest => {
      const whole = lines.get(rest.whole)!
      const parts = rest.parts.map(part => lines.get(part)!)
      const all = [...whole, ...parts.flat()]
      return [...stretchesOf(all), ...spansBetween(all)].map(({ from, to, without }) => ({
        of: {
          kind: 'rest',
          whole: whole[0]!.key,
          parts: parts.map(part => part[0]!.key),
          from,
          to,
          without,
        } as const,
        group: `rest ${rest.name}`,
        target: system.termsOf(rest.name, { from, to, without }),
      }))
    }),
  ]
}

/** One of each stretch of each series. */
function onlyOnce(figures: readonly PublishedFigure[]): PublishedFigure[] {
  return [...new Map(figures.map(figure => [sameText(figure), figure])).values()]
}

function stretchesOf(figures: readonly PublishedFigure[]): Stretch[] {
  return onlyOnceOf(figures.map(({ from, to, without }) => ({ from, to, without })))
}

function onlyOnceOf(stretches: readonly Stretch[]): Stretch[] {
  return [...new Map(stretches.map(stretch => [JSON.stringify(stretch), stretch])).values()]
}

/** The shortest stretches that the figures of a series tell apart, of which none of them is. */
function spansBetween(figures: readonly PublishedFigure[]): Stretch[] {
  return spansBeside(figures, figures)
}

/** Those that others tell apart, of which none of a series is: what it is then may follow from them and the whole. */
function spansBeside(own: readonly PublishedFigure[], figures: readonly PublishedFigure[]): Stretch[] {
  const cuts = cutsOf(figures)
  return cuts.slice(0, -1).flatMap((from, at) => {
    const to = addDays(cuts[at + 1]!, -1)
    const isOf = (figure: PublishedFigure) =>
      figure.from <= from && figure.to >= to && !figure.without.includes(from.slice(0, 7))
    const isItself = (figure: PublishedFigure) => figure.from === from && figure.to === to
    return figures.some(isOf) && !own.some(isItself) ? [{ from, to, without: [] }] : []
  })
}

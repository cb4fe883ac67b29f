/** What somebody could work out that is not printed: hidden figures, the days between two figures, and what is left of a whole. */
import { addDays } from '../../domain/day.ts'
import type { Target } from './attack.ts'
import { lineOf, type PublishedFigure, type Stretch, sameText } from './figure.ts'
import { cutsOf, type System } from './system.ts'

/**
 * What is told of. `hidden`: the figure of that key. `between`: days of a series that no figure is of by itself. `rest`: those of `whole`
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
): { of: Told; group: string; target: Target }[] {
  const lines = Map.groupBy(figures, lineOf)
  return [
    ...onlyOnce(figures.filter(({ value }) => value === null)).map(figure => ({
      of: { kind: 'hidden', figure: figure.key } as const,
      group: `hidden ${lineOf(figure)}`,
      target: { terms: system.termsOf(lineOf(figure), figure), hidden: true },
    })),
    ...[...lines].flatMap(([line, own]) =>
      spansBetween(own).map(({ from, to }) => ({
        of: { kind: 'between', series: own[0]!.key, from, to } as const,
        group: `between ${line}`,
        target: { terms: system.termsOf(line, { from, to, without: [] }), hidden: false },
      })),
    ),
    ...system.rests.flatMap(rest => {
      const whole = lines.get(rest.whole)!
      const parts = rest.parts.map(part => lines.get(part)!)
      return stretchesOf([...whole, ...parts.flat()]).map(({ from, to, without }) => ({
        of: {
          kind: 'rest',
          whole: whole[0]!.key,
          parts: parts.map(part => part[0]!.key),
          from,
          to,
          without,
        } as const,
        group: `rest ${rest.name}`,
        target: { terms: system.termsOf(rest.name, { from, to, without }), hidden: false },
      }))
    }),
  ]
}

/** One of each stretch of each series. */
function onlyOnce(figures: readonly PublishedFigure[]): PublishedFigure[] {
  return [...new Map(figures.map(figure => [sameText(figure), figure])).values()]
}

function stretchesOf(figures: readonly PublishedFigure[]): Stretch[] {
  return [
    ...new Map(
      figures.map(({ from, to, without }) => [JSON.stringify([from, to, without]), { from, to, without }]),
    ),
  ].map(([, stretch]) => stretch)
}

/** The shortest stretches that the figures of a series tell apart, of which none of them is. */
function spansBetween(figures: readonly PublishedFigure[]): Stretch[] {
  const cuts = cutsOf(figures)
  return cuts.slice(0, -1).flatMap((from, at) => {
    const to = addDays(cuts[at + 1]!, -1)
    const isOf = (figure: PublishedFigure) =>
      figure.from <= from && figure.to >= to && !figure.without.includes(from.slice(0, 7))
    const isItself = (figure: PublishedFigure) => figure.from === from && figure.to === to
    return figures.some(isOf) && !figures.some(isItself) ? [{ from, to, without: [] }] : []
  })
}

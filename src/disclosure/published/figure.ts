/** Figures of persons as they have been published, here and elsewhere: what together is one system of equations to who reads it. */

/**
 * A figure as it is printed. `counted` is the same text for what is counted in one way, and so that it can be added up; `ground` for one
 * ground. It is of the days `from` to `to`, both in it, without the months ("2024-03") in `without`. `value` is null where it is hidden;
 * with `atLeast` it is no more than what is known of it.
 */
export type PublishedFigure = {
  key: string
  counted: string
  ground: string
  /** Of a part of those counted: divided by sex, the women. */
  part: { by: string; name: string } | null
  from: string
  to: string
  without: readonly string[]
  value: number | null
  atLeast: boolean
}

/** What has been published before, and in which publication: those of one hang together. */
export type EarlierFigure = PublishedFigure & { publication: string }

/** Grounds of one `kind` within another do not overlap, and need not fill it. */
export type PublishedGround = { id: string; within: string | null; kind: string }

/** What is told of: these of this ground on these days, without those months. */
export type Stretch = { from: string; to: string; without: readonly string[] }

export type GuardRule = { threshold: number; width: number }

/** One series: of a ground, and of a part or of all. */
export function lineOf({ ground, part }: Pick<PublishedFigure, 'ground' | 'part'>): string {
  return JSON.stringify([ground, part && [part.by, part.name]])
}

/** The same counted on the same ground and days. */
export function isOfTheSame(one: PublishedFigure, other: PublishedFigure): boolean {
  return sameText(one) === sameText(other)
}

export function sameText(figure: PublishedFigure): string {
  const { counted, from, to, without } = figure
  return JSON.stringify([counted, lineOf(figure), from, to, [...without].sort()])
}

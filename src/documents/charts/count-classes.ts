/** Counts in a few classes, so that a shade can be read back as a number: each has its numbers printed beside it. */

/** Whole numbers, both in the class. */
export type CountClass = { from: number; to: number }

/** As many as can be told apart, one beside another. */
export const mostClasses = 5

/** Classes that hold every count from 1 to the highest; narrow where most cells are, as squares are: 1–4, 5–16, 17–36 … */
export function countClasses(amounts: readonly number[]): CountClass[] {
  const highest = amounts.reduce((a, b) => Math.max(a, b), 0)
  const tops = Array.from({ length: mostClasses }, (_, at) =>
    Math.ceil(highest * ((at + 1) / mostClasses) ** 2),
  )
  const ends = [...new Set(tops)].filter(top => top > 0)
  return ends.map((to, at) => ({ from: (ends[at - 1] ?? 0) + 1, to }))
}

/** Of a count, how strong its shade is: from 1 to `mostClasses`, so that two classes are as far apart as they can be. */
export function strengthOf(amount: number, classes: readonly CountClass[]): number {
  const at = Math.max(
    0,
    classes.findIndex(({ to }) => amount <= to),
  )
  return 1 + Math.round(((mostClasses - 1) * at) / Math.max(1, classes.length - 1))
}

/** A strength as a share of the full colour. */
export const shadeOf = (strength: number): number => 0.15 + 0.2 * (strength - 1)

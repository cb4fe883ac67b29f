/** Which figures tell of a sum: those nearest to it are tried first, since what tells it mostly lies there. */
import type { System, Terms } from './system.ts'

/**
 * Of `keys` some of which `tells` is true, none of which can be spared; it is true of all of them together.
 * Source: U. Junker, QuickXplain (AAAI 2004).
 */
export function tellersAmong(keys: readonly string[], tells: (some: readonly string[]) => boolean): string[] {
  function among(known: string[], isNews: boolean, some: string[]): string[] {
    if (isNews && tells(known)) return []
    if (some.length <= 1) return some
    const half = Math.ceil(some.length / 2)
    const [one, other] = [some.slice(0, half), some.slice(half)]
    const ofOther = among([...known, ...one], one.length > 0, other)
    return [...among([...known, ...ofOther], ofOther.length > 0, one), ...ofOther]
  }
  return among([], false, [...keys])
}

/**
 * The keys by how far they are from the sum: first those of figures that count some of it, then those that count some of what these count,
 * and so on. A whole and its parts are as far apart as two figures are.
 */
export function ringsAround(system: System, target: Terms, keys: ReadonlySet<string>): string[][] {
  const rows = [
    ...system.always.map(({ terms }) => ({ key: null, terms })),
    ...[...keys].flatMap(key => {
      const row = system.told.get(key)
      return row ? [{ key, terms: row.terms }] : []
    }),
  ]
  const rowsOf = Map.groupBy(
    rows.flatMap((row, at) => row.terms.map(([unknown]) => [unknown, at] as const)),
    ([unknown]) => unknown,
  )
  const seen = new Set<number>()
  const rings: string[][] = []
  const reached = new Set<number>()
  let border = target.map(([unknown]) => unknown)
  while (border.length > 0) {
    for (const unknown of border) reached.add(unknown)
    const near = new Set(border.flatMap(unknown => (rowsOf.get(unknown) ?? []).map(([, at]) => at)))
    const fresh = [...near].filter(at => !seen.has(at)).map(at => rows[at]!)
    for (const at of near) seen.add(at)
    rings.push(fresh.flatMap(({ key }) => key ?? []))
    border = [...new Set(fresh.flatMap(({ terms }) => terms.map(([unknown]) => unknown)))].filter(
      unknown => !reached.has(unknown),
    )
  }
  return rings
}

/** Grounds that figures are of, in one another: a square lies in its district, and that in the municipality. */

/** `withinId`: the nearest ground around it. */
type Ground = { id: string; withinId: string | null }

/** The first that lies in none of the others; null only where there are none, or each lies in another. */
export function widestOf<T extends Ground>(territories: readonly T[]): T | null {
  return territories.find(one => isWidest(one, territories)) ?? null
}

export function isWidest({ withinId }: Ground, territories: readonly Ground[]): boolean {
  return !territories.some(({ id }) => id === withinId)
}

/** The nearest ground around it, where that is among them. */
export function aroundOf<T extends Ground>({ withinId }: Ground, territories: readonly T[]): T | null {
  return territories.find(({ id }) => id === withinId) ?? null
}

/** Those that lie nearest within it. */
export function nearestWithin<T extends Ground>({ id }: Ground, territories: readonly T[]): T[] {
  return territories.filter(({ withinId }) => withinId === id)
}

/** Whether it is the other ground or lies in it, however far up that is. */
export function liesIn(inner: Ground, outer: Ground, territories: readonly Ground[]): boolean {
  let ground: Ground | null = inner
  for (let up = 0; ground && up <= territories.length; up++) {
    if (ground.id === outer.id) return true
    ground = aroundOf(ground, territories)
  }
  return false
}

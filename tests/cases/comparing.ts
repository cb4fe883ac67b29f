/** How a table's value is compared with what a method gives: numbers within the file's tolerance, the rest as they are. */

/** `rel` and `abs` as in the file; other keys are tolerances of single fields, or the word "exact". */
export type Tolerance = Record<string, number | string>

type Allowed = { rel: number; abs: number }

/** What is allowed for a field. `special` names a tolerance of its own kind: its ending says whether it is relative or absolute. */
export function allowedFor(tolerance: Tolerance, field: string, special: string | undefined): Allowed {
  if (tolerance[field] === 'exact') return { rel: 0, abs: 0 }
  const rel = Number(tolerance.rel ?? 1e-9)
  const abs = Number(tolerance.abs ?? 1e-12)
  const own = special === undefined ? undefined : tolerance[special]
  if (typeof own !== 'number') return { rel, abs }
  return special!.endsWith('_abs') ? { rel: 0, abs: own } : { rel: own, abs }
}

/** Null: they agree. Otherwise the place in the value where they part, '' for the value itself. */
export function firstDifference(expected: unknown, got: unknown, allowed: Allowed): string | null {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return ''
    for (const [at, one] of expected.entries()) {
      const difference = firstDifference(one, got[at], allowed)
      if (difference !== null) return `[${at}]${difference}`
    }
    return null
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null) return ''
    for (const [key, one] of Object.entries(expected)) {
      const difference = firstDifference(one, (got as Record<string, unknown>)[key], allowed)
      if (difference !== null) return `.${key}${difference}`
    }
    return null
  }
  return agree(expected, got, allowed) ? null : ''
}

function agree(expected: unknown, got: unknown, { rel, abs }: Allowed): boolean {
  const wanted = expected === 'Infinity' ? Infinity : expected === '-Infinity' ? -Infinity : expected
  if (wanted === null) return got === null || got === undefined
  if (typeof wanted !== 'number') return wanted === got
  if (typeof got !== 'number' || Number.isNaN(got)) return false
  if (!Number.isFinite(wanted) || !Number.isFinite(got)) return wanted === got
  // A step of the last binary place is no difference: 0.12 and 0.11 are not further apart than 0.01.
  const room = Math.max(abs, rel * Math.abs(wanted)) * (1 + 1e-9)
  return Math.abs(wanted - got) <= room
}

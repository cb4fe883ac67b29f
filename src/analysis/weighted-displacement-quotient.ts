/**
 * The weighted displacement quotient: what happened in the areas around, as a part of what was won in the place itself.
 * K. J. Bowers & S. D. Johnson, Journal of Quantitative Criminology 19 (2003) 275–301. It has no standard error: a description, beside the difference.
 */
import { mustBeCount } from './checked.ts'
import type { BeforeAfter } from './relative-effect.ts'

/** What the quotient says: of benefit and displacement, how much beside the effect itself. */
export type QuotientReading =
  | 'benefit-larger-than-effect'
  | 'benefit'
  | 'neither'
  | 'displacement'
  | 'displacement-larger-than-effect'

/** `no-effect`: nothing was won in the place, so nothing can have moved from it. `no-control`: the control had nothing before or after. */
export type QuotientCaveat = 'no-effect' | 'no-control'

export type DisplacementQuotient = {
  /** Fewer in the target, in events. */
  grossEffect: number
  /** Target against control, before less after. */
  netEffect: number | null
  /** The target's share of the control after less before: below zero is success. The buffer's likewise. */
  successMeasure: number | null
  bufferMeasure: number | null
  quotient: number | null
  reading: QuotientReading | null
  /** Events that the control lets expect less those that came, in target and buffer. */
  totalNetEffect: number | null
  caveats: readonly QuotientCaveat[]
}

export function displacementQuotient(
  target: BeforeAfter,
  buffer: BeforeAfter,
  control: BeforeAfter,
): DisplacementQuotient {
  for (const { before, after } of [target, buffer, control]) {
    mustBeCount('a count before', before)
    mustBeCount('a count after', after)
  }
  const grossEffect = target.before - target.after
  if (control.before === 0 || control.after === 0)
    return {
      grossEffect,
      netEffect: null,
      successMeasure: null,
      bufferMeasure: null,
      quotient: null,
      reading: null,
      totalNetEffect: null,
      caveats: ['no-control'],
    }
  const measure = (area: BeforeAfter) => area.after / control.after - area.before / control.before
  const successMeasure = measure(target)
  const bufferMeasure = measure(buffer)
  const growth = control.after / control.before
  // Without this gate a measure that failed and displaced as well would show a happy number.
  const isSuccess = target.after * control.before < target.before * control.after
  const quotient = isSuccess ? bufferMeasure / successMeasure : null
  return {
    grossEffect,
    netEffect: -successMeasure,
    successMeasure,
    bufferMeasure,
    quotient,
    reading: quotient === null ? null : readingOf(quotient),
    totalNetEffect: target.before * growth - target.after + (buffer.before * growth - buffer.after),
    caveats: isSuccess ? [] : ['no-effect'],
  }
}

function readingOf(quotient: number): QuotientReading {
  if (quotient > 1) return 'benefit-larger-than-effect'
  if (quotient > 0) return 'benefit'
  if (quotient === 0) return 'neither'
  return quotient >= -1 ? 'displacement' : 'displacement-larger-than-effect'
}

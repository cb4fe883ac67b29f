/** What every method asks of its numbers. What cannot be counted or measured is a fault of whoever calls, and is thrown with what was wrong. */

/** A count of events: a whole number from zero, small enough to be exact. */
export function mustBeCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} must be a whole number from zero: ${value}`)
}

/** Exposure, weights, bandwidths: above zero and finite. */
export function mustBePositive(name: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) throw new RangeError(`${name} must be above zero: ${value}`)
}

/** A share between the two ends, which are not allowed themselves: levels and limits. */
export function mustBeBetween(name: string, value: number, low: number, high: number): void {
  if (!(value > low && value < high))
    throw new RangeError(`${name} must be between ${low} and ${high}: ${value}`)
}

/** Lists that go together. */
export function mustBeAsLong(name: string, list: ArrayLike<unknown>, other: ArrayLike<unknown>): void {
  if (list.length !== other.length)
    throw new RangeError(
      `${name} must have as many values as what it belongs to: ${list.length}, ${other.length}`,
    )
}

/** A share or a probability, ends included. */
export function mustBeShare(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be from 0 to 1: ${value}`)
}

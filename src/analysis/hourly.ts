/** What is counted by the hours of a day: twenty-four values from zero, whole or sums of parts of events. */
export function mustBeHourly(hourCounts: readonly number[]): void {
  if (hourCounts.length !== 24) throw new RangeError(`a day has 24 hours: ${hourCounts.length}`)
  if (!hourCounts.every(count => Number.isFinite(count) && count >= 0))
    throw new RangeError('every hour must have a count from zero')
}

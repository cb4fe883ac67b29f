/** The place where a function that only grows, or only falls, is zero: the bracket is widened from `start`, then halved and cut (Illinois). */
export function rootOf(f: (u: number) => number, start: number): number {
  let low = start - 1
  let high = start + 1
  let atLow = f(low)
  let atHigh = f(high)
  for (let width = 1; Math.sign(atLow) === Math.sign(atHigh) && width < 1e6; width *= 2) {
    low -= width
    high += width
    atLow = f(low)
    atHigh = f(high)
  }
  if (Math.sign(atLow) === Math.sign(atHigh)) return Number.NaN
  let side = 0
  for (let turn = 0; turn < 300; turn++) {
    const cut = (low * atHigh - high * atLow) / (atHigh - atLow)
    const next = turn % 4 !== 3 && cut > low && cut < high ? cut : (low + high) / 2
    if (high - low < 1e-15 * Math.max(1, Math.abs(next)) || next === low || next === high) return next
    const value = f(next)
    if (value === 0) return next
    if (Math.sign(value) === Math.sign(atLow)) {
      low = next
      atLow = value
      if (side === -1) atHigh /= 2
      side = -1
    } else {
      high = next
      atHigh = value
      if (side === 1) atLow /= 2
      side = 1
    }
  }
  return (low + high) / 2
}

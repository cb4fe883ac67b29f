import { mustBeCount } from './checked.ts'

/** More counts than this are not listed. */
const mostListed = 1000

/**
 * The counts of `asked` that give a printed percentage, whichever way a half is rounded: none where it cannot be right ("23 % of 10"), and with few
 * asked often one, which then is told by the percentage. At most a thousand are listed.
 */
export function possibleCounts(percent: number, decimals: number, asked: number): number[] {
  mustBeCount('those who were asked', asked)
  mustBeCount('decimals', decimals)
  if (!(percent >= 0 && percent <= 100))
    throw new RangeError(`a percentage must be from 0 to 100: ${percent}`)
  const scale = 10 ** decimals
  const printed = Math.round(percent * scale)
  // Other decimals than were said, 12.5 printed as whole percent: no count gives that.
  if (asked === 0 || Math.abs(printed - percent * scale) > 1e-6) return []
  const isPossible = (count: number) => Math.abs(200 * scale * count - 2 * printed * asked) <= asked
  const first = Math.max(0, Math.floor(((printed - 1) * asked) / (100 * scale)))
  const last = Math.min(asked, Math.ceil(((printed + 1) * asked) / (100 * scale)))
  const counts: number[] = []
  for (let count = first; count <= last && counts.length < mostListed; count++) {
    if (isPossible(count)) counts.push(count)
  }
  return counts
}

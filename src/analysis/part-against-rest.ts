import { checkAnswers } from './proportion.ts'
import { type Answers, type ProportionDifference, proportionDifference } from './proportion-difference.ts'

/** `no-rest`: the part is the whole, there is nothing to compare it with. */
export type PartCaveat = 'no-rest'

/** Shares of the part, of the whole that it is in, and of what remains, with the part's difference from that. */
export type PartAgainstRest = {
  part: number
  whole: number
  rest: number | null
  difference: ProportionDifference | null
  caveats: readonly PartCaveat[]
}

/** A part of a whole compared with the rest of it: those who live at the square are in the district as well, and would be compared with themselves. */
export function partAgainstRest(part: Answers, whole: Answers, alpha = 0.05): PartAgainstRest {
  checkAnswers(part.yes, part.asked)
  checkAnswers(whole.yes, whole.asked)
  const rest = { yes: whole.yes - part.yes, asked: whole.asked - part.asked }
  if (rest.yes < 0 || rest.asked < 0 || rest.yes > rest.asked)
    throw new RangeError('the part is not in the whole: more in it than there')
  const shares = { part: part.yes / part.asked, whole: whole.yes / whole.asked }
  if (rest.asked === 0) return { ...shares, rest: null, difference: null, caveats: ['no-rest'] }
  return {
    ...shares,
    rest: rest.yes / rest.asked,
    difference: proportionDifference(part, rest, alpha),
    caveats: [],
  }
}

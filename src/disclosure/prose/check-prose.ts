/**
 * What a Swedish text tells of few persons. Each sentence is read for its quantities and whom they count, and what they leave
 * over; aims, rules, staff at work and counted events are left alone. It errs at times in both directions, and says what it read.
 */
import { defaultThreshold } from '../small-cells.ts'
import { oneKindOnly, wholeGroups } from './everyone.ts'
import { fewInWords } from './few-words.ts'
import type { Finding } from './finding.ts'
import { betweenTimes, fractions, leftOver, percentages } from './parts.ts'
import { readingOf } from './reading.ts'
import { singlePersons } from './single-role.ts'
import { smallCounts } from './small.ts'
import { splits } from './split.ts'

/** Findings in the order of the text. */
export function checkProse(text: string, threshold = defaultThreshold): Finding[] {
  const findings = readingOf(text).flatMap(read => [
    ...smallCounts(read, threshold),
    ...wholeGroups(read),
    ...oneKindOnly(read),
    ...leftOver(read, threshold),
    ...fractions(read, threshold),
    ...percentages(read, threshold),
    ...betweenTimes(read, threshold),
    ...splits(read, threshold),
    ...fewInWords(read),
    ...singlePersons(read, text),
  ])
  return findings.toSorted((one, other) => one.start - other.start || (one.flag < other.flag ? -1 : 1))
}

/** What a survey's question says beside reports, in words, on a page and in papers. Structural, for texts know of nothing else. */
import { changeInWords, monthsText, monthText, stateText } from './picture-words.ts'
import { longDate, m, number } from './texts.ts'

type Interval<Limit = number> = { low: Limit; high: Limit }
type Measured = {
  from: string
  to: string
  period: string | null
  percent: number | null
  asked: number | null
}
type Difference = Interval & { isWidened?: boolean | undefined; isClearAlone?: boolean | undefined }
type Shift =
  | ({ basis: 'answers' } & Difference)
  | ({ basis: 'bounds' } & Difference)
  | ({ basis: 'rounding'; needed: number | null } & Interval)
  | { basis: 'few' }
  | { basis: 'once' }
  | { basis: 'hidden' }
type Compared = Pick<Asked, 'last' | 'before'>
type Asked = {
  last: Measured
  /** The measurement that the last is held against. */
  before: Measured | null
  shift: Shift
  reading: keyof typeof readings | 'other-ground' | 'hidden'
  reports: Parameters<typeof changeInWords>[1] | null
  ground: { name: string; isOwn: boolean }
  nextOn: string | null
  source: string | null
}

/** "2024", "november 2024–oktober 2025"; of what is no whole months its own words, else the month that it ended in. */
export function measuredText({ from, to, period }: Pick<Measured, 'from' | 'to' | 'period'>): string {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)]
  const next = new Date(`${to}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  if (from.endsWith('-01') && next.getUTCDate() === 1) return monthsText({ from: first, to: last })
  return period ?? monthText(last)
}

/** "28,8": a share as it was printed, to one decimal. */
export const shareText = (percent: number): string => number(Math.round(percent * 10) / 10)

type Answered = Interval<number | null> & { state: string; percent: number | null; asked: number | null }

/** "28,8 % (osäkerhet 26–31,7 %, 1 000 svarade)"; of what is not shown that it is not. */
export function answeredText(
  answered: Answered & { rest: (Pick<Answered, 'asked'> & { percent: number }) | null },
): string {
  const { rest } = answered
  const told = shareWithCare(answered)
  if (rest === null) return told
  const ofRest = shareWithCare({ ...rest, state: 'known', low: null, high: null })
  return m.difference_part_told({ part: told, rest: ofRest })
}

function shareWithCare({ state, percent, low, high, asked }: Answered): string {
  if (percent === null) return stateText(state)
  const care = [
    low !== null && high !== null && m.difference_bounds({ low: shareText(low), high: shareText(high) }),
    asked !== null && (asked === 1 ? m.difference_asked_one() : m.difference_asked({ count: number(asked) })),
    state === 'preliminary' && m.difference_preliminary(),
  ].filter(Boolean)
  return `${shareText(percent)} %${care.length > 0 ? ` (${care.join(', ')})` : ''}`
}

/** "−5,2", "+0,4". */
function pointsText(points: number): string {
  const text = shareText(Math.abs(points))
  return points < 0 ? `−${text}` : points > 0 ? `+${text}` : text
}

const limits = ({ low, high }: Interval) => ({ low: pointsText(low), high: pointsText(high) })

/** The last measurement against the one before it, in whole sentences; `least` answers each time are needed to say anything of it. */
export function shiftInWords(
  { last, before, shift }: Compared & Pick<Asked, 'shift'>,
  least: number,
): string {
  if (shift.basis === 'hidden' || last.percent === null) return m.survey_shift_hidden()
  const now = { after: shareText(last.percent), now: measuredText(last) }
  if (shift.basis === 'once' || before?.percent == null) return m.survey_once(now)
  const both = { ...now, before: shareText(before.percent), earlier: measuredText(before) }
  if (shift.basis === 'few') return m.survey_few({ ...both, least: number(least) })
  if (shift.basis === 'rounding') {
    if (last.asked !== null && before.asked !== null) return m.survey_size_disagrees(both)
    const needed = shift.needed === null ? null : m.survey_needed({ needed: number(shift.needed) })
    return [m.survey_size_unknown(both), needed].filter(Boolean).join(' ')
  }
  const clear = shift.low > 0 ? m.survey_up : shift.high < 0 ? m.survey_down : m.survey_within
  const sentence = shift.isClearAlone ? m.survey_together : clear
  const said = sentence({ ...both, ...limits(shift) })
  const by = shift.basis === 'bounds' ? m.survey_by_bounds() : m.survey_by_answers()
  return [said, by, shift.isWidened && m.survey_widened()].filter(Boolean).join(' ')
}

/** What was reported meanwhile; null where nothing is laid beside each other. */
export function reportedInWords(
  { last, before, reports }: Compared & Pick<Asked, 'reports'>,
  category: string,
): string | null {
  if (!before || reports === null) return null
  const [now, earlier] = [last, before].map(({ to }) => monthText(to.slice(0, 7)))
  return `${m.survey_reported({ now: now ?? '', earlier: earlier ?? '' })} ${changeInWords(category, reports)}`
}

const readings = {
  more: m.survey_more,
  fewer: m.survey_fewer,
  'only-more': m.survey_only_more,
  'only-fewer': m.survey_only_fewer,
  'only-more-reported': () => `${m.survey_only_more()} ${m.survey_more_report()}`,
  'only-fewer-reported': () => `${m.survey_only_fewer()} ${m.survey_fewer_report()}`,
  'only-more-found': () => `${m.survey_only_more()} ${m.survey_police_more()}`,
  'only-fewer-found': () => `${m.survey_only_fewer()} ${m.survey_police_less()}`,
  'follows-effort': m.survey_follows_effort,
  'no-direction': m.survey_no_direction,
  'not-known': m.survey_not_known,
  overlap: m.survey_overlap,
  broken: m.survey_broken,
  'not-clear': m.survey_not_clear,
}

/** What the two sources may be said to mean together; null where the survey was asked once, or something of it is not shown. */
export function readingInWords({
  shift,
  reading,
  ground,
}: Pick<Asked, 'shift' | 'reading' | 'ground'>): string | null {
  if (shift.basis === 'once' || shift.basis === 'hidden' || reading === 'hidden') return null
  return reading === 'other-ground' ? m.survey_other_ground({ ground: ground.name }) : readings[reading]()
}

type Part = { name: string; of: string; part: number; rest: number; change: Difference }

/** "Torget: 34 % mot 28 % i resten av Ekbacken …" */
export function partInWords({ name, of, part, rest, change }: Part): string {
  const clear = change.low > 0 || change.high < 0 ? m.survey_part_apart : m.survey_part_within
  const sentence = change.isClearAlone ? m.survey_part_together : clear
  const said = sentence({ name, ground: of, part: shareText(part), rest: shareText(rest), ...limits(change) })
  return change.isWidened ? `${said} ${m.survey_widened()}` : said
}

/** Whose answers, where they come from and when more are expected. */
export function originInWords({
  source,
  ground,
  nextOn,
}: Pick<Asked, 'source' | 'ground' | 'nextOn'>): string {
  return [
    m.survey_ground({ ground: ground.name }),
    source && m.survey_source({ source }),
    nextOn && m.survey_next({ day: longDate(nextOn) }),
  ]
    .filter(Boolean)
    .join(' ')
}

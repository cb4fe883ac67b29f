/** How a lägesbild's months, counts and changes are written, on its page and in its papers. Structural, for texts know of nothing else. */
import { valueStateText } from './names.ts'
import { listed, longDate, m, monthName, number } from './texts.ts'
import { askInWords, type SpokenVerdict, verdictInWords } from './verdict-words.ts'

type Months = { from: string; to: string }
type Told = { state: string; amount: number | null }
type Change = { percent: number; low: number; high: number }
type Spoken = {
  before: Told
  after: Told
  days: { before: number; after: number } | null
  verdict: SpokenVerdict['kind'] | 'unknown' | 'broken' | 'hidden'
  change: Change | null
  broken: { startsOn: string; reason: string } | null
}

/** "mars 2024", of "2024-03". */
export function monthText(month: string, length: 'short' | 'long' = 'long'): string {
  return `${monthName(`${month}-01`, length)} ${month.slice(0, 4)}`
}

/** "januari–mars 2024", or with both years where they differ. */
export function monthsText({ from, to }: Months): string {
  if (from === to) return monthText(from)
  const years = { from: Number(from.slice(0, 4)), to: Number(to.slice(0, 4)) }
  if (from.endsWith('-01') && to.endsWith('-12')) return yearsText(years)
  if (years.from !== years.to) return `${monthText(from)}–${monthText(to)}`
  return `${monthName(`${from}-01`, 'long')}–${monthText(to)}`
}

/** A period that is called by its first month: "mars 2024", "kvartal 2 2024", "2024". */
export function periodText(month: string, step: 'month' | 'quarter' | 'year'): string {
  if (step === 'month') return monthText(month)
  const year = month.slice(0, 4)
  if (step === 'year') return year
  return m.picture_quarter({ quarter: Math.ceil(Number(month.slice(5)) / 3), year })
}

/** "2024", "2023–2024". */
export function yearsText({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}–${to}`
}

/** A change as it is said everywhere: in sentences, in charts and in workbooks. */
export const wholePercent = (percent: number): number => Math.round(percent)

/** "−48 %", "+12 %". */
export function percentText(percent: number): string {
  const rounded = wholePercent(percent)
  return `${rounded < 0 ? '−' : rounded > 0 ? '+' : ''}${number(Math.abs(rounded))} %`
}

/** "−68 till −19 %". */
export function intervalText({ low, high }: Change): string {
  return m.picture_from_to({ from: percentText(low).replace(' %', ''), to: percentText(high) })
}

/** What may be said of a change, as whole sentences of which `what` is the subject: "Skadegörelse", "Torget: antalet". */
export function changeInWords(what: string, spoken: Spoken): string {
  const { verdict, broken, change, days } = spoken
  const [before, after] = [spoken.before.amount, spoken.after.amount]
  if (verdict === 'hidden') return m.picture_hidden({ category: what })
  if (verdict === 'broken' && broken)
    return m.picture_broken({ category: what, date: longDate(broken.startsOn), reason: broken.reason })
  if (verdict === 'unknown' && days === null && after !== null)
    return m.picture_alone({ category: what, count: number(after) })
  if (verdict === 'broken' || verdict === 'unknown' || before === null || after === null)
    return m.picture_unknown({ category: what })
  const counts = { before, after, isPerTime: days !== null && differ(days), ask: null }
  switch (verdict) {
    case 'decreased':
    case 'increased':
    case 'not-clear':
    case 'together':
      if (change === null) return m.picture_unknown({ category: what })
      return verdictInWords(what, {
        ...counts,
        kind: verdict,
        change: { percent: change.percent, interval: [change.low, change.high] },
      })
    default:
      return verdictInWords(what, { ...counts, kind: verdict })
  }
}

/** Whether times are of different lengths for a reader: a leap day in a year moves no percentage that is written. */
const differ = ({ before, after }: { before: number; after: number }): boolean =>
  Math.abs(before / after - 1) > 0.005

/** Whom to ask before more is read into it, once for each kind, with the categories that it is about. */
export function asksInWords(of: readonly { name: string; ask: SpokenVerdict['ask'] }[]): string[] {
  return (['effort', 'routine'] as const).flatMap(kind => {
    const names = of.filter(({ ask }) => ask === kind).map(({ name }) => name)
    return names.length === 0 ? [] : [`${listed(names)}: ${askInWords(kind)}`]
  })
}

const verdictNames: Record<Spoken['verdict'], () => string> = {
  decreased: m.picture_paper_decreased,
  increased: m.picture_paper_increased,
  'not-clear': m.picture_paper_not_clear,
  together: m.picture_paper_together,
  'follows-effort': m.picture_paper_follows_effort,
  'too-few': m.picture_paper_too_few,
  'from-zero': m.picture_paper_from_zero,
  none: m.picture_paper_none,
  unknown: m.picture_paper_unknown,
  broken: m.picture_paper_broken,
  hidden: m.picture_paper_hidden,
}
/** What may be said of a change, in a few words for a table: "Ryms inom slumpen". */
export const verdictName = (verdict: Spoken['verdict']): string => verdictNames[verdict]()

/** "31", "12 (preliminärt)"; of what is not a number what it is, for a dash would say nothing. */
export function toldText({ state, amount }: Told): string {
  if (amount === null) return stateText(state)
  const text = number(Math.round(amount))
  return state === 'preliminary' ? m.picture_paper_preliminary({ amount: text }) : text
}

/** What a count's state is called: "Preliminärt", "Dolt". */
export function stateText(state: string): string {
  if (state === 'partial') return m.picture_partial()
  if (state === 'incomplete') return m.picture_incomplete()
  return state === 'hidden' ? m.picture_hidden_state() : valueStateText(state)
}

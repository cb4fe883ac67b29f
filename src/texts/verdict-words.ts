/** What may be said of a change between two counts, in words. Which of the sentences it is has been decided before (`analysis/verdict.ts`). */
import { m, number } from './texts.ts'

type Change = { percent: number; interval: readonly [lower: number, upper: number] }

/** The verdict's name and numbers; percentages are below zero where there are fewer. */
export type SpokenVerdict = {
  before: number
  after: number
  isPerTime: boolean
  ask: 'effort' | 'routine' | null
} & (
  | { kind: 'none' | 'from-zero' | 'too-few' | 'follows-effort' }
  | { kind: 'not-clear' | 'together' | 'decreased' | 'increased'; change: Change }
)

/** Whole sentences, of which `what` is the subject: "Skadegörelse", "Torget: antalet". */
export function verdictInWords(what: string, verdict: SpokenVerdict): string {
  const perTime = 'change' in verdict && verdict.isPerTime ? [m.analysis_per_time()] : []
  return [sentenceOf(what, verdict), ...perTime].join(' ')
}

/** Whom to ask before anybody reads more into it; null where there is nobody in particular. */
export function askInWords(ask: SpokenVerdict['ask']): string | null {
  if (ask === 'effort') return m.analysis_ask_effort()
  return ask === 'routine' ? m.analysis_ask_routine() : null
}

function sentenceOf(what: string, verdict: SpokenVerdict): string {
  const [before, after] = [number(verdict.before), number(verdict.after)]
  switch (verdict.kind) {
    case 'none':
      return m.analysis_none({ what })
    case 'from-zero':
      return m.analysis_from_zero({ what, after })
    case 'too-few':
      return m.analysis_too_few({ what, before, after })
    case 'follows-effort':
      return m.analysis_follows_effort({ what, before, after })
    case 'not-clear':
      return m.analysis_not_clear({ what, before, after, ...limitsOf(verdict.change) })
    case 'together':
      return m.analysis_together({ what, before, after, ...limitsOf(verdict.change) })
    case 'decreased':
      return m.analysis_decreased({ what, before, after, ...percentOf(verdict.change) })
    case 'increased':
      return m.analysis_increased({ what, before, after, ...percentOf(verdict.change) })
  }
}

function limitsOf({ interval: [low, high] }: Change) {
  return { low: signed(low), high: signed(high) }
}

function percentOf(change: Change) {
  return { percent: signed(change.percent), ...limitsOf(change) }
}

/** "−48", "+21": whole, but never rounded to a zero that the limit does not reach. */
function signed(percent: number): string {
  const size = Math.abs(percent)
  const rounded = size >= 1 || size === 0 ? Math.round(size) : Math.max(0.1, Math.round(size * 10) / 10)
  return number(Math.sign(percent) * rounded).replace(/^(?=\d)/, percent > 0 ? '+' : '')
}

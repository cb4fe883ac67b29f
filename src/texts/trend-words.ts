/** Where a series has been going over years, in words. Structural, for texts know of nothing else. */
import { m, number } from './texts.ts'

type Trend = { years: readonly unknown[]; isSinceBreak: boolean } & (
  | { kind: 'few' }
  | {
      kind: 'decreased' | 'increased' | 'follows-effort' | 'constant' | 'unclear'
      percent: number
      low: number
      high: number
      isWidened: boolean
    }
)

/** Whole sentences; `margin` is the percent a year that "relatively constant" is within. */
export function trendInWords(category: string, trend: Trend, margin: number): string {
  return [
    sentenceOf(category, trend, margin),
    trend.kind !== 'few' && trend.isWidened && m.picture_trend_varies(),
    trend.isSinceBreak && m.picture_trend_since_break(),
  ]
    .filter(Boolean)
    .join(' ')
}

function sentenceOf(category: string, trend: Trend, margin: number): string {
  const years = number(trend.years.length)
  if (trend.kind === 'few') return m.picture_trend_few({ years })
  const [low, high] = [signed(trend.low), signed(trend.high)]
  switch (trend.kind) {
    case 'decreased':
    case 'increased': {
      const sentence = trend.kind === 'decreased' ? m.picture_trend_decreased : m.picture_trend_increased
      return sentence({ category, years, percent: signed(Math.abs(trend.percent), ''), low, high })
    }
    case 'follows-effort':
      return m.picture_trend_follows_effort({ category, years, percent: signed(trend.percent), low, high })
    case 'constant':
      return m.picture_trend_constant({ category, years, low, high, margin: number(margin) })
    case 'unclear':
      return m.picture_trend_unclear({ category, years, low, high })
  }
}

/** With one decimal, as a percent a year is small. */
function signed(percent: number, plus = '+'): string {
  const rounded = Math.round(percent * 10) / 10
  return number(rounded).replace(/^(?=\d)/, rounded > 0 ? plus : '')
}

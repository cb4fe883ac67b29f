/** A category month by month, or by what its source counts, as a curve: for a page, a PDF and Word alike. */
import type { PictureCategory, PictureFigures } from '../../domain/picture-content.ts'
import type { NumberedEvent } from '../../domain/picture-events.ts'
import { lastDayOf, type Step } from '../../domain/picture-months.ts'
import { monthsText, monthText, periodText } from '../../texts/picture-words.ts'
import { longDate, m, number } from '../../texts/texts.ts'
import type { CurveChart } from './document.ts'

type Months = readonly { month: string; told: { state: string; amount: number | null } }[]
type Drawn = Pick<PictureCategory, 'code' | 'name'> & { months: Months }
type Of = Pick<PictureFigures, 'before' | 'months' | 'breaks' | 'step'> & {
  source: Pick<PictureFigures['source'], 'name' | 'unit'>
  /** What of the plan is marked. */
  events?: readonly NumberedEvent[]
}

const titles = {
  month: m.picture_curve,
  quarter: m.picture_curve_by_quarter,
  year: m.picture_curve_by_year,
}

/** Null where no month is known. What the source counts in another way is marked, and both stretches of the comparison are. */
export function categoryCurve({ code, name, months }: Drawn, of: Of): CurveChart | null {
  const { step = 'month', source } = of
  const stretch = (of: { from: string; to: string }, text: string, isNow: boolean) => {
    const from = Math.max(
      0,
      months.findIndex(({ month }) => month === of.from),
    )
    const to = months.findLastIndex(({ month }) => month <= of.to)
    return to < from ? [] : [{ from, to, text, isNow }]
  }
  const alt = altOf(months, { step, unit: source.unit })
  if (alt === null) return null
  const broken = breaksOf(code, of)
    .map(one => ({
      ...one,
      at: months.findLastIndex(({ month }) => month <= one.startsOn.slice(0, 7)),
    }))
    // What began before the first that is drawn breaks nothing that is seen.
    .filter(({ at }) => at > 0)
  const events = (of.events ?? []).flatMap(({ on, number }) => {
    const at = months.findLastIndex(({ month }) => month <= on.slice(0, 7))
    return at < 0 ? [] : [{ at, number }]
  })
  return {
    title: titles[step]({ category: name }),
    alt: [alt, ...broken.map(breakText), ...(events.length > 0 ? [m.plan_event_alt()] : [])].join(' '),
    source: source.name,
    points: months.map(({ month, told: { amount, state } }) => ({
      amount,
      isSure: state === 'known' || state === 'zero',
      label: step === 'month' ? monthText(month, 'short') : periodText(month, step),
    })),
    ticks: months.flatMap(({ month }, place) =>
      month.endsWith('-01') || (place === 0 && month.slice(5) < '07')
        ? [{ at: place, text: month.slice(0, 4) }]
        : [],
    ),
    marks: broken.map(({ at, reason }) => ({ at: at - 0.5, text: `${m.picture_break()}: ${reason}` })),
    events,
    stretches: [
      ...stretch(of.before, m.picture_before(), false),
      ...stretch(of.months, m.picture_after(), true),
    ],
  }
}

type Break = PictureFigures['breaks'][number]

/** What breaks the series of a category. */
export const breaksOf = (code: string, { breaks }: Pick<PictureFigures, 'breaks'>): Break[] =>
  breaks.filter(({ categoryCode }) => categoryCode === null || categoryCode === code)

export const breakText = ({ startsOn, reason }: Break): string =>
  m.picture_paper_curve_break({ day: longDate(startsOn), reason })

/** The lowest and the highest that are known, and how many periods are not. */
function altOf(months: Months, { step, unit }: { step: Step; unit: string }): string | null {
  const known = months.flatMap(({ month, told: { amount } }) => (amount === null ? [] : [{ month, amount }]))
  const [first, last] = [months[0], months.at(-1)]
  const [lowest, highest] = [
    known.toSorted((a, b) => a.amount - b.amount)[0],
    known.toSorted((a, b) => b.amount - a.amount)[0],
  ]
  if (!first || !last || !lowest || !highest) return null
  const stretch = {
    months: monthsText({ from: first.month, to: lastDayOf(last.month, step).slice(0, 7) }),
    unit: m.picture_paper_per({ unit, period: periodNames[step]() }),
  }
  const gaps = months.length - known.length
  return [
    lowest.amount === highest.amount
      ? m.picture_paper_curve_same({ ...stretch, amount: number(lowest.amount) })
      : m.picture_paper_curve_alt({
          ...stretch,
          ...{ low: number(lowest.amount), low_month: periodText(lowest.month, step) },
          ...{ high: number(highest.amount), high_month: periodText(highest.month, step) },
        }),
    ...(gaps === 0
      ? []
      : [gaps === 1 ? m.picture_paper_curve_gap() : m.picture_paper_curve_gaps({ count: gaps })]),
  ].join(' ')
}

const periodNames: Record<Step, () => string> = {
  month: m.picture_paper_a_month,
  quarter: m.picture_paper_a_quarter,
  year: m.picture_paper_a_year,
}

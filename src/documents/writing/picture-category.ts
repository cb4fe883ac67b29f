/** One category on paper: its sentence, its curve, its places and its hours. */
import type { Told } from '../../domain/picture-comparison.ts'
import type { PictureCategory, PictureFigures } from '../../domain/picture-content.ts'
import { eventsOfCategory } from '../../domain/picture-events.ts'
import { dayNamed, hoursText, hoursWithHalf, toldSum, weekdays } from '../../domain/picture-hours.ts'
import { constantWithin } from '../../domain/picture-trend.ts'
import { changeInWords, periodText, toldText, yearsText } from '../../texts/picture-words.ts'
import { listed, m, number, weekdayName } from '../../texts/texts.ts'
import { trendInWords } from '../../texts/trend-words.ts'
import { askInWords } from '../../texts/verdict-words.ts'
import type { Block, BlockOf } from './document.ts'
import { changeTable } from './picture-changes.ts'
import { breaksOf, breakText, categoryCurve } from './picture-curve.ts'
import { surveyBlocks } from './picture-survey.ts'

/** Hours that stand in one row of the paper's table; the workbook has each for itself. */
const together = 3

export function categoryBlocks(category: PictureCategory, figures: PictureFigures): Block[] {
  const { name, code, comparison, places, hours, trend, surveys = [] } = category
  const events = eventsOfCategory(figures.events ?? [], code)
  const curve = categoryCurve(category, { ...figures, events })
  const without = comparison.without.map(month => periodText(month, figures.step ?? 'month'))
  const said = [
    changeInWords(name, comparison),
    askInWords(comparison.ask),
    without.length > 0 ? m.picture_without({ months: listed(without) }) : null,
  ]
  return [
    { kind: 'heading', level: 2, text: name },
    { kind: 'paragraph', text: said.filter(Boolean).join(' ') },
    ...(curve ? [{ kind: 'curve' as const, curve }] : []),
    ...breakBlocks(category, figures),
    ...(trend ? [{ kind: 'paragraph' as const, text: trendInWords(name, trend, constantWithin) }] : []),
    ...surveyBlocks(surveys, name),
    ...(places.length > 0
      ? [
          changeTable(
            figures,
            { caption: m.picture_paper_places_caption({ category: name }), naming: m.picture_paper_place() },
            places.map(({ territory, comparison }) => [territory.name, comparison]),
          ),
        ]
      : []),
    ...(hours ? hourBlocks(name, hours, figures) : []),
  ]
}

/** What is marked on the curve, in words. */
function breakBlocks({ code, months }: PictureCategory, figures: PictureFigures): Block[] {
  const first = months[0]?.month ?? ''
  return breaksOf(code, figures)
    .filter(({ startsOn }) => startsOn.slice(0, 7) > first)
    .map(one => ({ kind: 'paragraph', text: breakText(one) }))
}

type Hours = NonNullable<PictureCategory['hours']>

function hourBlocks(name: string, { weights, unknown }: Hours, { years }: PictureFigures): Block[] {
  if (weights.every(({ state }) => state === 'hidden'))
    return [{ kind: 'paragraph', text: m.picture_paper_hours_hidden() }]
  const amounts = weights.flatMap(({ amount }) => amount ?? [])
  const sum = amounts.reduce((all, amount) => all + amount, 0)
  // Of a week of which something is hidden nothing is said as a whole.
  const isWhole = amounts.length === weights.length && sum > 0
  const share = unknown.amount ? Math.round((100 * unknown.amount) / (sum + unknown.amount)) : 0
  const said = [
    isWhole ? m.picture_week_peak({ hours: number(hoursWithHalf(amounts)) }) : null,
    m.picture_week_lead(),
    isWhole && share > 0 ? m.picture_week_unknown({ part: number(share) }) : null,
  ]
  return [
    { kind: 'paragraph', text: said.filter(Boolean).join(' '), quiet: true },
    hourTable(m.picture_paper_week_caption({ category: name, years: yearsText(years) }), weights),
  ]
}

function hourTable(caption: string, weights: readonly Told[]): BlockOf<'table'> {
  const rows = Array.from({ length: 24 / together }, (_, row) => row * together)
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: m.picture_hour(), width: 16, align: 'start' },
      ...weekdays.map(day => ({
        heading: weekdayName(dayNamed(day), 'short'),
        width: 12,
        align: 'end' as const,
      })),
    ],
    naming: 0,
    rows: rows.map(from => [
      hoursText(from, together),
      ...weekdays.map(day => toldText(toldSum(weights.slice(day * 24 + from, day * 24 + from + together)))),
    ]),
  }
}

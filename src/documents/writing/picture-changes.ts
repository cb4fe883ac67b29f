/** What has changed, on paper: the sentences first, then how sure each is, drawn and in a table. */
import { type Comparison, changeSaid, type Told } from '../../domain/picture-comparison.ts'
import type { PictureCategory, PictureFigures } from '../../domain/picture-content.ts'
import { type LopsidedPeriod, lopsidedPeriods, type Months } from '../../domain/picture-months.ts'
import { caveatsInWords } from '../../texts/picture-caveats.ts'
import {
  asksInWords,
  changeInWords,
  intervalText,
  monthsText,
  percentText,
  toldText,
  verdictName,
} from '../../texts/picture-words.ts'
import { m } from '../../texts/texts.ts'
import type { Block, BlockOf, IntervalChart } from './document.ts'

export function changeBlocks(figures: PictureFigures): Block[] {
  const { months, before, categories, territory, step = 'month' } = figures
  const compared = m.picture_compared({
    territory: territory.name,
    after: monthsText(months),
    before: monthsText(before),
  })
  const isPreliminary = categories.some(({ comparison }) => comparison.isPreliminary)
  if (categories.length === 0) return [{ kind: 'paragraph', text: m.picture_no_rows() }]
  const asks = asksInWords(categories.map(({ name, comparison: { ask } }) => ({ name, ask })))
  const intervals = intervalsOf(figures)
  return [
    {
      kind: 'paragraph',
      text: [
        compared,
        figures.fewerKnown && fewerKnownInWords(figures),
        isPreliminary && m.picture_preliminary(),
      ]
        .filter(Boolean)
        .join(' '),
    },
    {
      kind: 'bullets',
      items: categories.map(category =>
        [
          changeInWords(category.name, category.comparison),
          ...caveatsInWords(category.comparison.without, lopsidedOf(category, figures), step),
        ].join(' '),
      ),
    },
    ...asks.map(text => ({ kind: 'paragraph' as const, text })),
    changeTable(
      figures,
      { caption: m.picture_paper_changes_caption(), naming: m.picture_category() },
      categories.map(({ name, comparison }) => [name, comparison]),
    ),
    ...(intervals
      ? [
          { kind: 'paragraph' as const, text: m.picture_paper_intervals_key(), quiet: true },
          { kind: 'intervals' as const, intervals },
        ]
      : []),
  ]
}

export const fewerKnownInWords = ({ months }: PictureFigures): string =>
  m.picture_fewer_known({ months: monthsText(months) })

/** A month that is hidden says nothing. */
export const lopsidedOf = (
  { months: values }: PictureCategory,
  { months, before }: PictureFigures,
): LopsidedPeriod[] =>
  lopsidedPeriods(
    values.map(({ month, told: { amount } }) => ({ month, amount })),
    { before, after: months },
  )

/** Counts of both stretches with the change and what it means, a row each. */
export function changeTable(
  { months, before }: PictureFigures,
  { caption, naming }: { caption: string; naming: string },
  rows: readonly (readonly [name: string, comparison: Comparison])[],
): BlockOf<'table'> {
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: naming, width: 22, align: 'start' },
      { heading: headingOf(before, m.picture_before()), width: 14, align: 'end' },
      { heading: headingOf(months, m.picture_after()), width: 14, align: 'end' },
      { heading: m.picture_change(), width: 23, align: 'end' },
      { heading: m.picture_paper_means(), width: 27, align: 'start' },
    ],
    naming: 0,
    readByRow: true,
    rows: rows.map(([name, comparison]) => [
      name,
      inCell(comparison.before),
      inCell(comparison.after),
      changeText(comparison) ?? '–',
      verdictName(comparison.verdict),
    ]),
  }
}

/** A year by its number; other stretches are named above the table, and too long for a column. */
const headingOf = (months: Months, otherwise: string): string => {
  const text = monthsText(months)
  return text.length > 9 ? otherwise : text
}

/** What is said of a number stands under it. */
const inCell = (told: Told): string => toldText(told).replace(' ', '\n')

const isSure = ({ verdict }: Comparison): boolean => verdict === 'decreased' || verdict === 'increased'

function changeText(comparison: Comparison): string | null {
  const change = changeSaid(comparison)
  return (
    change &&
    m.picture_paper_change_with_interval({
      percent: percentText(change.percent),
      interval: intervalText(change),
    })
  )
}

/** Null where no change has an interval. */
function intervalsOf({ categories, source }: PictureFigures): IntervalChart | null {
  if (!categories.some(({ comparison }) => changeSaid(comparison))) return null
  const rows = categories.map(({ name, comparison }) => {
    const change = changeSaid(comparison)
    return {
      name,
      interval: change && {
        ratio: ratioOf(change.percent),
        low: ratioOf(change.low),
        high: ratioOf(change.high),
      },
      isSure: isSure(comparison),
      text: changeText(comparison) ?? verdictName(comparison.verdict),
    }
  })
  const told = rows.map(({ name, text }) => m.picture_paper_interval_row({ name, change: text }))
  return {
    title: m.picture_paper_intervals(),
    alt: m.picture_paper_intervals_alt({ rows: told.join(' ') }),
    source: source.name,
    rows,
    marks: [
      { ratio: 0.25, text: percentText(-75) },
      { ratio: 1, text: m.picture_paper_same() },
      { ratio: 4, text: percentText(300) },
    ],
  }
}

/** Of a change in percent, the ratio of after to before. */
export const ratioOf = (percent: number): number => 1 + percent / 100

/** The plan's figures on paper: accepted values as they stand, with their source. Whether a difference is a change is not said. */
import { isAccepted } from '../../domain/indicator.ts'
import type { PlanRecords } from '../../domain/plan-records.ts'
import { valueText } from '../../texts/names.ts'
import { m } from '../../texts/texts.ts'
import type { Block, BlockOf, Chart } from './document.ts'

type Indicator = PlanRecords['indicator'][number]
type Value = PlanRecords['indicatorValue'][number]
/** What figures are made of. */
type FigureRecords = Pick<PlanRecords, 'indicator' | 'indicatorValue' | 'place'>
/** An indicator with what it is called beside others, and its values with what tells each from the next. */
type Figure = { indicator: Indicator; name: string; whole: Labelled[]; parts: Value[] }
type Labelled = { label: string; value: Value }

/** More periods than this are read down the page, one picture an indicator. */
const periodsSideBySide = 3
const valuesInWords = 24

/** Charts and tables of the indicators that have been accepted. */
export function figureBlocks(records: FigureRecords, indicators: Indicator[]): Block[] {
  const figures = indicators.filter(isAccepted).map(indicator => figureOf(records, indicator))
  const shown = figures.filter(({ whole, parts }) => whole.length + parts.length > 0)
  if (shown.length === 0) return []
  const drawn = shown.filter(isCompared)
  const single = shown.filter(figure => !isCompared(figure))
  return [
    { kind: 'paragraph', text: m.area_figures_note(), quiet: true },
    ...groupsOf(drawn).flatMap(group => comparedBlocks(records, group)),
    ...(single.length > 0 ? [singleTable(single)] : []),
  ]
}

function figureOf(records: FigureRecords, indicator: Indicator): Figure {
  const values = records.indicatorValue.filter(({ indicatorId }) => indicatorId === indicator.id)
  const compared = indicator.form === 'comparison'
  const whole = values.filter(({ breakdown }) => compared || breakdown === null)
  return {
    indicator,
    name: sentenceCase(indicator.name),
    whole: whole.map(value => ({ value, label: labelOf(value, whole) })),
    parts: values.filter(value => !whole.includes(value)),
  }
}

/** What tells a value from those beside it: its place or group, its year, else its period. */
function labelOf(value: Value, beside: Value[]): string {
  const place = value.placeName ?? value.breakdown
  const samePlace = new Set(beside.map(({ placeName, breakdown }) => placeName ?? breakdown)).size === 1
  const time = value.year === null ? value.period : String(value.year)
  const told = [samePlace && time ? null : place, time].filter(part => part !== null)
  return told.join(', ')
}

const isCompared = ({ whole }: Figure): boolean =>
  whole.filter(({ value }) => value.value !== null).length > 1

/** Figures that can stand in one picture: of the same kind, unit, measure, source and place, over the same periods or places. */
function groupsOf(figures: Figure[]): [Figure, ...Figure[]][] {
  const groups = Map.groupBy(figures, ({ indicator, whole }) => {
    const labels = whole.map(({ label }) => label)
    const alone = labels.length > periodsSideBySide ? indicator.id : null
    const { kind, unit, measure, source, placeId } = indicator
    return JSON.stringify([alone, kind, unit, measure, source, placeId, labels])
  })
  return [...groups.values()] as [Figure, ...Figure[]][]
}

/** One chart, and the table with the same numbers. */
function comparedBlocks(records: FigureRecords, group: [Figure, ...Figure[]]): Block[] {
  const chart = chartOf(records, group)
  return [{ kind: 'chart', chart }, tableOf(chart)]
}

function chartOf(records: FigureRecords, group: [Figure, ...Figure[]]): Chart {
  const [first] = group
  const { indicator } = first
  const labels = first.whole.map(({ label }) => label)
  const valueAt = (figure: Figure, at: number) => {
    const value = figure.whole[at]?.value
    return value
      ? { value: value.value, text: valueText(value, figure.indicator) }
      : { value: null, text: '–' }
  }
  const across = labels.length > periodsSideBySide
  const categories = across ? labels : group.map(({ name }) => name)
  const series = across
    ? [{ name: first.name, values: labels.map((_, at) => valueAt(first, at)) }]
    : labels.map((name, at) => ({ name, values: group.map(figure => valueAt(figure, at)) }))
  return {
    title: titleOf(records, group),
    alt: altOf(categories, series),
    source: indicator.source,
    unit: indicator.kind === 'share' ? '%' : indicator.unit,
    categories,
    series,
  }
}

/** What the figures have in common: "Anmälda brott, Hässelby torg"; of one figure its own name. */
function titleOf(records: FigureRecords, [first, ...others]: [Figure, ...Figure[]]): string {
  const { measure, placeId, name } = first.indicator
  const place = records.place.find(({ id }) => id === placeId)?.name ?? null
  const words =
    others.length === 0 ? name : (measure ?? [first, ...others].map(({ name }) => name).join(', '))
  return sentenceCase([words, place && !words.includes(place) ? place : null].filter(Boolean).join(', '))
}

/** Every value in words, or, where they are many, where they stand. */
function altOf(categories: string[], series: Chart['series']): string {
  if (categories.length * series.length > valuesInWords)
    return m.document_chart_alt({ values: m.document_chart_in_table() })
  const values = categories.map((category, at) => {
    const told = series.map(({ name, values }) =>
      [series.length > 1 ? name : null, values[at]?.text].filter(Boolean).join(' '),
    )
    return `${category}: ${told.join(', ')}.`
  })
  return m.document_chart_alt({ values: values.join(' ') })
}

function tableOf({ title, categories, series }: Chart): BlockOf<'table'> {
  const width = Math.round(60 / series.length)
  return {
    kind: 'table',
    caption: m.document_values_of({ title }),
    columns: [
      { heading: m.document_indicator(), width: 40, align: 'start' },
      ...series.map(({ name }) => ({ heading: name, width, align: 'end' as const })),
    ],
    naming: 0,
    rows: categories.map((category, at) => [
      category,
      ...series.map(({ values }) => values[at]?.text ?? '–'),
    ]),
  }
}

/** Figures that have one value, with when it is from and what it is made of. */
function singleTable(figures: Figure[]): BlockOf<'table'> {
  return {
    kind: 'table',
    caption: m.area_figures(),
    columns: [
      { heading: m.document_indicator(), width: 34, align: 'start' },
      { heading: m.document_value(), width: 14, align: 'end' },
      { heading: m.document_value_when(), width: 26, align: 'start' },
      { heading: m.document_value_of_which(), width: 26, align: 'start' },
    ],
    naming: 0,
    rows: figures.map(({ indicator, name, whole, parts }) => [
      indicator.source ? `${name}\n${m.document_source({ source: indicator.source })}` : name,
      whole.map(({ value }) => valueText(value, indicator)).join('\n') || '–',
      whole.map(({ label, value }) => value.period ?? label).join('\n') || '–',
      parts.map(value => `${value.breakdown} ${valueText(value, indicator)}`).join('\n') || '–',
    ]),
  }
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

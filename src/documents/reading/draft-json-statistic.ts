import type { DraftPlan, DraftStatistic, DraftValue } from '../../domain/draft.ts'
import { certainty, type JsonObject, words } from './draft-json-words.ts'
import { sentencesOf } from './sentences.ts'

/** A proposed statistic. `derived` is reckoned from its values: percent to one decimal, half away from zero. */
export function statisticJson(statistic: DraftStatistic, plan: DraftPlan): JsonObject {
  const { kind, values, breakdown, breakdownWords, partOf, period } = statistic
  const counted = kind === 'count'
  const derived = derivedFrom(statistic)
  return {
    id: statistic.id,
    kind,
    areaId: statistic.areaId,
    placeId: statistic.placeId,
    indicator: statistic.indicator.text,
    ...(counted && !statistic.measure ? {} : { measure: words(statistic.measure) }),
    unit: words(statistic.unit),
    source: words(statistic.source),
    period: period && { verbatim: period.text, ...(kind === 'series' ? {} : { year: yearIn(period.text) }) },
    values: values.map(value => valueJson(value, kind)),
    ...(partOf ? { partOf: { statisticId: partOf.statisticId, value: partOf.value } } : {}),
    ...(counted ? { breakdown: breakdown.length > 0 ? breakdown.map(groupJson) : null } : {}),
    ...(counted && breakdown.length === 0 ? categoriesNamed(statistic, plan) : {}),
    ...(breakdownWords ? { breakdownVerbatim: breakdownWords.text } : {}),
    ...(kind === 'series'
      ? { directionVerbatim: words(statistic.direction), comment: words(statistic.comment) }
      : {}),
    ...(derived ? { derived } : {}),
    verbatim: statistic.sentence.text,
    ...certainty({ indicator: statistic.indicator }),
  }
}

/** A larger area is no plan's, and is not searched sentence by sentence. */
const mostParagraphs = 200
const longestParagraph = 5000

/** "Anmälningarna rör tre grupper; A, B samt C": what the next sentence names without numbers. No breakdown may be made of it. */
function categoriesNamed({ areaId, sentence, unit }: DraftStatistic, plan: DraftPlan): JsonObject {
  const area = plan.areas.find(({ id }) => id === areaId)
  const paragraphs = area?.sections.flatMap(section => section.paragraphs) ?? []
  if (!unit || paragraphs.length > mostParagraphs) return {}
  const paragraph = paragraphs.find(
    ({ text }) => text.length <= longestParagraph && text.includes(sentence.text),
  )
  if (!paragraph) return {}
  const after = paragraph.text.slice(paragraph.text.indexOf(sentence.text) + sentence.text.length).trim()
  const [first] = sentencesOf(after)
  const next = first ? after.slice(first.start, first.end) : ''
  const named = /^(\p{L}+?)(?:na)?\s[^;:.\d]*[;:]\s+([^.;:\d]+)\.?$/u.exec(next)
  if (!named || !unit.text.toLowerCase().endsWith(named[1]!.toLowerCase())) return {}
  const names = named[2]!.split(/,\s+|\s+(?:samt|och)\s+/u)
  return names.length > 1 ? { categoriesNamed: names } : {}
}

function valueJson({ value, year, place, role }: DraftValue, kind: DraftStatistic['kind']): JsonObject {
  if (kind === 'comparison') return { place, ...(role ? { role } : {}), ...(year ? { year } : {}), value }
  return year === null ? { value } : { year, value }
}

const groupJson = ({ group, value }: DraftValue): JsonObject => ({ group, value })

const yearIn = (text: string): number | null =>
  Number(/(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text)?.[0] ?? 0) || null

function derivedFrom({ kind, values, breakdown, partOf }: DraftStatistic): JsonObject | null {
  const [first, second] = values
  if (kind === 'series' && first && second && values.length === 2) {
    const change = clean(second.value - first.value)
    return {
      change,
      ...(first.value === 0 ? {} : { changePercent: oneDecimal((change / first.value) * 100) }),
    }
  }
  if (kind === 'comparison' && first && second) {
    return { differencePercentagePoints: clean(first.value - second.value) }
  }
  if (partOf && first && partOf.value > 0)
    return { sharePercent: oneDecimal((first.value / partOf.value) * 100) }
  if (breakdown.length > 0) return { breakdownSum: breakdown.reduce((sum, { value }) => sum + value, 0) }
  return null
}

/** Without the dust of binary fractions. */
const clean = (value: number): number => Number(value.toFixed(10))
const oneDecimal = (value: number): number =>
  Math.sign(value) * (Math.round(clean(Math.abs(value)) * 10) / 10)

/** Series first, then comparisons, then counts, each in the order of the source. */
export function inKindOrder({ statistics }: DraftPlan): DraftPlan['statistics'] {
  const order = ['series', 'comparison', 'count']
  return [...statistics].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/**
 * Figures in running text, proposed as values of indicators: never applied unseen. Each is a view of words placed in an
 * area's picture. Ages, dates and counts of the document's own parts ("de 7 första områdena") are no statistics.
 */
import type { DraftArea, DraftPlan, DraftSection, DraftStatistic, Read } from '../../domain/draft.ts'
import { sentenceReads } from './central-list.ts'
import { findCounts } from './number-counts.ts'
import { periodIn } from './number-forms.ts'
import type { FoundStatistic, Given } from './number-found.ts'
import { findChange, findPair } from './number-pairs.ts'
import { findSeries } from './number-series.ts'
import { findBareShares, findShares } from './number-shares.ts'
import { readFigureTable } from './number-tables.ts'
import type { Reading } from './reading.ts'
import { readOf } from './reads.ts'
import { slug, uniqueIds } from './slugs.ts'

const nothingGiven = (place: string | null): Given => ({
  place,
  period: null,
  years: [],
  source: null,
  survey: false,
})

export function findStatistics(plan: DraftPlan, reading: Reading): DraftStatistic[] {
  const unique = uniqueIds()
  const statistics: DraftStatistic[] = []
  for (const area of plan.areas) {
    for (const section of area.sections) {
      const place = plan.places.find(({ id }) => id === section.placeId)
      const ids = new Map<FoundStatistic, string>()
      for (const found of statisticsOf(section, place?.name.text ?? null, reading)) {
        const id = unique(idOf(found))
        ids.set(found, id)
        const whole = found.partOf
        const partOf = whole && { statisticId: ids.get(whole)!, value: whole.values[0]!.value }
        statistics.push({ ...found, id, areaId: area.id, placeId: section.placeId, partOf })
      }
    }
    for (const table of reading.figureTables)
      if (table.area === area) for (const one of fromTable(table.rows, area, unique)) statistics.push(one)
  }
  return statistics
}

function fromTable(
  rows: Parameters<typeof readFigureTable>[0],
  area: DraftArea,
  unique: (id: string) => string,
): DraftStatistic[] {
  return readFigureTable(rows).map(found => ({
    ...found,
    id: unique(idOf(found)),
    areaId: area.id,
    placeId: null,
    partOf: null,
  }))
}

function statisticsOf(section: DraftSection, place: string | null, reading: Reading): FoundStatistic[] {
  const found: FoundStatistic[] = []
  let given = nothingGiven(place)
  let leads = false
  for (const paragraph of section.paragraphs) {
    const sentences = sentenceReads(paragraph, reading)
    // A list that has lost its bullets is paragraphs after one that ends in a colon.
    leads = leads && /^[^.:]{2,60}:\s/u.test(paragraph.text)
    if (!leads) given = nothingGiven(place)
    for (const [index, sentence] of sentences.entries()) {
      const own = givenBy(sentence, given, reading)
      const counted = own === given && own.survey ? nothingGiven(place) : own
      const comment = sentences[index + 1]?.text.startsWith('Det beror') ? sentences[index + 1]! : null
      const here = inSentence(sentence, own, counted, found, reading)
      for (const statistic of here) statistic.comment ??= comment
      for (const one of here) found.push(one)
      given = own
    }
    leads ||= paragraph.text.endsWith(':')
  }
  // The sentence that leads in to a list says for all its items when, where and by whom.
  const lead = section.paragraphs.at(-1)
  const forAll = lead && /:$/u.test(lead.text) ? given : nothingGiven(place)
  const exceptions = section.bullets.length > 0 ? exceptionsIn(section, reading) : []
  for (const bullet of section.bullets) {
    const sentences = sentenceReads(bullet, reading)
    const first = sentences[0]
    if (!first) continue
    const pair = findPair(first, forAll, reading)
    if (!pair) {
      for (const sentence of sentences)
        for (const one of inSentence(sentence, forAll, forAll, found, reading)) found.push(one)
      continue
    }
    const rest = sentences.slice(1)
    pair.sentence = bullet
    pair.comment =
      rest.length > 0
        ? readOf(reading.cutter.cut(bullet, first.text.length))
        : (exceptions.find(({ about }) => about.includes(stemOf(pair)))?.words ?? null)
    found.push(pair)
  }
  return found
}

function inSentence(
  sentence: Read,
  given: Given,
  counted: Given,
  before: FoundStatistic[],
  reading: Reading,
): FoundStatistic[] {
  if (!/\d/u.test(sentence.text) || sentence.text.length > 2000) return []
  const pair = findPair(sentence, counted, reading)
  if (pair) return [pair]
  const series = findSeries(sentence, counted, reading)
  if (series) return [series]
  const shares = findShares(sentence, given, reading)
  if (shares.length > 0) return shares
  const change = findChange(sentence, counted, reading)
  if (change) return [change]
  const counts = findCounts(sentence, counted, before.at(-1) ?? null, reading)
  return counts.length > 0 ? counts : findBareShares(sentence, given, reading)
}

const survey =
  /(?:(?<!\p{L})(?:i|enligt)\s+|^(?=[^.]*(?:mätning|undersökning|enkät)\p{L}*\s+(?:(?:19|20)\d\d\s+)?(?:\([^()]*\)\s+)?visa))(?:den\s+|\p{L}+s\s+|stadens\s+)?(?:senaste\s+)?(\p{L}*(?:mätning|undersökning|enkät)\p{L}*)(?:\s+(?:från\s+)?(?:19|20)\d\d)?/iu
const statisticsOfSomeone =
  /^((?:\p{L}+s\s)?(?:\p{L}+\s)?statistik(?:en)?(?:\s+(?:för|över|från|visar)\s+(?:(?!mellan|under|åren|perioden)\S+\s?)*)?)/iu

/** What a sentence gives to itself and to those after it. */
function givenBy(sentence: Read, before: Given, reading: Reading): Given {
  const { text } = sentence
  const part = (from: number, length: number) => readOf(reading.cutter.cut(sentence, from, from + length))
  const asked = survey.exec(text)
  if (asked) {
    const at = asked.index + asked[0].indexOf(asked[1]!)
    return {
      ...before,
      source: part(at, asked[1]!.length),
      period: part(asked.index, asked[0].length),
      years: yearsIn(asked[0]),
      survey: true,
    }
  }
  const kept = statisticsOfSomeone.exec(text)
  const period = periodIn(text)
  if (!kept && !/:$/u.test(text)) return before
  const source = kept && part(0, period && period.at < kept[0].length ? period.at : kept[0].length)
  return {
    ...before,
    survey: false,
    source: source && !/visar|finns/iu.test(source.text) ? source : before.source,
    period: period ? part(period.at, period.words.length) : before.period,
    years: period ? period.years : before.years,
  }
}

const yearsIn = (text: string): number[] => (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []).map(Number)

/** "Undantaget är narkotikabrott ... Det beror på ...": what goes another way than the rest, and why. */
function exceptionsIn(section: DraftSection, reading: Reading): { about: string; words: Read }[] {
  const found: { about: string; words: Read }[] = []
  for (const paragraph of section.paragraphs) {
    if (!/undantag/iu.test(paragraph.text)) continue
    const sentences = sentenceReads(paragraph, reading)
    for (const [at, sentence] of sentences.entries()) {
      if (found.length === mostExceptions) return found
      if (!/undantag/iu.test(sentence.text)) continue
      const next = sentences[at + 1]
      const last = next && /^det (?:beror|förklaras)/iu.test(next.text) ? next : sentence
      const from = paragraph.text.indexOf(sentence.text)
      const to = paragraph.text.indexOf(last.text, from) + last.text.length
      found.push({
        about: sentence.text.toLowerCase(),
        words: readOf(reading.cutter.cut(paragraph, from, to)),
      })
    }
  }
  return found
}

const mostExceptions = 20
const stemOf = ({ indicator }: FoundStatistic): string => indicator.text.toLowerCase().slice(0, 8)

function idOf(found: FoundStatistic): string {
  const measured =
    found.kind === 'comparison'
      ? /^(\p{L}+?)s?(?:mätning|undersökning|enkät)/iu.exec(found.source?.text ?? '')?.[1]
      : null
  const name =
    found.kind === 'count' && found.unit && found.indicator.text.startsWith(`${found.unit.text} om`)
      ? found.unit.text
      : found.indicator.text
  const words = slug(name).split('-')
  return measured ? `stat-${slug(measured)}-${words[0]}` : `stat-${words.slice(0, 4).join('-')}`
}

/** More than two values of the same thing: "45 (2018), 38 (2019) och 52 (2020)", "2018: 45, 2019: 38", "45, 38 respektive 52". */
import type { DraftValue, Read } from '../../domain/draft.ts'
import { blankStatistic } from '../../domain/draft-blank.ts'
import { isYear, numberForm, yearForm } from './number-forms.ts'
import type { FoundStatistic, Given } from './number-found.ts'
import { valueAt } from './number-pairs.ts'
import type { Reading } from './reading.ts'
import { readOf } from './reads.ts'

const before = String.raw`(?<![\d\p{L},.:/-])`
const percent = String.raw`(?:\s*(%|procent(?!\p{L})))?`
const numberThenYear = new RegExp(
  String.raw`${before}${numberForm}${percent}(?:\s\p{L}+)?\s*\((?:år\s+|under\s+)?${yearForm}\)`,
  'giu',
)
const yearThenNumber = new RegExp(
  String.raw`${before}${yearForm}(?:\s*[:=]\s*|\s+var\s+(?:det\s+)?)${numberForm}${percent}(?![\d-])`,
  'giu',
)
const respectively = new RegExp(
  String.raw`${before}((?:${numberForm}${percent},\s+)*${numberForm}${percent})\s+(?:respektive|och)\s+${numberForm}${percent}[^.;]*?\s(?:åren\s+|under\s+|år\s+)?((?:(?:19|20)\d\d,\s+)*(?:19|20)\d\d\s+(?:respektive|och)\s+(?:19|20)\d\d)`,
  'iu',
)

type Found = { number: string; year: string; at: number; end: number; sign: string | undefined }

/** A series of at least two values with their years. Null where the sentence holds none. */
export function findSeries(sentence: Read, given: Given, reading: Reading): FoundStatistic | null {
  const found = pairsIn(sentence.text)
  if (found.length < 2) return null
  const { text } = sentence
  const part = (from: number, to: number) => readOf(reading.cutter.cut(sentence, from, to))
  const first = Math.min(...found.map(({ at }) => at))
  const said = text.slice(0, first)
  const [indicator, measure] = subjectOf(said)
  if (indicator[1] <= indicator[0]) return null
  const sign = found.find(pair => pair.sign)
  const signAt = sign ? text.indexOf(sign.sign!, sign.at) : -1
  const values: DraftValue[] = found
    .map(({ number, year, at }) => valueAt(sentence, number, at, Number(year), reading))
    .sort((a, b) => a.year! - b.year!)
  return {
    ...blankStatistic('series', part(...indicator), sentence),
    measure: measure && part(...measure),
    unit: sign && signAt >= 0 ? part(signAt, signAt + sign.sign!.length) : null,
    source: given.source,
    values,
  }
}

function pairsIn(text: string): Found[] {
  const inBrackets = [...text.matchAll(numberThenYear)].map(found => ({
    number: found[1]!,
    sign: found[2],
    year: found[3]!,
    at: found.index,
    end: found.index + found[0].length,
  }))
  if (inBrackets.length > 1) return inBrackets
  const afterYears = [...text.matchAll(yearThenNumber)].map(found => ({
    number: found[2]!,
    sign: found[3],
    year: found[1]!,
    at: found.index,
    end: found.index + found[0].length,
  }))
  if (afterYears.length > 1) return afterYears
  const listed = respectively.exec(text)
  return listed ? listedPairs(listed) : []
}

/** "45, 38 respektive 52 ... åren 2018, 2019 respektive 2020": as many numbers as years, in the same order. */
function listedPairs(found: RegExpExecArray): Found[] {
  const years = found.at(-1)!.match(/(?:19|20)\d\d/gu)!
  const numbers = [
    ...found[0]
      .slice(0, found[0].lastIndexOf(found.at(-1)!))
      .matchAll(new RegExp(numberForm + percent, 'giu')),
  ]
  if (numbers.length !== years.length || numbers.some(number => isYear(number[1]!))) return []
  return numbers.map((number, index) => ({
    number: number[1]!,
    sign: number[2],
    year: years[index]!,
    at: found.index + number.index,
    end: found.index + number.index + number[0].length,
  }))
}

/** What is counted, without the verb that leads to the numbers, and what the count is called. */
function subjectOf(said: string): [indicator: [number, number], measure: [number, number] | null] {
  const colon = said.lastIndexOf(': ')
  const end =
    colon > 0
      ? colon
      : said.replace(/[\s,(]*(?:(?:har|var|är|blev|uppgick|till|totalt|varit|under|åren|år)\s+)*$/iu, '')
          .length
  const count = /(?:^|\s)(Antalet|Antal|Andelen|Andel)\s+/iu.exec(said.slice(0, end))
  if (!count) return [[0, end], null]
  const from = count.index + count[0].length
  return [
    [from, end],
    [count.index + count[0].indexOf(count[1]!), from],
  ]
}

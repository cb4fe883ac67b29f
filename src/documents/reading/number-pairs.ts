/** Two numbers of the same thing at two times: "har minskat från 274 till 142 ärenden", "134 brott 2021 (112 år 2020)". */
import type { DraftValue, Read } from '../../domain/draft.ts'
import { blankStatistic } from '../../domain/draft-blank.ts'
import {
  changeForm,
  isPercent,
  isYear,
  numberForm,
  numberOf,
  periodIn,
  unitAfter,
  yearForm,
} from './number-forms.ts'
import type { FoundStatistic, Given } from './number-found.ts'
import type { Reading } from './reading.ts'
import { readOf } from './reads.ts'

const unitForm = String.raw`(?:\s*(%|procent(?!\p{L}))|\s+(?:\p{L}+\s)?\p{L}+)?`
const inBrackets = String.raw`(?:\s*\(?(?:år\s+|under\s+)?${yearForm}\)?)?`
const fromTo = new RegExp(
  String.raw`(?<!\p{L})från\s+${numberForm}${unitForm}${inBrackets}\s+till\s+${numberForm}(?!\d)(?:\s*(%|procent))?${inBrackets}`,
  'iu',
)
const beside = new RegExp(
  String.raw`(?<![\d\p{L}-])${numberForm}\s+(\p{L}[^,.;:()\d]*?)\s*(?:under\s+|år\s+|i\s+)?${yearForm}\s*(?:\(|,?\s+(?:jämfört\s+med|att\s+jämföra\s+med|mot)\s+)${numberForm}\s*(?:\p{L}+\s+){0,2}?(?:(?:år\s+|under\s+|för\s+)?${yearForm}|(?:året|år)\s+(?:innan|före|dessförinnan)|föregående\s+år)`,
  'iu',
)
const verb = new RegExp(String.raw`(?:har\s+)?(?<!\p{L})${changeForm}(?!\p{L})`, 'iu')

/** A pair of values in a sentence. Ages ("från 15 till 18 år") and pairs of years are none. */
export function findPair(sentence: Read, given: Given, reading: Reading): FoundStatistic | null {
  const { text } = sentence
  const found = fromTo.exec(text)
  if (!found) return findBeside(sentence, given, reading)
  const [all, first, , firstYear, second, percent, secondYear] = found
  if (isYear(first!) && isYear(second!)) return null
  const end = found.index + all.length
  const unit = isPercent(percent) ? null : unitAfter(text, end)
  const changed = verb.exec(text.slice(0, found.index))
  if (
    /^(?:år|kl|grader|meter|minuter|timmar)$/iu.test(unit?.words ?? '') ||
    (!changed && /^\s*år/u.test(text.slice(end)))
  )
    return null
  if (!changed) return null

  const part = (from: number, to: number) => readOf(reading.cutter.cut(sentence, from, to))
  const own = periodIn(text.slice(0, found.index)) ?? periodIn(text.slice(end))
  const ownAt = own && text.indexOf(own.words)
  const years =
    firstYear && secondYear
      ? [Number(firstYear), Number(secondYear)]
      : own && own.years.length === 2
        ? own.years
        : given.years
  const subject = subjectAfter(text, changed, found.index) ?? subjectBefore(text, changed.index)
  const percentAt = text.lastIndexOf(percent ?? ' ', end)
  return {
    ...blankStatistic('series', part(...subject.indicator), sentence),
    measure: subject.measure && part(...subject.measure),
    unit: unit
      ? part(unit.at, unit.at + unit.words.length)
      : percent
        ? part(percentAt, percentAt + percent.length)
        : null,
    source: given.source,
    period: own && ownAt !== null ? part(ownAt, ownAt + own.words.length) : given.period,
    values: [
      valueAt(sentence, first!, found.index, years.length === 2 ? years[0]! : null, reading),
      valueAt(
        sentence,
        second!,
        found.index + all.lastIndexOf(second!),
        years.length === 2 ? years[1]! : null,
        reading,
      ),
    ],
    direction: part(
      changed.index + changed[0].length - changed[1]!.length,
      changed.index + changed[0].length,
    ),
  }
}

/** "Mellan 2017 och 2020 halverades rånen från 24 till 12": the subject of a turned sentence. */
function subjectAfter(text: string, changed: RegExpExecArray, to: number): Subject | null {
  const from = changed.index + changed[0].length
  const words = text.slice(from, to)
  if (!/^\s+(?:antalet\s+|andelen\s+)?\p{L}{3,}(?:\s+\p{L}+){0,4}\s*$/iu.test(words) || adverb.test(words))
    return null
  const count = /^\s+(?:antalet|andelen)\s+/iu.exec(words)
  const start = from + (count?.[0].length ?? 1)
  return { indicator: [start, to], measure: count ? [from + 1, start] : null }
}

const adverb = /^\s+(?:\p{L}+t|något|ytterligare|också|ändå|åter|igen|därmed|stadigt|med)(?!\p{L})/iu

type Subject = { indicator: [number, number]; measure: [number, number] | null }

/** "Skadegörelse: Antal anmälda brott har ...": what is counted, and what the count is called. */
function subjectBefore(text: string, end: number): Subject {
  const colon = text.slice(0, end).indexOf(': ')
  if (colon > 0) {
    const named = text.slice(colon + 2, end).trim() !== ''
    return { indicator: [0, colon], measure: named ? [colon + 2, end] : null }
  }
  const number = /(?:^|\s)(Antalet|Antal|Andelen|Andel)\s+/iu.exec(text.slice(0, end))
  if (number) {
    const from = number.index + number[0].length
    return { indicator: [from, end], measure: [number.index + number[0].indexOf(number[1]!), from] }
  }
  const clause = Math.max(text.lastIndexOf(', ', end), text.lastIndexOf(' att ', end - 4))
  return { indicator: [clause < 0 ? 0 : clause + (text[clause] === ',' ? 2 : 5), end], measure: null }
}

export function valueAt(
  sentence: Read,
  words: string,
  from: number,
  year: number | null,
  reading: Reading,
): DraftValue {
  const start = sentence.text.indexOf(words, from)
  return {
    value: numberOf(words),
    year,
    place: null,
    group: null,
    role: null,
    at: reading.cutter.place(sentence, start, start + words.length),
  }
}

/** "134 anmälda brott 2021 (112 år 2020)": the later year first. */
function findBeside(sentence: Read, given: Given, reading: Reading): FoundStatistic | null {
  const found = beside.exec(sentence.text)
  if (!found) return null
  const [all, first, noun, firstYear, second, secondYear] = found
  if (isYear(first!) || /^år/u.test(noun!)) return null
  const part = (from: number, to: number) => readOf(reading.cutter.cut(sentence, from, to))
  const nounAt = sentence.text.indexOf(noun!, found.index + first!.length)
  // "Personrån: 14 anmälningar 2020 ...": what is counted stands before the colon.
  const named = sentence.text.slice(0, found.index).search(/:\s*$/u)
  const values = [
    valueAt(sentence, first!, found.index, Number(firstYear), reading),
    valueAt(
      sentence,
      second!,
      found.index + all.lastIndexOf(second!, secondYear ? all.lastIndexOf(secondYear) - 1 : all.length),
      secondYear ? Number(secondYear) : Number(firstYear) - 1,
      reading,
    ),
  ].sort((a, b) => a.year! - b.year!)
  return {
    ...blankStatistic('series', named > 0 ? part(0, named) : part(nounAt, nounAt + noun!.length), sentence),
    unit: named > 0 ? part(nounAt, nounAt + noun!.length) : null,
    source: given.source,
    values,
  }
}

const byPercent = new RegExp(
  String.raw`(?:har\s+)?(?<!\p{L})${changeForm}\s+(?:\p{L}+\s+){0,3}?med\s+(?:cirka\s+|omkring\s+|drygt\s+|nästan\s+)?${numberForm}\s*(%|procent(?:enheter)?)`,
  'iu',
)

/** "ökade med 12 procent": a change without its two ends. */
export function findChange(sentence: Read, given: Given, reading: Reading): FoundStatistic | null {
  const { text } = sentence
  const found = byPercent.exec(text)
  if (!found) return null
  const [all, change, number, percent] = found
  const part = (from: number, to: number) => readOf(reading.cutter.cut(sentence, from, to))
  const verbAt = found.index + all.indexOf(change!)
  const percentAt = found.index + all.lastIndexOf(percent!)
  const own = periodIn(text)
  const { indicator } = subjectBefore(text, found.index)
  return {
    ...blankStatistic('series', part(...indicator), sentence),
    measure: part(verbAt, verbAt + change!.length),
    unit: part(percentAt, percentAt + percent!.length),
    source: given.source,
    period: own ? part(own.at, own.at + own.words.length) : given.period,
    values: [valueAt(sentence, number!, verbAt + change!.length, own?.years.at(-1) ?? null, reading)],
    direction: part(verbAt, verbAt + change!.length),
  }
}

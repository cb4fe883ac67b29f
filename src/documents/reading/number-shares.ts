/** Shares, mostly from surveys: "23 % av invånarna ... att jämföra med snittet för stadsdelsområdet 9 %". */
import type { DraftValue, Read } from '../../domain/draft.ts'
import { numberForm, periodIn } from './number-forms.ts'
import { valueAt } from './number-pairs.ts'
import type { FoundStatistic, Given } from './numbers.ts'
import type { Reading } from './reading.ts'
import { readOf } from './reads.ts'

const percent = String.raw`(%|procent(?!\p{L}))`
const share = new RegExp(
  String.raw`(?<![\d\p{L},-])${numberForm}\s*${percent}\s+av\s+((?:de\s+)?(?:\p{L}+\s)??\p{L}+)`,
  'iu',
)
const compared = new RegExp(
  String.raw`(?:,\s+)?(?:att\s+jämföra\s+med|jämfört\s+med|mot|medan|i\s+jämförelse\s+med)\s+([^.;]*?)${numberForm}\s*${percent}(?:\s+(?:för|i|bland)\s+([^.,;]+))?`,
  'iu',
)

export function findShares(sentence: Read, given: Given, reading: Reading): FoundStatistic[] {
  const { text } = sentence
  const found = share.exec(text)
  if (!found) return []
  const [all, number, sign, of] = found
  const end = found.index + all.length
  const part = (from: number, to: number) => readOf(reading.cutter.cut(sentence, from, to))
  const other = compared.exec(text.slice(end))
  const otherAt = other && end + other.index
  const signAt = found.index + all.indexOf(sign!)
  const period = periodIn(text)
  const values: DraftValue[] = [
    { ...valueAt(sentence, number!, found.index, null, reading), place: given.place },
  ]
  if (other && otherAt !== null) {
    const at = otherAt + other[0].lastIndexOf(other[2]!)
    values.push({ ...valueAt(sentence, other[2]!, at, null, reading), ...whoseValue(other[1]!, other[4]) })
  }
  const year =
    period?.years.length === 1 ? period.years[0]! : given.years.length === 1 ? given.years[0]! : null
  const ofAt = text.indexOf(`av ${of}`, found.index)
  return [
    {
      kind: other ? 'comparison' : 'count',
      indicator: asked(sentence, found.index, end, otherAt ?? text.length, given.place, reading),
      measure: { ...part(ofAt, ofAt + of!.length + 3), text: `andel av ${of}` },
      unit: part(signAt, signAt + sign!.length),
      source: given.source,
      period: given.period ?? (period ? part(period.at, period.at + period.words.length) : null),
      values: values.map(value => ({ ...value, year })),
      breakdown: [],
      breakdownWords: null,
      partOf: null,
      direction: null,
      comment: null,
      sentence,
    },
  ]
}

/** "snittet för stadsdelsområdet" before the number, or "för hela stadsdelsområdet" after it. */
function whoseValue(
  before: string,
  after: string | undefined,
): { place: string | null; role: string | null } {
  const average = /(snitt|genomsnitt|medel)\p{L}*\s+(?:för|i)\s+(?:hela\s+)?(\S.*\S)/iu.exec(before)
  if (average) return { place: average[2]!.trim(), role: average[1]!.toLowerCase() }
  const words = (after ?? before).trim()
  if (words === '') return { place: null, role: null }
  return { place: words.replace(/^hela\s+/iu, ''), role: words }
}

/** What the share is of: "Vad gäller X angav ..." says it first, "angav ... att X" after. */
function asked(
  sentence: Read,
  numberAt: number,
  from: number,
  to: number,
  place: string | null,
  reading: Reading,
): Read {
  const { text } = sentence
  const about =
    /^(?:vad\s+gäller|när\s+det\s+gäller|gällande)\s+(.+?)\s+(?:angav|anger|uppgav|uppger|svarade|svarar|tyckte|upplevde|upplever)(?!\p{L})/iu.exec(
      text.slice(0, numberAt),
    )
  if (about) {
    const at = about[0].indexOf(about[1]!)
    return readOf(reading.cutter.cut(sentence, at, at + about[1]!.length))
  }
  const after = text.slice(from, to).replace(/[\s,.]+$/u, '')
  const clause =
    /^\s*(?:(?:som\s+)?(?:angav|anger|uppgav|uppger|svarade|svarar)\s+)?(?:att\s+|som\s+)?/iu.exec(after)![0]
      .length
  const placeAt = place
    ? after
        .toLowerCase()
        .search(
          new RegExp(
            `\\s(?:på|i|vid|kring)\\s${place.toLowerCase().replace(/[.*+?^$()[\]{}|\\]/gu, '\\$&')}`,
            'u',
          ),
        )
    : -1
  const cut = readOf(
    reading.cutter.cut(sentence, from + clause, from + (placeAt > clause ? placeAt : after.length)),
  )
  return cut.text === '' ? { ...sentence, certainty: 'guessed' } : cut
}

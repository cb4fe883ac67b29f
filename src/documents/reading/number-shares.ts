/** Shares, mostly from surveys: "23 % av invånarna ... att jämföra med snittet för stadsdelsområdet 9 %". */
import type { DraftValue, Read } from '../../domain/draft.ts'
import { blankStatistic } from '../../domain/draft-blank.ts'
import { numberForm, periodIn } from './number-forms.ts'
import type { FoundStatistic, Given } from './number-found.ts'
import { valueAt } from './number-pairs.ts'
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
  const all = sharesOf(text, found)
  const last = all.at(-1)!
  const end = last.at + last.words.length
  const part = (from: number, to: number) => readOf(reading.cutter.cut(sentence, from, to))
  const other = all.length === 1 ? compared.exec(text.slice(end)) : null
  const otherAt = other && end + other.index
  // What an aside says of an earlier year is not said of these shares.
  const aside = /,\s+(?:(?:en|ett)\s+(?:ökning|minskning)|vilket|men)(?!\p{L})/iu.exec(text.slice(end))
  const asideAt = aside ? end + aside.index : text.length
  const period = periodIn(text.slice(0, asideAt))
  const year =
    period?.years.length === 1 ? period.years[0]! : given.years.length === 1 ? given.years[0]! : null
  const indicator = asked(
    sentence,
    found.index,
    end,
    Math.min(otherAt ?? asideAt, asideAt),
    given.place,
    reading,
  )
  return all.map(({ at, words, number, sign, of }) => {
    const values: DraftValue[] = [{ ...valueAt(sentence, number, at, null, reading), place: given.place }]
    if (other && otherAt !== null) {
      const from = otherAt + other[0].lastIndexOf(other[2]!)
      values.push({
        ...valueAt(sentence, other[2]!, from, null, reading),
        ...whoseValue(other[1]!, other[4]),
      })
    }
    const signAt = at + words.indexOf(sign)
    const ofAt = text.indexOf(`av ${of}`, at)
    return {
      ...blankStatistic(other ? 'comparison' : 'count', indicator, sentence),
      measure: { ...part(ofAt, ofAt + of.length + 3), text: `andel av ${of}` },
      unit: part(signAt, signAt + sign.length),
      source: given.source,
      period: given.period ?? (period ? part(period.at, period.at + period.words.length) : null),
      values: values.map(value => ({ ...value, year })),
    }
  })
}

type Share = { at: number; words: string; number: string; sign: string; of: string }

/** "38 % av kvinnorna och 17 % av männen ...": all of them say the same of different people. */
function sharesOf(text: string, first: RegExpExecArray): Share[] {
  const shares: Share[] = []
  for (let found: RegExpExecArray | null = first, from = 0; found; ) {
    const at = from + found.index
    shares.push({ at, words: found[0], number: found[1]!, sign: found[2]!, of: found[3]! })
    from = at + found[0].length
    const joint = /^(?:,\s+|\s+(?:och|respektive|samt)\s+)/u.exec(text.slice(from))
    if (!joint) break
    from += joint[0].length
    found = share.exec(text.slice(from))
    if (found?.index !== 0) break
  }
  return shares
}

const bare = new RegExp(String.raw`(?<![\d\p{L},-])${numberForm}\s*${percent}`, 'giu')
const wanted = /(?<!\p{L})(?:ska|skall|mål|målet|minst|högst|senast)(?!\p{L})/iu

const toldForm = new RegExp(
  String.raw`^(?:[^.:;]*?\s)?(andelen)\s+([^.;,\d]+?)\s+(?:är|var|uppgår\s+till|uppgick\s+till|låg\s+på|ligger\s+på)\s+${numberForm}\s*${percent}`,
  'iu',
)

/** "Andelen boende som känner sig otrygga är 31,5 procent, mot 24 procent i kommunen." */
function findToldShare(sentence: Read, given: Given, reading: Reading): FoundStatistic | null {
  const { text } = sentence
  const found = toldForm.exec(text)
  if (!found) return null
  const [all, measure, of, number, sign] = found
  const part = (from: number, to: number) => readOf(reading.cutter.cut(sentence, from, to))
  const end = all.length
  const other = compared.exec(text.slice(end))
  const period = periodIn(text)
  const measureAt = all.toLowerCase().indexOf(measure!.toLowerCase())
  const ofAt = all.indexOf(of!, measureAt + measure!.length)
  const signAt = all.lastIndexOf(sign!)
  const year = period?.years.length === 1 ? period.years[0]! : null
  const values: DraftValue[] = [
    { ...valueAt(sentence, number!, all.lastIndexOf(number!), year, reading), place: given.place },
  ]
  if (other) {
    const from = end + other.index + other[0].lastIndexOf(other[2]!)
    values.push({ ...valueAt(sentence, other[2]!, from, year, reading), ...whoseValue(other[1]!, other[4]) })
  }
  return {
    ...blankStatistic(other ? 'comparison' : 'count', part(ofAt, ofAt + of!.length), sentence),
    measure: part(measureAt, measureAt + measure!.length),
    unit: part(signAt, signAt + sign!.length),
    source: given.source,
    period: period ? part(period.at, period.at + period.words.length) : given.period,
    values,
  }
}

/** Other shares ("andelen var 61 procent"): of what, a person has to see. Aims are none. */
export function findBareShares(sentence: Read, given: Given, reading: Reading): FoundStatistic[] {
  const { text } = sentence
  if (wanted.test(text)) return []
  const told = findToldShare(sentence, given, reading)
  if (told) return [told]
  const earlier = /(?<!\p{L})året\s+(?:innan|före|dessförinnan)(?!\p{L})/iu.exec(text)
  const period = earlier ? { words: earlier[0], at: earlier.index, years: [] } : periodIn(text)
  const part = (from: number, to: number) => readOf(reading.cutter.cut(sentence, from, to))
  const year = period?.years.length === 1 ? period.years[0]! : null
  return [...text.matchAll(bare)].slice(0, mostShares).map(found => {
    const signAt = found.index + found[0].lastIndexOf(found[2]!)
    return {
      ...blankStatistic('count', { ...sentence, certainty: 'guessed' }, sentence),
      unit: part(signAt, signAt + found[2]!.length),
      source: given.source,
      period: period ? part(period.at, period.at + period.words.length) : given.period,
      values: [{ ...valueAt(sentence, found[1]!, found.index, year, reading), place: given.place }],
    }
  })
}

/** More numbers than this in a sentence are a table that has lost its lines. */
const mostShares = 6

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

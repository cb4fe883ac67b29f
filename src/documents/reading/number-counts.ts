/** Counts of people and events: "har 44 vuxna deltagit i SIG, 39 män och 5 kvinnor", "gjordes 7 orosanmälningar". */
import type { DraftValue, Read } from '../../domain/draft.ts'
import { blankStatistic } from '../../domain/draft-blank.ts'
import { isYear, numberForm, numberOf, periodIn } from './number-forms.ts'
import type { FoundStatistic, Given } from './number-found.ts'
import { valueAt } from './number-pairs.ts'
import type { Reading } from './reading.ts'
import { readOf } from './reads.ts'

/** What plans count of themselves, and measures that are no counts. */
const notCounted =
  /^(?:år|års|åring|åringar|årig|årigt|åriga|första|sista|prioriterade|övergripande|områden?|områdena|samverkansområden|fokusområden|mål|målen|aktiviteter|åtgärder|insatser|punkter|delar|steg|kapitel|sidor|kap|gång|gånger|veckor|vecka|månader|månad|dagar|timmar|minuter|kronor|kr|mkr|miljoner|tkr|meter|km|kvadratmeter|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|och|eller|till|av|i|på|procent|procentenheter|a|e)$/iu

const before = String.raw`(?<![\d\p{L},.:/-])`
const noun = String.raw`((?:(?:anmälda|polisanmälda|unika|nya|unga|olika)\s+)?\p{L}[\p{L}-]{2,})`
const madeForm = new RegExp(
  String.raw`(?<!\p{L})(?:(?:registrerade|mottog|tog\s+emot|genomförde|anmälde|upprättade|handlade|noterade|beslagtog|omhändertog|avvisade|gjorde)(?:\s+(?:polisen|förvaltningen|kommunen|\p{L}+(?:en|et)))?|gjordes|gjorts|anmäldes|anmälts|registrerades|registrerats|inkom|inkommit|genomfördes|genomförts|inträffade|rapporterades|rapporterats|upprättades|fanns|finns|skedde)\s+(?:det\s+)?(?:totalt\s+|cirka\s+|omkring\s+)?${numberForm}\s+${noun}([^,.;]*)`,
  'iu',
)
const partForm = new RegExp(String.raw`${before}${numberForm}\s+av\s+(?:dessa|dem)\s+([^,.;]+)`, 'iu')
const whereofForm = new RegExp(
  String.raw`(?<!\p{L})varav\s+${numberForm}\s+(?!${'(?:män|kvinnor|pojkar|flickor)'})([^,.;]+)`,
  'iu',
)
const ofWholeForm = new RegExp(
  String.raw`${before}${numberForm}\s+av\s+(?:de\s+)?(?:totalt\s+)?${numberForm}\s+((?:(?:tillfrågade|svarande|deltagande|intervjuade|anmälda|utredda)\s+)?\p{L}{3,}(?:\s+(?:i|på|från)\s+\p{L}+(?:\s+\d+)?)?)\s+([^.;]+)`,
  'iu',
)
const turnedForm = new RegExp(
  String.raw`(?<!\p{L})har\s+(?:totalt\s+|cirka\s+)?${numberForm}\s+${noun}\s+([^,.;]+)`,
  'iu',
)
const plainForm = new RegExp(
  String.raw`${before}${numberForm}\s+${noun}\s+(?:har|hade|blev|var|är|svarade|besökte|sökte|misstänktes|greps|dömdes|uppgav|uppger|gjordes|upprättades|lämnades|inkom|tillfrågades|erbjöds|deltog|anmäldes|registrerades|polisanmäldes|genomfördes|inträffade|utsattes|fick|avslutade)(?!\p{L})([^,.;]*)`,
  'iu',
)

export function findCounts(
  sentence: Read,
  given: Given,
  last: FoundStatistic | null,
  reading: Reading,
): FoundStatistic[] {
  const found: FoundStatistic[] = []
  const { text } = sentence
  const share = ofWholeForm.exec(text)
  if (share && !notCounted.test(share[3]!.split(' ')[0]!)) return [ofWhole(sentence, share, given, reading)]
  // "11 personer har ... och 8 av dessa hade ...": two counts, the second a part of the first.
  const parted = partForm.exec(text)
  const whole = parted ? text.slice(0, parted.index) : text
  const joint = parted ? /\s*(?:,\s*)?(?:och|varav|,)\s*$/iu.exec(whole) : null
  const firstEnd = joint ? joint.index : whole.length
  const first = countIn(sentence, 0, firstEnd, given, reading)
  if (first) found.push(first)
  const of = first ?? last
  if (parted && of && of.kind === 'count') found.push(partOf(sentence, parted, of, reading))
  const whereof = first && !parted ? whereofForm.exec(text) : null
  if (whereof && first) found.push(partOf(sentence, whereof, first, reading))
  return found
}

/** "26 av 40 elever uppger att ...": a count, and beside it what it is a count among. */
function ofWhole(sentence: Read, found: RegExpExecArray, given: Given, reading: Reading): FoundStatistic {
  const [all, number, whole, counted, predicate] = found
  const part = (from: number, to: number) => readOf(reading.cutter.cut(sentence, from, to))
  const lead = /^(?:att|som)\s+/iu.exec(predicate!)?.[0].length ?? 0
  const said = found.index + all.lastIndexOf(predicate!) + lead
  const wholeAt = found.index + all.indexOf('av', number!.length)
  const countedAt = found.index + all.indexOf(counted!, all.indexOf(whole!, number!.length))
  const period = periodIn(sentence.text)
  return {
    ...blankStatistic('count', part(said, said + predicate!.length - lead), sentence),
    measure: part(wholeAt, countedAt + counted!.length),
    unit: part(countedAt, countedAt + counted!.length),
    source: given.source,
    period: period ? part(period.at, period.at + period.words.length) : given.period,
    values: [
      valueAt(sentence, number!, found.index, period?.years.length === 1 ? period.years[0]! : null, reading),
    ],
  }
}

function countIn(
  sentence: Read,
  from: number,
  to: number,
  given: Given,
  reading: Reading,
): FoundStatistic | null {
  const text = sentence.text.slice(from, to)
  const part = (start: number, end: number) => readOf(reading.cutter.cut(sentence, start, end))
  const made = madeForm.exec(text)
  const turned = made ? null : turnedForm.exec(text)
  const plain = made || turned ? null : plainForm.exec(text)
  const found = made ?? turned ?? plain
  if (!found) return null
  const [all, number, counted] = found
  if (
    isYear(number!) ||
    notCounted.test(counted!.split(' ')[0]!) ||
    /(?:minst|högst|över|under|mellan|från|ålder\p{L}*|till)\s+$/iu.test(
      text.slice(0, found.index + all.indexOf(number!)),
    )
  )
    return null
  const nounAt = found.index + all.indexOf(counted!, all.indexOf(number!) + number!.length)
  const nounEnd = nounAt + counted!.length
  const end = found.index + all.length
  const period = periodIn(text)
  const said = predicate(sentence, made ? nounAt : nounEnd, end, period)
  const indicator = turned
    ? { ...part(nounAt, end), text: `${counted} som ${said.text}` }
    : said.text === '' || saysNothing.test(said.text)
      ? part(nounAt, nounEnd)
      : plain
        ? afterVerb(said)
        : said
  const sentencePart = from === 0 && to === sentence.text.length ? sentence : part(from, to)
  return {
    ...blankStatistic('count', indicator, sentencePart),
    unit: part(nounAt, nounEnd),
    source: given.source,
    period: period ? part(period.at, period.at + period.words.length) : given.period,
    values: [
      valueAt(sentence, number!, found.index, period?.years.length === 1 ? period.years[0]! : null, reading),
    ],
    breakdown: breakdownIn(sentence, end, to, reading),
  }

  /** The words about the count, without those that say when. */
  function predicate(whole: Read, start: number, stop: number, when: ReturnType<typeof periodIn>): Read {
    const cut = readOf(reading.cutter.cut(whole, start, stop))
    if (!when || !cut.text.includes(when.words)) return cut
    const text = cut.text.replace(when.words, '').replace(/\s+/gu, ' ').trim()
    return { ...cut, text }
  }
}

/** "har avslutat SIG" → "avslutat SIG": the verb that only carries the tense is left out. */
const afterVerb = (read: Read): Read => ({ ...read, text: read.text.replace(/^har\s+/iu, '') })

/** "Totalt 1 870 anmälningar gjordes": the verb alone says nothing of what is counted. */
const saysNothing = /^(?:gjordes|upprättades|lämnades|inkom|registrerades|anmäldes|inträffade|genomfördes)$/iu

const gender = '(män|kvinnor|pojkar|flickor|killar|tjejer|barn|vuxna|ungdomar)'
const groupForm = new RegExp(String.raw`${before}${numberForm}\s+${gender}(?!\p{L})`, 'giu')

/** ", 39 män och 5 kvinnor": parts of the count, named by group. */
function breakdownIn(sentence: Read, from: number, to: number, reading: Reading): DraftValue[] {
  const groups = [...sentence.text.slice(from, to).matchAll(groupForm)]
  if (groups.length < 2 && !/varav/iu.test(sentence.text.slice(from, to))) return []
  return groups.map(group => ({
    ...valueAt(sentence, group[1]!, from + group.index, null, reading),
    value: numberOf(group[1]!),
    group: group[2]!.toLowerCase(),
  }))
}

const opposite: Record<string, string> = {
  män: 'kvinnor',
  kvinnor: 'män',
  pojkar: 'flickor',
  flickor: 'pojkar',
}

function partOf(
  sentence: Read,
  found: RegExpExecArray,
  whole: FoundStatistic,
  reading: Reading,
): FoundStatistic {
  const [all, number, predicate] = found
  const part = (from: number, to: number) => readOf(reading.cutter.cut(sentence, from, to))
  const said = found.index + all.indexOf(predicate!, number!.length)
  const value = valueAt(sentence, number!, found.index, whole.values[0]!.year, reading)
  const end = found.index + all.length
  const every = /^,?\s*(samtliga|alla)\s+(män|kvinnor|pojkar|flickor)/iu.exec(sentence.text.slice(end))
  const everyAt = every && end + every[0].indexOf(every[1]!)
  const group = every ? every[2]!.toLowerCase() : null
  return {
    ...whole,
    indicator: part(said, end),
    values: [value],
    // "Samtliga män" says both numbers: all of them, and none of the others.
    breakdown: group
      ? [
          { ...value, group },
          { ...value, group: opposite[group]!, value: 0 },
        ]
      : breakdownIn(sentence, end, sentence.text.length, reading),
    breakdownWords: every && everyAt !== null ? part(everyAt, end + every[0].length) : null,
    partOf: whole,
    comment: null,
    sentence: part(found.index, sentence.text.length),
  }
}

/** Words that mean very few without a number: "enstaka", "ett fåtal", "vid något tillfälle". */
import { isHarmless, isSensitive } from './circumstances.ts'
import type { Finding } from './finding.ts'
import { headAt } from './head.ts'
import { peopleOf } from './people.ts'
import { isTold, type ReadSentence } from './reading.ts'

const few =
  /(?<!\p{L})(?:någon enstaka|några enstaka|enstaka|ett fåtal|ett litet fåtal|ett mycket litet antal|ett litet antal|ett mindre antal|några få|ett par(?: tre)?|en handfull|mycket få|ytterst få|väldigt få|endast några|bara några|blott några|en och annan|någon av|någon eller några)(?!\p{L})/gu
const sometimes =
  /(?<!\p{L})(?:(?:vid|i) (?:något|några|enstaka|ett par|ett fåtal|någon|något enstaka|några få|något|enstaka)(?: enstaka| få)? (?:tillfällen?|fall|gånger|gång|ärenden?)|(?:någon|en och annan|enstaka) gång(?:er)?)(?!\p{L})/gu

export function fewInWords(read: ReadSentence): Finding[] {
  const times = found(read, sometimes).filter(place => isOfPersons(read, place))
  const groups = found(read, few).filter(
    place => !times.some(time => place.start >= time.start && place.start < time.end) && isGroup(read, place),
  )
  return [
    ...times.map(
      ({ start, end }) => ({ flag: 'VAGUE', reason: 'some-time', start, end, numbers: {} }) as const,
    ),
    ...groups.map(({ start, end }) => ({ flag: 'VAGUE', reason: 'few', start, end, numbers: {} }) as const),
  ]
}

type Place = { start: number; end: number; from: number; to: number }

function found(read: ReadSentence, shape: RegExp): Place[] {
  const { words, start: offset } = read.sentence
  return [...read.lower.matchAll(shape)].flatMap(match => {
    const start = offset + match.index
    const end = start + match[0].length
    const from = words.findIndex(word => word.start >= start)
    const to = words.findIndex(word => word.end >= end) + 1
    return from < 0 || to === 0 || !isTold(read, { from, to }) ? [] : [{ start, end, from, to }]
  })
}

function isOfPersons(read: ReadSentence, place: Place): boolean {
  const people = read.sentence.words.map(word => peopleOf(word.lower)).filter(each => each !== null)
  const rest = read.lower
  return (
    people.length > 0 &&
    isSensitive(rest) &&
    !(isHarmless(rest) && people.every(each => each.kind !== 'served') && place.from < 0)
  )
}

function isGroup(read: ReadSentence, place: Place): boolean {
  const { words } = read.sentence
  let at = place.to
  while (
    words[at] &&
    /^(?:av|de|dem|dessa|våra|till|tre|yngre|äldre)$/u.test(words[at]!.lower) &&
    !peopleOf(words[at]!.lower)
  )
    at += 1
  const head = headAt(words, at, false)
  const pronoun =
    /^(?:dem|dessa)$/u.test(words[at - 1]?.lower ?? '') ||
    (head.people === null && !head.otherNoun && at >= words.length)
  const people =
    head.people ??
    (pronoun
      ? (read.before?.mentions.find(mention => mention.whom)?.whom ??
        read.mentions.find(mention => mention.whom)?.whom ??
        null)
      : null)
  if (!people) return false
  if (people.kind === 'staff' || people.kind === 'public') return isSensitive(read.lower)
  return true
}

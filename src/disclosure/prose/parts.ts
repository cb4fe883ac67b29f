/** What is not printed and is left when what is printed has been counted: complements, fractions, percentages, two times. */
import { countsOfPercent } from '../percent.ts'
import { isSensitive } from './circumstances.ts'
import type { Finding } from './finding.ts'
import { clauseOf, isTold, placeOf, type ReadSentence, type Related } from './reading.ts'
import { isShare } from './small.ts'

export function leftOver(read: ReadSentence, threshold: number): Finding[] {
  const groups = new Map<string, Related[]>()
  for (const mention of read.mentions) {
    if (mention.quantity.kind !== 'count' || !mention.base || !isCounted(read, mention) || mention.bound)
      continue
    const key = mention.joint ? `${mention.base.count}` : `${mention.base.count} ${mention.from}`
    groups.set(key, [...(groups.get(key) ?? []), mention])
  }
  return [...groups.values()].flatMap(parts => leftOverOf(read, parts, threshold))
}

function leftOverOf(read: ReadSentence, parts: readonly Related[], threshold: number): Finding[] {
  const base = parts[0]!.base!.count
  const counts = parts.map(part => (part.quantity.kind === 'count' ? part.quantity.count : 0))
  const sum = counts.reduce((all, count) => all + count, 0)
  const few = (count: number) => count > 0 && count < threshold
  // Parts that fill the whole leave nothing that is not printed.
  if (sum === base && parts.length > 1) return []
  const rest = sum < base ? base - sum : null
  const place = placeOf(read, parts.at(-1)!)
  if (rest !== null && few(rest))
    return [{ flag: 'DERIVED', reason: 'left-over', ...place, numbers: { count: rest, base } }]
  return parts.flatMap((part, at) =>
    few(base - counts[at]!) && !counts.includes(base - counts[at]!)
      ? [
          {
            flag: 'DERIVED',
            reason: 'left-over',
            ...placeOf(read, part),
            numbers: { count: base - counts[at]!, base },
          } as const,
        ]
      : [],
  )
}

export function fractions(read: ReadSentence, threshold: number): Finding[] {
  return read.mentions.flatMap(mention => {
    const base = baseOf(read, mention)
    if (mention.quantity.kind !== 'fraction' || base === null || !isCounted(read, mention)) return []
    const count = Math.round(base * mention.quantity.share)
    const least = Math.min(...[count, base - count].filter(each => each > 0))
    if (!(least < threshold) || mention.quantity.share >= 1) return []
    return [
      { flag: 'DERIVED', reason: 'fraction', ...placeOf(read, mention), numbers: { count: least, base } },
    ]
  })
}

export function percentages(read: ReadSentence, threshold: number): Finding[] {
  return read.mentions.flatMap(mention => {
    const { quantity } = mention
    const base = baseOf(read, mention)
    if (quantity.kind !== 'percent' || base === null || quantity.percent <= 0 || quantity.percent >= 100)
      return []
    if (!isTold(read, mention)) return []
    const { counts, small, restSmall } = countsOfPercent(base, quantity.percent, quantity.decimals, threshold)
    if (!small && !restSmall) return []
    const few = counts
      .map(count => (small ? count : base - count))
      .find(count => count > 0 && count < threshold)!
    const reason = small ? 'percent' : 'percent-left-over'
    return [
      {
        flag: 'PERCENT',
        reason,
        ...placeOf(read, mention),
        numbers: { count: few, base, percent: quantity.percent },
      },
    ]
  })
}

/** The whole that a share is of: said with it, in brackets ("n = 13"), or before. */
function baseOf(read: ReadSentence, mention: Related): number | null {
  if (mention.otherNoun && !mention.base) return null
  if (mention.of?.count && mention.whom) return mention.of.count
  if (mention.base) return mention.base.count
  const bracketed = /\(?(?:n|N)\s*=\s*(\d+)|\((?:av )?(\d+) (?:av|svar|person|deltag|elev|ungdom)/u.exec(
    read.lower,
  )
  const printed = bracketed?.[1] ?? bracketed?.[2]
  return printed && mention.whom ? Number(printed) : null
}

function isCounted(read: ReadSentence, mention: Related): boolean {
  const people = mention.whom
  if (!people || isShare(read, mention)) return false
  if (!isTold(read, mention)) return false
  return people.kind === 'served' || people.kind === 'case' || isSensitive(clauseOf(read, mention))
}

const years = /(?<!\d)(?:19|20)\d\d(?!\d)/gu
const sameCount =
  /(?<!\p{L})(?:hittills|sammanlagt|ackumulerat|kumulativt|totalt|sedan start|till och med|t\.?o\.?m|fram till|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|månad|kvartal|vecka)/u

/** Two counts of one group at two times tell how many came between them. */
export function betweenTimes(read: ReadSentence, threshold: number): Finding[] {
  const changes = read.mentions.flatMap(mention => {
    if (mention.quantity.kind !== 'change' || new Set(read.lower.match(years)).size > 1) return []
    const counted = mention.people ?? countedBefore(read, mention)
    return counted && counted.kind !== 'staff' && counted.kind !== 'public'
      ? [{ mention, from: mention.quantity.from, to: mention.quantity.to }]
      : []
  })
  return [...changes, ...twoTimes(read)].flatMap(({ mention, from, to }) => {
    const count = Math.abs(to - from)
    if (count === 0 || count >= threshold) return []
    return [
      {
        flag: 'DERIVED',
        reason: 'between-times',
        ...placeOf(read, mention),
        numbers: { count, from, to },
      } as const,
    ]
  })
}

/** "Antalet deltagare ökade från 44 till 45". */
function countedBefore(read: ReadSentence, mention: Related) {
  const before = read.lower.slice(0, read.sentence.words[mention.from]!.start - read.sentence.start)
  const named = /antal(?:et)? (?:\p{L}+ ){0,2}?(\p{L}+)[^.]*$/u.exec(before)
  return named ? peopleNamed(before) : null
}

function twoTimes(read: ReadSentence): { mention: Related; from: number; to: number }[] {
  const all = [
    ...(read.before ? read.before.mentions.map(mention => ({ mention, lower: read.before!.lower })) : []),
    ...read.mentions.map(mention => ({ mention, lower: read.lower })),
  ]
  const counts = all.filter(
    ({ mention }) =>
      mention.quantity.kind === 'count' && !mention.otherNoun && !mention.bound && !mention.article,
  )
  const second = counts.filter(({ mention }) => read.mentions.includes(mention)).at(-1)
  if (!second) return []
  const first = counts[counts.indexOf(second) - 1]
  if (!first?.mention.whom || first.mention.whom.kind === 'staff' || first.mention.whom.kind === 'public')
    return []
  const told = second.mention.people ?? first.mention.whom
  if (told.stem !== first.mention.whom.stem) return []
  const [one, other] = [first, second].map(each =>
    timeOf(each.mention === first.mention ? first : second, read),
  )
  if (!one || !other || one === other) return []
  if (first.mention.quantity.kind !== 'count' || second.mention.quantity.kind !== 'count') return []
  return [{ mention: second.mention, from: first.mention.quantity.count, to: second.mention.quantity.count }]
}

/** The nearest word for a month or a quarter before a count, else after it, in its sentence. */
function timeOf({ mention }: { mention: Related }, read: ReadSentence): string | null {
  const where = read.mentions.includes(mention) ? read : read.before!
  const at = where.sentence.words[mention.from]!.start - where.sentence.start
  const clauseBefore = where.lower.slice(0, at)
  const found =
    [...clauseBefore.matchAll(new RegExp(sameCount, 'gu'))].at(-1) ?? sameCount.exec(where.lower.slice(at))
  return found?.[0] ?? null
}

import { peopleOf } from './people.ts'

function peopleNamed(before: string) {
  for (const word of before.match(/[\p{L}-]+/gu)?.toReversed() ?? []) {
    const people = peopleOf(word)
    if (people) return people
  }
  return null
}

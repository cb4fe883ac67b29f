/** Everybody or nobody of a group: a fact about each one in it, however many they are. */
import { isFinding, isHarmless, isSensitive, isSurveyed } from './circumstances.ts'
import type { Finding } from './finding.ts'
import type { People } from './people.ts'
import { beforeIn, clauseOf, isTold, placeOf, type ReadSentence, type Related } from './reading.ts'

export function wholeGroups(read: ReadSentence): Finding[] {
  return read.mentions.flatMap(mention => {
    const extent = extentOf(mention)
    if (!extent || !isTold(read, mention) || !isFactOfEach(read, mention)) return []
    const base = mention.beside ?? mention.of?.count ?? mention.base?.count
    const numbers =
      extent === 'everybody'
        ? { ...(base ? { count: base } : {}), others: 0 }
        : { count: 0, ...(base ? { base } : {}) }
    return [{ flag: 'ALL', reason: extent, ...placeOf(read, mention), numbers }]
  })
}

function extentOf({ quantity, base, to, from }: Related): 'everybody' | 'nobody' | null {
  if (quantity.kind === 'all') return to >= from ? 'everybody' : null
  if (quantity.kind === 'none') return 'nobody'
  if (quantity.kind === 'percent')
    return quantity.percent === 100 ? 'everybody' : quantity.percent === 0 ? 'nobody' : null
  if (quantity.kind === 'count' && base?.count === quantity.count) return 'everybody'
  return null
}

function isFactOfEach(read: ReadSentence, mention: Related): boolean {
  const clause = clauseOf(read, mention)
  const { words } = read.sentence
  if (words[mention.to]?.lower === 'utom') return false
  const people = mention.people ?? whomBefore(read, mention)
  if (!people || people.kind === 'case') return false
  const sensitive = isSensitive(clause)
  const rule =
    /(?<!\p{L})(?:får|omfattas|har rätt|har tillgång|ingår i|går i skolan|välkomna)(?!\p{L})/u.test(clause)
  if (people.kind === 'staff' || people.kind === 'public')
    return sensitive && isFinding(clause) && !isHarmless(clause) && !isSurveyed(clause)
  if (isSurveyed(clause) && !sensitive) return false
  if (isHarmless(clause) && !sensitive) return false
  const bounded =
    !people.wide ||
    people.definite ||
    mention.of !== null ||
    mention.base !== null ||
    mention.beside !== null ||
    mention.anaphoric ||
    /(?<!\p{L})(?:samtliga|båda|bägge)/u.test(words[mention.from]!.lower) ||
    /(?<!\p{L})(?:i gruppen|i insatsen|i programmet|i projektet|i klassen|i sig(?!\p{L})|som deltog|som deltagit)/u.test(
      read.lower,
    )
  if (mention.quantity.kind === 'none' && people.wide && !bounded) return sensitive && isFinding(clause)
  if (!bounded) return sensitive && isPast(clause) && !rule && !isHarmless(clause)
  return !(rule && !sensitive)
}

/** "Samtliga", "ingen" alone before a verb: of those who were told of before. */
function whomBefore(read: ReadSentence, mention: Related) {
  if (mention.otherNoun) return null
  const after = read.lower.slice(read.sentence.words[mention.to - 1]!.end - read.sentence.start)
  if (inGroup.test(after))
    return { kind: 'served', sex: null, wide: false, definite: true, stem: 'grup' } satisfies People
  if (mention.whom) return mention.whom
  const earlier = read.mentions.filter(each => each.from < mention.from && each.whom).at(-1)
  if (earlier) return earlier.whom
  // Only "samtliga" and "alla" at the beginning speak of the sentence before.
  if (beforeIn(read, mention).trim() !== '' || read.sentence.words[mention.to]?.lower === 'de') return null
  const people = read.before?.mentions.filter(each => each.whom).at(-1)?.whom ?? null
  return people && people.kind === 'served' ? people : null
}

const inGroup =
  /^ (?:i|på|inom) (?:gruppen|insatsen|programmet|projektet|klassen|sig|familjen|stödgruppen|verksamheten)(?!\p{L})/u

const isPast = (clause: string) =>
  /(?<!\p{L})(?:hade|har|blev|blivit|var|varit|begick|återföll|avbröt|greps|\p{L}{2,}(?:ades|ddes|ttes|des|tes|ats|its|tts|ade|dde))(?!\p{L})/u.test(
    clause,
  )

const onlyKind =
  /(?<!\p{L})hela (?:gruppen|familjen|klassen|gänget|syskonskaran)(?!\p{L})|(?<!\p{L})(?:uteslutande|enbart|bara|endast) (?:pojkar|flickor|män|kvinnor|killar|tjejer)(?!\p{L})/u

/** "Deltagarna var uteslutande män", "hela gruppen har dömts". */
export function oneKindOnly(read: ReadSentence): Finding[] {
  const found = onlyKind.exec(read.lower)
  if (!found) return []
  const start = read.sentence.start + found.index
  const words = read.sentence.words
  const from = words.findIndex(word => word.start >= start)
  const to = words.findIndex(word => word.end >= start + found[0].length) + 1
  if (!isTold(read, { from, to }) || /(?<!\p{L})(?:grupp(?:er)?|kvällar|tider) för/u.test(read.lower))
    return []
  const whole = found[0].startsWith('hela')
  if (whole && !(isSensitive(read.lower) && isPast(read.lower))) return []
  const reason = whole ? 'everybody' : 'one-kind-only'
  return [{ flag: 'ALL', reason, start, end: start + found[0].length, numbers: { others: 0 } }]
}

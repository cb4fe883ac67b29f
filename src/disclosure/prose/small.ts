/** Few persons that are counted outright: "tre flickor placerades". */
import { isFinding, isHarmless, isSensitive } from './circumstances.ts'
import type { Finding } from './finding.ts'
import { beforeIn, clauseOf, isTold, placeOf, type ReadSentence, type Related } from './reading.ts'

export function smallCounts(read: ReadSentence, threshold: number): Finding[] {
  return read.mentions.flatMap(mention => {
    const count = fewIn(mention, threshold)
    if (count === null || !mention.whom || !isGuarded(read, mention) || isShare(read, mention)) return []
    const reason = mention.whom.kind === 'case' ? 'small-cases' : 'small-count'
    return [{ flag: 'SMALL', reason, ...placeOf(read, mention), numbers: { count } }]
  })
}

/** Null where it is none, or as many as may be told. "Färre än fem" tells only what the threshold tells. */
function fewIn({ quantity, bound, beside, of }: Related, threshold: number): number | null {
  if (quantity.kind === 'all' && beside !== null) return beside > 0 && beside < threshold ? beside : null
  if (quantity.kind === 'range') return quantity.from > 0 && quantity.to < threshold ? quantity.to : null
  if (quantity.kind !== 'count' || (bound === 'above' && !of)) return null
  const most = bound === 'below' ? quantity.count + 1 : quantity.count
  return most < threshold ? quantity.count : null
}

function isGuarded(read: ReadSentence, mention: Related): boolean {
  const people = mention.whom!
  const clause = clauseOf(read, mention)
  if (!isTold(read, mention) || isMadeUp(read, mention)) return false
  const sensitive = isSensitive(clause) || isSensitive(read.lower)
  if (people.kind === 'staff' || people.kind === 'public')
    return sensitive && isFinding(clause) && !isHarmless(clause)
  if (mention.article && !mention.of)
    return isCounted(read, mention) || (sensitive && isEvent(clause) && !isGeneric(read, mention))
  return true
}

/** "Grupper om fyra ungdomar", "två vuxna per kväll": how something is arranged. */
function isMadeUp(read: ReadSentence, { from, to }: Related): boolean {
  const { words } = read.sentence
  const after = words.slice(to, to + 2).map(word => word.lower)
  if (after[0] === 'per' || after[0] === '/' || (after[0] === 'i' && after[1] === 'varje')) return true
  return /(?:grupp(?:er)?|team|lag|par|patruller?|rum|plats(?:er)?) (?:om|på|med|för|à)(?: (?:högst|max|minst|cirka|ca))?\s*$|best(?:år|ående) av\s*$|utrymme för\s*$/u.test(
    beforeIn(read, { from }),
  )
}

/** "9 av 10" of people in general is a share, in whatever small numbers it is told. */
export function isShare(read: ReadSentence, { of, people, quantity }: Related): boolean {
  if (!of || of.count === null || of.determined || quantity.kind !== 'count') return false
  const round = of.count === 100 || of.count === 1000 || of.count <= 5 || of.count === 10
  return (
    round &&
    (people === null || (people.wide && !people.definite)) &&
    !/(?<!\p{L})(?:insats|i gruppen|sig(?!\p{L})|programmet|projektet|stödgrupp)/u.test(read.lower)
  )
}

/** "Endast en flicka", "1 person": a number, and no article. */
function isCounted(read: ReadSentence, { from }: Related): boolean {
  return /(?:endast|bara|enbart|blott|ytterligare|totalt|exakt|utom|minst)\s*$/u.test(
    beforeIn(read, { from }),
  )
}

const isEvent = (clause: string) =>
  /(?<!\p{L})(?:har|hade|blev|blivit|misstänks|hotas|lever|saknar|vårdas|åtalas|begick|återföll|avbröt|greps|dog|fick|\p{L}{2,}(?:ades|ades|ddes|ttes|des|tes|ats|its|tts|ade|dde))(?!\p{L})/u.test(
    clause,
  )

function isGeneric(read: ReadSentence, { to, from }: Related): boolean {
  return (
    read.sentence.words[to]?.lower === 'som' ||
    /(?:när|om|att|som|vara|är|blir|till|mot|hos|av|från|med|för|på|åt|kring|(?:vid|i) (?:något|enstaka|några|ett par).*)\s*$/u.test(
      beforeIn(read, { from }),
    )
  )
}

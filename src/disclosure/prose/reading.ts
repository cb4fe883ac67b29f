/** A text as the rules see it: its sentences, their quantities, and what each quantity is a part of. */
import { isAimed, isFinding, isImagined, isSensitive } from './circumstances.ts'
import { isVerb } from './head.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import type { People } from './people.ts'
import { type Sentence, sentencesOf } from './words.ts'

/** `base`: a count of persons that it is a part of. `joint`: the parts of one base leave together what is over. */
export type Related = Mention & {
  base: { count: number; people: People | null } | null
  joint: boolean
  /** It has no noun of its own, and counts persons that were named before. */
  anaphoric: boolean
  whom: People | null
}

export type ReadSentence = {
  sentence: Sentence
  lower: string
  mentions: Related[]
  /** The sentence before, where the text goes on from it. */
  before: ReadSentence | null
}

export function readingOf(text: string): ReadSentence[] {
  const lower = text.toLocaleLowerCase('sv').replace(/\s/g, ' ')
  const read: ReadSentence[] = []
  let last = null as Whole | null
  for (const sentence of sentencesOf(text)) {
    const { mentions, whole }: { mentions: Related[]; whole: Whole | null } = related(
      sentence,
      lower.slice(sentence.start, sentence.end),
      mentionsOf(sentence),
      last,
    )
    last = whole ?? (last && last.age < 2 ? { ...last, age: last.age + 1 } : null)
    read.push({
      sentence,
      lower: lower.slice(sentence.start, sentence.end),
      mentions,
      before: read.at(-1) ?? null,
    })
  }
  return read
}

/** The last whole that was told, and how many sentences ago. */
type Whole = { count: number; people: People; age: number; lower: string }

type Told = { mentions: Related[]; whole: Whole | null }

function related(sentence: Sentence, lower: string, mentions: readonly Mention[], last: Whole | null): Told {
  let whole: Whole | null = null
  let ground: Whole | null = null
  const told: Related[] = []
  for (const mention of mentions) {
    const relation = asStaff(sentence, relationOf(sentence, lower, mention, { ground, whole, last }))
    told.push(relation)
    if (mention.quantity.kind !== 'count' || mention.bound || !relation.whom) continue
    const own: Whole = { count: mention.quantity.count, people: relation.whom, age: 0, lower }
    if (mention.ground) ground = own
    if (!(relation.base && relation.joint) && !mention.article) whole = own
  }
  return { mentions: told, whole: ground ?? whole }
}

/** What a quantity can be a part of: "av de 13", the last whole of the sentence, and of those before. */
type Wholes = { ground: Whole | null; whole: Whole | null; last: Whole | null }

function relationOf(
  sentence: Sentence,
  lower: string,
  mention: Mention,
  { ground, whole, last }: Wholes,
): Related {
  const { words } = sentence
  const { people, otherNoun, of } = mention
  const before = words.slice(0, mention.from).map(word => word.lower)
  const previous = before.at(-1) ?? ''
  const next = words[mention.to]?.lower ?? ''
  const context = whole ?? last
  const partOf = (of: Whole | null, rest: Partial<Related> = {}): Related => {
    const base = of && of.count >= leastOf(mention) ? { count: of.count, people: of.people } : null
    return { ...alone, base, whom: people ?? of?.people ?? null, anaphoric: !people, ...rest }
  }
  const alone: Related = { ...mention, base: null, joint: false, anaphoric: false, whom: people }
  if (of && of.count !== null) {
    const whose = people ?? (otherNoun || !of.determined ? null : (context?.people ?? impliedBy(lower)))
    return whose ? partOf({ count: of.count, people: whose, age: 0, lower }, { anaphoric: false }) : alone
  }
  // "8 av dessa", "tre av flickorna".
  if (of && !otherNoun && (!people || of.determined)) {
    return partOf(context && (!people || isOf(people, context, context === last)) ? context : null, {
      whom: people ?? context?.people ?? null,
    })
  }
  // "Av de 13 ungdomarna", "av de elva som avslutade": the whole of this sentence.
  if (mention.ground)
    return { ...alone, whom: people ?? (otherNoun ? null : (context?.people ?? impliedBy(lower))) }
  if (otherNoun && !people) return alone
  if (ground) return partOf(ground, { joint: true })
  if (pointsBack(before) && context) return partOf(context, { joint: true })
  if (people) {
    const isListed = /^(?:,|och|samt|:|\(|[-–])$/u.test(previous)
    return whole && isListed && narrower(people, whole.people)
      ? partOf(whole, { joint: true, anaphoric: false })
      : alone
  }
  if (!context || !isSubject(before, next)) return alone
  return partOf(context, { joint: /^(?:,|och|samt|varav)$/u.test(previous) })
}

/** "De elva som avslutade hade arbete": people, where what is told of them is what only people have. */
function impliedBy(lower: string): People | null {
  const personal =
    isSensitive(lower) ||
    /(?<!\p{L})(?:arbete|jobb|bostad|praktik|studier|studera\p{L}*)(?!\p{L})/u.test(lower)
  return personal ? { kind: 'served', sex: null, wide: false, definite: true, stem: 'pers' } : null
}

/** "Två från förvaltningen", "tre personer i styrgruppen", and of twelve police officers the women: those who do the work. */
function asStaff({ words }: Sentence, relation: Related): Related {
  const after = words
    .slice(relation.to, relation.to + 3)
    .map(word => word.lower)
    .join(' ')
  const atWork =
    /^(?:i|från|på|vid|ur|inom) (?:\p{L}+ )?\p{L}*(?:styr|arbets|berednings|lednings|samverkans|projekt)grupp|^(?:från|på|ur|inom) (?:\p{L}+ )?(?:polisen|kommunen|staden|nämnden|\p{L}*förvaltningen|verksamheten|regionen|bostadsbolag|räddningstjänst)/u
  const of = relation.base?.people?.kind
  if (!relation.whom) return relation
  if (atWork.test(after) && relation.whom.kind === 'served')
    return { ...relation, whom: { ...relation.whom, kind: 'staff' } }
  return of === 'staff' || of === 'public' ? { ...relation, whom: { ...relation.whom, kind: of } } : relation
}

function leastOf(mention: Mention): number {
  return mention.quantity.kind === 'count' ? mention.quantity.count : 0
}

/** "varav", "av dessa var", "däribland": what follows is a part of what was told before. */
function pointsBack(before: readonly string[]): boolean {
  return /(?:varav|därav|däribland|inklusive|(?:av|bland) (?:dem|dessa|vilka|dom|deltagarna))(?: (?!och)\p{L}+){0,4}(?: [^;]*(?:,|och|samt))?$/u.test(
    before.join(' '),
  )
}

/** Alone before a verb at the beginning of a clause, or behind a verb that says that somebody came or left. */
function isSubject(before: readonly string[], next: string): boolean {
  const previous = before.at(-1) ?? ''
  if (isVerb(next)) {
    return (
      previous === '' ||
      /^(?:,|och|men|samt|medan|endast|bara|enbart|att|;|:|ytterligare|var|hade|har|utom)$/u.test(previous)
    )
  }
  const ends = next === '' || /^[,.;)]$/u.test(next)
  return (
    ends &&
    /^(?:varav|endast|utom|tillkom|anslöt|återstår|återstod|kvarstår|återföll|avbröt|fullföljde)$/u.test(
      previous,
    )
  )
}

/**
 * Of a whole told in another sentence only what has the same word is a part: "en av deltagarna" is none of "fyra ungdomar greps". A word
 * for whoever takes part goes back to those who are said to have taken part.
 */
function isOf(people: People, whole: Whole, isEarlier: boolean): boolean {
  if (!isEarlier) return sameGroup(people, whole.people)
  const tookPart =
    general.test(people.stem) && /delt|insats|program|projekt|grupp|inskriv|skrevs in/u.test(whole.lower)
  return people.kind === whole.people.kind && (people.stem === whole.people.stem || tookPart)
}

const general = /^(?:delt|pers|indi|klie|bruk|grup)/u

function sameGroup(one: People, other: People): boolean {
  return one.kind === other.kind
    ? one.stem === other.stem || general.test(one.stem) || general.test(other.stem) || one.sex === null
    : false
}

function narrower(part: People, whole: People): boolean {
  return (
    part.kind === whole.kind && part.stem !== whole.stem && (part.sex !== null || !general.test(part.stem))
  )
}

const breaks = /^[,;:()–]$/u

/** The clause around a mention, in small letters. */
export function clauseOf({ sentence, lower }: ReadSentence, mention: Pick<Mention, 'from' | 'to'>): string {
  const { words } = sentence
  let from = mention.from
  while (from > 0 && !breaks.test(words[from - 1]!.lower)) from -= 1
  let to = mention.to
  while (to < words.length && !breaks.test(words[to]!.lower)) to += 1
  return lower.slice(words[from]!.start - sentence.start, words[to - 1]!.end - sentence.start)
}

export function beforeIn({ sentence, lower }: ReadSentence, mention: Pick<Mention, 'from'>): string {
  return lower.slice(0, sentence.words[mention.from]!.start - sentence.start)
}

/** Whether something is told as it is, and not as it should be, could be or is done for. */
export function isTold(read: ReadSentence, mention: Pick<Mention, 'from' | 'to'>): boolean {
  const clause = clauseOf(read, mention)
  if (isImagined(beforeIn(read, mention))) return false
  return (
    !isAimed(clause) ||
    (isFinding(clause.replace(/är|\p{L}+(?:ats|its)/gu, '')) &&
      isSensitive(clause) &&
      !/ska|bör|måste/u.test(clause))
  )
}

export function placeOf(
  { sentence: { words } }: ReadSentence,
  { from, to }: Pick<Mention, 'from' | 'to'>,
): { start: number; end: number } {
  return { start: words[from]!.start, end: words[Math.max(from, to - 1)]!.end }
}

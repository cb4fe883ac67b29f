/** A total that is said to fall in several groups: some of them must be small. */
import type { Finding } from './finding.ts'
import { isTold, placeOf, type ReadSentence, type Related } from './reading.ts'

/** Words for groups that a total falls in. */
const groupWord =
  /(?:grupp(?:er|erna)?|kategori(?:er|erna)?|områden?a?|stadsdel(?:ar|arna)|skol(?:or|orna)|inriktning(?:ar|arna)|miljö(?:er|erna)|ålder(?:sgrupper|n)?|typ(?:er|erna)|familj(?:er|erna)|kommun(?:er|erna)|enhet(?:er|erna)|gäng(?:en)?|nätverk(?:en)?|orter(?:na)?|torg(?:en)?|klass(?:er|erna)|fritidsgård(?:ar|arna)|rörelse(?:r|rna)|ideologi(?:er|erna))$/u
const falls =
  /(?<!\p{L})(?:rör|rört|rörde|gäller|gällt|gällde|avser|avsåg|avsett|fördela[dts]\p{L}*|fördelat sig|fördelar sig|sprid\p{L}*|spritt|kom(?:mer|mit)? från|från|omfattar|omfattat|omfattade|berör|berört|berörde|jämnt|finns i|fanns i|uppdelat|delat)(?!\p{L})/u

export function splits(read: ReadSentence, threshold: number): Finding[] {
  const { words } = read.sentence
  for (const [at, word] of words.entries()) {
    const groups = groupsAt(read, at)
    if (groups === null || groups < 2 || word.mark) continue
    const place = { from: at, to: groupEnd(words, at) }
    const whole = wholeBefore(read, at)
    if (!whole || !falls.test(read.lower) || !isTold(read, place)) continue
    const least = Math.floor(whole / groups)
    if (least >= threshold) continue
    return [
      {
        flag: 'SPLIT',
        reason: 'split',
        ...placeOf(read, place),
        numbers: { count: least, base: whole, groups },
      },
    ]
  }
  return []
}

function groupsAt({ sentence: { words } }: ReadSentence, at: number): number | null {
  const number = words[at]!.lower === 'båda' || words[at]!.lower === 'bägge' ? 2 : words[at]!.number
  if (number === null || !Number.isInteger(number) || number > 30) return null
  const end = groupEnd(words, at)
  return end > at + 1 && groupWord.test(words[end - 1]!.lower) ? number : null
}

function groupEnd(words: ReadSentence['sentence']['words'], at: number): number {
  for (let to = at + 1; to < Math.min(words.length, at + 5); to += 1) {
    if (groupWord.test(words[to]!.lower)) return to + 1
    if (!/[ae]$/u.test(words[to]!.lower)) break
  }
  return at + 1
}

/** The persons or cases that fall: in this sentence, or in the one before where this one goes on from it. */
function wholeBefore(read: ReadSentence, at: number): number | null {
  const isWhole = (mention: Related) =>
    mention.quantity.kind === 'count' &&
    mention.whom &&
    (mention.whom.kind === 'served' || mention.whom.kind === 'case') &&
    !mention.otherNoun
  const here = read.mentions.filter(mention => isWhole(mention) && mention.to <= at)[0]
  if (here?.quantity.kind === 'count') return here.quantity.count
  const first = read.sentence.words[0]!.lower
  const goesOn =
    /^(?:de|dessa|dem|alla|samtliga|anmälningar|deltagarna|ungdomarna|ärendena|fallen|personerna)|(?:na|orna|arna|erna|en)$/u.test(
      first,
    )
  const before = goesOn ? read.before?.mentions.filter(isWhole).at(-1) : undefined
  return before?.quantity.kind === 'count' ? before.quantity.count : null
}

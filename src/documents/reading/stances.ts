/** How the local agreement handles each area of the city's list, as the background says. */
import type { DraftArea, DraftCentralArea, Read, StanceKind } from '../../domain/draft.ts'
import { likeness, sentenceReads } from './central-list.ts'
import type { Reading } from './reading.ts'

const numerals = 'ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv'.split('|')
const firstOnes = new RegExp(
  `de\\s+(\\d{1,2}|${numerals.join('|')})\\s+första|de\\s+första\\s+(\\d{1,2}|${numerals.join('|')})`,
  'iu',
)
const established =
  /(?:finns|sker|bedrivs|pågår)\s+(?:\p{L}+\s+){0,4}(?:fungerande|etablerad|upparbetad|befintlig|redan|sedan)|sedan\s+(?:länge|tidigare|flera år)|(?:väl\s*)?fungerande\s+samverkan|upparbetad\p{L}*\s+samverkan/iu
const included =
  /(?:går|gå|ingår|ingå|inkluderas|integreras|hanteras|innefattas|vävs|tas upp|arbetas|behandlas|beskrivs|ryms|bedrivs)\p{L}*\s+(?:\p{L}+\s+){0,5}(?:in i|i|inom|under|som en del)(?!\p{L})|(?:omfattas|täcks|berörs)\s+av|del(?:ar)? av (?:flera|andra|övriga)/iu
/** What comes after is where an area has gone, not which area it is. */
const whereTo =
  /(?<!\p{L})(?:inom|i|under|av)\s+(?:ramen\s+för\s+)?(?:\p{L}*område\p{L}*|fokus|punkt)(?!\p{L})/iu
const refused =
  /(?<!\p{L})(?:ej|inte|icke)\s+(?:\p{L}+\s+){0,2}(?:priorit|aktuell|med)|(?<!\p{L})(?:utgår|bortpriorit)/iu
const prioritised =
  /(?<!\p{L})(?:prioriteras|prioriterar|har\s+(?:\p{L}+\s+){0,3}(?:valt|prioriterat)|valt\s+ut|väljer|fokuserar|fokus(?:eras)?)(?!\p{L})/iu
const byNumber =
  /(?<!\p{L})(?:områdena|område|punkterna|punkt|nummer|nr)\s+((?:\d{1,2}\s*(?:,|och|samt|till|[-–])?\s*)+)/iu

/** No city has so many priorities; a longer list is not searched for in the text. */
const mostAreas = 100

/**
 * Fills in how each area of the list is handled: as an area of this plan, by collaboration that exists, or inside other
 * areas. `null` where the paragraphs say nothing. Reasons are views of sentences that stand in the background.
 */
export function takeStances(
  central: DraftCentralArea[],
  areas: DraftArea[],
  background: Read[],
  reading: Reading,
): void {
  const sentences = background.flatMap(paragraph => sentenceReads(paragraph, reading))
  const chosen = sentences.find(({ text }) => firstOnes.test(text))
  const count = chosen ? numberOf(firstOnes.exec(chosen.text)!) : 0
  const words = nameWords(central)
  const searched = central.length > mostAreas ? [] : sentences
  const told = searched.filter(({ text }) => prioritised.test(text) && !refused.test(text))
  for (const item of central) {
    const area = bestMatch(item, areas)
    item.areaId = area?.id ?? null
    if (area && area.name.text !== item.name.text) area.nameInCentralList = item.name.text
    if (item.number <= count && chosen) {
      item.stance = { kind: 'local-area', reason: chosen }
      continue
    }
    const reason =
      told.find(({ text }) => numbersIn(text).has(item.number)) ??
      told.find(({ text }) => names(text, words.get(item)!)) ??
      null
    item.stance = area || reason ? { kind: 'local-area', reason } : toldStance(words.get(item)!, searched)
  }
}

/** "Områdena 1, 2 och 5", "punkterna 1–4": the numbers in the list that a sentence names. */
function numbersIn(text: string): Set<number> {
  const numbers = new Set<number>()
  const found = byNumber.exec(text)?.[1] ?? ''
  for (const [, from, to] of found.matchAll(/(\d{1,2})(?:\s*(?:[-–]|till)\s*(\d{1,2}))?/gu)) {
    for (let number = Number(from); number <= Number(to ?? from); number++) numbers.add(number)
  }
  return numbers
}

function bestMatch(item: DraftCentralArea, areas: DraftArea[]): DraftArea | null {
  let best: DraftArea | null = null
  let score = 0.59
  for (const area of areas) {
    const alike = likeness(item.name.text, area.name.text)
    if (alike > score) [best, score] = [area, alike]
  }
  return best
}

function numberOf(found: RegExpExecArray): number {
  const word = (found[1] ?? found[2])!.toLowerCase()
  const named = numerals.indexOf(word)
  return named >= 0 ? named + 1 : Number(word)
}

function toldStance(item: NameWords, sentences: Read[]): { kind: StanceKind; reason: Read } | null {
  for (const sentence of sentences) {
    const to = whereTo.exec(sentence.text)
    const subject = to && to.index > 0 ? sentence.text.slice(0, to.index) : sentence.text
    if (!names(subject, item) || refused.test(sentence.text)) continue
    if (included.test(sentence.text)) return { kind: 'included-in-other-areas', reason: sentence }
    if (established.test(sentence.text)) return { kind: 'established-collaboration', reason: sentence }
  }
  return null
}

const stemOf = (word: string): string => word.slice(0, Math.max(5, word.length - 4))
const longWords = (name: string): string[] => name.toLowerCase().match(/\p{L}{5,}/gu) ?? []

/** The long words of an area's name, and those of them, longest first, that no other name has. */
type NameWords = { all: string[]; own: string[] }

function nameWords(central: DraftCentralArea[]): Map<DraftCentralArea, NameWords> {
  const items = central.map(item => ({ item, all: longWords(item.name.text) }))
  const counts = new Map<string, number>()
  for (const { all } of items)
    for (const beginning of new Set(all.map(word => word.slice(0, 5))))
      counts.set(beginning, (counts.get(beginning) ?? 0) + 1)
  const own = (all: string[]) =>
    all.filter(word => counts.get(word.slice(0, 5)) === 1).sort((a, b) => b.length - a.length)
  return new Map(items.map(({ item, all }) => [item, { all, own: own(all) }]))
}

/** Whether a text names an area: by the longest of its own words, or by half of its words and one of its own among them. */
function names(text: string, { all, own }: NameWords): boolean {
  const lower = text.toLowerCase()
  const there = all.filter(word => lower.includes(stemOf(word)))
  if (there.length === 0) return false
  return there.includes(own[0]!) || (there.length * 2 >= all.length && own.some(word => there.includes(word)))
}

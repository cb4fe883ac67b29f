/** Recognising labels and known headings at the start of a text. `\b` knows only ASCII, so words are bounded by hand. */
import { type LabelKind, labelWords } from './label-words.ts'

/** Where a label may stand: among the fields of an activity, or among the parts of an area. */
export type LabelPlace = 'activity' | 'area'

/** `end`: where the label with its number and colon ends in the text. `rest`: what follows. */
export type Label = {
  kind: LabelKind
  end: number
  rest: string
  weak: boolean
  colon: boolean
  exact: boolean
}

const areaKinds: LabelKind[] = ['overallGoal', 'effectGoal', 'operativeGoal', 'situation', 'indicator']
const onlyArea: LabelKind[] = ['overallGoal', 'effectGoal', 'situation']

type Entry = { words: string; kind: LabelKind; weak: boolean; parts: number }

function entriesOf(place: LabelPlace): Map<string, Entry[]> {
  const byLetter = new Map<string, Entry[]>()
  for (const { kind, strong, weak } of labelWords) {
    if (place === 'area' ? !areaKinds.includes(kind) : onlyArea.includes(kind)) continue
    // "Mål" above a table is the area's, inside one it is the activity's.
    const everyday = place === 'area' && kind === 'operativeGoal' ? [] : weak
    for (const [list, isWeak] of [
      [strong, false],
      [everyday, true],
    ] as const) {
      for (const label of list) {
        const words = label.toLowerCase()
        const letter = words[0]!
        const entry = { words, kind, weak: isWeak, parts: words.split(' ').length }
        byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry])
      }
    }
  }
  for (const entries of byLetter.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return byLetter
}

/** Whoever the contact belongs to: "Stadsområdets kontakt", "Sundby kommuns kontaktperson", "Polisområdets kontakt". */
const contact =
  /^(?:[\p{L}-]+s (?=kommun|stads ))?\p{L}*(?:(polis)|kommun|stads?(?:del|område)|förvaltning|nämnd|(?<![\p{L}])stad)\p{L}* kontakt(?:person(?:er)?)?(?![\p{L}\d-])/iu

/** The same turned round: "Kontaktperson förvaltning", "Kontakt hos polisen". */
const contactOf =
  /^kontakt(?:person(?:er)?)?\s+(?:(?:hos|i|på|från|för)\s+)?\p{L}*(?:(polis)|kommun|stads?(?:del|område)|förvaltning|nämnd|(?<![\p{L}])stad)\p{L}*(?![\p{L}\d-])/iu

function contactAt(text: string): Label | null {
  const head = text.slice(0, longestLabel)
  const found = contact.exec(head) ?? contactOf.exec(head)
  if (!found) return null
  const kind = found[1] ? 'policeContact' : 'municipalContact'
  return labelOf(text, { words: found[0], kind, weak: false, parts: 0 }, found[0].length, true)
}

const entries: Record<LabelPlace, Map<string, Entry[]>> = {
  activity: entriesOf('activity'),
  area: entriesOf('area'),
}

/** Longer than any label with its number; nothing after this is looked at. */
const longestLabel = 60

/**
 * The label that a text begins with, as whole words and the longest first; null where there is none.
 * With `typos`, a slip of one or two letters is let through, but never an inflection ("Uppföljningen").
 */
export function labelAt(text: string, place: LabelPlace, typos = false): Label | null {
  const named = place === 'activity' ? contactAt(text) : null
  if (named) return named
  const head = text.slice(0, longestLabel).toLowerCase()
  const candidates = entries[place].get(head[0] ?? '') ?? []
  for (const entry of candidates) {
    if (!head.startsWith(entry.words)) continue
    if (/^[\p{L}\d-]/u.test(head.slice(entry.words.length))) continue
    return labelOf(text, entry, entry.words.length, true)
  }
  if (!typos) return null
  for (const entry of candidates) {
    if (entry.words.length < 7) continue
    const same = prefixWords(head, entry.parts)
    if (isSlip(same.replace(/:$/u, ''), entry.words))
      return labelOf(text, entry, same.replace(/:$/u, '').length, false)
  }
  return null
}

/** The label a whole text consists of: a cell of its own, a line of its own. */
export function wholeLabel(text: string, place: LabelPlace): Label | null {
  if (text.length > longestLabel) return null
  const bare = withoutNumber(text).replace(/\s*\?$/u, '')
  const label = labelAt(bare, place, true)
  if (label?.rest === '') return { ...label, end: text.length }
  return place === 'area' ? twoSituations(bare, text.length) : null
}

/** "Bakgrund och problembild", "Nuläge/lägesbild": two names of the picture in one. */
function twoSituations(bare: string, end: number): Label | null {
  const parts = bare.replace(/\s*:$/u, '').split(/\s+(?:och|samt|&)\s+|\s*\/\s*/u)
  if (parts.length !== 2) return null
  const labels = parts.map(part => labelAt(part, 'area'))
  const both = labels.every(label => label?.kind === 'situation' && label.rest === '')
  return both ? { ...labels[1]!, weak: false, end } : null
}

/** "Aktivitet 2:", "Insats 1.", "Åtgärd B:", "Aktivitet 1.2 –". */
const ownNumber = /^\s+(?:\d{1,2}(?:\.\d{1,2})?[a-z]?|[A-Z])(?:\s*[.:)]|\s+[–-](?=\s)|\s*$)/u

/** Where the words "Målgrupp: " end, which look like a label that the vocabulary does not know; 0 where there are none. */
export const unknownLabelAt = (text: string): number =>
  /^\p{Lu}[\p{L}-]*(?:[ /][\p{L}-]+){0,3}:(?=\s+\S)/u.exec(text.slice(0, longestLabel))?.[0].length ?? 0

function labelOf(text: string, entry: Entry, length: number, exact: boolean): Label {
  const after = text.slice(length)
  // "Aktivitet 2:" numbers the activity, "Mötesfrekvens 1 gång" does not number the field.
  const numbered = entry.kind === 'title' || entry.kind === 'cause' ? ownNumber.exec(after) : null
  const ending = /^\s*(?::|\?(?=\s|$))/u.exec(after.slice(numbered?.[0].length ?? 0))
  const end = length + (numbered?.[0].length ?? 0) + (ending?.[0].length ?? 0)
  const colon = ending?.[0].endsWith(':') || /[.:)–-]\s*$/u.test(numbered?.[0] ?? '')
  return { kind: entry.kind, end, rest: text.slice(end).trim(), weak: entry.weak, colon, exact }
}

function prefixWords(text: string, count: number): string {
  let at = -1
  for (let word = 0; word < count; word++) {
    at = text.indexOf(' ', at + 1)
    if (at < 0) return text
  }
  return text.slice(0, at)
}

/** What was found out about pairs of words: the same few words begin most lines of a plan. */
const slips = new Map<string, boolean>()

function isSlip(found: string, label: string): boolean {
  const allowed = label.length >= 11 ? 2 : 1
  if (Math.abs(found.length - label.length) > allowed || found.startsWith(label)) return false
  const key = `${found}\n${label}`
  let slip = slips.get(key)
  if (slip === undefined) {
    if (slips.size >= 5000) slips.clear()
    slip = distance(found, label, allowed) <= allowed
    slips.set(key, slip)
  }
  return slip
}

/** Levenshtein's distance with swapped neighbours counted once; both texts are short. More than `most` is not counted. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1)
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length]!
}

/** A heading without its number ("2.1 Lägesbild", "3) Mål"), its closing colon and its case. */
export function plainHeading(text: string): string {
  return withoutNumber(text)
    .replace(/\s*[:.]$/u, '')
    .toLowerCase()
}

export const withoutNumber = (text: string): string =>
  text.replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{L})/u, '')

/** Whether a heading is one of `words`. */
export function isOneOf(text: string, words: readonly string[]): boolean {
  if (text.length > longestLabel) return false
  const plain = plainHeading(text)
  return words.some(word => word.toLowerCase() === plain)
}

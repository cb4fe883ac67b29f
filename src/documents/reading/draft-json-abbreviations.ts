import type { DraftPlan, Read } from '../../domain/draft.ts'
import type { JsonObject } from './draft-json-words.ts'

/** What an abbreviation of the field means where a plan does not say so (domain.md 5: the city's reports). */
const known: Record<string, string> = {
  T1: 'tertialrapport 1',
  T2: 'tertialrapport 2',
  VB: 'verksamhetsberättelse',
}

const inBrackets = /((?:[\p{L}-]+\s){0,4}[\p{L}-]+)\s\((\p{Lu}{2,6})\)/gu
const alone = /(?<![\p{L}\d-])(?:\p{Lu}{2,6}|T[12])(?![\p{L}\d])/gu

/**
 * Abbreviations in the plan's texts, in their order: those explained there ("sociala insatsgrupper (SIG)"), then the
 * reports' and others, `long` null where nobody says what they stand for. Words all in capitals are headings, not these.
 */
export function abbreviationsJson(plan: DraftPlan): JsonObject[] {
  const texts = textsOf(plan).filter(text => /\p{Ll}/u.test(text))
  const found = new Map<string, string>()
  for (const text of texts) {
    for (const [, words, short] of text.matchAll(inBrackets))
      if (!found.has(short!)) found.set(short!, longForm(words!, short!))
  }
  const explained = [...found].map(([short, long]) => ({ short, long, inSource: true }))
  const used = new Set(texts.flatMap(text => text.match(alone) ?? []))
  const reports = Object.entries(known)
    .filter(([short]) => used.has(short) && !found.has(short))
    .map(([short, long]) => ({
      short,
      long,
      inSource: texts.some(text => text.toLowerCase().includes(long)),
    }))
  const others = [...used]
    .filter(short => !found.has(short) && !(short in known))
    .map(short => ({ short, long: null, inSource: false }))
  return [...explained, ...reports, ...others]
}

/** The last words before the bracket, back to the nearest one that begins as the abbreviation does; else the last word. */
function longForm(words: string, short: string): string {
  const list = words.split(' ')
  const at = list.findLastIndex(word => word[0]!.toUpperCase() === short[0])
  return list.slice(at < 0 ? -1 : at).join(' ')
}

function textsOf(plan: DraftPlan): string[] {
  const reads: (Read | null)[] = [...plan.background.paragraphs, ...plan.communication.paragraphs]
  reads.push(...plan.governance.paragraphs)
  for (const area of plan.areas) {
    for (const { text } of area.goals) reads.push(text)
    for (const { paragraphs, bullets } of area.sections) reads.push(...paragraphs, ...bullets)
    for (const { id, ...fields } of area.activities) reads.push(...Object.values(fields))
  }
  return reads.flatMap(read => (read ? [read.text] : []))
}

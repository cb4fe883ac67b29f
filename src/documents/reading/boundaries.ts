/** Texts that begin something else than what stood before: chapters, areas, goals, situations. */
import { isOneOf, type Label, labelAt, wholeLabel, withoutNumber } from './labels.ts'
import { startsUpper } from './sentences.ts'
import { areaWords, type ChapterName, chapterWords, closingWords, sectionWords } from './vocabulary.ts'

/** The chapter a heading begins, outside the areas. */
export function chapterOf(heading: string): ChapterName | null {
  for (const name of Object.keys(chapterWords) as ChapterName[]) {
    if (isOneOf(heading, chapterWords[name])) return name
  }
  return null
}

/**
 * The label of a part of an area ("Övergripande mål", "Lägesbild") that a paragraph or heading begins with. An everyday
 * word needs a colon, a line of its own, or to come first under an area's heading (`first`: there "Mål Torget är ..."
 * has lost only its bold face); running text that happens to begin with the words goes on in lower case.
 */
export function areaLabelAt(text: string, first = false): Label | null {
  const whole = wholeLabel(text, 'area')
  if (whole) return whole
  const bare = withoutNumber(text)
  const label = labelAt(bare, 'area')
  if (!label) return null
  const shifted = { ...label, end: label.end + text.length - bare.length }
  if (label.colon) return shifted
  if (label.kind === 'situation' || label.kind === 'indicator') return null
  if (label.weak && !first) return null
  return startsUpper(label.rest) ? shifted : null
}

const numberedArea = new RegExp(
  `^(?:${[...areaWords].sort((a, b) => b.length - a.length).join('|')})(?:\\s*(\\d{1,2}|[A-H](?!\\p{L})))?\\s*[.:–-]*\\s*`,
  'iu',
)

/** "Fokusområde 2: Trygga mötesplatser": where the area's own name begins, and its number. Null if not such a heading. */
export function areaWordAt(text: string): { end: number; number: number | null } | null {
  const found = numberedArea.exec(text)
  if (!found) return null
  const own = text.slice(found[0].length)
  const separated = found[1] !== undefined || /[:–-]\s*$/u.test(found[0])
  if (!separated || /^\p{Ll}/u.test(own)) return null
  return { end: found[0].length, number: Number(found[1]) || null }
}

/** A line that is by itself a heading the vocabulary knows. */
export function isKnownHeading(text: string): boolean {
  if (text.length > 80) return false
  return (
    chapterOf(text) !== null ||
    wholeLabel(text, 'area')?.exact === true ||
    isOneOf(text, sectionWords) ||
    isOneOf(text, closingWords) ||
    (areaWordAt(text) !== null && !/[.;]$/u.test(text))
  )
}

/** Whether an activity's table must have ended before this line. */
export function endsTable(text: string): boolean {
  if (isOneOf(text, closingWords)) return false
  if (isKnownHeading(text)) return wholeLabel(text, 'activity') === null
  const label = areaLabelAt(text)
  return label !== null && (label.kind === 'overallGoal' || label.kind === 'effectGoal') && !label.weak
}

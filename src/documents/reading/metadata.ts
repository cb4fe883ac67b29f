/** Whose plan it is and for how long: from the cover, and else from the running text. */
import type { DraftPlan, Read } from '../../domain/draft.ts'
import { parseDuration } from '../../domain/duration.ts'
import { beginsActivity, type Chapter } from './chapters.ts'
import { promiseLead } from './promises.ts'
import type { Reading } from './reading.ts'
import { readOf } from './reads.ts'
import { looksLikeSentence } from './sentences.ts'
import type { Piece } from './source.ts'
import { metadataWords, planWord } from './vocabulary.ts'

const metadataLine = new RegExp(`^(${metadataWords})\\s*:?\\s+(?=\\S)`, 'iu')

const longestTitle = 250

/** The cover: title, lines of metadata, and whatever sentences stand before the first chapter. */
export function readFront(front: Chapter, plan: DraftPlan, reading: Reading): void {
  const isArea = front.kind === 'area'
  const kept: Chapter['passages'] = []
  const first = firstTitle(front)
  for (const [index, passage] of front.passages.entries()) {
    if (passage.kind !== 'heading' && passage.kind !== 'paragraph') {
      if (isArea) kept.push(passage)
      else if (passage.kind === 'running') reading.label(passage.piece)
      else if (passage.kind === 'table') for (const row of passage.rows) reading.unplacedRow(row)
      else reading.unplaced(passage.kind === 'drawing' ? passage.pieces : [passage.piece])
      continue
    }
    const { piece } = passage
    if (
      !plan.title &&
      !beginsActivity(passage) &&
      !looksLikeSentence(piece.text) &&
      isTitle(piece.text, index === first) &&
      !promiseLead(piece, reading.cutter)
    ) {
      plan.title = readOf(piece, passage.certain || planWord.test(piece.text) ? 'certain' : 'guessed')
    } else if (takeMetadata(piece, plan, reading)) reading.label(piece)
    else if (isArea) kept.push(passage)
    else if (looksLikeSentence(piece.text)) plan.background.paragraphs.push(readOf(piece))
    else reading.unplaced([piece])
  }
  if (isArea) front.passages = kept
}

const isTitle = (text: string, first: boolean): boolean =>
  text.length <= longestTitle && (planWord.test(text) || first)

/** Where a title may stand that says nothing of a plan: first, unless one that does comes right after ("Bilaga 1"). */
function firstTitle({ passages }: Chapter): number | null {
  const named = passages
    .slice(1, 6)
    .some(passage => 'piece' in passage && planWord.test(passage.piece.text) && isShort(passage.piece.text))
  return named ? null : 0
}

const isShort = (text: string): boolean => text.length <= longestTitle && !looksLikeSentence(text)

function takeMetadata(piece: Piece, plan: DraftPlan, reading: Reading): boolean {
  const found = metadataLine.exec(piece.text)
  if (!found || piece.text.length > 160) return false
  const value = readOf(reading.cutter.cut(piece, found[0].length))
  const name = found[1]!.toLowerCase()
  if (/^(?:diarienummer|dnr|ärendenummer|case number)$/u.test(name)) plan.caseNumber ??= value
  else if (/^(?:gäller|giltig|period|in force)/u.test(name)) takePeriod(value, name, plan)
  return true
}

function takePeriod(value: Read, name: string, plan: DraftPlan): void {
  const period = parseDuration(value.text, { planYear: null })
  if (period.kind === 'year' || period.kind === 'range') {
    plan.validFrom ??= value
    plan.validTo ??= value
  } else if (/till/u.test(name)) plan.validTo ??= value
  else plan.validFrom ??= value
}

/** Stockholm's districts, now and before the mergers, for plans that name theirs only in running text. */
const districts = [
  'Rinkeby-Kista',
  'Spånga-Tensta',
  'Järva',
  'Hässelby-Vällingby',
  'Bromma',
  'Kungsholmen',
  'Norrmalm',
  'Norra innerstaden',
  'Östermalm',
  'Södermalm',
  'Enskede-Årsta-Vantör',
  'Skarpnäck',
  'Farsta',
  'Älvsjö',
  'Hägersten-Liljeholmen',
  'Hägersten-Älvsjö',
  'Skärholmen',
]
const named = String.raw`(?:(?:Norra|Södra|Västra|Östra|Inre|Yttre|Nya|Gamla|Stora|Lilla|Övre|Nedre|Centrala)\s+)?\p{Lu}\p{L}+(?:[-–]\p{Lu}\p{L}+)*`
const districtPatterns = [
  new RegExp(String.raw`(?<!\p{L})(${districts.join('|')})(?![\p{L}-])`, 'u'),
  new RegExp(
    String.raw`(?<!\p{L})(${named})\s+(?:stadsdelsområde|stadsdelsnämnd|stadsdelsförvaltning|stadsdel)(?!\p{L})`,
    'u',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:stadsdelsområdet|stadsdelen|stadsdelsnämnden i|lokalpolisområde)\s+(${named})`,
    'u',
  ),
]
const cityPattern = /(?<!\p{L})(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\s(?:stad|kommun))(?!\p{L})/u
const regionPattern = /(?<!\p{L})(Polisregion\s\p{Lu}\p{L}+(?:-\s*\n\s*\p{Ll}+)?)/u

/** District, city and police region: views of words that stand somewhere in the text. */
export function readNames(plan: DraftPlan, reading: Reading): void {
  const { text } = reading.source
  plan.district = firstOf(text, districtPatterns)
  plan.city = firstOf(text, [cityPattern])
  plan.policeRegion = firstOf(text, [regionPattern])
  if (plan.title && !plan.validFrom && !plan.validTo) takeTitleYears(plan.title, plan, reading)
}

/** "Handlingsplan 2022–2023": the years of a title are likely those the plan is for. */
function takeTitleYears(title: Read, plan: DraftPlan, reading: Reading): void {
  const years = [...title.text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(found =>
    readOf(reading.cutter.cut(title, found.index, found.index + 4), 'guessed'),
  )
  plan.validFrom = years[0] ?? null
  plan.validTo = years.at(-1) ?? null
}

/** The one year that a plan is for, which fills in dates that leave it out; null where it is not known. */
export function planYearOf({ validFrom, validTo }: DraftPlan): number | null {
  const years = [validFrom, validTo].map(read => /(?:19|20)\d\d/u.exec(read?.text ?? '')?.[0])
  return years[0] && years[0] === years[1] ? Number(years[0]) : null
}

function firstOf(text: string, patterns: RegExp[]): Read | null {
  for (const [index, pattern] of patterns.entries()) {
    const found = pattern.exec(text)
    if (!found) continue
    const start = found.index + found[0].indexOf(found[1]!)
    const words = nameIn(found[1]!, text)
    // A name read off its neighbours, not off the list, may be part of a longer one.
    const certainty = index === 0 ? 'certain' : 'guessed'
    const written = words.replace(/-\s*\n\s*/u, '').replace(/\s+/gu, ' ')
    return { text: written, certainty, at: [{ start, end: start + words.length }] }
  }
  return null
}

/** "Skogsbackens" is said of Skogsbacken where the text has that name too. */
function nameIn(words: string, text: string): string {
  const bare = words.replace(/s$/u, '')
  if (bare === words) return words
  return new RegExp(`(?<![\\p{L}-])${bare}(?![\\p{L}-])`, 'u').test(text) ? bare : words
}

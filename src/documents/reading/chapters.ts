/** Dividing a document into its chapters: what comes first, background, communication, organisation, and the areas. */
import type { PartMark } from '../attached/docx-marks.ts'
import { areaLabelAt, areaWordAt, chapterOf, isKnownHeading } from './boundaries.ts'
import type { LabelKind } from './label-words.ts'
import { isOneOf, labelAt, wholeLabel } from './labels.ts'
import type { Passage } from './passage.ts'
import { joinPieces } from './pieces.ts'
import { looksLikeSentence } from './sentences.ts'
import type { Piece } from './source.ts'
import { isActivityTable } from './table-shapes.ts'
import { type ChapterName, closingWords, planWord } from './vocabulary.ts'

/**
 * `heading` is null only for `front`. An `other` chapter is one that the vocabulary has no name for. `activities` and `made` are parts of
 * a plan of our own.
 */
export type Chapter = {
  kind: 'front' | 'area' | 'other' | 'activities' | 'made' | ChapterName
  heading: Piece | null
  level: number | null
  certain: boolean
  passages: Passage[]
  /** In a plan of our own: the area's. */
  number?: number
}

/**
 * What stands before the first chapter with a goal or a picture of its own: the only area of a plan that has no others,
 * else a chapter about the whole plan.
 */
export function settleFront(chapters: Chapter[]): void {
  const front = chapters[0]!
  if (front.kind !== 'front') return
  const labelled = front.passages.findIndex(
    passage => passage.kind === 'heading' && areaLabelAt(passage.piece.text) !== null,
  )
  if (labelled < 0) return
  if (!chapters.some(({ kind }) => kind === 'area')) {
    front.kind = 'area'
    return
  }
  const heading = front.passages[labelled] as Heading
  const { piece, level, certain } = heading
  const passages = front.passages.splice(labelled).slice(1)
  chapters.splice(1, 0, { kind: 'other', heading: piece, level, certain, passages })
}

type Heading = Extract<Passage, { kind: 'heading' }>

/** `areaNames`: names from the central list; a heading that says the same begins an area. */
export function chaptersOf(found: Passage[], isAreaName: (text: string) => boolean): Chapter[] {
  const passages = withWholeNames(found)
  const chapters: Chapter[] = [{ kind: 'front', heading: null, level: null, certain: true, passages: [] }]
  let firstArea: Chapter | undefined
  for (const [index, passage] of passages.entries()) {
    const current = chapters.at(-1)!
    const chapter =
      passage.kind === 'heading' ? chapterAt(passages, index, passage, chapters, firstArea, isAreaName) : null
    if (chapter?.kind === 'area') firstArea ??= chapter
    if (chapter) chapters.push(chapter)
    else current.passages.push(passage)
  }
  return chapters
}

/** "Prioriterat område 1" above "Narkotika i offentlig miljö": one heading over two lines. */
function withWholeNames(passages: Passage[]): Passage[] {
  const whole: Passage[] = []
  for (const passage of passages) {
    const before = whole.at(-1)
    const joined =
      before?.kind === 'heading' &&
      passage.kind === 'heading' &&
      areaWordAt(before.piece.text)?.end === before.piece.text.length &&
      !isKnownHeading(passage.piece.text) &&
      !wholeLabel(passage.piece.text, 'activity')
    if (joined) whole[whole.length - 1] = { ...before, piece: joinPieces([before.piece, passage.piece]) }
    else whole.push(passage)
  }
  return whole
}

/** The plan's title below whose it is: up to it there are only a cover's short lines. */
function isCoverTitle(passages: Passage[], index: number): boolean {
  return (
    index <= 3 &&
    passages
      .slice(0, index)
      .every(passage => passage.kind === 'paragraph' && !looksLikeSentence(passage.piece.text))
  )
}

function chapterAt(
  passages: Passage[],
  index: number,
  heading: Heading,
  chapters: Chapter[],
  firstArea: Chapter | undefined,
  isAreaName: (text: string) => boolean,
): Chapter | null {
  const { piece, certain } = heading
  const current = chapters.at(-1)!
  if (heading.mark) return markedChapter(heading, heading.mark)
  const level = heading.level ?? levelByNumber(piece.text, current)
  const begin = (kind: Chapter['kind'], sure = certain): Chapter => ({
    kind,
    heading: piece,
    level,
    certain: sure,
    passages: [],
  })
  const named = chapterOf(piece.text)
  const deeper = level !== null && current.level !== null && level > current.level
  if (deeper && current.number !== undefined) return null

  if (named && !(named === 'background' && current.kind === 'area') && !(deeper && current.kind === 'area')) {
    // "Bakgrund" right below "Insats 1. Fler vuxna ute" is the activity's.
    return beginsActivity(current.passages.at(-1)) ? null : begin(named)
  }
  if (areaWordAt(piece.text)) return begin('area', true)
  if (planWord.test(piece.text) && (index === 0 || isCoverTitle(passages, index))) return null
  if (isKnownHeading(piece.text) && !isOneOf(piece.text, closingWords)) return null
  if (current.kind === 'front' && onCover(passages, index)) return null
  const under = labelsUnder(passages, index)
  if (under.fields >= 2) return null
  if (level === null && !isOneOf(piece.text, closingWords) && wholeLabel(piece.text, 'activity')?.exact)
    return null
  // Right below "Fokusområde 1 – Trygg skolväg" no other area begins.
  const unfilled =
    current.kind === 'area' && current.passages.length === 0 && areaWordAt(current.heading!.text)
  if (unfilled && level === null) return null
  if (under.area || isAreaName(piece.text)) {
    // A heading inside an area may have a picture of its own; a new area has a goal or stands as high as the others.
    if (!(deeper && current.kind === 'area')) return begin('area', certain || under.goal)
  }
  const next = passages[index + 1]
  if (next?.kind === 'table' && isActivityTable(next.rows)) {
    if (!firstArea || (level !== null && level === firstArea.level)) return begin('area', false)
  }
  if (current.kind === 'front') {
    if (index === 0) return null
    const opens =
      level !== null
        ? chapters.length === 1 && isNotTitle(passages, index)
        : next?.kind === 'paragraph' && looksLikeSentence(next.piece.text)
    return opens ? begin('other') : null
  }
  if (current.kind === 'area') {
    if (level !== null && current.level !== null) return level <= current.level ? begin('other') : null
    const closes =
      isOneOf(piece.text, closingWords) &&
      !isOneOf(piece.text, ['Uppföljning', 'Slutsats', 'Slutsatser', 'Sammanfattning'])
    return closes ? begin('other') : null
  }
  if (deeper) return null
  // In the chapter on the organisation the boxes of a diagram look like headings.
  if (
    current.kind === 'governance' &&
    level === null &&
    !(next?.kind === 'paragraph' && looksLikeSentence(next.piece.text))
  )
    return null
  return begin('other')
}

/** What a mark of our own says that its heading begins; null inside a chapter. */
function markedChapter({ piece, level }: Heading, mark: PartMark): Chapter | null {
  const chapter = (kind: Chapter['kind']) => ({
    kind,
    heading: piece,
    level,
    certain: true,
    passages: [],
    number: mark.number,
  })
  switch (mark.kind) {
    case 'organisation':
      return chapter('governance')
    case 'chapter':
      return chapter('other')
    case 'made':
      return level === 1 ? chapter('made') : null
    case 'area':
    case 'activities':
    case 'background':
    case 'communication':
      return chapter(mark.kind)
    default:
      return null
  }
}

/**
 * In a plan of our own the handbook's table of an area's activities stands in a chapter further back: it goes to its area. Where the area
 * is gone it is one of its own.
 */
export function bringHome(chapters: Chapter[]): Chapter[] {
  return chapters.filter(chapter => {
    if (chapter.kind !== 'activities') return true
    const home = chapters.find(({ kind, number }) => kind === 'area' && number === chapter.number)
    if (!home) {
      chapter.kind = 'area'
      return true
    }
    const mark: PartMark = { kind: 'made', number: 0 }
    home.passages.push({ kind: 'paragraph', piece: chapter.heading!, certain: true, mark })
    for (const passage of chapter.passages) home.passages.push(passage)
    return false
  })
}

/** "Insats 1. Fler vuxna ute": a heading that says it is an activity's. */
export function beginsActivity(passage: Passage | undefined): boolean {
  if (passage?.kind !== 'heading' && passage?.kind !== 'paragraph') return false
  const label = labelAt(passage.piece.text, 'activity')
  return label?.kind === 'title' && label.colon && label.rest !== ''
}

/**
 * How deep a heading's number ("3.2") says that it stands; null without a number. Beside a numbered chapter, only a number
 * that comes next in order counts: "1." below "3.2" numbers something else.
 */
function levelByNumber(text: string, current: Chapter): number | null {
  const number = numberOf(text)
  if (!number) return null
  const before = current.heading && numberOf(current.heading.text)
  if (!before || number.length > before.length) return number.length
  const depth = number.length - 1
  const next = number[depth] === before[depth]! + 1
  return next && number.slice(0, depth).every((part, at) => part === before[at]) ? number.length : null
}

function numberOf(text: string): number[] | null {
  const found = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\p{L})/u.exec(text)
  return found ? found[1]!.split('.').map(Number) : null
}

/** A line right below the title, in a plan whose areas are called areas: what it says is about the whole plan. */
function onCover(passages: Passage[], index: number): boolean {
  if (index === 0 || index > 3 || passages.slice(0, index).some(({ kind }) => kind !== 'heading'))
    return false
  return (
    !isKnownHeading((passages[index] as Heading).piece.text) &&
    passages.slice(index + 1).some(next => next.kind === 'heading' && areaWordAt(next.piece.text) !== null)
  )
}

/** A cover page may have several lines of headings; the first heading with text under it opens the document. */
function isNotTitle(passages: Passage[], index: number): boolean {
  const next = passages[index + 1]
  return next !== undefined && next.kind !== 'heading'
}

const ofActivities: LabelKind[] = [
  'convener',
  'duration',
  'municipalContact',
  'policeContact',
  'otherParticipants',
  'description',
  'workingGroup',
  'meetingFrequency',
  'followUp',
  'cause',
]

/** What the labels below a heading say about it, up to the next heading that is no label. */
export function labelsUnder(
  passages: Passage[],
  index: number,
): { area: boolean; goal: boolean; fields: number } {
  const under = { area: false, goal: false, fields: 0 }
  const kinds = new Set<LabelKind>()
  const farthest = Math.min(passages.length, index + 40)
  for (let next = index + 1; next < farthest; next++) {
    const passage = passages[next]!
    if (passage.kind !== 'heading' && passage.kind !== 'paragraph') {
      if (passage.kind === 'table') break
      continue
    }
    const text = passage.piece.text
    const field = passage.kind === 'heading' ? wholeLabel(text, 'activity') : colonLabel(text)
    // What follows are the fields of the activity that begins here.
    if (field?.kind === 'title') break
    if (field && ofActivities.includes(field.kind)) kinds.add(field.kind)
    const label = areaLabelAt(text, next === index + 1)
    // Only what comes at once makes an area; a label far down belongs to something else.
    if (label && next <= index + 4 && label.kind !== 'operativeGoal') {
      const strong = label.kind !== 'situation' || !label.weak
      if (strong) under.area = true
      if (label.kind !== 'situation') under.goal = true
    }
    if (passage.kind === 'heading' && !label && !field) break
    if (under.area && kinds.size === 0 && next > index + 4) break
  }
  under.fields = kinds.size
  return under
}

function colonLabel(text: string) {
  const label = labelAt(text, 'activity')
  return label?.colon ? label : null
}

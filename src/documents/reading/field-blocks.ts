/** Activities written as text: a numbered heading and paragraphs that begin "Ansvarig:", "Mål:", "Tillvägagångssätt:". */
import type { ActivityField, DraftActivity } from '../../domain/draft.ts'
import { activityFields } from '../../domain/draft.ts'
import { blankActivity } from '../../domain/draft-blank.ts'
import { labelsUnder } from './chapters.ts'
import { inlineFields } from './inline-fields.ts'
import { type Label, labelAt, unknownLabelAt, wholeLabel, withoutNumber } from './labels.ts'
import type { Passage } from './passage.ts'
import { joinPieces } from './pieces.ts'
import type { Reading } from './reading.ts'
import { joinReads, readOf } from './reads.ts'
import { looksLikeHeading, looksLikeNote } from './sentences.ts'
import type { Piece } from './source.ts'

/** What is left of the passages, with a number where the activities of `blocks[number]` stood. */
export type FieldBlocks = { blocks: DraftActivity[][]; rest: (Passage | number)[] }

/** `kept`: the name says more than that this is the description, and stays with the words. */
type Part = { name: Piece | null; words: Piece[]; kept: boolean }

export function fieldBlocks(passages: Passage[], reading: Reading): FieldBlocks {
  const blocks: DraftActivity[][] = []
  const rest: (Passage | number)[] = []
  for (let index = 0; index < passages.length; ) {
    if (!beginsBlock(passages, index)) {
      rest.push(passages[index]!)
      index++
      continue
    }
    const end = blockEnd(passages, index)
    rest.push(blocks.length)
    blocks.push([readBlock(passages.slice(index, end), reading)])
    index = end
  }
  return { blocks, rest }
}

const worded = (passage: Passage | undefined) =>
  passage?.kind === 'heading' || passage?.kind === 'paragraph' ? passage : null

/** The label of a field that a passage begins with: with a colon, or as a line of its own. */
function fieldAt(passage: Passage | undefined): Label | null {
  const words = worded(passage)
  if (!words) return null
  const whole = wholeLabel(words.piece.text, 'activity')
  if (whole) return whole
  const label = labelAt(words.piece.text, 'activity')
  return label?.colon ? label : null
}

function beginsBlock(passages: Passage[], index: number): boolean {
  const words = worded(passages[index])
  if (!words) return false
  const { text } = words.piece
  const field = fieldAt(words)
  if (field) return field.kind === 'title' && field.rest !== '' && fieldsAfter(passages, index) > 0
  const numbered = withoutNumber(text) !== text
  if (words.kind === 'paragraph' && !(numbered && looksLikeHeading(text))) return false
  return labelsUnder(passages, index).fields >= 2 || (numbered && fieldsAfter(passages, index) >= 2)
}

/** Fields in the passages right below: the first of them within two, each other within six of the one before. */
function fieldsAfter(passages: Passage[], index: number): number {
  const kinds = new Set<string>()
  let last = index
  for (let next = index + 1; next < passages.length && next <= last + (kinds.size === 0 ? 2 : 6); next++) {
    const field = fieldAt(passages[next])
    if (field?.kind === 'title') break
    if (!field && passages[next]!.kind === 'heading') break
    if (!field) continue
    kinds.add(field.kind)
    last = next
  }
  return kinds.size
}

function blockEnd(passages: Passage[], from: number): number {
  let end = from + 1
  for (; end < passages.length; end++) {
    const passage = passages[end]!
    if (passage.kind === 'table' || passage.kind === 'drawing') break
    const field = fieldAt(passage)
    if (field?.kind === 'title') break
    if (field) continue
    if (passage.kind === 'heading' || beginsBlock(passages, end)) break
  }
  return end
}

const isField = (kind: string): kind is ActivityField => (activityFields as readonly string[]).includes(kind)

function readBlock(passages: Passage[], reading: Reading): DraftActivity {
  const { cutter } = reading
  const activity = blankActivity()
  const described: Part[] = []
  let field: ActivityField | null = null
  const add = (piece: Piece) => {
    if (field === null || field === 'description') {
      if (described.length === 0) described.push({ name: null, words: [], kept: false })
      described.at(-1)!.words.push(piece)
    } else activity[field] = joinReads(activity[field], readOf(piece))
  }
  for (const [index, passage] of passages.entries()) {
    if (passage.kind === 'table' || passage.kind === 'drawing') continue
    if (passage.kind === 'running') {
      reading.label(passage.piece)
      continue
    }
    if (looksLikeNote(passage.piece.text)) {
      reading.unplaced([passage.piece])
      continue
    }
    const label = fieldAt(passage)
    const unknown = label || index === 0 || passage.kind === 'bullet' ? 0 : unknownLabelAt(passage.piece.text)
    if (!label && unknown === 0) {
      if (index === 0) {
        const bare = withoutNumber(passage.piece.text)
        const at = passage.piece.text.length - bare.length
        if (at > 0) reading.label(cutter.cut(passage.piece, 0, at))
        activity.title = readOf(cutter.cut(passage.piece, at))
      } else add(passage.piece)
      continue
    }
    const end = label?.end ?? unknown
    const name = cutter.cut(passage.piece, 0, end)
    const own = cutter.cut(passage.piece, end)
    // A second label for what has been said ("Kontaktperson" after "Ansvariga") keeps its name beside its words.
    const taken = label && isField(label.kind) && activity[label.kind] !== null
    field = label && isField(label.kind) && !taken ? label.kind : 'description'
    if (field === 'description') described.push({ name, words: [], kept: label?.kind !== 'description' })
    else reading.label(name)
    if (own.text === '') continue
    if (!/[\p{L}\d]/u.test(own.text)) {
      reading.label(own)
      continue
    }
    const { head, fields } = inlineFields(own, cutter)
    add(head)
    for (const inline of fields) {
      field = inline.field
      reading.label(inline.label)
      if (inline.value.text !== '') add(inline.value)
    }
  }
  describe(activity, described, reading)
  return activity
}

/** Several descriptions ("Bakgrund", "Syfte") keep their names, so that one can tell them apart; one alone does not. */
function describe(activity: DraftActivity, parts: Part[], reading: Reading): void {
  const filled = parts.filter(part => part.words.length > 0)
  const named = ({ words, kept }: Part) => words.length > 0 && (kept || filled.length > 1)
  for (const part of parts) if (part.name && !named(part)) reading.label(part.name)
  const pieces = filled.flatMap(part => (part.name && named(part) ? [part.name, ...part.words] : part.words))
  if (pieces.length > 0) activity.description = readOf(joinPieces(pieces))
}

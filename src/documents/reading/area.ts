/** One area of a plan, out of the passages under its heading: goals, picture, activities, promises. */
import type {
  Certainty,
  DraftActivity,
  DraftArea,
  DraftGoal,
  DraftSection,
  Read,
} from '../../domain/draft.ts'
import { blankActivity, blankArea } from '../../domain/draft-blank.ts'
import { type PartMark, saysNothing } from '../attached/docx-marks.ts'
import { readActivityTable } from './activity-table.ts'
import { areaLabelAt, areaWordAt } from './boundaries.ts'
import type { Chapter } from './chapters.ts'
import { fieldBlocks } from './field-blocks.ts'
import { goalsInColumn } from './goals-in-column.ts'
import { inlineFields } from './inline-fields.ts'
import { type Label, withoutNumber } from './labels.ts'
import type { Passage } from './passage.ts'
import { type PromiseLead, promiseLead } from './promises.ts'
import type { Reading } from './reading.ts'
import { joinReads, readOf } from './reads.ts'
import { looksLikeCaption, looksLikeSentence } from './sentences.ts'
import type { Piece } from './source.ts'
import { isActivityTable } from './table-shapes.ts'

/** What the next words belong to, as far as the words before them say. */
type State = {
  mode: 'open' | 'goal' | 'situation' | 'promises' | 'activities'
  goal: { kind: DraftGoal['kind']; label: Read | null; filled: boolean; alone: boolean } | null
  promise: PromiseLead | null
  /** The activity that a table broken in two may go on with. */
  activity: DraftActivity | null
}

/** A goal that stands in a paragraph of its own, in characters. */
const longestGoal = 200

/** Reads an area. Its id and those of its activities are given later, when all areas are known. */
export function readArea(chapter: Chapter, name: Read, number: number, reading: Reading): DraftArea {
  const area = blankArea(number, name)
  const { cutter } = reading
  const now: State = { mode: 'open', goal: null, promise: null, activity: null }

  const section = (heading: Read | null = null): DraftSection => {
    const last = area.sections.at(-1)
    if (last && !heading) return last
    const next: DraftSection = { heading, placeId: null, figures: [], paragraphs: [], bullets: [] }
    area.sections.push(next)
    return next
  }
  const addGoal = (piece: Piece, certainty: Certainty) => {
    const { kind, label } = now.goal!
    area.goals.push({ kind, label: now.goal!.filled ? null : label, text: readOf(piece, certainty) })
    now.goal!.filled = true
  }
  const addTitle = (piece: Piece, by: Read | null) => {
    const activity = blankActivity()
    const { head, fields } = inlineFields(piece, cutter)
    activity.title = readOf(head)
    activity.promisedBy = by
    for (const { field, label, value } of fields) {
      reading.label(label)
      if (value.text !== '') activity[field] = joinReads(activity[field], readOf(value))
    }
    area.activities.push(activity)
  }

  const { blocks, rest } = fieldBlocks(chapter.passages, reading)
  for (const [index, item] of rest.entries()) {
    if (typeof item === 'number') {
      area.activities.push(...blocks[item]!)
      continue
    }
    const passage = item
    if ('mark' in passage && passage.mark && readMarked(passage, passage.mark)) continue
    switch (passage.kind) {
      case 'running':
        reading.label(passage.piece)
        break
      case 'drawing':
        reading.unplaced(passage.pieces)
        break
      case 'figure':
        section().figures.push({ caption: readOf(passage.piece, passage.certain ? 'certain' : 'guessed') })
        break
      case 'table': {
        const own = passage.mark?.kind
        if (own ? own !== 'actions' : !isActivityTable(passage.rows)) {
          for (const row of passage.rows) reading.unplacedRow(row)
          if (own !== 'problems' && own !== 'measured')
            reading.figureTables.push({ area, rows: passage.rows })
          break
        }
        const column = own === 'actions' ? goalsInColumn(passage.rows, area.goals, cutter) : null
        for (const goal of column?.goals ?? []) area.goals.push(goal)
        for (const piece of column?.labels ?? []) reading.label(piece)
        const rows = column?.rows ?? passage.rows
        const table = readActivityTable(rows, now.activity, cutter, own === 'actions')
        for (const activity of table.activities) area.activities.push(activity)
        now.activity = area.activities.at(-1) ?? null
        for (const label of table.labels) reading.label(label)
        for (const piece of table.rest) reading.unplaced([piece])
        if (now.mode === 'goal') now.mode = 'open'
        break
      }
      case 'bullet':
        if (now.mode === 'goal' && now.goal) addGoal(passage.piece, 'certain')
        else if (now.mode === 'promises' || now.mode === 'activities')
          addTitle(passage.piece, now.promise?.by ?? null)
        else section().bullets.push(readOf(passage.piece))
        break
      case 'heading':
      case 'paragraph':
        readWords(passage, index)
    }
  }
  return area

  /** What our own document says of itself; false where its words are read as any others'. */
  function readMarked(passage: Passage, { kind }: PartMark): boolean {
    if (passage.kind === 'table') return false
    if (!('piece' in passage)) return false
    const { piece } = passage
    if (kind === 'picture' && area.situationHeading === null) {
      area.situationHeading = readOf(piece)
      reading.label(piece)
      now.mode = 'situation'
      now.goal = null
      section()
      return true
    }
    if (kind === 'lost') {
      const end = piece.text.indexOf(':') + 1
      if (end > 0) reading.label(cutter.cut(piece, 0, end))
      section().figures.push({ caption: readOf(cutter.cut(piece, end)) })
      return true
    }
    if (!saysNothing(kind)) return false
    reading.label(piece)
    now.mode = 'open'
    now.goal = null
    return true
  }

  function readWords(passage: Extract<Passage, { kind: 'heading' | 'paragraph' }>, index: number): void {
    const { piece } = passage
    const certainty: Certainty = passage.certain ? 'certain' : 'guessed'
    const label = areaLabelAt(piece.text, index === 0)
    if (label && readLabel(piece, label)) return
    const lead = promiseLead(piece, cutter)
    if (lead) {
      now.promise = lead
      now.mode = lead.by ? 'promises' : 'activities'
      if (lead.text) addTitle(lead.text, lead.by)
      else reading.label(piece)
      return
    }
    if (passage.kind === 'heading') {
      now.mode = 'situation'
      now.goal = null
      now.promise = null
      section(readOf(piece, certainty))
      return
    }
    if (now.mode === 'goal' && now.goal) {
      const last = area.goals.at(-1)
      if (!now.goal.filled) {
        addGoal(piece, 'certain')
        return
      }
      if (last && (!passage.certain || goalGoesOn(index))) {
        // Where a goal runs on over such a break, its words are certain all the same.
        last.text = joinReads(last.text, readOf(piece))
        return
      }
      if (now.goal.alone && area.situationHeading && piece.text.length <= longestGoal) {
        addGoal(piece, 'certain')
        return
      }
      now.mode = 'open'
    }
    if (now.mode === 'promises' || (now.mode === 'activities' && !looksLikeSentence(piece.text))) {
      addTitle(piece, now.promise?.by ?? null)
      return
    }
    if (looksLikeCaption(piece.text)) section().figures.push({ caption: readOf(piece, 'guessed') })
    else section().paragraphs.push(readOf(piece, certainty))
  }

  /** Text between a goal and the heading of the picture belongs to the goal. */
  function goalGoesOn(index: number): boolean {
    for (const next of rest.slice(index + 1, index + 4)) {
      if (typeof next === 'number') return false
      if (next.kind === 'heading') return areaLabelAt(next.piece.text)?.kind === 'situation'
      if (next.kind !== 'paragraph') return false
    }
    return false
  }

  function readLabel(piece: Piece, label: Label): boolean {
    const name = cutter.cut(piece, 0, label.end)
    const own = cutter.cut(piece, label.end)
    const empty = own.text === ''
    if (label.kind === 'overallGoal' || label.kind === 'effectGoal' || label.kind === 'operativeGoal') {
      const kind =
        label.kind === 'overallGoal' ? 'overall' : label.kind === 'effectGoal' ? 'effect' : 'operative'
      const words = trimLabel(name)
      reading.label(name)
      now.mode = 'goal'
      now.goal = { kind, label: words, filled: false, alone: empty }
      if (!empty) addGoal(own, 'certain')
      return true
    }
    if (label.kind === 'situation' && area.situationHeading === null) {
      area.situationHeading = trimLabel(name)
      reading.label(name)
      now.mode = 'situation'
      now.goal = null
      section()
      if (!empty) section().paragraphs.push(readOf(own))
      return true
    }
    if (!empty) return false
    now.mode = 'situation'
    now.goal = null
    section(readOf(piece))
    return true
  }

  /** The label as a value of its own: without its number and colon, and counted among the labels. */
  function trimLabel(name: Piece): Read {
    const words = withoutNumber(name.text).replace(/\s*:$/u, '')
    return readOf({ text: words, at: name.at })
  }
}

/** An area's name from its heading: "Fokusområde 2: Trygga torg" is called "Trygga torg". */
export function areaName(
  heading: Piece,
  certain: boolean,
  reading: Reading,
): { name: Read; number: number | null } {
  const certainty: Certainty = certain ? 'certain' : 'guessed'
  const word = areaWordAt(heading.text)
  if (word) {
    const own = reading.cutter.cut(heading, word.end)
    if (own.text === '') return { name: readOf(heading, certainty), number: word.number }
    reading.label(reading.cutter.cut(heading, 0, word.end))
    return { name: readOf(own, certainty), number: word.number }
  }
  const bare = withoutNumber(heading.text)
  if (bare !== heading.text) {
    const at = heading.text.length - bare.length
    reading.label(reading.cutter.cut(heading, 0, at))
    return { name: readOf(reading.cutter.cut(heading, at), certainty), number: null }
  }
  return { name: readOf(heading, certainty), number: null }
}

/**
 * From blocks to a draft of a plan: the same for all formats. Pure and bounded: each step walks the document once.
 *
 * Blocks → passages (`passages.ts`; printed lines by `lines.ts`) → chapters → areas → what connects them. Words that
 * find no home are `unplaced`; `accountFor` proves that none is lost. Nothing is made up: silence is null.
 */
import type { DraftArea, DraftPlan, Read } from '../../domain/draft.ts'
import { blankPlan } from '../../domain/draft-blank.ts'
import { saysNothing } from '../attached/docx-marks.ts'
import { areaName, readArea } from './area.ts'
import { centralAreasOf, type FoundList, findCentralList, likeness } from './central-list.ts'
import { bringHome, type Chapter, chaptersOf, settleFront } from './chapters.ts'
import { readCommunication } from './communication.ts'
import { connectAreas } from './connections.ts'
import { fieldBlocks } from './field-blocks.ts'
import { readBodies } from './governance.ts'
import { readFront, readNames } from './metadata.ts'
import { findStatistics } from './numbers.ts'
import type { Passage } from './passage.ts'
import { passagesOf } from './passages.ts'
import { findPlaces } from './places.ts'
import { promiseLead } from './promises.ts'
import { type Reading, startReading } from './reading.ts'
import { readOf } from './reads.ts'
import { areaSlug, uniqueIds } from './slugs.ts'
import type { Piece, Source } from './source.ts'
import { takeStances } from './stances.ts'
import { isActivityTable } from './table-shapes.ts'

export { accountFor } from './account.ts'

/** Builds the draft of a plan from a document's blocks. Deterministic; never throws for any source. */
export function buildPlan(source: Source): DraftPlan {
  const reading = startReading(source)
  const passages = passagesOf(source)
  const list = listIn(passages)
  const isAreaName = (text: string) => list.items.some(item => likeness(item.text, text) >= 0.75)
  const chapters = bringHome(chaptersOf(passages, isAreaName))
  for (const chapter of chapters) if (holdsActivities(chapter, reading)) chapter.kind = 'area'
  settleFront(chapters)

  const plan = blankPlan()
  chapters[0]!.passages = unmade(chapters[0]!.passages, reading)
  readFront(chapters[0]!, plan, reading)
  for (const chapter of chapters) readChapter(chapter, plan, reading)
  giveIds(plan.areas)
  takeStances(plan.centralAreas, plan.areas, plan.background.paragraphs, reading)
  connectAreas(plan.areas, reading)
  readNames(plan, reading)
  plan.places = findPlaces(plan.areas, reading)
  plan.statistics = findStatistics(plan, reading)
  plan.labels = reading.labels
  plan.unplaced = reading.leftOver
  return plan
}

function listIn(passages: Passage[]): FoundList {
  const firstArea = passages.findIndex(passage => passage.kind === 'table')
  return findCentralList(firstArea < 0 ? passages : passages.slice(0, firstArea))
}

/** A chapter without a goal or a picture is an area all the same when activities stand in it. */
function holdsActivities(chapter: Chapter, reading: Reading): boolean {
  if ((chapter.kind !== 'other' && chapter.kind !== 'front') || chapter.number !== undefined) return false
  const { passages } = chapter
  if (passages.some(passage => passage.kind === 'table' && isActivityTable(passage.rows))) return true
  const promised = passages.some(
    (passage, index) =>
      (passage.kind === 'heading' || passage.kind === 'paragraph') &&
      promiseLead(passage.piece, reading.cutter)?.by != null &&
      passages[index + 1] !== undefined,
  )
  // Looked at on a copy: reading blocks for good writes labels.
  return promised || fieldBlocks(passages, startReading(reading.source)).blocks.length > 0
}

function readChapter(chapter: Chapter, plan: DraftPlan, reading: Reading): void {
  const heading = chapter.heading && readOf(chapter.heading)
  switch (chapter.kind) {
    case 'front':
      return
    case 'contents':
      if (chapter.heading) reading.label(chapter.heading)
      for (const passage of chapter.passages) for (const piece of piecesOf(passage)) reading.label(piece)
      return
    case 'background': {
      const own = unmade(chapter.passages, reading)
      const { items, others } = plan.centralAreas.length === 0 ? findCentralList(own) : noList(own)
      for (const item of centralAreasOf(items)) plan.centralAreas.push(item)
      addHeading(plan.background, heading)
      for (const paragraph of paragraphsOf(others, reading)) plan.background.paragraphs.push(paragraph)
      return
    }
    case 'communication':
      addHeading(plan.communication, heading)
      for (const paragraph of paragraphsOf(chapter.passages, reading))
        plan.communication.paragraphs.push(paragraph)
      readCommunication(plan.communication, reading)
      return
    case 'governance':
      addHeading(plan.governance, heading)
      plan.governance.bodies = readBodies(unmade(chapter.passages, reading), plan, reading)
      return
    case 'area': {
      const found = chapter.heading
        ? areaName(chapter.heading, chapter.certain, reading)
        : { name: nameFromTitle(plan), number: null }
      plan.areas.push(readArea(chapter, found.name, plan.areas.length + 1, reading))
      return
    }
    case 'made':
    case 'activities':
      if (chapter.heading) reading.label(chapter.heading)
      for (const passage of chapter.passages) for (const piece of piecesOf(passage)) reading.label(piece)
      return
    case 'other': {
      const paragraphs = paragraphsOf(chapter.passages, reading)
      if (paragraphs.length > 0) plan.otherChapters.push({ heading: heading!, paragraphs })
      else if (chapter.heading) reading.label(chapter.heading)
    }
  }
}

const noList = (others: Passage[]): FoundList => ({ items: [], others })

/** A second chapter of the same kind keeps its heading as a paragraph. */
function addHeading(part: { heading: Read | null; paragraphs: Read[] }, heading: Read | null): void {
  if (part.heading === null) part.heading = heading
  else if (heading) part.paragraphs.push(heading)
}

/** An area without a heading is called what the document is called; the words stand there, not here. */
function nameFromTitle(plan: DraftPlan): Read {
  return { text: plan.title?.text ?? '', certainty: 'guessed', at: [] }
}

export function piecesOf(passage: Passage): Piece[] {
  if (passage.kind === 'table') return passage.rows.flatMap(row => row.flatMap(cell => cell.paragraphs))
  return passage.kind === 'drawing' ? passage.pieces : [passage.piece]
}

/** The passages without what our own document only says of itself. */
function unmade(passages: Passage[], reading: Reading): Passage[] {
  return passages.filter(passage => {
    if (!('piece' in passage && 'mark' in passage && passage.mark && saysNothing(passage.mark.kind)))
      return true
    reading.label(passage.piece)
    return false
  })
}

/** A chapter's text as paragraphs; drawings and tables that belong nowhere are left over. */
function paragraphsOf(passages: Passage[], reading: Reading): Read[] {
  const paragraphs: Read[] = []
  for (const passage of unmade(passages, reading)) {
    if (passage.kind === 'running') reading.label(passage.piece)
    else if (passage.kind === 'drawing') reading.unplaced(passage.pieces)
    else if (passage.kind === 'table') for (const row of passage.rows) reading.unplacedRow(row)
    else
      paragraphs.push(
        readOf(passage.piece, passage.certain || passage.kind !== 'paragraph' ? 'certain' : 'guessed'),
      )
  }
  return paragraphs
}

function giveIds(areas: DraftArea[]): void {
  const unique = uniqueIds()
  for (const area of areas) {
    area.id = unique(areaSlug(area.name.text))
    for (const [index, activity] of area.activities.entries()) activity.id = `${area.id}-${index + 1}`
  }
}

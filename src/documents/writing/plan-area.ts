import { headed } from '../../domain/chapters.ts'
import type { PlanRecords } from '../../domain/plan-records.ts'
import { m } from '../../texts/texts.ts'
import type { Block, Section } from './document.ts'
import { guessedLines, pageLines } from './guessed-lines.ts'
import { activityBlock } from './plan-activity.ts'
import { figureBlocks } from './plan-figures.ts'
import { followedGoals, measuredGoals, overallGoals } from './plan-goals.ts'
import type { PlanLayout } from './plan-options.ts'
import { problemBlocks } from './plan-problems.ts'
import { proseBlocks } from './plan-prose.ts'

type Area = PlanRecords['area'][number]

/** What fills less of a page than this shares it with the next area. */
const openingLines = pageLines / 2

/** An area's chapter: goal, picture, figures, problems, goals that are followed up and activities; in the handbook's form the activities stand in its own table. */
export function areaSection(records: PlanRecords, area: Area, layout: PlanLayout): Section {
  const blocks = [
    ...overallGoals(records, area),
    ...pictureBlocks(records, area),
    ...areaFigures(records, area),
    ...problemBlocks(records, area),
    ...(isInColumn(records, area, layout) ? measuredGoals(records, area) : followedGoals(records, area)),
    ...activityBlocks(records, area, layout),
  ]
  return {
    id: area.id,
    heading: area.name,
    part: { kind: 'area', number: records.area.indexOf(area) + 1 },
    number: records.area.indexOf(area) + 1,
    // In the handbook's form an area is a few lines of text: its activities stand together further back.
    opening: layout === 'plan' && guessedLines({ blocks }) > openingLines,
    landscape: false,
    blocks,
  }
}

/** Whether the goals that are followed up stand in the handbook's column, at the first activity. */
function isInColumn({ activity }: PlanRecords, area: Area, layout: PlanLayout): boolean {
  return layout === 'handbook' && activity.some(({ areaId }) => areaId === area.id)
}

function pictureBlocks({ passage: passages }: PlanRecords, area: Area): Block[] {
  const own = passages.filter(({ areaId }) => areaId === area.id)
  if (own.length === 0) return []
  const { heading, rest } = headed(own, m.area_picture())
  return [{ kind: 'heading', level: 2, text: heading, part: 'picture' }, ...proseBlocks(rest, 3)]
}

function areaFigures(records: PlanRecords, area: Area): Block[] {
  const figures = figureBlocks(
    records,
    records.indicator.filter(({ areaId }) => areaId === area.id),
  )
  if (figures.length === 0) return []
  return [{ kind: 'heading', level: 2, text: m.area_figures(), part: 'made' }, ...figures]
}

function activityBlocks(records: PlanRecords, area: Area, layout: PlanLayout): Block[] {
  const activities = records.activity.filter(({ areaId }) => areaId === area.id)
  const via = records.area.find(({ id }) => id === area.viaAreaId)
  const shown = layout === 'plan' ? activities.map(activity => activityBlock(records, activity)) : []
  const blocks: Block[] = via
    ? [{ kind: 'paragraph', text: viaSentence(via.name, area.viaReason) }, ...shown]
    : shown
  return blocks.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: m.area_activities(), part: 'made' }, ...blocks]
}

/** "Arbetet beskrivs och följs upp i Unga i risk för kriminalitet. Samma grupp gör arbetet." */
export function viaSentence(name: string, reason: string | null): string {
  return [`${m.area_followed_via()} ${name}.`, reason].filter(Boolean).join(' ')
}

import { announcesList, listSetOut } from '../../domain/central-list.ts'
import type { PlanRecords } from '../../domain/plan-records.ts'
import { stanceKindText } from '../../texts/names.ts'
import { m } from '../../texts/texts.ts'
import type { Block } from './document.ts'
import { proseBlocks } from './plan-prose.ts'

/** The background's text with the central list where it is announced; else the list after it, under a heading of its own. */
export function centralListBlocks(records: PlanRecords, passages: PlanRecords['passage']): Block[] {
  const list = listOf(records)
  if (!list) return proseBlocks(passages, 2)
  const announced = passages.findIndex(({ text }) => announcesList(text))
  if (announced < 0) {
    const heading: Block = { kind: 'heading', level: 2, text: m.plan_central_list(), part: 'made' }
    return [...proseBlocks(passages, 2), heading, list]
  }
  const [before, after] = [passages.slice(0, announced + 1), passages.slice(announced + 1)]
  return [...proseBlocks(before, 2), list, ...proseBlocks(after, 2)]
}

/** The version of the list that the plan sets out, with the local stance to each of its areas; null where it sets out none. */
function listOf(records: PlanRecords): Block | null {
  const stances = new Map(records.stance.map(stance => [stance.catalogueAreaId, stance]))
  const lists = records.catalogue.toSorted(latestFirst).map(({ id: of }) => ({
    areas: records.catalogueArea
      .filter(({ catalogueId }) => catalogueId === of)
      .map(({ id, name }) => ({ name, stance: stances.get(id) ?? null })),
  }))
  const areaIds = records.area.map(({ id }) => id)
  const background = records.passage.filter(({ chapter }) => chapter === 'background').map(({ text }) => text)
  const list = listSetOut({ areaIds, background, isOnly: true }, lists)
  if (!list) return null
  return {
    kind: 'numbered',
    items: list.areas.map(({ name, stance }) => {
      // A stance that leads to an area of another plan is that plan's.
      const isOwn = stance !== null && (stance.areaId === null || areaIds.includes(stance.areaId))
      return { text: name, note: isOwn ? stanceKindText(stance.kind) : null }
    }),
  }
}

type Catalogue = PlanRecords['catalogue'][number]

/** One without a day is the earliest. */
function latestFirst(one: Catalogue, other: Catalogue): number {
  const [a, b] = [one.validFrom ?? '', other.validFrom ?? '']
  return a < b ? 1 : a > b ? -1 : 0
}

import { announcesList, setsOutList } from '../../domain/central-list.ts'
import type { PlanRecords } from '../../domain/plan-records.ts'
import { stanceKindText } from '../../texts/names.ts'
import { m } from '../../texts/texts.ts'
import type { Block } from './document.ts'
import { agreementOf } from './plan-parties.ts'
import { proseBlocks } from './plan-prose.ts'

/** The background's text with the central list where it is announced; else the list after it, under a heading of its own. */
export function centralListBlocks(records: PlanRecords, passages: PlanRecords['passage']): Block[] {
  const list = listOf(records)
  if (!list) return proseBlocks(passages, 2)
  const announced = passages.findIndex(({ text }) => announcesList(text))
  if (announced < 0) {
    const heading: Block = { kind: 'heading', level: 2, text: m.plan_central_list() }
    return [...proseBlocks(passages, 2), heading, list]
  }
  const [before, after] = [passages.slice(0, announced + 1), passages.slice(announced + 1)]
  return [...proseBlocks(before, 2), list, ...proseBlocks(after, 2)]
}

/** The list with the local stance to each of its areas; null where the plan does not set it out. */
function listOf(records: PlanRecords): Block | null {
  const agreement = agreementOf(records)
  const stances = new Map(records.stance.map(stance => [stance.catalogueAreaId, stance]))
  const list = records.catalogueArea
    .filter(({ agreementId }) => agreementId === agreement?.id)
    .map(({ id, name }) => ({ name, stance: stances.get(id) ?? null }))
  const areaIds = records.area.map(({ id }) => id)
  const background = records.passage.filter(({ chapter }) => chapter === 'background').map(({ text }) => text)
  if (list.length === 0 || !setsOutList({ areaIds, background, isOnly: true }, list)) return null
  return {
    kind: 'numbered',
    items: list.map(({ name, stance }) => {
      // A stance that leads to an area of another plan is that plan's.
      const isOwn = stance !== null && (stance.areaId === null || areaIds.includes(stance.areaId))
      return { text: name, note: isOwn ? stanceKindText(stance.kind) : null }
    }),
  }
}

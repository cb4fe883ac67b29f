/** Putting a stretch of the source into a plan: into a field, among the items of a list, or as something new. */
import type { DraftArea, Read } from './draft.ts'
import { blankActivity, blankArea, blankBody } from './draft-blank.ts'
import type { Editing } from './draft-editing.ts'
import { contentsOf } from './draft-values.ts'

/**
 * Places a stretch at an address and answers the value's address, or null where nothing can stand. A field that says
 * something already gets the words added, before or after it as in the source; so does a list.
 */
export function placeStretch(editing: Editing, stretch: Read, to: string): string | null {
  const { plan, contents } = editing
  const slot = contents.slots.get(to)
  if (slot) {
    slot.put(slot.read ? inOrder(slot.read, stretch) : stretch)
    return to
  }
  const list = contents.lists.get(to)
  if (list) return `${to}.${insertInOrder(list, stretch)}`
  const created = create(editing, stretch, to)
  if (created) editing.contents = contentsOf(plan)
  return created
}

function inOrder(read: Read, more: Read): Read {
  const [first, second] = startOf(more) < startOf(read) ? [more, read] : [read, more]
  return { text: `${first.text} ${second.text}`, certainty: 'certain', at: [...first.at, ...second.at] }
}

function insertInOrder(list: Read[], read: Read): number {
  const later = list.findIndex(other => startOf(other) > startOf(read))
  const index = later < 0 ? list.length : later
  list.splice(index, 0, read)
  return index
}

const startOf = (read: Read): number => read.at[0]?.start ?? Number.MAX_SAFE_INTEGER

/** Something new that the stretch begins: an area, a goal, an activity, a body, an area of the central list, a chapter. */
function create({ plan }: Editing, read: Read, to: string): string | null {
  const ofArea = /^areas\.(\d+)\.(goals|activities|sections)$/.exec(to)
  const area = ofArea && plan.areas[Number(ofArea[1])]
  if (area) {
    if (ofArea[2] === 'goals') area.goals.push({ kind: 'overall', label: null, text: read })
    else if (ofArea[2] === 'sections') {
      area.sections.push({ heading: read, placeId: null, figures: [], paragraphs: [], bullets: [] })
    } else
      area.activities.push({ ...blankActivity(), id: freshId(`${area.id}-`, area.activities), title: read })
    const last = { goals: 'text', sections: 'heading', activities: 'title' }[ofArea[2] as 'goals']
    return `${to}.${area[ofArea[2] as 'goals'].length - 1}.${last}`
  }
  switch (to) {
    case 'areas':
      plan.areas.push(newArea(plan.areas, read))
      return `areas.${plan.areas.length - 1}.name`
    case 'centralAreas':
      plan.centralAreas.push({
        number: plan.centralAreas.length + 1,
        name: read,
        stance: null,
        areaId: null,
      })
      return `centralAreas.${plan.centralAreas.length - 1}.name`
    case 'governance.bodies':
      plan.governance.bodies.push({ ...blankBody(read), id: freshId('body-', plan.governance.bodies) })
      return `governance.bodies.${plan.governance.bodies.length - 1}.name`
    case 'otherChapters':
      plan.otherChapters.push({ heading: read, paragraphs: [] })
      return `otherChapters.${plan.otherChapters.length - 1}.heading`
    default:
      return null
  }
}

/** An area with one section of its picture, so that there is somewhere to put the first paragraph. */
export function newArea(areas: DraftArea[], name: Read): DraftArea {
  return {
    ...blankArea(areas.length + 1, name),
    id: freshId('area-', areas),
    sections: [{ heading: null, placeId: null, figures: [], paragraphs: [], bullets: [] }],
  }
}

function freshId(prefix: string, taken: { id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  let number = taken.length + 1
  while (ids.has(`${prefix}${number}`)) number++
  return `${prefix}${number}`
}

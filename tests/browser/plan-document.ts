/** The plan that a journey brings, and what its pages must show afterwards. */
import { titleText } from '../../src/web/parts/title-text.ts'
import { makeDocx } from '../documents/make-docx.ts'
import { ownPlan } from '../documents/plan-for-making.ts'
import { samplePlan } from '../sample-plan.ts'

export type PlanDocument = {
  file: { name: string; mimeType: string; buffer: Buffer }
  /** The first area with its goal and its first activity, whose theme or title names it, as a heading does. */
  area: string
  goal: string
  activity: string
  workingGroup: string
  groups: string[]
  place: string
  /** An area of the central list, where the reading knows it for one. */
  central: string | null
}

/** A Word document of our own making, for a district that does not exist. */
export async function ownDocument(): Promise<PlanDocument> {
  const [area] = ownPlan.areas
  const [activity] = area!.activities
  return {
    file: {
      name: 'plan.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(await makeDocx(ownPlan, { styled: true })),
    },
    area: area!.name,
    goal: area!.goal,
    activity: titleText(activity!.title),
    workingGroup: activity!.workingGroup,
    groups: ['Samverkansrådet', 'Styrgrupp'],
    place: 'Hamnplan',
    central: null,
  }
}

/** The real plan that lies beside the project, with what its hand-checked reading says; null where it does not. */
export function seedDocument(): PlanDocument | null {
  if (!samplePlan.isThere) return null
  const { areas, governance, places, centralPriorityAreas } = samplePlan.reading()
  return {
    file: { name: samplePlan.fileName, mimeType: 'text/plain', buffer: samplePlan.bytes() },
    area: areas[0].name,
    goal: areas[0].goal,
    activity: titleText(areas[0].activities[0].title),
    workingGroup: areas[0].activities[0].workingGroup,
    groups: governance.bodies.map((body: { name: string }) => body.name),
    place: places[0].name,
    central: centralPriorityAreas.at(-1).name,
  }
}

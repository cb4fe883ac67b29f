/** What the chain of a plan rests on: the agreement and its list of areas, the groups that do the work, what residents are promised. */
import { type Cadence, parseCadence } from './cadence.ts'
import { type Gap, type Step, stepOf } from './gap.ts'
import type { Keeping } from './meeting-dates.ts'

type Agreement = { id: string; title: string; parties: number; signed: number }
/** An area of the central list with the local stance to it; null where none has been taken. */
export type CentralArea = {
  id: string
  name: string
  stance: { id: string; kind: string; areaId: string | null } | null
}
/** A group with how it keeps to its cadence; null where no meeting is recorded. */
type Group = { id: string; name: string; cadence: string | null; keeping: Keeping | null }
type Promise = { id: string; text: string; activityId: string | null; outcome: string | null }

export type GroundSources = {
  /** The one in force in the plan's time; null where there is none. */
  agreement: Agreement | null
  /** The list that the plan sets out; empty where there is none. */
  central: CentralArea[]
  groups: Group[]
  promises: Promise[]
}

/** Each with its own links, so that what is missing stands where it is missing. */
export type Ground = {
  agreement: Step & { found: Agreement | null }
  central: (Step & { area: CentralArea })[]
  groups: (Step & { group: Group })[]
  promises: (Step & { promise: Promise })[]
}

export function groundOf({ agreement, central, groups, promises }: GroundSources): Ground {
  return {
    agreement: {
      found: agreement,
      ...stepOf([{ isThere: agreement !== null, gap: { name: 'plan-without-agreement' } }]),
    },
    central: central.map(area => ({ area, ...centralStep(area) })),
    groups: groups.map(group => ({ group, ...groupStep(group) })).filter(({ links }) => links > 0),
    promises: promises.map(promise => ({ promise, ...promiseStep(promise) })),
  }
}

export function stepsOfGround({ agreement, central, groups, promises }: Ground): Step[] {
  return [agreement, ...central, ...groups, ...promises]
}

function centralStep({ id, name, stance }: CentralArea): Step {
  const of = { id, text: name }
  return stepOf([
    { isThere: stance !== null, gap: { name: 'central-area-without-stance', of } },
    stance?.kind === 'local-area'
      ? {
          isThere: stance.areaId !== null,
          gap: { name: 'stance-without-area', of: { id: stance.id, text: name } },
        }
      : null,
  ])
}

/** Only a group that has said how often it meets can be behind with it. */
function groupStep({ id, name, cadence, keeping }: Group): Step {
  const said: Cadence = parseCadence(cadence ?? '')
  if (said.kind !== 'count' && said.kind !== 'every') return stepOf([])
  const of = { id, text: name }
  const gap: Gap = keeping === null ? { name: 'group-without-meeting', of } : { name: 'group-behind', of }
  return stepOf([{ isThere: keeping !== null && keeping.state !== 'behind', gap }])
}

const promiseStep = ({ id, text, activityId }: Promise): Step =>
  stepOf([{ isThere: activityId !== null, gap: { name: 'promise-without-activity', of: { id, text } } }])

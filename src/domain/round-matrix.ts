/** The year's follow-up as a matrix: activities down, reporting points across. */
import type { Standing } from './answer.ts'

/**
 * What stands where an activity meets a point: how it was answered; `waiting` where the point's follow-up is not opened yet; `not-asked`
 * where the plan names the point and the opened follow-up does not ask about it; null where the plan does not follow it up then.
 */
export type Cell =
  | { state: Standing; followUpId: string }
  | { state: 'waiting' | 'not-asked'; followUpId: null }
  | null

type Activity = { id: string; title: string; areaName: string; followUpPoints: string[] }
type Point = { code: string; roundId: string | null }
type FollowUp = {
  id: string
  roundId: string
  activityId: string
  title: string
  area: string
  production: string | null
}

export type MatrixRow = { activityId: string; title: string; area: string; cells: Cell[] }

/** Every activity that is followed up some time in the year, in the plan's order; last those that only a round knows. */
export function matrixOf(activities: Activity[], points: Point[], followUps: FollowUp[]): MatrixRow[] {
  const asked = (activityId: string, roundId: string | null) =>
    followUps.find(one => one.activityId === activityId && one.roundId === roundId)
  const cellsOf = (activityId: string, named: string[]) =>
    points.map(({ code, roundId }): Cell => {
      const followUp = asked(activityId, roundId)
      if (followUp)
        return { state: (followUp.production as Standing | null) ?? 'no-answer', followUpId: followUp.id }
      if (!named.includes(code)) return null
      return { state: roundId === null ? 'waiting' : 'not-asked', followUpId: null }
    })
  const known = new Set(activities.map(({ id }) => id))
  const gone = new Map(
    followUps.filter(({ activityId }) => !known.has(activityId)).map(one => [one.activityId, one]),
  )
  return [
    ...activities.map(({ id, title, areaName, followUpPoints }) => ({
      activityId: id,
      title,
      area: areaName,
      cells: cellsOf(id, followUpPoints),
    })),
    ...[...gone.values()].map(({ activityId, title, area }) => ({
      activityId,
      title,
      area,
      cells: cellsOf(activityId, []),
    })),
  ].filter(({ cells }) => cells.some(cell => cell !== null))
}

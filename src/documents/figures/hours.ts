/** Which hours of the week an event is shared out over. */
import { aoristic } from '../../analysis/aoristic.ts'
import { weekdayOf } from '../../domain/day.ts'
import { hoursOfWeek } from '../../domain/found-figures.ts'
import type { Moment } from './period.ts'

const day = 24 * 60

/** Hour of the week → its part of the event, one in all. What has no time, or took longer than a day, is on the hour that is none. */
export function hoursOf(start: Moment | null, end: Moment | null): [hour: number, weight: number][] {
  const from = start ?? end
  if (!from || from.minute === null) return [[hoursOfWeek, 1]]
  const one = hourOf(from.day, from.minute)
  if (!start || !end) return [[one, 1]]
  if (end.minute === null) return [[start.day === end.day ? one : hoursOfWeek, 1]]
  if (end.day === from.day && Math.floor(end.minute / 60) === Math.floor(from.minute / 60)) return [[one, 1]]
  const minutes = (Date.parse(end.day) - Date.parse(from.day)) / 60_000 + end.minute - from.minute
  if (minutes > day) return [[hoursOfWeek, 1]]
  const spread = aoristic({ from: clockOf(from.day, from.minute), to: clockOf(end.day, end.minute) })
  if (spread.kind !== 'spread') return [[one, 1]]
  return spread.hours.flatMap((weight, hour) => (weight > 0 ? [[hour, weight] as [number, number]] : []))
}

const hourOf = (on: string, minute: number): number => (weekdayOf(on) - 1) * 24 + Math.floor(minute / 60)

const clockOf = (on: string, minute: number): string =>
  `${on}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/**
 * The police's events (polisen.se, öppna data): a selection of what happens, the latest five hundred. The rules are theirs: a name of one's
 * own, ten seconds between calls, sixty an hour. The points are the middle of a municipality or county and never the place: they are not read.
 */
import { z } from 'zod'
import { type Answered, below, type CallBounds, callJson, unexpected, usualBounds } from './call.ts'
import type { Pace, PaceLimit } from './pace.ts'

/** `at`: "2026-01-02 18:30", when it happened, in Swedish time. */
export type PoliceEvent = { at: string; type: string; place: string }

/** `summaries` are the police's own of a night or a day; `undated` say no time of what happened. Neither is handed on. */
export type PoliceAnswer = { events: PoliceEvent[]; summaries: number; undated: number }

export type PoliceEvents = { latest(places: readonly string[]): Promise<Answered<PoliceAnswer>> }

const limits: readonly PaceLimit[] = [
  { calls: 1, within: 10_000 },
  { calls: 60, within: 60 * 60_000 },
  { calls: 1_440, within: 24 * 60 * 60_000 },
]

const answers = z.array(
  z.looseObject({
    datetime: z.string(),
    name: z.string(),
    type: z.string(),
    location: z.looseObject({ name: z.string() }),
  }),
)

/** `userAgent`: without a name of one's own the police turn away. */
export function openPoliceEvents(
  base: string,
  userAgent: string,
  pace: Pace,
  bounds: CallBounds = usualBounds,
): PoliceEvents {
  return {
    async latest(places) {
      const query: Record<string, string> = places.length > 0 ? { locationname: places.join(';') } : {}
      const url = below(base, ['api', 'events'], query)
      const seconds = pace.take(limits)
      if (seconds > 0) return { ok: false, refusal: { name: 'busy', host: url.host, seconds } }
      // Asked once: the next call must wait.
      const answer = await callJson(url, { headers: { 'user-agent': userAgent } }, { ...bounds, attempts: 1 })
      if (!answer.ok) return answer
      const parsed = answers.safeParse(answer.value)
      if (!parsed.success) return unexpected(url)
      const told: PoliceAnswer = { events: [], summaries: 0, undated: 0 }
      for (const { datetime, name, type, location } of parsed.data) {
        const at = timeIn(name, datetime)
        if (/^sammanfattning/i.test(type)) told.summaries++
        else if (at === null) told.undated++
        else told.events.push({ at, type, place: location.name })
      }
      return { ok: true, value: told }
    },
  }
}

const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni'].concat([
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
])

/**
 * When it happened: "02 januari 18.30, Misshandel, Linköping", in older ones "18:30". The year is that of `datetime`, which says when it was
 * published, or the one before where the day would lie ahead of it. Null where the name says no time.
 */
export function timeIn(name: string, datetime: string): string | null {
  const found = /^(\d{1,2}) ([a-zåäö]+) (\d{1,2})[.:](\d{2})\b/i.exec(name.trim())
  const published = /^(\d{4})-(\d{2})-(\d{2})/.exec(datetime)
  if (!found || !published) return null
  const month = months.indexOf(found[2]!.toLowerCase()) + 1
  const [, date = '', , hour = '', minute = ''] = found
  if (month === 0 || Number(hour) > 23 || Number(minute) > 59) return null
  const day = `${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
  const year = day > `${published[2]}-${published[3]}` ? Number(published[1]) - 1 : Number(published[1])
  const time = Date.parse(`${year}-${day}`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(5, 10) !== day) return null
  return `${year}-${day} ${hour.padStart(2, '0')}:${minute}`
}

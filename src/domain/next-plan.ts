/**
 * Next year's plan out of this year's: what comes along, and what happens to each activity. An activity is carried over as it stands,
 * renewed with other words for its duration, or closed: it ends with this year's plan.
 */
import { z } from 'zod'
import { saysDone, understoodOf } from './activity.ts'
import { choice, optionalText, type Problems, problemsOf } from './fields.ts'
import { planSchema } from './plan.ts'
import { firstDayOf } from './plan-in-force.ts'
import { type PlanRecords, type PlanTable, partOf } from './plan-records.ts'

export const carryings = ['carry', 'renew', 'close'] as const
export type Carrying = (typeof carryings)[number]

type Head = PlanRecords['plan']
type Activity = PlanRecords['activity'][number]

/** What is done with an activity: `duration` are the words that it is renewed with, `reason` says why it is closed. */
export type ActivityChoice = { carrying: Carrying; duration: string | null; reason: string | null }

export type NextPlanChoices = {
  areas: Set<string>
  chapters: Set<string>
  activities: Map<string, ActivityChoice>
}

const choicesSchema = z.object({
  areas: z.array(z.string()).catch([]),
  chapters: z.array(z.string()).catch([]),
  activities: z
    .record(
      z.string(),
      z.object({
        carrying: choice(carryings),
        duration: optionalText(1_000),
        reason: optionalText(2_000),
      }),
    )
    .default({}),
})

/** The title page that the next plan begins with: a year later, and with no case number yet. */
export function nextHead({ title, year, validFrom, validTo }: Head): Omit<Head, 'id'> {
  return {
    title: year === null ? title : aYearLater(title, year),
    year: year === null ? null : year + 1,
    validFrom: validFrom && dayAYearLater(validFrom),
    validTo: validTo && dayAYearLater(validTo),
    caseNumber: null,
  }
}

/**
 * What an activity's own words propose. What is said to be done is closed; what has no end, or one that lies in the next plan's time, goes
 * on; an assignment of the year, and what should have been done and is not, is renewed with the year moved on.
 */
export function proposedFor(activity: Activity, plan: Head): ActivityChoice {
  const { duration, followUp, status } = activity
  const words = duration !== null && plan.year !== null ? aYearLater(duration, plan.year) : duration
  if (saysDone(status)) return { carrying: 'close', duration: words, reason: status }
  const { durationKind, endsOn } = understoodOf({ duration, followUp }, plan.year)
  const begins = firstDayOf(nextHead(plan))
  const goesOn =
    durationKind === null ||
    durationKind === 'open-ended' ||
    durationKind === 'continuous' ||
    (endsOn !== null && begins !== null && endsOn >= begins)
  return { carrying: goesOn ? 'carry' : 'renew', duration: words, reason: null }
}

/**
 * What a person has chosen. An activity that is renewed needs words for how long; what somebody has added meanwhile, and nobody has
 * chosen for, gets what its own words propose. Problems are named by field, those of an activity as `duration-<id>`.
 */
export function parseChoices(
  { plan, activity: activities }: PlanRecords,
  input: unknown,
):
  | { ok: true; head: z.output<typeof planSchema>; choices: NextPlanChoices }
  | { ok: false; problems: Problems } {
  const head = planSchema.safeParse(input)
  const parsed = choicesSchema.safeParse(input)
  const problems: Problems = head.success ? {} : problemsOf(head.error)
  if (!parsed.success)
    for (const { path, message } of parsed.error.issues)
      problems[path.length === 3 ? `${String(path[2])}-${String(path[1])}` : String(path[0])] ??=
        message as Problems[string]
  const chosen = parsed.success ? parsed.data.activities : {}
  for (const [id, { carrying, duration }] of Object.entries(chosen))
    if (carrying === 'renew' && duration === null) problems[`duration-${id}`] = 'required'
  if (!head.success || !parsed.success || Object.keys(problems).length > 0) return { ok: false, problems }
  return {
    ok: true,
    head: head.data,
    choices: {
      areas: new Set(parsed.data.areas),
      chapters: new Set(parsed.data.chapters),
      activities: new Map(activities.map(one => [one.id, chosen[one.id] ?? proposedFor(one, plan)])),
    },
  }
}

export type NewRow = Record<string, unknown> & { id: string }

/**
 * The rows of the next plan, table by table in the order of `tables`, which are those that belong to a plan. Each has a new id, points at
 * its new neighbours and at nothing that stays behind, and knows the first record of its line (`origins` of this year's).
 */
export function nextRows(
  records: PlanRecords,
  choices: NextPlanChoices,
  tables: readonly PlanTable[],
  origins: Record<string, string>,
  newId: () => string,
): { table: PlanTable; rows: NewRow[] }[] {
  const ids = new Map<string, string>()
  const own = new Set(tables.flatMap(table => records[table].map(({ id }) => id)))
  const comes = (table: PlanTable, row: NewRow): boolean => {
    if (table === 'area') return choices.areas.has(row.id)
    if (table === 'passage' && row.areaId === null) return choices.chapters.has(String(row.chapter))
    if (table === 'activity' && choices.activities.get(row.id)?.carrying === 'close') return false
    // A dismissed figure stays dismissed.
    if (table === 'indicator' && row.verdict === 'dismissed') return false
    const whole = row[partOf[table] ?? '']
    return typeof whole !== 'string' || ids.has(whole)
  }
  const coming = tables.map(table => {
    const rows = (records[table] as NewRow[]).filter(row => {
      if (!comes(table, row)) return false
      ids.set(row.id, newId())
      return true
    })
    return { table, rows }
  })
  const moved = (value: unknown) =>
    typeof value === 'string' && own.has(value) ? (ids.get(value) ?? null) : value
  return coming.map(({ table, rows }) => ({
    table,
    rows: rows.map(row => {
      const fields = Object.entries(row).map(([field, value]) => [field, moved(value)])
      return {
        ...Object.fromEntries(fields),
        ...changed(table, row, choices),
        originId: origins[row.id] ?? row.id,
      } as NewRow
    }),
  }))
}

/** What a record says otherwise in the next plan. */
function changed(table: PlanTable, row: NewRow, { activities }: NextPlanChoices): Record<string, unknown> {
  // Its sentence made it a proposal: what was accepted is the plan's own now.
  if (table === 'indicator' && row.verdict === 'accepted') return { sentence: null }
  const chosen = table === 'activity' ? activities.get(row.id) : undefined
  // How last year's assignment went is no news of this year's.
  return chosen?.carrying === 'renew' ? { duration: chosen.duration, status: null } : {}
}

function aYearLater(words: string, year: number): string {
  return words.replace(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'), String(year + 1))
}

/** The same day of the next year; of a leap year's 29 February the last of the month. */
function dayAYearLater(day: string): string {
  const [year, ...rest] = day.split('-')
  return [Number(year) + 1, ...rest].join('-').replace(/-02-29$/, '-02-28')
}

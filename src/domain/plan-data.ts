/**
 * A plan as it travels from one installation to another: the format of the file, and what is asked of one that comes in.
 * A file can be anybody's, so nothing of it is believed: every record is checked by the rules of its noun, every reference must
 * lead to a record of the file, and nothing in it is passed over in silence.
 */
import { z } from 'zod'
import { type Problem, problemsOf, tidy } from './fields.ts'
import { identityNumbersIn, maskIdentityNumbers } from './identity-number.ts'
import {
  type PlanHead,
  type PlanRecords,
  type PlanTable,
  planHeadSchemas,
  planRecordSchemas,
  planTables,
  referencesOf,
} from './plan-records.ts'

export const planDataFormat = 'samhandling-plan'
/** The name by which a document carries its plan's data. */
export const planDataFile = 'plan.json'
/** Raised when a file of the older form would be understood wrongly. A field or noun that is new can be missing in a file. */
export const planDataEdition = 1

/** A plan as it leaves the program: what it is, in which edition of the format, and the records. */
export type PlanData = {
  format: typeof planDataFormat
  edition: typeof planDataEdition
  /** When the plan stood so, as ISO 8601; null in a file that does not say. */
  madeAt: string | null
  records: PlanRecords
}

/**
 * A plan's records as they travel. The partnership's stances are about its plan of today: where they point at another plan's area, this
 * one says nothing of it.
 */
export function planDataOf(records: PlanRecords, madeAt: Date): PlanData {
  const held = new Set<unknown>(planTables.flatMap(table => records[table].map(({ id }) => id)))
  const own = planTables.map(table => {
    const fields = referencesOf(table).map(({ field }) => field)
    const rows = (records[table] as Fields[]).map(record => {
      const strange = fields.filter(field => !held.has(record[field]))
      return { ...record, ...Object.fromEntries(strange.map(field => [field, null])) }
    })
    return [table, rows]
  })
  return {
    format: planDataFormat,
    edition: planDataEdition,
    madeAt: madeAt.toISOString(),
    records: { ...records, ...Object.fromEntries(own) },
  }
}

/** What can be wrong with a field of a record, besides what can be wrong with what a person writes. */
export type DataProblem = Problem | 'unknown-field' | 'refers-to-nothing' | 'repeated'

/**
 * Why a file is not taken. `unknown-part`: a kind of records that this program does not know, from a later one. `wrong-part`: a kind
 * that is not the list, or the one record, that it must be. `number` counts the records of a part from 1, null where there is one.
 */
export type PlanDataRefusal =
  | { name: 'not-ours' }
  | { name: 'other-edition'; edition: string }
  | { name: 'unknown-part'; part: string }
  | { name: 'wrong-part'; part: string }
  | { name: 'too-many-records'; part: string; limit: number }
  | { name: 'wrong-field'; part: string; number: number | null; field: string; problem: DataProblem }

export type PlanDataRead =
  | { ok: true; data: PlanData; masked: number }
  | { ok: false; refusal: PlanDataRefusal }

/** All records together; and those of a kind that refer to each other, which are written at once. */
const mostRecords = 50_000
const mostRelated = 4_000
/** A text in a plan that was read from a document may be longer than the fields of a form take. This is longer than any. */
const longestText = 100_000

/** Fields of which the same values together stand once only. */
const together: Partial<Record<PlanTable, readonly string[]>> = {
  seat: ['groupId', 'positionId'],
  party: ['agreementId', 'organisationId'],
  stance: ['catalogueAreaId'],
  contact: ['activityId', 'organisationId'],
  succession: ['earlierAreaId', 'laterAreaId'],
}

type Fields = Record<string, unknown>

/** Reads what a file holds, already parsed as JSON. `masked` is how many personal identity numbers were replaced by dots. */
export function readPlanData(value: unknown): PlanDataRead {
  try {
    return { ok: true, ...planDataIn(value) }
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, refusal: error.refusal }
    throw error
  }
}

class Wrong extends Error {
  readonly refusal: PlanDataRefusal

  constructor(refusal: PlanDataRefusal) {
    super(refusal.name)
    this.refusal = refusal
  }
}

const wrong = (refusal: PlanDataRefusal): never => {
  throw new Wrong(refusal)
}

function planDataIn(value: unknown): { data: PlanData; masked: number } {
  if (!isFields(value) || value.format !== planDataFormat) return wrong({ name: 'not-ours' })
  if (value.edition !== planDataEdition)
    return wrong({ name: 'other-edition', edition: String(value.edition).slice(0, 20) })
  const { records } = value
  if (!isFields(records)) return wrong({ name: 'wrong-part', part: 'records' })
  const heads = Object.keys(planHeadSchemas) as PlanHead[]
  for (const part of Object.keys(records)) {
    if (!heads.includes(part as PlanHead) && !planTables.includes(part as PlanTable))
      wrong({ name: 'unknown-part', part: part.slice(0, 60) })
  }
  const masking = { masked: 0 }
  const read: Fields = {}
  for (const head of heads) {
    const record = records[head]
    if (!isFields(record)) wrong({ name: 'wrong-part', part: head })
    read[head] = readRecord(planHeadSchemas[head], record as Fields, { part: head, number: null }, masking)
  }
  let count = 0
  for (const table of planTables) {
    const list = records[table] ?? []
    if (!Array.isArray(list) || !list.every(isFields)) return wrong({ name: 'wrong-part', part: table })
    const related = referencesOf(table).some(({ of }) => of === table)
    count += list.length
    if (related && list.length > mostRelated)
      wrong({ name: 'too-many-records', part: table, limit: mostRelated })
    if (count > mostRecords) wrong({ name: 'too-many-records', part: table, limit: mostRecords })
    read[table] = list.map((record, index) =>
      readRecord(planRecordSchemas[table], record, { part: table, number: index + 1 }, masking),
    )
  }
  const data: PlanData = {
    format: planDataFormat,
    edition: planDataEdition,
    madeAt: momentIn(value.madeAt),
    records: read as unknown as PlanRecords,
  }
  checkReferences(data.records)
  return { data, ...masking }
}

/** When the file was made; null where it does not say. */
function momentIn(value: unknown): string | null {
  if (value === undefined || value === null) return null
  const parsed = z.iso.datetime({ offset: true }).safeParse(value)
  if (!parsed.success)
    wrong({ name: 'wrong-field', part: 'plan', number: null, field: 'madeAt', problem: 'not-a-date' })
  return new Date(parsed.data!).toISOString()
}

type Where = { part: string; number: number | null }

function readRecord(schema: z.ZodObject, record: Fields, where: Where, masking: { masked: number }): Fields {
  const unknown = Object.keys(record).find(field => !Object.hasOwn(schema.shape, field))
  if (unknown !== undefined)
    wrong({ name: 'wrong-field', ...where, field: unknown.slice(0, 60), problem: 'unknown-field' })
  const masked = Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, isId(field) ? value : mask(value, masking)]),
  )
  const parsed = schema.safeParse(masked)
  if (parsed.success) return parsed.data
  return readLong(schema, masked, parsed.error, where)
}

/** What is only longer than a form takes is kept as it is: it came into the plan with a document, and is not to be lost on the way out. */
function readLong(schema: z.ZodObject, record: Fields, error: z.ZodError, where: Where): Fields {
  const problems = Object.entries(problemsOf(error))
  const bad = problems.find(
    ([field, problem]) => problem !== 'too-long' || lengthOf(record[field]) > longestText,
  )
  if (bad) return wrong({ name: 'wrong-field', ...where, field: bad[0], problem: bad[1] })
  const short = Object.fromEntries(
    problems.map(([field]) => [field, Array.isArray(record[field]) ? [] : 'x']),
  )
  const parsed = schema.safeParse({ ...record, ...short })
  if (!parsed.success) return readLong(schema, { ...record, ...short }, parsed.error, where)
  const long = Object.fromEntries(problems.map(([field]) => [field, tidied(record[field])]))
  return { ...parsed.data, ...long }
}

const tidied = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(item => tidy(String(item))).filter(Boolean) : tidy(String(value))

const lengthOf = (value: unknown): number =>
  Array.isArray(value) ? value.reduce<number>((sum, item) => sum + lengthOf(item), 0) : String(value).length

function mask(value: unknown, masking: { masked: number }): unknown {
  if (Array.isArray(value)) return value.map(item => mask(item, masking))
  if (typeof value !== 'string') return value
  const found = identityNumbersIn(value).length
  masking.masked += found
  return found === 0 ? value : maskIdentityNumbers(value)
}

const isId = (field: string): boolean => field === 'id' || field.endsWith('Id')

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every id stands once, every reference leads to a record of the file and not to itself, and no two say the same together. */
function checkReferences(records: PlanRecords): void {
  const ids = new Set<unknown>([records.plan.id])
  const held = {} as Record<PlanTable, Set<unknown>>
  for (const part of planTables) {
    held[part] = new Set(records[part].map(({ id }) => id))
    for (const [index, { id }] of records[part].entries()) {
      if (ids.has(id))
        wrong({ name: 'wrong-field', part, number: index + 1, field: 'id', problem: 'repeated' })
      ids.add(id)
    }
  }
  const causes = new Map<unknown, unknown>(records.cause.map(({ id, problemId }) => [id, problemId]))
  for (const part of planTables) {
    const references = referencesOf(part)
    const seen = new Set<string>()
    for (const [index, record] of (records[part] as Fields[]).entries()) {
      const bad = (field: string, problem: DataProblem) =>
        wrong({ name: 'wrong-field', part, number: index + 1, field, problem })
      for (const { field, of } of references) {
        const to = record[field]
        if (to === record.id) bad(field, 'not-a-choice')
        if (to !== null && !held[of].has(to)) bad(field, 'refers-to-nothing')
      }
      if (part === 'succession' && record.earlierAreaId === record.laterAreaId)
        bad('laterAreaId', 'not-a-choice')
      if (part === 'activity' && record.causeId !== null && causes.get(record.causeId) !== record.problemId)
        bad('causeId', 'not-a-choice')
      const fields = together[part]
      if (!fields) continue
      const key = fields.map(field => record[field]).join(' ')
      if (seen.has(key)) bad(fields.at(-1)!, 'repeated')
      seen.add(key)
    }
  }
}

/** Runs the cases of a table: `npm run cases` prints what this finds, and the tests ask it for the tables beside the project. */
import type { AnyAdapter, Outcome } from './adapter.ts'
import { adapters } from './adapters.ts'
import { allowedFor, firstDifference, type Tolerance } from './comparing.ts'

type Case = Record<string, unknown>
/** One list of cases: `group` is what the file calls the collection, `kind` the name of the list, which says what is asked. */
type CaseList = { group: string; kind: string; cases: readonly Case[] }

export type Failure = { group: string; id: string; field: string; expected: unknown; got: unknown }
/** `unread` are fields that no adapter knows, each told once. */
export type CasesResult = { passed: number; failed: number; failures: Failure[]; unread: string[] }

const describing = new Set(['id', 'note', 'notes', 'source', 'comment'])

/** `table` is a parsed file: the tolerance, and any number of groups of lists. */
export function runCases(table: unknown): CasesResult {
  const { lists, tolerance } = readTable(table)
  const result: CasesResult = { passed: 0, failed: 0, failures: [], unread: [] }
  for (const list of lists) {
    for (const [at, one] of list.cases.entries()) {
      const failures = failuresOf(list, one, at, tolerance, result.unread)
      if (failures.length === 0) result.passed++
      else result.failed++
      result.failures.push(...failures)
    }
  }
  return result
}

function failuresOf(
  list: CaseList,
  one: Case,
  at: number,
  tolerance: Tolerance,
  unread: string[],
): Failure[] {
  const { group, kind } = list
  const id = `${kind} ${typeof one.id === 'string' || typeof one.id === 'number' ? one.id : `no ${at + 1}`}`
  const failure = (field: string, expected: unknown, got: unknown): Failure => ({
    group,
    id,
    field,
    expected,
    got,
  })
  const adapter = Object.hasOwn(adapters, kind) ? adapters[kind] : undefined
  if (adapter === undefined) return [failure('', 'a known kind of case', `nothing here reads "${kind}"`)]
  let outcome: Outcome
  try {
    outcome = adapter.outcome(one)
  } catch (error) {
    const isExpected = error instanceof RangeError && expectsNothing(adapter, one)
    return isExpected ? [] : [failure('', 'an answer', String(error))]
  }
  const compared = comparedFields(adapter, one, outcome, kind, unread)
  if (compared.length === 0) return [failure('', 'at least one field to compare', 'none that is known')]
  return compared.flatMap(field => {
    const [expected, got] = [one[field], outcome[plainly(field)]]
    if (field === 'flag') {
      const flagged = typeof got === 'string'
      return flagged === (expected !== null) ? [] : [failure(field, expected, got ?? null)]
    }
    const allowed = allowedFor(tolerance, field, adapter.tolerances?.[plainly(field)])
    const place = firstDifference(expected, got, allowed)
    const other = place === null ? undefined : adapter.otherReading?.(one)[plainly(field)]
    if (other !== undefined && firstDifference(expected, other, allowed) === null) return []
    return place === null ? [] : [failure(field + place, standsAt(expected, place), standsAt(got, place))]
  })
}

/** Whether a case says only that there is no value: a flag, and nulls. Then the method's refusal of its numbers is what is wanted. */
function expectsNothing(adapter: AnyAdapter, one: Case): boolean {
  const fields = Object.keys(one).filter(field => !describing.has(field) && !adapter.given.includes(field))
  return typeof one.flag === 'string' && fields.every(field => field === 'flag' || one[field] === null)
}

function comparedFields(
  adapter: AnyAdapter,
  one: Case,
  outcome: Outcome,
  kind: string,
  unread: string[],
): string[] {
  const fields = Object.keys(one).filter(field => !describing.has(field) && !adapter.given.includes(field))
  for (const field of fields) {
    const named = `${kind}: ${field}`
    const known = plainly(field) in outcome || Object.hasOwn(adapter.leftOut ?? {}, plainly(field))
    if (!known && !unread.includes(named)) unread.push(named)
  }
  return fields.filter(field => plainly(field) in outcome)
}

/** Fields of simulations say in their name how many there were: `mc_p_1999` is `mc_p`. */
function plainly(field: string): string {
  return field.startsWith('mc_') ? field.replace(/_\d+$/, '') : field
}

/** What stands at a place such as `[3].share`, for showing. */
function standsAt(value: unknown, place: string): unknown {
  let found = value
  for (const [, index, key] of place.matchAll(/\[(\d+)\]|\.(\w+)/g))
    found = (found as Record<string, unknown> | undefined)?.[(index ?? key)!]
  return found
}

function readTable(table: unknown): { lists: CaseList[]; tolerance: Tolerance } {
  if (!isRecord(table)) throw new Error('a table is an object with a tolerance and groups of cases')
  const tolerance = isRecord(table.tolerance) ? (table.tolerance as Tolerance) : {}
  const lists = Object.entries(table).flatMap(([group, held]) =>
    isRecord(held) && group !== 'tolerance'
      ? Object.entries(held).flatMap(([kind, cases]) =>
          Array.isArray(cases) && cases.every(isRecord) ? [{ group, kind, cases }] : [],
        )
      : [],
  )
  if (lists.length === 0) throw new Error('no group of cases was found')
  return { lists, tolerance }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

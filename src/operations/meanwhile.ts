/** What others have saved of a record while somebody wrote in its form: kept together with theirs, as far as both can stand. */
import type { z } from 'zod'
import { problemsOf } from '../domain/fields.ts'
import { mergeFields } from '../domain/merge.ts'
import type { Writing } from '../storage/database.ts'
import { listChangesSince } from '../storage/event.ts'
import { done, type Outcome, refused } from './refusal.ts'

type Columns = Record<string, unknown>

/** What the person should know of after saving: whose changes stand beside their own, and which texts were put together. */
export type Meanwhile = { by: string[]; theirs: string[]; joined: string[] }

/** The fields to store. `seen` is the version that the person began from, `now` what stands there. */
export async function mergeMeanwhile(
  writing: Writing,
  partnershipId: string,
  schema: z.ZodObject,
  row: { id: string; version: number },
  seen: number,
  now: Columns,
  mine: Columns,
): Promise<Outcome<{ fields: Columns; meanwhile: Meanwhile | null }>> {
  if (row.version === seen) return done({ fields: mine, meanwhile: null })
  const { base, by } = await beginningOf(writing, partnershipId, row, seen, now)
  const { values, conflicts, theirs, joined } = mergeFields(base, mine, now)
  const stale = (fields: string[]) =>
    refused({
      name: 'stale',
      theirs: now,
      version: row.version,
      mine: values,
      base,
      conflicts: fields,
      by,
    } as const)
  if (conflicts.length > 0) return stale(conflicts)
  // Each side was right by itself; together they may not be, such as a first day after the last one.
  const parsed = schema.safeParse(values)
  if (!parsed.success)
    return stale([...new Set([...theirs, ...joined, ...Object.keys(problemsOf(parsed.error))])])
  const told = theirs.length > 0 || joined.length > 0
  return done({ fields: parsed.data, meanwhile: told ? { by, theirs, joined } : null })
}

/**
 * What a record said at an earlier version: what it says now, with the changes since then taken back one by one. Null where the history
 * does not tell of every version between: then nobody knows.
 */
async function beginningOf(
  writing: Writing,
  partnershipId: string,
  { id, version }: { id: string; version: number },
  seen: number,
  now: Columns,
): Promise<{ base: Columns | null; by: string[] }> {
  const since = Number.isInteger(seen) ? await listChangesSince(writing, partnershipId, id, seen) : []
  const by = [...new Set(since.map(({ personName }) => personName))]
  const base = { ...now }
  let at = version
  for (const { version: made, changes } of since) {
    if (made !== at--) return { base: null, by }
    for (const [field, { from, to }] of Object.entries(changes)) {
      if (!(field in base)) continue
      if (JSON.stringify(base[field]) !== JSON.stringify(to)) return { base: null, by }
      base[field] = from
    }
  }
  return { base: at === seen ? base : null, by }
}

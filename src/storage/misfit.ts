/** What PostgreSQL says of a row that cannot stand, in the words of the operations. Its codes are known in `storage` only. */
import { sql } from 'kysely'
import pg from 'pg'
import type { RecordName } from '../domain/access.ts'
import { choosing } from './constraints.ts'
import type { Writing } from './database.ts'

/** `not-a-choice`: the field points at what is not there (any more), or at the row itself. `taken`: there can be one only. */
export type Misfit = { field: string; problem: 'not-a-choice' | 'taken' }

// PostgreSQL manual, appendix A: integrity constraint violations.
const foreignKey = '23503'
const unique = '23505'
const check = '23514'
const problems = new Map<string | undefined, Misfit['problem']>([
  [foreignKey, 'not-a-choice'],
  [unique, 'taken'],
  [check, 'not-a-choice'],
])

/** Why a row does not fit among the others; null where it does. Every other failure is thrown. */
export function misfitOf(writing: Writing, write: () => Promise<void>): Promise<Misfit | null> {
  return unless(writing, write, ({ code, constraint }) => {
    const problem = problems.get(code)
    const field = choosing[constraint ?? '']
    return problem && field ? { field, problem } : null
  })
}

/** The kind of record that refers to what was to be removed, and keeps it; null where it went. */
export function referrerOf(writing: Writing, remove: () => Promise<void>): Promise<RecordName | null> {
  return unless(writing, remove, ({ code, table }) =>
    code === foreignKey && table
      ? (table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as RecordName)
      : null,
  )
}

/** Does some work, or answers what `known` makes of its failure; the transaction then goes on as if it had not been tried. */
async function unless<T>(
  writing: Writing,
  work: () => Promise<void>,
  known: (error: pg.DatabaseError) => T | null,
): Promise<T | null> {
  await sql`savepoint tried`.execute(writing)
  try {
    await work()
  } catch (error) {
    const answer = error instanceof pg.DatabaseError ? known(error) : null
    if (answer === null) throw error
    await sql`rollback to savepoint tried`.execute(writing)
    return answer
  }
  await sql`release savepoint tried`.execute(writing)
  return null
}

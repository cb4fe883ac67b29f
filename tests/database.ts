/** Databases for tests: each test file has one of its own, a copy of the migrated template. */
import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { inject } from 'vitest'
import { type Connection, onConnection } from '../src/storage/connection.ts'
import { codeOf } from '../src/storage/error-code.ts'

const insufficientPrivilege = '42501'

/** `owner` made the tables, `application` is bound by the policies. `drop` also closes what is still connected. */
export type FreshDatabase = {
  readonly owner: Connection
  readonly application: Connection
  drop(): Promise<void>
}

/** A new, migrated, empty database in some 50 ms. */
export function freshDatabase(): Promise<FreshDatabase> {
  return newDatabase(inject('server').template)
}

/** A new database in which nothing has been migrated. */
export function bareDatabase(): Promise<FreshDatabase> {
  return newDatabase('template0')
}

async function newDatabase(template: string): Promise<FreshDatabase> {
  const { owner, application } = inject('server')
  const database = `test_${randomBytes(6).toString('hex')}`
  await onConnection(owner, client => client.query(`create database ${database} template ${template}`))
  return {
    owner: { ...owner, database },
    application: { ...application, database },
    drop: () => dropDatabase(owner, database),
  }
}

/** PostgreSQL's own cleaning may be at work in it: that only a superuser may end, and it ends by itself within moments. */
async function dropDatabase(owner: Connection, database: string, triesLeft = 50): Promise<void> {
  try {
    await onConnection(owner, client => client.query(`drop database ${database} with (force)`))
  } catch (error) {
    if (codeOf(error) !== insufficientPrivilege || triesLeft === 0) throw error
    await setTimeout(100)
    await dropDatabase(owner, database, triesLeft - 1)
  }
}

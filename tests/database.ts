/** Databases for tests: each test file has one of its own, a copy of the migrated template. */
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Connection, onConnection } from '../src/storage/connection.ts'

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
    drop: async () => {
      await onConnection(owner, client => client.query(`drop database ${database} with (force)`))
    },
  }
}

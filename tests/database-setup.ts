/**
 * One throwaway server for a whole test run, with the schema in a template that each test file copies (`freshDatabase`).
 * The embedded one, or with TEST_DATABASE=debian the system's own PostgreSQL.
 */
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { startDebianPostgres } from '../scripts/debian-postgres.mjs'
import { type Connection, onConnection } from '../src/storage/connection.ts'
import type { Server } from '../src/storage/embedded/opened.ts'
import { openServer } from '../src/storage/embedded/server.ts'
import { migrate } from '../src/storage/migrate.ts'
import { migrations } from '../src/storage/migrations.ts'
import { throwawayFolder } from './throwaway-folder.ts'

/** `owner` may make databases; `template` is the migrated one. */
export type TestServer = {
  readonly database: 'embedded' | 'debian'
  readonly owner: Connection
  readonly application: Connection
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer
  }
}

const template = 'samhandling_template'

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = throwawayFolder('test')
  const debian = process.env.TEST_DATABASE === 'debian' ? await startDebianPostgres(folder) : null
  const server = await open(folder, debian?.url ?? null)
  const database = debian === null ? 'embedded' : 'debian'
  try {
    await onConnection(server.owner, client => client.query(`create database ${template}`))
    const { owner, application } = server
    const migrated = await migrate(
      { owner: { ...owner, database: template }, application: { ...application, database: template } },
      migrations,
      () => {},
    )
    if (!migrated.ok) throw new Error(JSON.stringify(migrated.refusal))
    project.provide('server', { database, owner, application, template })
  } catch (error) {
    await stop()
    throw error
  }
  async function stop(): Promise<void> {
    await server.stop()
    await debian?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return stop
}

async function open(dataDir: string, databaseUrl: string | null): Promise<Server> {
  const opened = await openServer({ databaseUrl, dataDir, log: () => {} })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.server
}

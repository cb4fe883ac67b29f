/** DuckDB, which is fetched for the bench alone: seventy megabytes that nothing else needs. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { throwawayFolder } from '../throwaway-folder.ts'

const version = '1.5.6-r.1'

export type DuckDb = {
  /** Rows as arrays. */
  query(sql: string): Promise<unknown[][]>
  close(): void
}

export async function openDuckDb(): Promise<DuckDb> {
  const folder = throwawayFolder('duckdb', 'disk')
  const npm = process.env.npm_execpath
  const words = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--prefix',
    folder,
    `@duckdb/node-api@${version}`,
  ]
  const { status, stderr } = npm
    ? spawnSync(process.execPath, [npm, ...words], { encoding: 'utf8' })
    : spawnSync('npm', words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const found = createRequire(join(folder, 'package.json')).resolve('@duckdb/node-api')
  const { DuckDBInstance } = await import(pathToFileURL(found).href)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    query: async sql => (await connection.runAndReadAll(sql)).getRows(),
    close() {
      connection.closeSync()
      instance.closeSync()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

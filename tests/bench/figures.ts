/** A file of a million rows of counts, read into the database, beside a plain COPY of the same rows. */

import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { v7 } from 'uuid'
import { lookAtFigures } from '../../src/documents/figures/look.ts'
import { readFigures } from '../../src/documents/figures/read-figures.ts'
import { addDays } from '../../src/domain/day.ts'
import type { Context } from '../../src/operations/context.ts'
import { takeInFigures } from '../../src/operations/intake.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { createPartnership, identityOf } from '../../src/operations/partnership.ts'
import { type Actor, addRecord, type Noun } from '../../src/operations/record.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { openServer } from '../../src/storage/embedded/server.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { type DatabaseSettings, onEachDatabase } from './databases.ts'
import { migrationFiles } from './many-records.ts'
import { type Measurement, milliseconds } from './measures.ts'

const rows = 1_000_000
const categories = ['Skadegörelse', 'Rån', 'Stöld', 'Narkotikabrott', 'Ordningsstörning']
const grounds = Array.from({ length: 40 }, (_, at) => `Område ${at + 1}`)

/** Reading takes the file through everything: encoding, rows, words, series, sums. */
export function measureFigures(): Promise<Measurement[]> {
  return onEachDatabase(onOne)
}

async function onOne(kind: string, settings: DatabaseSettings): Promise<Measurement[]> {
  const folder = settings.dataDir
  const opened = await openServer({ ...settings, log: () => {} })
  if (!opened.ok) throw new Error(opened.refusal.name)
  const { server } = opened
  const database = openDatabase(server.application)
  try {
    const migrated = await migrate(server, migrationFiles(), () => {})
    if (!migrated.ok) throw new Error(migrated.refusal.name)
    const context: Context = {
      database,
      now: () => new Date(),
      newId: () => v7(),
      randomBytes,
      figureFolder: folder,
    }
    const world = await coordinated(context, server.owner)
    const path = await fileOfFigures(folder)
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 50)
    const ours = await timeOf(() => readIn(world, path))
    clearInterval(watch)
    const plain = await timeOf(() => copied(world, path))
    const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
    return [
      [
        `reading ${rows} rows of figures into counts, ${kind}`,
        milliseconds(ours),
        `plain COPY ${milliseconds(plain)}`,
        (ours / plain).toFixed(1),
      ],
      [
        `memory while it is read, ${kind}`,
        megabytes(most),
        `before ${megabytes(before)}`,
        (most / before).toFixed(1),
      ],
    ]
  } finally {
    await database.destroy()
    await server.stop()
  }
}

type World = { context: Context; actor: Actor; owner: pg.ClientConfig }

async function coordinated(context: Context, owner: pg.ClientConfig): Promise<World> {
  const coordinator = { name: 'Samordnare', email: 'samordnare@example.org' }
  await createPartnership(context, { name: 'Ekbacken', coordinator })
  const identity = await identityOf(context, coordinator.email)
  const membership = identity?.memberships[0]
  if (!identity || !membership) throw new Error('nobody coordinates')
  return { context, actor: { identity, membership }, owner }
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function fileOfFigures(folder: string): Promise<string> {
  const path = join(folder, 'figures.csv')
  const file = createWriteStream(path)
  file.write('Brott;Område;Dag;Antal\n')
  for (let row = 0; row < rows; row++) {
    const day = addDays('2020-01-01', Math.floor(row / (categories.length * grounds.length)) % 1_800)
    const line = `${categories[row % categories.length]};${grounds[row % grounds.length]};${day};${row % 7}\n`
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
  return path
}

async function readIn(world: World, path: string): Promise<void> {
  const add = async (noun: Noun, input: object) => {
    const outcome = await addRecord(world.context, world.actor, noun, input)
    if (!outcome.ok) throw new Error(outcome.refusal.name)
    return outcome.value.id
  }
  const sourceId = await add(nouns.source, { name: 'Mätning', unit: 'händelser', counts: 'events' })
  const categoryIds = new Map<string, string>()
  for (const name of categories) categoryIds.set(name, await add(nouns.category, { name, code: name }))
  const territoryIds = new Map<string, string>()
  for (const name of grounds) territoryIds.set(name, await add(nouns.territory, { name, kind: 'district' }))
  const { layout } = await lookAtFigures(path)
  const outcome = await takeInFigures(world.context, world.actor, {
    sourceId,
    recipeId: null,
    fileName: 'figures.csv',
    sha256: '0'.repeat(64),
    extractedOn: null,
    preliminary: false,
    replaces: true,
    complete: false,
    days: null,
    category: word => categoryIds.get(word) ?? null,
    territory: word => territoryIds.get(word) ?? null,
    read: () => readFigures(path, layout),
  })
  if (!outcome.ok) throw new Error(outcome.refusal.name)
  if (outcome.value.counts !== rows) throw new Error(`${outcome.value.counts} counts of ${rows} rows`)
}

/** Into a table as wide as the file, with a key: what a database alone would take. */
async function copied(world: World, path: string): Promise<void> {
  const client = new pg.Client(world.owner)
  await client.connect()
  try {
    await client.query(
      'create table copied (id bigint generated always as identity primary key, category text, territory text, day date, amount integer)',
    )
    const copying = client.query(
      copyFrom(
        "copy copied (category, territory, day, amount) from stdin (format csv, delimiter ';', header)",
      ),
    )
    await pipeline(createReadStream(path), copying)
  } finally {
    await client.end()
  }
}

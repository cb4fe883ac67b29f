/**
 * Ten million counts in 290 partnerships: what lägesbilden asks of them, when there are a million and when there are ten, beside DuckDB over
 * the same counts in the same run. On the embedded database and on the one that Debian packages.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { v7 } from 'uuid'
import { addDays } from '../../src/domain/day.ts'
import type { Context } from '../../src/operations/context.ts'
import { createPartnership, identityOf } from '../../src/operations/partnership.ts'
import { showPicture } from '../../src/operations/picture.ts'
import type { Actor } from '../../src/operations/record.ts'
import { openSession } from '../../src/operations/session.ts'
import { openDatabase, type Reading, readAs, writeAs } from '../../src/storage/database.ts'
import { openServer } from '../../src/storage/embedded/server.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { listCellSums, listHourSums, listPeriodSums, remakeSums } from '../../src/storage/sums.ts'
import { paths } from '../../src/web/paths.ts'
import { begin } from '../cli/samhandling.ts'
import { type DatabaseSettings, onEachDatabase } from './databases.ts'
import { type DuckDb, openDuckDb } from './duckdb.ts'
import {
  categories,
  type Filled,
  formula,
  lastDay,
  partnerships,
  type Stage,
  series,
  stages,
  storeCounts,
  storeSeries,
} from './many-counts-data.ts'
import { migrationFiles } from './many-records.ts'
import { type Measurement, median } from './measures.ts'

const from = addDays(lastDay, -364)
const years = { from: 2025, to: 2026 }
/** So many of the partnerships are asked, one after the other, so that none is asked twice in a row. */
const asked = 25

type One = Filled & { number: number; slug: string; actor: Actor; accountId: string; token: string }
type Asked = { name: string; ours(one: One): Promise<unknown>; duck: string | null }
type Times = Map<string, number>

export async function measureManyCounts(): Promise<Measurement[]> {
  const duck = await openDuckDb()
  try {
    return await onEachDatabase((kind, settings) => onOne(kind, settings, duck))
  } finally {
    duck.close()
  }
}

async function onOne(kind: string, settings: DatabaseSettings, duck: DuckDb): Promise<Measurement[]> {
  const { databaseUrl, dataDir } = settings
  await duck.query(
    'create or replace table counts (p integer, s integer, i integer, day date, cell integer, amount integer)',
  )
  const all = await onServer(settings, begun)
  const some = all.filter(({ number }) => number % Math.floor(partnerships / asked) === 0)
  const measured: Times[] = []
  for (const stage of stages) {
    const times = await onServer(settings, async (context, owner) => {
      await filled(context, owner, all, stage)
      await duck.query(
        `insert into counts select p, s, i, ${formula.day(stage)}, ${formula.cell}, ${formula.amount}
         from range(${partnerships}) one (p), range(${series}) two (s), range(${stage.first}, ${stage.first + stage.each}) three (i)`,
      )
      await alike(context, some[3]!, duck)
      for (const one of some)
        one.token = await openSession({ ...context, now: () => new Date() }, one.accountId)
      return timesOf(context, some, duck)
    })
    times.set(
      'the whole page',
      await pageTime(some, { DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) }),
    )
    measured.push(times)
  }
  return rowsOf(kind, measured)
}

/** Works with a server that is let go afterwards, so that the program can have it. */
async function onServer<T>(
  settings: DatabaseSettings,
  work: (context: Context, owner: pg.Client) => Promise<T>,
): Promise<T> {
  const opened = await openServer({ ...settings, log: () => {} })
  if (!opened.ok) throw new Error(opened.refusal.name)
  const { server } = opened
  const database = openDatabase(server.application)
  const owner = new pg.Client(server.owner)
  try {
    const migrated = await migrate(server, migrationFiles(), () => {})
    if (!migrated.ok) throw new Error(migrated.refusal.name)
    const now = () => new Date(`${lastDay}T20:00:00Z`)
    await owner.connect()
    return await work({ database, now, newId: v7, randomBytes, figureFolder: settings.dataDir }, owner)
  } finally {
    await owner.end()
    await database.destroy()
    await server.stop()
  }
}

async function begun(context: Context, owner: pg.Client): Promise<One[]> {
  const all: One[] = []
  for (let number = 0; number < partnerships; number++) {
    const email = `samordnare-${number}@example.org`
    const made = await createPartnership(context, {
      name: `Kommun ${number}`,
      coordinator: { name: 'Samordnare', email },
    })
    const identity = await identityOf(context, email)
    const membership = identity?.memberships[0]
    if (!identity || !membership) throw new Error('nobody coordinates')
    await asCoordinator(owner, made.partnershipId)
    const filledIn = await storeSeries(owner, made.partnershipId, number)
    all.push({ ...filledIn, ...made, number, actor: { identity, membership }, token: '' })
  }
  return all
}

const asCoordinator = (owner: pg.Client, partnershipId: string, personId = '') =>
  owner.query(
    `select set_config('app.coordinator', $1, false), set_config('app.reader', $1, false), set_config('app.person', $2, false)`,
    [`{${partnershipId}}`, `{${personId}}`],
  )

/** The counts by SQL, their sums by the product. */
async function filled(context: Context, owner: pg.Client, all: readonly One[], stage: Stage): Promise<void> {
  for (const one of all) {
    await asCoordinator(owner, one.partnershipId, one.personId)
    await storeCounts(owner, one, one.number, stage)
    await writeAs(context.database, one.actor.identity, writing =>
      remakeSums(writing, { ...one, from: addDays(stage.last, 1 - stage.days), to: stage.last }),
    )
  }
  await owner.query('vacuum analyze')
}

const reading = <T>(context: Context, { actor }: One, work: (reading: Reading) => Promise<T>) =>
  readAs(context.database, actor.identity, work)

const inPartnership = (one: string) => `from counts where p = ${one} and day >= date '${from}'`

function questions(context: Context): Asked[] {
  return [
    {
      name: 'a year of one ground by month and category',
      ours: one =>
        reading(context, one, asking =>
          listPeriodSums(asking, one.partnershipId, 'month', {
            seriesIds: one.seriesIds.slice(0, categories),
            from,
            to: lastDay,
          }),
        ),
      duck: `select s, date_trunc('month', day), sum(amount) ${inPartnership('$p')} and s < ${categories} group by all`,
    },
    {
      name: 'hour × weekday of a category',
      ours: one =>
        reading(context, one, asking =>
          listHourSums(asking, one.partnershipId, one.seriesIds.slice(0, 1), years),
        ),
      duck: null,
    },
    {
      name: 'the cells of a year',
      ours: one =>
        reading(context, one, asking =>
          listCellSums(asking, one.partnershipId, one.seriesIds.slice(0, 1), years),
        ),
      duck: `select cell, sum(amount) from counts where p = $p and s = 0 and day >= date '${years.from}-01-01' group by all`,
    },
    {
      name: 'all that the page of lägesbilden asks',
      ours: one => showPicture(context, one.actor, {}),
      duck: null,
    },
  ]
}

async function timesOf(context: Context, some: readonly One[], duck: DuckDb): Promise<Times> {
  const times: Times = new Map()
  for (const { name, ours, duck: sql } of questions(context)) {
    times.set(name, await medianOver(some, ours))
    if (sql)
      times.set(
        `${name}: DuckDB`,
        await medianOver(some, one => duck.query(sql.replace('$p', String(one.number)))),
      )
  }
  return times
}

/** The page as the built program serves it, over the same database. */
async function pageTime(some: readonly One[], settings: Record<string, string>): Promise<number> {
  const program = begin(['start'], { ...settings, PORT: '0' })
  try {
    const [origin] = await program.until(/http:\/\/[^/\s]+/)
    return await medianOver(some, async one => {
      const page = await fetch(origin + paths.picture(one.slug), {
        headers: { cookie: `session=${one.token}` },
      })
      if (!(await page.text()).includes('Kategori 3')) throw new Error(`the page answers ${page.status}`)
    })
  } finally {
    program.child.kill('SIGTERM')
    await program.ended
  }
}

/** One partnership after the other. */
async function medianOver(some: readonly One[], work: (one: One) => Promise<unknown>): Promise<number> {
  let at = 0
  return median(some.length * 2, async () => void (await work(some[at++ % some.length]!)))
}

/** The same counts stand in both: what one sums to, the other does. */
async function alike(context: Context, one: One, duck: DuckDb): Promise<void> {
  const sums = await reading(context, one, asking =>
    listPeriodSums(asking, one.partnershipId, 'month', {
      seriesIds: one.seriesIds,
      from: '2000-01-01',
      to: lastDay,
    }),
  )
  const ours = sums.reduce((sum, { amount }) => sum + amount, 0)
  const [[theirs]] = (await duck.query(
    `select sum(amount)::integer from counts where p = ${one.number}`,
  )) as [[number]]
  if (ours !== theirs || ours === 0) throw new Error(`the sums are ${ours}, the counts ${theirs}`)
}

function rowsOf(kind: string, [small, large]: readonly Times[]): Measurement[] {
  if (!small || !large) throw new Error('two stages are measured')
  const told = (time: number | undefined) => `${(time ?? Number.NaN).toFixed(1)} ms`
  return [...large.keys()]
    .filter(name => !name.endsWith('DuckDB'))
    .flatMap((name): Measurement[] => {
      const ours = large.get(name) ?? Number.NaN
      const before = small.get(name) ?? Number.NaN
      const theirs = large.get(`${name}: DuckDB`)
      return [
        [`${kind}, 10 M counts: ${name}`, told(ours), `of 1 M ${told(before)}`, (ours / before).toFixed(2)],
        ...(theirs === undefined
          ? []
          : [
              [
                `${kind}, 10 M counts: ${name}`,
                told(ours),
                `DuckDB ${told(theirs)}`,
                (ours / theirs).toFixed(2),
              ] as Measurement,
            ]),
      ]
    })
}

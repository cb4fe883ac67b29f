/**
 * The real files that lie beside the project, handed in by their pages and read into the database. What the product sums to is compared
 * with what the database itself counts in the raw file, laid in a plain table of text.
 */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { type FiguresIn, figuresInto } from '../figures-in.ts'
import { makeSite, type Site } from '../site.ts'

const shared = new URL('../../../shared/data/', import.meta.url)

/**
 * Of each file: how the plain count reads it, what is no event, and which months and category the page is looked at with. `columns`: what
 * somebody says of them where the guess is not what they want; a file without a column of categories or grounds is all of one.
 */
const files = [
  {
    name: 'se-police-events-2023-2026.csv.gz',
    delimiter: ',',
    month: 'left(occurred_local, 7)',
    category: 'type',
    ground: 'area',
    counted: `occurred_local <> '' and type !~* '^sammanfattning'`,
    columns: null,
    shown: { from: '2025-01', to: '2025-12', category: 'Misshandel', ground: 'Stockholm' },
  },
  {
    name: 'nyc-vehicle-thefts-2014-2017.csv.gz',
    delimiter: ',',
    month: 'left(date_start, 7)',
    category: 'location_type',
    ground: `'New York'`,
    counted: `date_start <> '' and (date_end = '' or date_end >= date_start) and location_type <> ''`,
    columns: {
      'role.0': 'start',
      'role.1': 'end',
      'role.2': 'longitude',
      'role.3': 'latitude',
      'role.4': 'category',
    },
    shown: { from: '2016-01', to: '2016-12', category: 'street', ground: 'New York' },
  },
  {
    name: 'lancashire-asb-2022.tsv.gz',
    delimiter: '\t',
    month: 'left(month, 7)',
    category: `'Ordningsstörning'`,
    ground: `'Lancashire'`,
    counted: `month <> ''`,
    // Street by street is more grounds than anybody compares.
    columns: { 'role.0': 'month', 'role.1': 'longitude', 'role.2': 'latitude' },
    shown: { from: '2022-01', to: '2022-12', category: 'Ordningsstörning', ground: 'Lancashire' },
  },
] as const

describe.skipIf(!existsSync(shared))('real files through the product', () => {
  let site: Site
  let home: string
  let inward: FiguresIn
  let plain: pg.Client
  beforeAll(async () => {
    site = await makeSite()
    site.context.now = () => new Date('2026-09-01T08:00:00Z')
    home = `/samverkan/${site.slug}`
    inward = figuresInto(site, home)
    plain = new pg.Client(site.fresh.owner)
    await plain.connect()
  })
  afterAll(async () => {
    await plain.end()
    await site.close()
  })

  it.each(files)('$name', async file => {
    const text = gunzipSync(readFileSync(new URL(file.name, shared)))
    const sourceId = await add(nouns.source, { name: file.name, unit: 'händelser', counts: 'events' })
    const handed = await inward.handIn(sourceId, new Uint8Array(text), file.name.replace('.gz', ''))
    expect(handed.status).toBe(303)
    if (file.columns) {
      const changed = await site.ask(site.as.coordinator, `${handed.at}/kolumner`, { form: file.columns })
      expect(changed.status).toBe(303)
    }
    const meant = {
      ...(file.category.startsWith("'") && {
        'c.0': await add(nouns.category, { name: file.shown.category, code: file.shown.category }),
      }),
      ...(file.ground.startsWith("'") && {
        't.0': await add(nouns.territory, { name: file.shown.ground, kind: 'region' }),
      }),
    }
    await inward.readIn(handed.at, meant)
    await expect.poll(() => intakeOf(sourceId), { timeout: 100_000, interval: 200 }).not.toBe(null)
    const raw = await rawTable(file.delimiter, text)
    expect(await sumsOfProduct(sourceId)).toEqual(await sumsOfRaw(raw, file))

    const { from, to, category, ground } = file.shown
    const asked = new URLSearchParams({
      source: sourceId,
      from,
      to,
      category: await idOf('category', category),
      territory: await idOf('territory', ground),
    })
    const page = (await inward.get(`${home}/lagesbild?${asked}`)).replaceAll('\u00a0', ' ')
    const { rows: months } = await plain.query(
      `select ${file.month} as month, count(*)::int as amount from ${raw}
       where ${file.counted} and ${file.month} between $1 and $2 and ${file.category} = $3 and ${file.ground} = $4
       group by 1`,
      [from, to, category, ground],
    )
    expect(months).toHaveLength(12)
    for (const { amount } of months) expect(numbersOf(page)).toContain(amount)
    const year = months.reduce((sum, { amount }) => sum + amount, 0)
    expect(numbersOf(page)).toContain(year)
  })

  async function add(noun: Noun, input: object): Promise<string> {
    const outcome = await addRecord(site.context, site.as.coordinator, noun, input)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value.id
  }

  async function intakeOf(sourceId: string): Promise<string | null> {
    const { rows } = await plain.query('select intake_id, refusal from figure_file where source_id = $1', [
      sourceId,
    ])
    expect(rows[0].refusal).toBe(null)
    return rows[0].intake_id
  }

  async function idOf(table: 'category' | 'territory', name: string): Promise<string> {
    const { rows } = await plain.query(`select id from ${table} where name = $1`, [name])
    return rows[0].id
  }

  /** What stands in the file, each column as text, in a table that knows nothing of the product. */
  async function rawTable(delimiter: string, text: Buffer): Promise<string> {
    const table = `raw_${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
    const columns = text.subarray(0, text.indexOf('\n')).toString().trim().split(delimiter)
    await plain.query(`create temporary table ${table} (${columns.map(name => `"${name}" text`).join(', ')})`)
    const into = plain.query(
      copyFrom(
        `copy ${table} from stdin (format csv, header, delimiter '${delimiter}', force_not_null (${columns.map(name => `"${name}"`).join(', ')}))`,
      ),
    )
    await pipeline(Readable.from([text]), into)
    return table
  }

  async function sumsOfRaw(table: string, { month, category, ground, counted }: (typeof files)[number]) {
    const { rows } = await plain.query(
      `select ${month} as month, ${category} as category, ${ground} as ground, count(*)::int as amount
       from ${table} where ${counted} group by 1, 2, 3 order by 1, 2, 3`,
    )
    return rows
  }

  async function sumsOfProduct(sourceId: string) {
    const { rows } = await plain.query(
      `select to_char(p.starts_on, 'YYYY-MM') as month, c.name as category, t.name as ground, p.amount
       from period_sum p
       join series s using (partnership_id) join category c using (partnership_id) join territory t using (partnership_id)
       where s.id = p.series_id and c.id = s.category_id and t.id = s.territory_id
         and s.source_id = $1 and p.grain = 'month' and p.amount > 0
       order by 1, 2, 3`,
      [sourceId],
    )
    return rows
  }
})

/** The numbers in the cells of a page's tables. */
function numbersOf(page: string): number[] {
  return Array.from(page.matchAll(/<td[^>]*>([\d ]+)</g), ([, text = '']) => Number(text.replaceAll(' ', '')))
}

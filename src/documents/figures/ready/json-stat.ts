/** JSON-stat 2.0 (json-stat.org/full), as statistical offices answer with. */
import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { limits } from '../limits.ts'
import { periodOf } from '../period.ts'
import { UnreadableFigures, unreadable } from '../refusal.ts'
import type { Row, Rows } from '../rows.ts'
import type { Recognised } from './recognised.ts'
import { listed, valueListColumns, valueListHeadings } from './value-list.ts'

const category = z.object({
  index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
  unit: z.record(z.string(), z.looseObject({ base: z.string().optional() })).optional(),
})
const status = z.union([z.string(), z.array(z.string().nullable()), z.record(z.string(), z.string())])
const dataset = z.looseObject({
  class: z.literal('dataset'),
  label: z.string().optional(),
  source: z.string().optional(),
  updated: z.string().optional(),
  id: z.array(z.string()).min(1),
  size: z.array(z.int().min(0)),
  role: z
    .looseObject({
      time: z.array(z.string()).optional(),
      geo: z.array(z.string()).optional(),
      metric: z.array(z.string()).optional(),
    })
    .optional(),
  dimension: z.record(z.string(), z.looseObject({ label: z.string().optional(), category })),
  value: z.union([z.array(z.number().nullable()), z.record(z.string(), z.number().nullable())]),
  status: status.nullish(),
})
type Dataset = z.infer<typeof dataset>

/** The dataset that a text is, or null where it is none, or says otherwise of its size than it is. */
export function jsonStatIn(text: string): Dataset | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = dataset.safeParse(json)
  if (!parsed.success) return null
  const { id, size, dimension, value } = parsed.data
  const isWhole =
    id.length === size.length &&
    id.every((name, at) => dimension[name] && codesOf(dimension[name]).length === size[at])
  const cells = size.reduce((product, one) => product * one, 1)
  if (!isWhole || (Array.isArray(value) && value.length !== cells)) return null
  return parsed.data
}

type Dimension = Dataset['dimension'][string]

function codesOf({ category: { index, label } }: Dimension): string[] {
  if (Array.isArray(index)) return index
  if (index) return Object.keys(index).sort((one, other) => index[one]! - index[other]!)
  return Object.keys(label ?? {})
}

/** What a dimension says in a table of values. */
type Part = 'indicator' | 'territory' | 'period' | 'breakdown'

function partsOf({ id, role }: Dataset): Map<string, Part> {
  const has = (names: readonly string[] | undefined, name: string) => names?.includes(name) ?? false
  return new Map(
    id.map(name => {
      if (has(role?.time, name) || /^(?:tid|time|år|year)$/i.test(name)) return [name, 'period']
      if (has(role?.geo, name) || /^(?:region|kommun|area)$/i.test(name)) return [name, 'territory']
      if (has(role?.metric, name) || /^contentscode$/i.test(name)) return [name, 'indicator']
      return [name, 'breakdown']
    }),
  )
}

const whole = /^(?:totalt?|samtliga|alla|båda könen|total|all)\b/i
/** From this year on Statistiska centralbyrån adds noise to its counts, so that parts and wholes do not sum. */
const noisedFrom = '2025'

/** Each value as a row of a list of values, in the dataset's own order, which is row-major over its dimensions. */
export function* jsonStatValues(data: Dataset): Generator<Row> {
  const { id, size, dimension, value, label = '', source = '' } = data
  const parts = partsOf(data)
  const isNoising = /\bSCB\b|statistiska centralbyrån|statistics sweden/i.test(source)
  const categories = id.map(name => {
    const own = dimension[name]!
    return codesOf(own).map(code => ({
      code,
      text: plainLabel(own.category.label?.[code] ?? code, code),
      unit: own.category.unit?.[code]?.base ?? '',
    }))
  })
  const cells = size.reduce((product, one) => product * one, 1)
  for (let cell = 0; cell < cells; cell++) {
    let rest = cell
    const chosen: { part: Part; text: string; code: string; unit: string }[] = []
    for (let at = id.length - 1; at >= 0; at--) {
      const one = categories[at]![rest % size[at]!]!
      rest = Math.floor(rest / size[at]!)
      chosen.unshift({ part: parts.get(id[at]!)!, ...one })
    }
    const of = (part: Part) => chosen.filter(one => one.part === part)
    const metric = of('indicator')
    const [time] = of('period')
    const period = time ? (periodOf(time.code) ? time.code : time.text) : ''
    const number = (Array.isArray(value) ? value[cell] : value[String(cell)]) ?? null
    const sign = signOf(data, cell)
    yield listed({
      indicator: metric.map(({ text }) => text).join(', ') || label,
      territory: of('territory')
        .map(({ text }) => text)
        .join(', '),
      breakdown: of('breakdown')
        .map(({ text }) => text)
        .filter(text => !whole.test(text))
        .join(', '),
      period,
      value: number ?? (/^(?:\.{1,3}|-)$/.test(sign) ? sign : '.'),
      unit: metric.map(({ unit }) => unit).join(''),
      state:
        number === null
          ? null
          : /^p/i.test(sign)
            ? 'preliminary'
            : isNoising && period >= noisedFrom
              ? 'noised'
              : null,
    })
  }
}

/** "0180 Stockholm" is called by its name. */
const plainLabel = (label: string, code: string): string =>
  label.startsWith(`${code} `) ? label.slice(code.length + 1).trim() : label

function signOf({ status }: Dataset, cell: number): string {
  if (status == null) return ''
  if (typeof status === 'string') return status
  return (Array.isArray(status) ? status[cell] : status[String(cell)]) ?? ''
}

export const jsonStatLayout: Recognised = {
  reader: 'json-stat',
  measure: 'number',
  headingRow: 0,
  decimal: '.',
  columns: valueListColumns,
}

const together = 2_000

export async function* jsonStatRows(path: string): Rows {
  const { size } = await stat(path)
  if (size > limits.jsonBytes)
    throw new UnreadableFigures({ name: 'too-large', limitBytes: limits.jsonBytes })
  const data = jsonStatIn(await readFile(path, 'utf8'))
  if (!data) unreadable('not-json-stat')
  yield [valueListHeadings]
  let rows: Row[] = []
  for (const row of jsonStatValues(data)) {
    rows.push(row)
    if (rows.length < together) continue
    yield rows
    rows = []
  }
  yield rows
}

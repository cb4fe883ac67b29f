/** How a file of figures is laid out: what each of its columns is, and what its words mean here. */
import { z } from 'zod'
import { choice, tidy } from '../../domain/fields.ts'
import { periodOf } from './period.ts'

export const columnRoles = [
  'category',
  'territory',
  'period',
  'month',
  'year',
  'part-of-year',
  'start',
  'end',
  'amount',
  'amount-by-period',
  'amount-by-category',
  'latitude',
  'longitude',
  'cell',
  'breakdown',
  'lower',
  'upper',
  'numerator',
  'denominator',
  'unit',
  'state',
] as const
/**
 * What a column is. `month`: a day that stands for its month. `amount-by-period` and `amount-by-category`: amounts whose period or category the heading says. Without any amount
 * each row is one event. From `breakdown` on, only of values of indicators: the part that a value is of, its bounds, what it was divided out of, its unit, and its state
 * in the words of `ValueState` or in Swedish.
 */
export type ColumnRole = (typeof columnRoles)[number]

/** Roles that several columns may have. */
export const sharedRoles: readonly ColumnRole[] = ['amount-by-period', 'amount-by-category']

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type FigureEncoding = (typeof encodings)[number]

export const separators = [';', ',', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/**
 * What the numbers of a file are: events, which are counted together, or values of indicators, each as it stands. `number`: a count that is
 * an indicator's value, such as how many live there.
 */
export const measures = ['events', 'share', 'rate', 'index', 'number'] as const
export type Measure = (typeof measures)[number]

/** Who understands a file: `table` as a person says it, the others because they know that publisher's files. */
export const readers = [
  'table',
  'bra-database',
  'bra-municipalities',
  'bra-ten-years',
  'picture-indicators',
  'survey-tables',
  'json-stat',
  'kolada',
  'police-events',
] as const
export type ReaderName = (typeof readers)[number]

/** A file's word → an id here, or null for what is set aside. What is not there nobody has said anything of. */
const meanings = z.record(z.string(), z.uuid().nullable())
export type Meanings = z.infer<typeof meanings>

export const layoutSchema = z.object({
  reader: choice(readers).default('table'),
  measure: choice(measures).default('events'),
  /** What all of the file is of, where no column says it: "2025". Empty where that is not said. */
  whole: z
    .object({ category: z.string(), territory: z.string(), period: z.string() })
    .default({ category: '', territory: '', period: '' }),
  /** Whether the file calls its own numbers preliminary. */
  preliminary: z.boolean().default(false),
  /** Null where the file says it itself, as a workbook does. */
  encoding: choice(encodings).nullable(),
  separator: choice(separators).nullable(),
  /** Which decimal sign numbers in text have. */
  decimal: choice([',', '.']),
  /** Of a workbook. */
  sheet: z.string().nullable(),
  /** From nought; the rows above are titles. */
  headingRow: z.int().min(0).max(1_000),
  /** By heading; a column that is not there is not read. */
  columns: z.record(z.string(), choice(columnRoles)),
  /** The word of a file without such a column is ''. */
  categories: meanings,
  territories: meanings,
  /** Whether what the file does not mention did not happen. */
  complete: z.boolean(),
  /** Whether the days that the file speaks for are counted by it alone. */
  replaces: z.boolean(),
})
export type FigureLayout = z.infer<typeof layoutSchema>

/** A word of a file as it is compared: white space and line breaks of a cell do not make it another. */
export const wordOf = (text: string): string => tidy(text).replace(/\s+/g, ' ')

export const layoutProblems = [
  'no-period',
  'period-unreadable',
  'twice',
  'amounts-of-two-kinds',
  'half-a-point',
  'no-value',
] as const
export type LayoutProblem = (typeof layoutProblems)[number]

/** What keeps a file from being read with this layout; null where nothing does. */
export function problemOfLayout(layout: FigureLayout): LayoutProblem | null {
  const { columns, whole } = layout
  const roles = Object.values(columns)
  const has = (role: ColumnRole): boolean => roles.includes(role)
  if (columnRoles.some(role => !sharedRoles.includes(role) && roles.filter(one => one === role).length > 1))
    return 'twice'
  if ([has('amount'), has('amount-by-period'), has('amount-by-category')].filter(Boolean).length > 1)
    return 'amounts-of-two-kinds'
  if (needsPeriod(layout)) {
    if (whole.period === '') return 'no-period'
    if (!periodOf(whole.period)) return 'period-unreadable'
  }
  if (isOfValues(layout) && isOfEvents(layout) && !(has('numerator') && has('denominator'))) return 'no-value'
  return has('latitude') === has('longitude') ? null : 'half-a-point'
}

/** Whether no column says when. */
export const needsPeriod = ({ columns }: FigureLayout): boolean =>
  !Object.values(columns).some(role => saysWhen.includes(role))

const saysWhen: readonly ColumnRole[] = ['period', 'month', 'year', 'start', 'end', 'amount-by-period']

/** Whether the numbers are values of indicators rather than counts of events. */
export const isOfValues = ({ measure }: Pick<FigureLayout, 'measure'>): boolean => measure !== 'events'

/** Whether each row of a file with this layout is one event, rather than a number. */
export const isOfEvents = ({ columns }: FigureLayout): boolean =>
  !Object.values(columns).some(role => role.startsWith('amount'))

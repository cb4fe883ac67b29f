/** What is said of a file of figures: why it cannot be read, and what its columns are. */
import type { ColumnRole, LayoutProblem, Measure, ReaderName } from '../../../documents/figures/layout.ts'
import type { FiguresRefusal } from '../../../documents/figures/refusal.ts'
import type { Survey } from '../../../documents/figures/survey.ts'
import { longTime, m } from '../../../texts/texts.ts'
import { megabytes } from './hand-in-view.tsx'

const unreadable: Record<Exclude<FiguresRefusal['name'], 'identity-numbers'>, () => string> = {
  empty: m.figures_empty,
  'too-large': () => m.figures_too_large({ megabytes }),
  'unknown-format': m.figures_unknown_format,
  'old-excel': m.figures_old_excel,
  encrypted: m.figures_encrypted,
  damaged: m.figures_damaged,
  'unpacks-too-large': m.figures_unpacks_too_large,
  'too-complex': m.figures_too_complex,
  'no-such-sheet': m.figures_no_such_sheet,
  'not-json-stat': m.figures_not_json_stat,
}

export const unreadableSentence = (why: FiguresRefusal): string =>
  why.name === 'identity-numbers'
    ? m.figures_identity_numbers({ column: why.column })
    : unreadable[why.name]()

/** Why a reading came to nothing, as its row keeps it. */
export function refusalSentence(refusal: unknown): string {
  const { name, why, at } = (refusal ?? {}) as { name?: string; why?: FiguresRefusal; at?: string }
  if (name === 'unreadable' && why) return unreadableSentence(why)
  if (name === 'read-before') return m.figures_read_before({ time: at ? longTime(new Date(at)) : '' })
  if (name === 'no-counts') return m.figures_no_counts()
  return m.figures_broke_off()
}

const roles: Record<ColumnRole, () => string> = {
  category: m.figures_role_category,
  territory: m.figures_role_territory,
  period: m.figures_role_period,
  month: m.figures_role_month,
  year: m.figures_role_year,
  'part-of-year': m.figures_role_part_of_year,
  start: m.figures_role_start,
  end: m.figures_role_end,
  amount: m.figures_role_amount,
  'amount-by-period': m.figures_role_amount_by_period,
  'amount-by-category': m.figures_role_amount_by_category,
  latitude: m.figures_role_latitude,
  longitude: m.figures_role_longitude,
  cell: m.figures_role_cell,
  breakdown: m.figures_role_breakdown,
  lower: m.figures_role_lower,
  upper: m.figures_role_upper,
  numerator: m.figures_role_numerator,
  denominator: m.figures_role_denominator,
  unit: m.figures_role_unit,
  state: m.figures_role_state,
}
export const roleText = (role: ColumnRole): string => roles[role]()

const layoutProblems: Record<LayoutProblem | 'too-many-categories' | 'too-many-territories', () => string> = {
  'no-period': m.figures_problem_no_period,
  'period-unreadable': m.figures_problem_period_unreadable,
  'no-value': m.figures_problem_no_value,
  twice: m.figures_problem_twice,
  'amounts-of-two-kinds': m.figures_problem_two_kinds,
  'half-a-point': m.figures_problem_half_a_point,
  'too-many-categories': m.figures_problem_many_categories,
  'too-many-territories': m.figures_problem_many_territories,
}
export const layoutProblemText = (problem: NonNullable<Survey['problem']>): string =>
  layoutProblems[problem]()

const measuresIn: Record<Measure, () => string> = {
  events: m.figures_measure_events,
  share: m.figures_measure_share,
  rate: m.figures_measure_rate,
  index: m.figures_measure_index,
  number: m.figures_measure_number,
}
export const measureText = (measure: Measure): string => measuresIn[measure]()

/** What a reader is called in a choice, and what is said of a file that it takes. */
const readersIn: Record<ReaderName, { name: () => string; sentence: () => string }> = {
  table: { name: m.figures_reader_table, sentence: m.figures_reader_table },
  'bra-database': { name: m.figures_reader_bra_database, sentence: m.figures_ready_bra_database },
  'bra-municipalities': {
    name: m.figures_reader_bra_municipalities,
    sentence: m.figures_ready_bra_municipalities,
  },
  'bra-ten-years': { name: m.figures_reader_bra_ten_years, sentence: m.figures_ready_bra_ten_years },
  'picture-indicators': {
    name: m.figures_reader_picture_indicators,
    sentence: m.figures_ready_picture_indicators,
  },
  'survey-tables': { name: m.figures_reader_survey_tables, sentence: m.figures_ready_survey_tables },
  'json-stat': { name: m.figures_reader_json_stat, sentence: m.figures_ready_json_stat },
  kolada: { name: m.figures_reader_kolada, sentence: m.figures_ready_kolada },
  'police-events': { name: m.figures_reader_police_events, sentence: m.figures_ready_police_events },
}
export const readerText = (reader: ReaderName): string => readersIn[reader].name()
export const readerSentence = (reader: ReaderName): string => readersIn[reader].sentence()

/** A column without a heading is called by its number: "Kolumn 3". */
export const headingText = (heading: string): string => {
  const number = /^#(\d+)$/.exec(heading)?.[1]
  return number ? m.figures_column({ number }) : heading
}

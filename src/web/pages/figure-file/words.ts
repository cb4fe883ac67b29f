/** What is said of a file of figures: why it cannot be read, and what its columns are. */
import type { ColumnRole, LayoutProblem } from '../../../documents/figures/layout.ts'
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
}
export const roleText = (role: ColumnRole): string => roles[role]()

const layoutProblems: Record<LayoutProblem | 'too-many-categories' | 'too-many-territories', () => string> = {
  'no-period': m.figures_problem_no_period,
  twice: m.figures_problem_twice,
  'amounts-of-two-kinds': m.figures_problem_two_kinds,
  'half-a-point': m.figures_problem_half_a_point,
  'too-many-categories': m.figures_problem_many_categories,
  'too-many-territories': m.figures_problem_many_territories,
}
export const layoutProblemText = (problem: NonNullable<Survey['problem']>): string =>
  layoutProblems[problem]()

/** A column without a heading is called by its number: "Kolumn 3". */
export const headingText = (heading: string): string => {
  const number = /^#(\d+)$/.exec(heading)?.[1]
  return number ? m.figures_column({ number }) : heading
}

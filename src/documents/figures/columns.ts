import type { ColumnRole, FigureLayout } from './layout.ts'

/** The columns of a file by what they are. */
export type Columns = {
  at(role: ColumnRole): number | null
  headingAt(at: number): string
  /** Those with amounts that their headings say more of. */
  amounts: { at: number; heading: string }[]
}

export function columnsOf(headings: readonly string[], { columns }: FigureLayout): Columns {
  const byRole = new Map<ColumnRole, number>()
  const amounts: Columns['amounts'] = []
  for (const [at, heading] of headings.entries()) {
    const role = columns[heading]
    if (!role) continue
    if (role === 'amount-by-period' || role === 'amount-by-category') amounts.push({ at, heading })
    byRole.set(role, at)
  }
  return { at: role => byRole.get(role) ?? null, headingAt: at => headings[at] ?? `#${at + 1}`, amounts }
}

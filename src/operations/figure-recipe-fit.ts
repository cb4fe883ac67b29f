/** Whether a recipe of earlier files knows what a file is that has just come. */
import { type FigureLayout, layoutSchema } from '../documents/figures/layout.ts'
import { type FigureLook, lookAtFigures } from '../documents/figures/look.ts'
import type { listRecipes } from '../storage/recipe.ts'

type Recipe = Awaited<ReturnType<typeof listRecipes>>[number]

/** The look, and the layout of the first recipe whose columns all stand in the file; else the layout that was guessed. */
export async function fitted(path: string, look: FigureLook, recipes: readonly Recipe[]) {
  for (const { id, layout } of recipes) {
    const parsed = layoutSchema.safeParse(layout)
    if (!parsed.success) continue
    const kept = parsed.data
    const isReady = kept.reader !== 'table'
    if (isReady && kept.reader !== look.layout.reader) continue
    const other = kept.sheet !== null && kept.sheet !== look.layout.sheet && look.sheets.includes(kept.sheet)
    const asTable = !isReady && look.layout.reader !== 'table'
    const seen =
      !isReady && (other || asTable)
        ? await lookAtFigures(path, { reader: 'table', sheet: (other && kept.sheet) || undefined })
        : look
    if (isReady) return { look, recipeId: id, layout: { ...look.layout, ...meantBy(kept, look.layout) } }
    if (!fits(kept, seen)) continue
    const columns = Object.fromEntries(
      seen.headings.flatMap(heading => {
        // A new year's column has a heading that no recipe knows.
        const guess = seen.layout.columns[heading]
        const role = kept.columns[heading] ?? (guess === 'amount-by-period' ? guess : undefined)
        return role ? [[heading, role]] : []
      }),
    )
    return {
      look: seen,
      recipeId: id,
      layout: { ...kept, ...formOf(seen.layout), decimal: kept.decimal, columns },
    }
  }
  return { look, recipeId: null, layout: look.layout }
}

/** What a recipe has learnt that is not of the file's form. */
const meantBy = (
  { categories, territories, measure, replaces, whole }: FigureLayout,
  seen: FigureLayout,
) => ({
  categories,
  territories,
  measure,
  replaces,
  whole: { ...whole, period: seen.whole.period },
})

const formOf = ({ encoding, separator, sheet, headingRow }: FigureLayout) => ({
  encoding,
  separator,
  sheet,
  headingRow,
})

function fits(kept: FigureLayout, { headings, layout }: FigureLook): boolean {
  const roles = Object.entries(kept.columns)
  const own = roles.filter(([, role]) => role !== 'amount-by-period')
  if (!own.every(([heading]) => headings.includes(heading))) return false
  const byPeriod = (columns: FigureLayout['columns']) => Object.values(columns).includes('amount-by-period')
  return byPeriod(kept.columns) ? byPeriod(layout.columns) : own.length > 0
}

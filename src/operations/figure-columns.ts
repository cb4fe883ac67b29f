/** What a person says of a file before it is read: how it is written, where its headings stand, what its columns are. */
import {
  type ColumnRole,
  columnRoles,
  type FigureLayout,
  layoutSchema,
  measures,
} from '../documents/figures/layout.ts'
import { lookAtFigures, type Said } from '../documents/figures/look.ts'
import { UnreadableFigures } from '../documents/figures/refusal.ts'
import { surveyFigures } from '../documents/figures/survey.ts'
import { mayWithOwn } from '../domain/access.ts'
import { tidy } from '../domain/fields.ts'
import { readAs, writeAs } from '../storage/database.ts'
import { updateRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { type FigureFileRefusal, findFile, keptLook } from './figure-file.ts'
import { figurePath, hasFigureFile } from './figure-folder.ts'
import type { Actor } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

export async function sayOfFigureFile(
  context: Context,
  actor: Actor,
  id: string,
  input: Record<string, unknown>,
): Promise<Outcome<{ id: string }, FigureFileRefusal>> {
  if (!mayWithOwn(actor.membership.role, 'change', 'figureFile')) return refused({ name: 'not-allowed' })
  const { partnershipId } = actor.membership
  const file = await readAs(context.database, actor.identity, reading => findFile(reading, partnershipId, id))
  if (!file) return refused({ name: 'not-found' })
  if (!(await hasFigureFile(context, id))) return refused({ name: 'file-gone' })
  const { layout: before, look: shown } = file
  const said = saidIn(input, before)
  try {
    const look = await lookAtFigures(figurePath(context, id), said, file.fileName)
    const asked = Object.keys(input).some(name => name.startsWith('role.'))
    const same = asked && JSON.stringify(look.headings) === JSON.stringify(shown.headings)
    const layout: FigureLayout = {
      ...look.layout,
      decimal: input.decimal === '.' || input.decimal === ',' ? input.decimal : look.layout.decimal,
      columns: same ? rolesIn(input, look.headings) : look.layout.columns,
      measure: measures.find(one => one === input.measure) ?? look.layout.measure,
      whole: {
        ...before.whole,
        period:
          typeof input.period === 'string' ? tidy(input.period).slice(0, 100) : look.layout.whole.period,
      },
      categories: before.categories,
      territories: before.territories,
      complete: before.complete,
      replaces: before.replaces,
    }
    const survey = await surveyFigures(figurePath(context, id), layout)
    await writeAs(context.database, actor.identity, writing =>
      updateRecord(writing, 'figureFile', partnershipId, id, keptLook(look, layout, survey)),
    )
    return done({ id })
  } catch (error) {
    if (error instanceof UnreadableFigures) return refused({ name: 'unreadable', why: error.refusal })
    throw error
  }
}

/** The form of the file, as far as it can be: a field that says nothing leaves it as it is. */
function saidIn(input: Record<string, unknown>, before: FigureLayout): Said {
  const reader = input.reader === 'table' ? 'table' : undefined
  const parsed = layoutSchema
    .pick({ encoding: true, separator: true, sheet: true, headingRow: true })
    .safeParse({
      encoding: input.encoding ?? before.encoding,
      separator: input.separator ?? before.separator,
      sheet: input.sheet ?? before.sheet,
      // People count rows from one.
      headingRow: input.headingRow === undefined ? before.headingRow : Number(input.headingRow) - 1,
    })
  const { encoding, separator, sheet, headingRow } = parsed.success ? parsed.data : before
  return {
    reader: input.reader === undefined && before.reader === 'table' ? 'table' : reader,
    encoding: encoding ?? undefined,
    separator: separator ?? undefined,
    sheet: sheet ?? undefined,
    headingRow,
  }
}

/** `role.3` is what the fourth column is. */
function rolesIn(input: Record<string, unknown>, headings: readonly string[]): Record<string, ColumnRole> {
  return Object.fromEntries(
    headings.flatMap((heading, at) => {
      const role = columnRoles.find(one => one === input[`role.${at}`])
      return role ? [[heading, role]] : []
    }),
  )
}

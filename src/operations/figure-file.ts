/** A file of figures on its way in: handed in, looked at, and what a person says of its columns. */

import {
  type ColumnRole,
  columnRoles,
  type FigureLayout,
  layoutSchema,
  measures,
} from '../documents/figures/layout.ts'
import type { FigureLook, Said } from '../documents/figures/look.ts'
import { lookAtFigures } from '../documents/figures/look.ts'
import { type FiguresRefusal, UnreadableFigures } from '../documents/figures/refusal.ts'
import { type Survey, surveyFigures } from '../documents/figures/survey.ts'
import { mayWithOwn } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { tidy } from '../domain/fields.ts'
import { type Reading, readAs, writeAs } from '../storage/database.ts'
import { deleteFigureFilesBefore, listFigureFiles } from '../storage/figure-file.ts'
import { findIntakeOfFile } from '../storage/intake.ts'
import { findPartnership } from '../storage/partnership.ts'
import { listRecipes } from '../storage/recipe.ts'
import { deleteRecord, findRecord, insertRecord, updateRecord } from '../storage/record.ts'
import { listSources } from '../storage/source.ts'
import type { Context } from './context.ts'
import {
  dropFigureFile,
  figurePath,
  hasFigureFile,
  keepFigureFile,
  sweepFigureFolder,
} from './figure-folder.ts'
import { listFigureMeanings } from './figure-meanings.ts'
import { sumOfReading } from './figure-sum.ts'
import { type Actor, isId } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

export type FigureFileRefusal =
  | Refusal
  | { name: 'unreadable'; why: FiguresRefusal }
  /** It has waited for too long, and is gone. */
  | { name: 'file-gone' }

/** What stands of the file's look in the database. */
type Shown = Pick<FigureLook, 'sheets' | 'headings' | 'shown'>

const day = 24 * 60 * 60 * 1000

/** The page where a file is handed in: where it may come from, and those that wait. */
export async function showFigureFiles(context: Context, actor: Actor) {
  if (!mayWithOwn(actor.membership.role, 'add', 'figureFile'))
    return refused<Refusal>({ name: 'not-allowed' })
  const { partnershipId } = actor.membership
  return done(
    await readAs(context.database, actor.identity, async reading => ({
      sources: await listSources(reading, partnershipId),
      files: await listFigureFiles(reading, partnershipId),
    })),
  )
}

/** `fetched`: what was asked of which system, where the file was not handed in; `recipeId`: the recipe by which it was asked. */
export type Incoming = {
  sourceId: string
  fileName: string
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  fetched?: unknown
  /** Null where none shall say what the file is. */
  recipeId?: string | null
}

/** Keeps a file as it arrives, and looks at it. A recipe of the source that fits its headings says what its columns and words are. */
export async function takeInFigureFile(
  context: Context,
  actor: Actor,
  { sourceId, fileName, content, fetched, recipeId }: Incoming,
): Promise<Outcome<{ id: string }, FigureFileRefusal>> {
  if (!mayWithOwn(actor.membership.role, 'add', 'figureFile')) return refused({ name: 'not-allowed' })
  const { partnershipId, personId } = actor.membership
  const { database } = context
  const recipes = isId(sourceId)
    ? await readAs(database, actor.identity, async reading =>
        (await findRecord(reading, 'source', partnershipId, sourceId))
          ? listRecipes(reading, partnershipId, sourceId)
          : null,
      )
    : null
  if (!recipes) return refused({ name: 'invalid', problems: { sourceId: 'required' } })
  await sweepFigureFolder(context)
  const id = context.newId()
  try {
    const { sha256 } = await keepFigureFile(context, id, content)
    const look = await lookAtFigures(figurePath(context, id), {}, fileName)
    const wanted = recipeId === undefined ? recipes : recipes.filter(recipe => recipe.id === recipeId)
    const fitting = await fitted(figurePath(context, id), look, wanted)
    const survey = await surveyFigures(figurePath(context, id), fitting.layout)
    const at = context.now()
    await writeAs(database, actor.identity, async writing => {
      await deleteFigureFilesBefore(writing, partnershipId, new Date(at.getTime() - day))
      await insertRecord(writing, 'figureFile', {
        partnershipId,
        id,
        sourceId,
        fileName: tidy(fileName).slice(-200) || '?',
        fileSha256: sha256,
        at,
        personId,
        recipeId: fitting.recipeId,
        ...(fetched === undefined ? {} : { fetched: JSON.stringify(fetched) }),
        ...stored(fitting.look, fitting.layout, survey),
      })
    })
    return done({ id })
  } catch (error) {
    await dropFigureFile(context, id)
    if (error instanceof UnreadableFigures) return refused({ name: 'unreadable', why: error.refusal })
    throw error
  }
}

function stored({ sheets, headings, shown }: Shown, layout: FigureLayout, survey: Survey) {
  return {
    look: JSON.stringify({ sheets, headings, shown }),
    layout: JSON.stringify(layout),
    survey: JSON.stringify(survey),
  }
}

type Recipe = Awaited<ReturnType<typeof listRecipes>>[number]

/** The look, and the layout of the first recipe whose columns all stand in the file; else the layout that was guessed. */
async function fitted(path: string, look: FigureLook, recipes: readonly Recipe[]) {
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

/** A file that waits, with all that is to be said of it. */
export async function showFigureFile(context: Context, actor: Actor, id: string) {
  if (!mayWithOwn(actor.membership.role, 'see', 'figureFile'))
    return refused<Refusal>({ name: 'not-allowed' })
  const { partnershipId } = actor.membership
  const found = await readAs(context.database, actor.identity, async reading => {
    const file = await findFile(reading, partnershipId, id)
    if (!file) return null
    const source = await findRecord(reading, 'source', partnershipId, file.sourceId)
    const recipe = file.recipeId ? await findRecord(reading, 'recipe', partnershipId, file.recipeId) : null
    return {
      file,
      source: { id: file.sourceId, name: source?.name ?? '' },
      recipe: recipe && { id: recipe.id, name: recipe.name },
      ...(await listFigureMeanings(context, reading, partnershipId)),
      /** What the partnership itself is called: of many grounds in a file, these are its own. */
      ownNames: await ownNamesOf(reading, partnershipId),
      before: await findIntakeOfFile(reading, partnershipId, file.sourceId, sumOfReading(file, file.layout)),
    }
  })
  if (!found) return refused<Refusal>({ name: 'not-found' })
  const silent = context.now().getTime() - (found.file.heardAt?.getTime() ?? 0) > silence
  return done({
    ...found,
    /** The day on which it came, for what was fetched. */
    fetchedOn: dayOf(found.file.at),
    isThere: await hasFigureFile(context, id),
    /** Begun, not ended, and not heard of: the program ended in the midst of it. */
    brokeOff: found.file.begunAt !== null && found.file.endedAt === null && silent,
  })
}

async function ownNamesOf(reading: Reading, partnershipId: string): Promise<string[]> {
  const partnership = await findPartnership(reading, partnershipId)
  return [partnership?.city, partnership?.district, partnership?.name].flatMap(name => name ?? [])
}

export type FigureFilePage = Extract<Awaited<ReturnType<typeof showFigureFile>>, { ok: true }>['value']

/** How long a reading may be silent before it is taken to be over. */
export const silence = 5 * 60 * 1000

export async function findFile(reading: Reading, partnershipId: string, id: string) {
  if (!isId(id)) return null
  const row = await findRecord(reading, 'figureFile', partnershipId, id)
  const layout = layoutSchema.safeParse(row?.layout)
  if (!row || !layout.success) return null
  return { ...row, layout: layout.data, look: row.look as Shown, survey: row.survey as Survey }
}

/** What a person says of a file: how it is written, where its headings stand, what its columns are. */
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
      updateRecord(writing, 'figureFile', partnershipId, id, stored(look, layout, survey)),
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

/** Throws a waiting file away, before it is read. */
export async function removeFigureFile(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!mayWithOwn(actor.membership.role, 'remove', 'figureFile')) return refused({ name: 'not-allowed' })
  const { partnershipId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    if (!(await findFile(writing, partnershipId, id))) return refused({ name: 'not-found' })
    await deleteRecord(writing, 'figureFile', partnershipId, id)
    await dropFigureFile(context, id)
    return done(null)
  })
}

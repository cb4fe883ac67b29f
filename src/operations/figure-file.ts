/** A file of figures that waits to be read: where it is handed in, what is seen of it, and how it is thrown away. */
import { looksMisread } from '../documents/figures/encoding.ts'
import { type FigureLayout, layoutSchema } from '../documents/figures/layout.ts'
import type { FigureLook } from '../documents/figures/look.ts'
import type { FiguresRefusal } from '../documents/figures/refusal.ts'
import type { Survey } from '../documents/figures/survey.ts'
import { mayWithOwn } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { type Reading, readAs, writeAs } from '../storage/database.ts'
import { listFigureFiles } from '../storage/figure-file.ts'
import { findIntakeOfFile } from '../storage/intake.ts'
import { findPartnership } from '../storage/partnership.ts'
import { deleteRecord, findRecord } from '../storage/record.ts'
import { listSources } from '../storage/source.ts'
import type { Context } from './context.ts'
import { dropFigureFile, hasFigureFile } from './figure-folder.ts'
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
    isMisread: isMisread(found.file),
    /** Begun, not ended, and not heard of: the program ended in the midst of it. */
    brokeOff: found.file.begunAt !== null && found.file.endedAt === null && silent,
  })
}

/** Whether å, ä and ö look wrong in the headings or words of a text file. */
const isMisread = ({ look, layout, survey }: NonNullable<Awaited<ReturnType<typeof findFile>>>): boolean =>
  layout.encoding !== null &&
  [...look.headings, ...[...survey.categories, ...survey.territories].map(({ word }) => word)].some(
    looksMisread,
  )

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
  return { ...row, layout: layout.data, look: row.look as Shown, survey: surveyOf(row.survey) }
}

/** What was found by a look, as it is stored; of a file that has waited while the program changed, what was not looked for then is nothing. */
export const surveyOf = (survey: unknown): Survey => ({
  unread: [],
  states: {},
  ...(survey as Omit<Survey, 'unread' | 'states'>),
})

/** A look, a layout and what was found by it, as they are stored. */
export function keptLook({ sheets, headings, shown }: Shown, layout: FigureLayout, survey: Survey) {
  return {
    look: JSON.stringify({ sheets, headings, shown }),
    layout: JSON.stringify(layout),
    survey: JSON.stringify(survey),
  }
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

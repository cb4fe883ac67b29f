/** A file of figures as it comes: kept, looked at, and what a recipe knows of it. */
import { lookAtFigures } from '../documents/figures/look.ts'
import { UnreadableFigures } from '../documents/figures/refusal.ts'
import { surveyFigures } from '../documents/figures/survey.ts'
import { mayWithOwn } from '../domain/access.ts'
import { tidy } from '../domain/fields.ts'
import { readAs, writeAs } from '../storage/database.ts'
import { deleteFigureFilesBefore } from '../storage/figure-file.ts'
import { listRecipes } from '../storage/recipe.ts'
import { findRecord, insertRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { type FigureFileRefusal, keptLook } from './figure-file.ts'
import { dropFigureFile, figurePath, keepFigureFile, sweepFigureFolder } from './figure-folder.ts'
import { fitted } from './figure-recipe-fit.ts'
import { type Actor, isId } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

const day = 24 * 60 * 60 * 1000

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
        ...keptLook(fitting.look, fitting.layout, survey),
      })
    })
    return done({ id })
  } catch (error) {
    await dropFigureFile(context, id)
    if (error instanceof UnreadableFigures) return refused({ name: 'unreadable', why: error.refusal })
    throw error
  }
}

/** Reading a waiting file into counts or values, in the background where it takes long. */
import { type FigureLayout, isOfValues } from '../documents/figures/layout.ts'
import { readFigures, readValues } from '../documents/figures/read-figures.ts'
import { UnreadableFigures } from '../documents/figures/refusal.ts'
import { mayWithOwn } from '../domain/access.ts'
import { territoryKinds } from '../domain/source.ts'
import { readAs, type Writing, writeAs } from '../storage/database.ts'
import { beginReading, noteReading } from '../storage/figure-file.ts'
import type { Context } from './context.ts'
import { addCategory, addIndicator, addTerritory, keepRecipe } from './figure-bringing.ts'
import { type FigureFileRefusal, findFile, silence } from './figure-file.ts'
import { dropFigureFile, figurePath, hasFigureFile } from './figure-folder.ts'
import { type FigureMeanings, listFigureMeanings } from './figure-meanings.ts'
import { groundsIn, type Input, type Made, meaningsIn, type Said, saidIn } from './figure-said.ts'
import { sumOfReading } from './figure-sum.ts'
import { takeInFigures, takeInValues } from './intake.ts'
import type { Actor } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

type File = NonNullable<Awaited<ReturnType<typeof findFile>>>
type Making = { categories: Made[]; territories: Made[]; indicators: Made[] }
/** A file, and all that a person has said of it. */
type Told = {
  file: File
  layout: FigureLayout
  said: Said
  known: FigureMeanings
  made: Making
  input: Input
}

/**
 * Begins to read a file as a person has said it. `finished` is kept when it has been read, or it is known why it was not; both stand in
 * the file's row by then.
 */
export async function readFigureFile(
  context: Context,
  actor: Actor,
  id: string,
  input: Input,
): Promise<Outcome<{ finished: Promise<void> }, FigureFileRefusal>> {
  if (!mayWithOwn(actor.membership.role, 'change', 'figureFile')) return refused({ name: 'not-allowed' })
  const { partnershipId } = actor.membership
  const found = await readAs(context.database, actor.identity, async reading => {
    const file = await findFile(reading, partnershipId, id)
    return file && { file, known: await listFigureMeanings(context, reading, partnershipId) }
  })
  if (!found) return refused({ name: 'not-found' })
  const { file, known } = found
  if (!(await hasFigureFile(context, id))) return refused({ name: 'file-gone' })
  if (file.survey.problem) return refused({ name: 'invalid', problems: { columns: 'required' } })
  if (isOfValues(file.layout) && known.plan === null)
    return refused({ name: 'invalid', problems: { planId: 'required' } })
  const said = saidIn(input, file.layout)
  if (!said.ok) return said
  const told = toldOf(context, input, file, known, said.value)

  const at = context.now()
  const silentSince = new Date(at.getTime() - silence)
  const begins = await writeAs(context.database, actor.identity, writing =>
    beginReading(writing, partnershipId, id, { at, silentSince, layout: JSON.stringify(told.layout) }),
  )
  // Pressed twice: the first is at it.
  if (!begins) return done({ finished: Promise.resolve() })

  const note = (noted: Omit<Parameters<typeof noteReading>[3], 'heardAt'>) =>
    writeAs(context.database, actor.identity, writing =>
      noteReading(writing, partnershipId, id, { ...noted, heardAt: context.now() }),
    )
  const run = async (): Promise<void> => {
    try {
      const outcome = await read(context, actor, told, rows => void note({ rowsRead: rows }).catch(() => {}))
      if (!outcome.ok) {
        await note({ endedAt: context.now(), refusal: JSON.stringify(outcome.refusal) })
        return
      }
      await note({ endedAt: context.now(), intakeId: outcome.value.id })
      await dropFigureFile(context, id)
    } catch (error) {
      const refusal =
        error instanceof UnreadableFigures
          ? { name: 'unreadable', why: error.refusal }
          : { name: 'unexpected' }
      await note({ endedAt: context.now(), refusal: JSON.stringify(refusal) })
      if (refusal.name === 'unexpected') throw error
    }
  }
  return done({ finished: run() })
}

function toldOf(context: Context, input: Input, file: File, known: FigureMeanings, said: Said): Told {
  const ids = (rows: readonly { id: string }[]) => new Set(rows.map(row => row.id))
  const isValues = isOfValues(file.layout)
  const { survey } = file
  const words = meaningsIn(
    context,
    input,
    'c',
    survey.categories,
    ids(isValues ? known.indicators : known.categories),
  )
  const grounds = isValues
    ? { meanings: groundsIn(input, survey.territories), made: [] }
    : meaningsIn(context, input, 't', survey.territories, ids(known.territories))
  const before = file.layout
  const layout: FigureLayout = {
    ...before,
    categories: { ...before.categories, ...words.meanings },
    territories:
      isValues && input.grounds !== undefined
        ? grounds.meanings
        : { ...before.territories, ...grounds.meanings },
    complete: said.complete,
    replaces: said.replaces,
  }
  const made: Making = {
    categories: isValues ? [] : words.made,
    indicators: isValues ? words.made : [],
    territories: grounds.made,
  }
  return { file, layout, said, known, made, input }
}

async function read(context: Context, actor: Actor, told: Told, tell: (rows: number) => void) {
  const { file, layout, said } = told
  let heard = performance.now()
  let recipeId = file.recipeId
  const arriving = {
    sourceId: file.sourceId,
    get recipeId() {
      return recipeId
    },
    fileName: file.fileName,
    sha256: sumOfReading(file, layout),
    extractedOn: said.extractedOn,
    preliminary: said.preliminary,
    before: async (writing: Writing): Promise<Outcome<null>> => {
      const brought = await bring(context, actor, writing, told)
      if (!brought.ok) return brought
      const { sourceId, fetched } = file
      const kept = { id: file.recipeId, sourceId, name: said.recipeName, layout, fetched }
      recipeId = await keepRecipe(context, actor, writing, kept)
      return done(null)
    },
  }
  const path = figurePath(context, file.id)
  if (isOfValues(layout))
    return takeInValues(context, actor, {
      ...arriving,
      get recipeId() {
        return recipeId
      },
      indicator: word => layout.categories[word] ?? null,
      takes: ground => layout.territories[ground] !== null,
      read: () => readValues(path, layout),
    })
  return takeInFigures(context, actor, {
    ...arriving,
    get recipeId() {
      return recipeId
    },
    replaces: layout.replaces,
    complete: layout.complete,
    days: said.days,
    category: word => layout.categories[word] ?? null,
    territory: word => layout.territories[word] ?? null,
    read: () => readFigures(path, layout),
    progress: rows => {
      if (performance.now() - heard < 1_000) return
      heard = performance.now()
      tell(rows)
    },
  })
}

async function bring(
  context: Context,
  actor: Actor,
  writing: Writing,
  { file, layout, said, known, made, input }: Told,
): Promise<Outcome<null>> {
  const kind = territoryKinds.find(one => one === input.territoryKind) ?? 'district'
  const codes = new Set(known.categories.map(({ code }) => code))
  for (const one of made.categories) {
    const outcome = await addCategory(context, actor, writing, one, codes)
    if (!outcome.ok) return outcome
  }
  for (const one of made.territories) {
    const outcome = await addTerritory(context, actor, writing, one, kind)
    if (!outcome.ok) return outcome
  }
  const source = known.sources.find(({ id }) => id === file.sourceId)?.name ?? ''
  const areaId = known.areas.find(({ id }) => id === input.areaId)?.id ?? null
  const unitOf = (word: string) => file.survey.values.find(({ indicator }) => indicator === word)?.unit ?? ''
  for (const one of made.indicators) {
    const of = {
      planId: known.plan!.id,
      areaId,
      source,
      measure: layout.measure,
      unitOf,
      nextOn: said.nextOn,
    }
    const outcome = await addIndicator(context, actor, writing, one, of)
    if (!outcome.ok) return outcome
  }
  return done(null)
}

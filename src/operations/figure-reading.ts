/** Reading a waiting file into counts, in the background where it takes long. */
import type { FigureLayout, Meanings } from '../documents/figures/layout.ts'
import { readFigures } from '../documents/figures/read-figures.ts'
import { UnreadableFigures } from '../documents/figures/refusal.ts'
import type { SurveyedWord } from '../documents/figures/survey.ts'
import { mayWithOwn } from '../domain/access.ts'
import { commonCategories } from '../domain/common-categories.ts'
import { checkbox, optionalDate, optionalText } from '../domain/fields.ts'
import { type TerritoryKind, territoryKinds } from '../domain/source.ts'
import { readAs, type Writing, writeAs } from '../storage/database.ts'
import { beginReading, noteReading } from '../storage/figure-file.ts'
import { insertRecord, updateRecord } from '../storage/record.ts'
import { listCategories, listTerritories } from '../storage/source.ts'
import type { Context } from './context.ts'
import { type FigureFileRefusal, findFile, silence } from './figure-file.ts'
import { dropFigureFile, figurePath, hasFigureFile } from './figure-folder.ts'
import { takeInFigures } from './intake.ts'
import { nouns } from './nouns.ts'
import { type Actor, added, recordEvent } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

type Input = Record<string, unknown>

/** A category or ground that the file brings with it. */
type Made = { id: string; word: string }

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
    return (
      file && {
        file,
        categories: await listCategories(reading, partnershipId),
        territories: await listTerritories(reading, partnershipId),
      }
    )
  })
  if (!found) return refused({ name: 'not-found' })
  const { file } = found
  if (!(await hasFigureFile(context, id))) return refused({ name: 'file-gone' })
  if (file.survey.problem) return refused({ name: 'invalid', problems: { columns: 'required' } })
  const known = (rows: readonly { id: string }[]) => new Set(rows.map(row => row.id))
  const categories = meaningsIn(context, input, 'c', file.survey.categories, known(found.categories))
  const territories = meaningsIn(context, input, 't', file.survey.territories, known(found.territories))
  const layout: FigureLayout = {
    ...file.layout,
    categories: { ...file.layout.categories, ...categories.meanings },
    territories: { ...file.layout.territories, ...territories.meanings },
    complete: checkbox.parse(input.complete ?? null),
    replaces: input.replaces !== 'no',
  }
  const extractedOn = optionalDate.safeParse(input.extractedOn)
  const from = optionalDate.safeParse(input.from)
  const to = optionalDate.safeParse(input.to)
  const recipeName = optionalText(200).safeParse(input.recipeName)
  if (!extractedOn.success) return refused({ name: 'invalid', problems: { extractedOn: 'not-a-date' } })
  if (!from.success) return refused({ name: 'invalid', problems: { from: 'not-a-date' } })
  if (!to.success) return refused({ name: 'invalid', problems: { to: 'not-a-date' } })
  if (!recipeName.success) return refused({ name: 'invalid', problems: { recipeName: 'too-long' } })
  if (from.data && to.data && to.data < from.data)
    return refused({ name: 'invalid', problems: { to: 'ends-before-start' } })

  const at = context.now()
  const silentSince = new Date(at.getTime() - silence)
  const begins = await writeAs(context.database, actor.identity, writing =>
    beginReading(writing, partnershipId, id, { at, silentSince, layout: JSON.stringify(layout) }),
  )
  // Pressed twice: the first is at it.
  if (!begins) return done({ finished: Promise.resolve() })

  const { sourceId } = file
  let recipeId = file.recipeId
  const before = async (writing: Writing): Promise<Outcome<null>> => {
    const kind = territoryKinds.find(one => one === input.territoryKind) ?? 'district'
    const codes = new Set(found.categories.map(({ code }) => code))
    for (const made of categories.made) {
      const outcome = await addCategory(context, actor, writing, made, codes)
      if (!outcome.ok) return outcome
    }
    for (const made of territories.made) {
      const outcome = await addTerritory(context, actor, writing, made, kind)
      if (!outcome.ok) return outcome
    }
    recipeId = await keepRecipe(context, actor, writing, {
      id: file.recipeId,
      sourceId,
      name: recipeName.data,
      layout,
    })
    return done(null)
  }
  const note = (noted: Omit<Parameters<typeof noteReading>[3], 'heardAt'>) =>
    writeAs(context.database, actor.identity, writing =>
      noteReading(writing, partnershipId, id, { ...noted, heardAt: context.now() }),
    )
  const run = async (): Promise<void> => {
    let told = performance.now()
    try {
      const outcome = await takeInFigures(context, actor, {
        sourceId,
        get recipeId() {
          return recipeId
        },
        fileName: file.fileName,
        sha256: file.fileSha256,
        extractedOn: extractedOn.data,
        preliminary: checkbox.parse(input.preliminary ?? null),
        replaces: layout.replaces,
        complete: layout.complete,
        days: from.data && to.data ? { from: from.data, to: to.data } : null,
        category: word => layout.categories[word] ?? null,
        territory: word => layout.territories[word] ?? null,
        before,
        read: () => readFigures(figurePath(context, id), layout),
        progress: rows => {
          if (performance.now() - told < 1_000) return
          told = performance.now()
          note({ rowsRead: rows }).catch(() => {})
        },
      })
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

/** What each word of the file means: `c.3` is the fourth word; an id here, "new", or nothing for what is set aside. */
function meaningsIn(
  context: Context,
  input: Input,
  letter: 'c' | 't',
  words: readonly SurveyedWord[],
  known: ReadonlySet<string>,
): { meanings: Meanings; made: Made[] } {
  const meanings: Meanings = {}
  const made: Made[] = []
  for (const [at, { word }] of words.entries()) {
    const said = input[`${letter}.${at}`]
    if (said === undefined) continue
    if (said === 'new' && word !== '') {
      const id = context.newId()
      made.push({ id, word })
      meanings[word] = id
    } else meanings[word] = typeof said === 'string' && known.has(said) ? said : null
  }
  return { meanings, made }
}

async function addCategory(
  context: Context,
  actor: Actor,
  writing: Writing,
  { id, word }: Made,
  codes: Set<string>,
) {
  const common = commonCategories.find(({ name }) => name.toLowerCase() === word.toLowerCase())
  let code = common?.code ?? word.toLowerCase().slice(0, 90)
  for (let next = 2; codes.has(code); next++) code = `${code.replace(/ \d+$/, '')} ${next}`
  codes.add(code)
  const input = {
    name: word.slice(0, 300),
    code,
    drivenBy: common?.drivenBy ?? '',
    sensitive: common?.sensitive ?? false,
    braCode: /^(\d{4})\b/.exec(word)?.[1] ?? common?.braCode ?? '',
  }
  return emptied(await added(context, actor, writing, nouns.category, input, {}, { id }))
}

async function addTerritory(
  context: Context,
  actor: Actor,
  writing: Writing,
  { id, word }: Made,
  kind: TerritoryKind,
) {
  return emptied(
    await added(context, actor, writing, nouns.territory, { name: word.slice(0, 300), kind }, {}, { id }),
  )
}

const emptied = <T>(outcome: Outcome<T>): Outcome<null> => (outcome.ok ? done(null) : outcome)

type Kept = { id: string | null; sourceId: string; name: string | null; layout: FigureLayout }

/** The recipe that the file was read by has learnt its new words; with a name there is a new one. */
async function keepRecipe(
  context: Context,
  actor: Actor,
  writing: Writing,
  { id, sourceId, name, layout }: Kept,
): Promise<string | null> {
  const { partnershipId } = actor.membership
  const row = { layout: JSON.stringify(layout) }
  if (id && !name) {
    await updateRecord(writing, 'recipe', partnershipId, id, row)
    return id
  }
  if (!name) return null
  const made = context.newId()
  await insertRecord(writing, 'recipe', { partnershipId, id: made, sourceId, name, reader: 'table', ...row })
  const title = { table: 'recipe', title: () => name } as const
  await recordEvent(context, actor, writing, title, 'added', made, { name })
  return made
}

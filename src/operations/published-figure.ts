/** The register of published figures: to look through, to take home, and to write into what has been published elsewhere. */
import { countedOf } from '../disclosure/picture/persons.ts'
import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { problemsOf } from '../domain/fields.ts'
import { publishedElsewhereSchema } from '../domain/published-figure.ts'
import { type Reading, readAs, writeAs } from '../storage/database.ts'
import { listSeries } from '../storage/incident-count.ts'
import { insertPublishedFigures, listPublishedFigures } from '../storage/published-figure.ts'
import { listCategories, listSources, listTerritories } from '../storage/source.ts'
import type { Context } from './context.ts'
import { type Actor, mayDo, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

export const publishedFigureNoun = {
  table: 'publishedFigure',
  title: (row: Record<string, unknown>) => String(row.title),
} as const

/** What the register is looked through for; what is left out is everything. */
export type RegisterAsked = {
  counted?: string | undefined
  ground?: string | undefined
  hidden?: string | undefined
}

/** The register, what was published last first, and what it can be looked through for. */
export async function showRegister(context: Context, actor: Actor, asked: RegisterAsked) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'publishedFigure')) return refused<Refusal>({ name: 'not-allowed' })
  return readAs(context.database, actor.identity, async reading => {
    const rows = (await listPublishedFigures(reading, partnershipId)).toReversed()
    const named = (of: 'counted' | 'ground') =>
      [...new Set(rows.map(row => row[of]))].sort((a, b) => a.localeCompare(b, 'sv'))
    return done({
      figures: rows.filter(
        row =>
          (!asked.counted || row.counted === asked.counted) &&
          (!asked.ground || row.ground === asked.ground) &&
          (asked.hidden !== '1' || row.value === null),
      ),
      all: rows.length,
      choices: { counted: named('counted'), ground: named('ground') },
      asked,
    })
  })
}

export type Register = Extract<Awaited<ReturnType<typeof showRegister>>, { ok: true }>['value']

/** What a figure that was published elsewhere can be of, of what is counted here. */
export async function showElsewhereForm(context: Context, actor: Actor) {
  if (!mayDo(actor, 'add', publishedFigureNoun)) return refused<Refusal>({ name: 'not-allowed' })
  return readAs(context.database, actor.identity, async reading =>
    done(await choicesOf(reading, actor.membership.partnershipId)),
  )
}

export type ElsewhereForm = Extract<Awaited<ReturnType<typeof showElsewhereForm>>, { ok: true }>['value']

/** What is counted of persons, source by source, and every ground. */
async function choicesOf(reading: Reading, partnershipId: string) {
  const series = await listSeries(reading, partnershipId)
  const sources = await listSources(reading, partnershipId)
  const categories = await listCategories(reading, partnershipId)
  const grounds = await listTerritories(reading, partnershipId)
  return {
    counted: sources.flatMap(source =>
      categories.flatMap(category => {
        const isCounted = series.some(
          ({ sourceId, categoryId }) => sourceId === source.id && categoryId === category.id,
        )
        if (!isCounted || !(category.sensitive || source.counts === 'persons')) return []
        const key = countedOf(source.id, category.code)
        return [
          { key, sourceId: source.id, categoryCode: category.code, name: category.name, source: source.name },
        ]
      }),
    ),
    grounds: grounds.map(({ id, name }) => ({ id, name })),
  }
}

/** Writes a figure that was published elsewhere into the register, so that what is published here is tried together with it. */
export async function addPublishedElsewhere(
  context: Context,
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  if (!mayDo(actor, 'add', publishedFigureNoun)) return refused({ name: 'not-allowed' })
  const parsed = publishedElsewhereSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const { counted, countedWords, ground, groundWords, value, ...fields } = parsed.data
  const { partnershipId, personId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const choices = await choicesOf(writing, partnershipId)
    const known = choices.counted.find(({ key }) => key === counted)
    const territory = choices.grounds.find(({ id }) => id === ground)
    if (counted && !known) return refused<Refusal>({ name: 'invalid', problems: { counted: 'not-a-choice' } })
    if (ground && !territory)
      return refused<Refusal>({ name: 'invalid', problems: { ground: 'not-a-choice' } })
    const at = context.now()
    if (fields.publishedOn > dayOf(at))
      return refused<Refusal>({ name: 'invalid', problems: { publishedOn: 'after-today' } })
    const id = context.newId()
    await insertPublishedFigures(writing, [
      {
        ...fields,
        partnershipId,
        id,
        versionId: null,
        sourceId: known?.sourceId ?? null,
        categoryCode: known?.categoryCode ?? null,
        counted: known?.name ?? countedWords ?? '',
        territoryId: territory?.id ?? null,
        ground: territory?.name ?? groundWords ?? '',
        value,
        at,
        personId,
      },
    ])
    const title = `${known?.name ?? countedWords}, ${fields.publishedIn}`
    await recordEvent(context, actor, writing, publishedFigureNoun, 'added', id, { title })
    return done({ id })
  })
}

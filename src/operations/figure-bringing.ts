/** What a file of figures brings with it when it is read: categories, grounds, indicators, and the recipe that it was read by. */
import type { FigureLayout, Measure } from '../documents/figures/layout.ts'
import { codeOf, driverOf, isSensitiveCode } from '../domain/bra-codes.ts'
import { commonCategories } from '../domain/common-categories.ts'
import { type IndicatorKind, measureOf } from '../domain/indicator.ts'
import { kindOfGround, type TerritoryKind } from '../domain/source.ts'
import type { Writing } from '../storage/database.ts'
import { findRecord, insertRecord, updateRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import type { Made } from './figure-said.ts'
import { nouns } from './nouns.ts'
import { type Actor, added, recordEvent } from './record.ts'
import { done, type Outcome } from './refusal.ts'

export async function addCategory(
  context: Context,
  actor: Actor,
  writing: Writing,
  { id, word }: Made,
  codes: Set<string>,
): Promise<Outcome<null>> {
  const common = commonCategories.find(({ name }) => name.toLowerCase() === word.toLowerCase())
  let code = common?.code ?? word.toLowerCase().slice(0, 90)
  for (let next = 2; codes.has(code); next++) code = `${code.replace(/ \d+$/, '')} ${next}`
  codes.add(code)
  const braCode = codeOf(word)
  const input = {
    name: word.slice(0, 300),
    code,
    drivenBy: common?.drivenBy ?? driverOf(word) ?? '',
    sensitive: common?.sensitive ?? (braCode !== null && isSensitiveCode(braCode)),
    braCode: braCode ?? common?.braCode ?? '',
  }
  return emptied(await added(context, actor, writing, nouns.category, input, {}, { id }))
}

/** `kind` where the name does not tell it. */
export async function addTerritory(
  context: Context,
  actor: Actor,
  writing: Writing,
  { id, word }: Made,
  kind: TerritoryKind,
): Promise<Outcome<null>> {
  const input = { name: word.slice(0, 300), kind: kindOfGround(word) ?? kind }
  return emptied(await added(context, actor, writing, nouns.territory, input, {}, { id }))
}

export type Indicated = {
  planId: string
  areaId: string | null
  source: string
  measure: Measure
  /** The unit of a word, where the file writes one. */
  unitOf(word: string): string
  nextOn: string | null
}

export async function addIndicator(
  context: Context,
  actor: Actor,
  writing: Writing,
  { id, word }: Made,
  of: Indicated,
): Promise<Outcome<null>> {
  const { planId, areaId, source, nextOn } = of
  const { kind, unit } = measureOf(word, of.unitOf(word), kindOf(of.measure))
  const input = { name: word.slice(0, 500), kind, unit: unit ?? '', form: 'series', source, nextOn }
  return emptied(
    await added(context, actor, writing, nouns.indicator, input, { planId, areaId: areaId ?? '' }, { id }),
  )
}

export const kindOf = (measure: Measure): IndicatorKind =>
  measure === 'number' || measure === 'events' ? 'count' : measure

const emptied = <T>(outcome: Outcome<T>): Outcome<null> => (outcome.ok ? done(null) : outcome)

type Kept = {
  id: string | null
  sourceId: string
  name: string | null
  layout: FigureLayout
  fetched: unknown
}

/** The recipe that the file was read by has learnt its new words; with a name there is a new one. */
export async function keepRecipe(
  context: Context,
  actor: Actor,
  writing: Writing,
  { id, sourceId, name, layout, fetched }: Kept,
): Promise<string | null> {
  const { partnershipId } = actor.membership
  const row = { layout: JSON.stringify(layout) }
  if (id && !name && (await findRecord(writing, 'recipe', partnershipId, id))) {
    await updateRecord(writing, 'recipe', partnershipId, id, row)
    return id
  }
  if (!name) return null
  const made = context.newId()
  const asked = fetched === null ? {} : { fetched: JSON.stringify(fetched) }
  await insertRecord(writing, 'recipe', {
    partnershipId,
    id: made,
    sourceId,
    name,
    reader: layout.reader,
    ...row,
    ...asked,
  })
  await recordEvent(context, actor, writing, nouns.recipe, 'added', made, { name })
  return made
}

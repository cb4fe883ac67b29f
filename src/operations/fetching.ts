/** Fetching official figures: what comes waits as a file that was handed in does, is looked at, taken in and taken back like one. */
import type { z } from 'zod'
import { isOfValues } from '../documents/figures/layout.ts'
import { mayWithOwn } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { fetchedQuestion, koladaForm, policeForm, type Question, scbForm } from '../domain/fetching.ts'
import { checkbox, problemsOf } from '../domain/fields.ts'
import { plainMunicipality } from '../domain/source.ts'
import { readAs, writeAs } from '../storage/database.ts'
import { findPartnership } from '../storage/partnership.ts'
import { listFetchedRecipes } from '../storage/recipe.ts'
import { findRecord } from '../storage/record.ts'
import { listSources } from '../storage/source.ts'
import type { Context } from './context.ts'
import { type FetchRefusal, fetchAnswer } from './fetch-answer.ts'
import { takeInFigureFile } from './figure-arrival.ts'
import { type FigureFileRefusal, showFigureFile } from './figure-file.ts'
import { readFigureFile } from './figure-reading.ts'
import { nouns } from './nouns.ts'
import { type Actor, added, isId } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

export type FetchingRefusal = FetchRefusal | FigureFileRefusal

export type OfficialName = Question['from']

const forms: Record<OfficialName, z.ZodType<Question>> = {
  kolada: koladaForm,
  scb: scbForm,
  police: policeForm,
}

/** Each official source as a source of figures here: made the first time that something is fetched from it. */
export const officialSources = {
  kolada: {
    name: 'Kolada',
    publisher: 'Rådet för främjande av kommunala analyser (RKA)',
    unit: 'nyckeltal',
    address: 'https://www.kolada.se',
    licence: 'CC BY 4.0',
    counts: 'events',
  },
  scb: {
    name: 'SCB, statistikdatabasen',
    publisher: 'Statistiska centralbyrån',
    unit: 'tabellvärden',
    address: 'https://www.statistikdatabasen.scb.se',
    definition: 'Från 2025 lägger SCB till brus i antal, så att delar och summor inte stämmer överens.',
    licence: 'CC0',
    counts: 'events',
  },
  police: {
    name: 'Polisens händelser',
    publisher: 'Polismyndigheten',
    unit: 'publicerade händelser',
    address: 'https://polisen.se/aktuellt/polisens-nyheter/',
    definition: 'Ett urval av händelser som polisen berättar om på nätet. Ingen statistik.',
    timedBy: 'occurred',
    counts: 'events',
  },
} as const

/** The page where figures are fetched: what may be asked again, and, where words are given, which indicators of Kolada have them. */
export async function showFetching(context: Context, actor: Actor, words: string) {
  if (!mayWithOwn(actor.membership.role, 'add', 'figureFile'))
    return refused<Refusal>({ name: 'not-allowed' })
  const { partnershipId } = actor.membership
  const found = await readAs(context.database, actor.identity, async reading => ({
    recipes: await listFetchedRecipes(reading, partnershipId),
    partnership: await findPartnership(reading, partnershipId),
  }))
  const kolada = context.official?.kolada
  const kpis = words === '' || !kolada ? null : await kolada.findKpis(words)
  const { city, district, name } = found.partnership ?? {}
  return done({
    recipes: found.recipes,
    municipality: plainMunicipality(city ?? district ?? name ?? ''),
    words,
    kpis: kpis?.ok ? kpis.value.slice(0, 50) : null,
    searchRefusal: kpis && !kpis.ok ? kpis.refusal : null,
    offers: {
      kolada: Boolean(context.official?.kolada),
      scb: Boolean(context.official?.scb),
      police: Boolean(context.official?.police),
    },
  })
}

export type FetchingPage = Extract<Awaited<ReturnType<typeof showFetching>>, { ok: true }>['value']

/** Asks as a form says; answers the file that waits to be looked at. */
export async function fetchFigures(
  context: Context,
  actor: Actor,
  from: OfficialName,
  input: unknown,
): Promise<Outcome<{ id: string }, FetchingRefusal>> {
  if (!mayWithOwn(actor.membership.role, 'add', 'figureFile')) return refused({ name: 'not-allowed' })
  const asked = forms[from].safeParse(input)
  if (!asked.success) return refused({ name: 'invalid', problems: problemsOf(asked.error) })
  return fetchAs(context, actor, asked.data)
}

async function fetchAs(
  context: Context,
  actor: Actor,
  asked: Question,
  recipe?: { id: string; sourceId: string },
): Promise<Outcome<{ id: string }, FetchingRefusal>> {
  const answer = await fetchAnswer(context, asked)
  if (!answer.ok) return answer
  const sourceId = recipe?.sourceId ?? (await sourceOf(context, actor, asked.from))
  const { fileName, text } = answer.value
  return takeInFigureFile(context, actor, {
    sourceId,
    fileName,
    content: [new TextEncoder().encode(text)],
    fetched: asked,
    ...(recipe ? { recipeId: recipe.id } : { recipeId: null }),
  })
}

/**
 * Asks again what a recipe has asked before, and takes in what comes where nothing in it is new; else it waits for somebody to say what the
 * new words mean. The same answer again changes nothing.
 */
export async function fetchAgain(
  context: Context,
  actor: Actor,
  recipeId: string,
): Promise<Outcome<{ id: string; finished: Promise<void> }, FetchingRefusal>> {
  if (!mayWithOwn(actor.membership.role, 'add', 'figureFile')) return refused({ name: 'not-allowed' })
  if (!isId(recipeId)) return refused({ name: 'not-found' })
  const recipe = await readAs(context.database, actor.identity, reading =>
    findRecord(reading, 'recipe', actor.membership.partnershipId, recipeId),
  )
  const asked = fetchedQuestion.safeParse(recipe?.fetched)
  if (!recipe || !asked.success) return refused({ name: 'not-found' })
  const came = await fetchAs(context, actor, asked.data, { id: recipe.id, sourceId: recipe.sourceId })
  if (!came.ok) return came
  const { id } = came.value
  const shown = await showFigureFile(context, actor, id)
  const waits = done({ id, finished: Promise.resolve() })
  if (!shown.ok || shown.value.before || shown.value.file.recipeId !== recipe.id) return waits
  const { survey, layout } = shown.value.file
  const isKnown =
    survey.categories.every(({ word }) => word in layout.categories) &&
    (isOfValues(layout) || survey.territories.every(({ word }) => word in layout.territories))
  if (survey.problem || !isKnown) return waits
  const read = await readFigureFile(context, actor, id, {
    extractedOn: dayOf(context.now()),
    ...(checkbox.parse(layout.complete) && { complete: 'on' }),
  })
  return read.ok ? done({ id, finished: read.value.finished }) : read
}

async function sourceOf(context: Context, actor: Actor, name: OfficialName): Promise<string> {
  const wanted = officialSources[name]
  return writeAs(context.database, actor.identity, async writing => {
    const there = await listSources(writing, actor.membership.partnershipId)
    const known = there.find(source => source.name === wanted.name)
    if (known) return known.id
    const outcome = await added(context, actor, writing, nouns.source, wanted)
    if (!outcome.ok) throw new Error(`the source ${wanted.name} is refused: ${outcome.refusal.name}`)
    return outcome.value.id
  })
}

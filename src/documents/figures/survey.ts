/** What a file holds under a layout, found by reading it whole: which words it uses, and which days it is of. */
import {
  type FoundFigures,
  type FoundValue,
  mostUnread,
  type UnreadCell,
} from '../../domain/found-figures.ts'
import type { ValueState } from '../../domain/indicator.ts'
import { type FigureLayout, isOfValues, type LayoutProblem, problemOfLayout } from './layout.ts'
import { limits } from './limits.ts'
import { readFigures, readValues } from './read-figures.ts'

/** A word of the file and how many events go with it, or how many values; the most first. */
export type SurveyedWord = { word: string; counts: number }

export type Survey = {
  /** Why the file was not read; nothing else is known then. */
  problem: LayoutProblem | 'too-many-categories' | 'too-many-territories' | null
  rows: number
  counts: number
  /** Of a file of values, its indicators. */
  categories: SurveyedWord[]
  territories: SurveyedWord[]
  /** First and last day; null where nothing was counted. */
  days: { from: string; to: string } | null
  leftOut: FoundFigures['leftOut']
  /** The first of what could not be read. */
  unread: UnreadCell[]
  /** How many of the counts or values are of each state. */
  states: Partial<Record<ValueState, number>>
  /** The first values of a file of values. */
  values: FoundValue[]
}

const shownValues = 60

/** Throws `UnreadableFigures`. */
export async function surveyFigures(path: string, layout: FigureLayout): Promise<Survey> {
  const survey: Survey = {
    problem: problemOfLayout(layout),
    rows: 0,
    counts: 0,
    categories: [],
    territories: [],
    days: null,
    leftOut: {},
    unread: [],
    states: {},
    values: [],
  }
  if (survey.problem) return survey
  const categories = new Map<string, number>()
  const territories = new Map<string, number>()
  for await (const { rows, found, leftOut, unread = [] } of pieces(path, layout)) {
    survey.rows += rows
    survey.counts += found.length
    for (const [reason, times] of Object.entries(leftOut) as [keyof Survey['leftOut'], number][])
      survey.leftOut[reason] = (survey.leftOut[reason] ?? 0) + times
    survey.unread.push(...unread.slice(0, mostUnread - survey.unread.length))
    for (const one of found) {
      const { category, territory, startsOn, endsOn, weight, state } = one
      survey.states[state] = (survey.states[state] ?? 0) + 1
      categories.set(category, (categories.get(category) ?? 0) + weight)
      territories.set(territory, (territories.get(territory) ?? 0) + weight)
      if (!survey.days) survey.days = { from: startsOn, to: endsOn }
      if (startsOn < survey.days.from) survey.days.from = startsOn
      if (endsOn > survey.days.to) survey.days.to = endsOn
      if (one.value && survey.values.length < shownValues) survey.values.push(one.value)
    }
    if (categories.size > limits.words) return { ...survey, problem: 'too-many-categories' }
    if (territories.size > limits.words) return { ...survey, problem: 'too-many-territories' }
  }
  return { ...survey, categories: sorted(categories), territories: sorted(territories) }
}

type Found = {
  category: string
  territory: string
  startsOn: string
  endsOn: string
  weight: number
  state: ValueState
  value?: FoundValue
}

async function* pieces(
  path: string,
  layout: FigureLayout,
): AsyncGenerator<Pick<FoundFigures, 'rows' | 'leftOut' | 'unread'> & { found: Found[] }> {
  if (isOfValues(layout))
    for await (const { values, ...piece } of readValues(path, layout))
      yield {
        ...piece,
        found: values.map(value => ({ ...value, category: value.indicator, weight: 1, value })),
      }
  else
    for await (const { counts, ...piece } of readFigures(path, layout))
      yield {
        ...piece,
        found: counts.map(({ amount, ...count }) => ({ ...count, weight: amount ?? 0 })),
      }
}

const sorted = (words: Map<string, number>): SurveyedWord[] =>
  [...words]
    .map(([word, counts]) => ({ word, counts }))
    .sort((a, b) => b.counts - a.counts || a.word.localeCompare(b.word, 'sv'))

/** What a file holds under a layout, found by reading it whole: which words it uses, and which days it is of. */
import type { FoundFigures } from '../../domain/found-figures.ts'
import { type FigureLayout, type LayoutProblem, problemOfLayout } from './layout.ts'
import { limits } from './limits.ts'
import { readFigures } from './read-figures.ts'

/** A word of the file and how many events or numbers go with it, the most first. */
export type SurveyedWord = { word: string; counts: number }

export type Survey = {
  /** Why the file was not read; nothing else is known then. */
  problem: LayoutProblem | 'too-many-categories' | 'too-many-territories' | null
  rows: number
  counts: number
  categories: SurveyedWord[]
  territories: SurveyedWord[]
  /** First and last day; null where nothing was counted. */
  days: { from: string; to: string } | null
  leftOut: FoundFigures['leftOut']
}

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
  }
  if (survey.problem) return survey
  const categories = new Map<string, number>()
  const territories = new Map<string, number>()
  for await (const piece of readFigures(path, layout)) {
    survey.rows += piece.rows
    survey.counts += piece.counts.length
    for (const [reason, times] of Object.entries(piece.leftOut) as [keyof Survey['leftOut'], number][])
      survey.leftOut[reason] = (survey.leftOut[reason] ?? 0) + times
    for (const { category, territory, startsOn, endsOn, amount } of piece.counts) {
      categories.set(category, (categories.get(category) ?? 0) + (amount ?? 0))
      territories.set(territory, (territories.get(territory) ?? 0) + (amount ?? 0))
      if (!survey.days) survey.days = { from: startsOn, to: endsOn }
      if (startsOn < survey.days.from) survey.days.from = startsOn
      if (endsOn > survey.days.to) survey.days.to = endsOn
    }
    if (categories.size > limits.words) return { ...survey, problem: 'too-many-categories' }
    if (territories.size > limits.words) return { ...survey, problem: 'too-many-territories' }
  }
  return { ...survey, categories: sorted(categories), territories: sorted(territories) }
}

const sorted = (words: Map<string, number>): SurveyedWord[] =>
  [...words]
    .map(([word, counts]) => ({ word, counts }))
    .sort((a, b) => b.counts - a.counts || a.word.localeCompare(b.word, 'sv'))

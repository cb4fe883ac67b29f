/** Every count of a lägesbild, where it stands and of what it is, so that the secrecy guard can go through them and hide some. */
import type { Comparison, Told } from './picture-comparison.ts'
import type { PictureCategory, PictureContent, PicturePlace } from './picture-content.ts'
import { type Months, monthAfter, type Step } from './picture-months.ts'
import { surveyFiguresIn, surveyWithout, surveyWithReports } from './picture-survey-figures.ts'

/**
 * Where a count stands: a side of a comparison (of the category or of one of its places), a month, or an hour of the week (168 is what has
 * no hour). A side is the sum of the months of its stretch but for `comparison.without` and their mates.
 */
export type CountPlace = { category: PictureCategory; place: PicturePlace | null } & (
  | { kind: 'side'; side: 'before' | 'after'; comparison: Comparison }
  | { kind: 'month'; month: string }
  | { kind: 'hour'; hour: number }
)

export type PictureCount = { key: string; at: CountPlace; told: Told }

/** A place as a text that is the same for every picture of the same categories and grounds: to be kept in a list of what is hidden. */
export function keyOf(at: CountPlace): string {
  const of = at.kind === 'side' ? at.side : at.kind === 'month' ? at.month : at.hour
  return JSON.stringify([at.category.code, at.place?.territory.id ?? null, at.kind, of])
}

/** Whether a category's counts are of persons, or so close to them that small ones are guarded. */
export function isOfPersons(content: PictureContent, category: PictureCategory): boolean {
  return category.sensitive || content.figures?.source.counts === 'persons'
}

export function countsIn(content: PictureContent): PictureCount[] {
  const found: PictureCount[] = []
  withCounts(content, (told, at) => {
    found.push({ key: keyOf(at), at, told })
    return told
  })
  return found
}

/**
 * The picture without the counts of these keys, and without what tells of them: where a side of a comparison is hidden its change is too.
 * Which further counts must be hidden for their sake is for the guard to say.
 */
export function withHidden(content: PictureContent, keys: ReadonlySet<string>): PictureContent {
  const told = withCounts(content, (told, at) =>
    keys.has(keyOf(at)) ? { state: 'hidden', amount: null } : told,
  )
  if (told.figures === null) return told
  const { step = 'month' } = told.figures
  const categories = told.figures.categories.map(category => withoutWorkedOut(category, keys, step))
  return { ...told, figures: { ...told.figures, categories } }
}

/** Every key that something of the picture can be hidden by. */
export function keysIn(content: PictureContent): Set<string> {
  return new Set([...countsIn(content), ...surveyFiguresIn(content)].map(({ key }) => key))
}

/** Sums of months and what was made of them go with a month that is hidden, and with a side: each of them tells of it. */
function withoutWorkedOut(category: PictureCategory, keys: ReadonlySet<string>, step: Step): PictureCategory {
  const { comparison, months, trend, surveys, code } = category
  const isSideTold = comparison.before.state !== 'hidden' && comparison.after.state !== 'hidden'
  const hidden = months.filter(({ told }) => told.state === 'hidden').map(({ month }) => month)
  const isTold = ({ from, to }: Months) => isSideTold && !hidden.some(month => month >= from && month <= to)
  const years = trend?.years.map(({ to }) => ({ from: monthAfter(to, -11), to })) ?? []
  return {
    ...category,
    ...(trend === undefined ? {} : { trend: years.every(isTold) ? trend : null }),
    ...(surveys === undefined
      ? {}
      : {
          surveys: surveys.map(survey => surveyWithReports(surveyWithout(survey, code, keys), step, isTold)),
        }),
  }
}

type Retold = (told: Told, at: CountPlace) => Told

function withCounts(content: PictureContent, retold: Retold): PictureContent {
  const { figures } = content
  if (figures === null) return content
  const categories = figures.categories.map(category => categoryWith(category, retold))
  return { ...content, figures: { ...figures, categories } }
}

function categoryWith(category: PictureCategory, retold: Retold): PictureCategory {
  const own = { category, place: null }
  const { hours } = category
  return {
    ...category,
    comparison: comparisonWith(category.comparison, own, retold),
    months: category.months.map(({ month, told }) => ({
      month,
      told: retold(told, { ...own, kind: 'month', month }),
    })),
    places: category.places.map(place => ({
      ...place,
      comparison: comparisonWith(place.comparison, { category, place }, retold),
    })),
    hours: hours && {
      weights: hours.weights.map((told, hour) => retold(told, { ...own, kind: 'hour', hour })),
      unknown: retold(hours.unknown, { ...own, kind: 'hour', hour: 168 }),
    },
  }
}

function comparisonWith(
  comparison: Comparison,
  of: { category: PictureCategory; place: PicturePlace | null },
  retold: Retold,
): Comparison {
  const before = retold(comparison.before, { ...of, kind: 'side', side: 'before', comparison })
  const after = retold(comparison.after, { ...of, kind: 'side', side: 'after', comparison })
  if (before.state !== 'hidden' && after.state !== 'hidden') return { ...comparison, before, after }
  return { ...comparison, before, after, verdict: 'hidden', change: null, ask: null }
}

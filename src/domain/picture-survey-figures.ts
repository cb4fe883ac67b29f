/** What a lägesbild tells of those who answered surveys, so that the secrecy guard can go through it and hide some. */
import type { Told } from './picture-comparison.ts'
import type { PictureCategory, PictureContent } from './picture-content.ts'
import type { Months, Step } from './picture-months.ts'
import { lastAndBefore, type Measured, reportedMonths, type Survey } from './picture-survey.ts'

/** A measurement, or (null) the parts of a ground against what remains of it, which are hidden together: the one tells of the other. */
export type SurveyFigure = {
  key: string
  category: PictureCategory
  survey: Survey
  measured: Measured | null
}

/** The same for every picture of the same questions: to be kept in a list of what is hidden. */
const keyOf = (code: string, { indicatorId }: Survey, of: Measured | 'parts'): string =>
  JSON.stringify([code, indicatorId, 'survey', of === 'parts' ? of : `${of.from} ${of.to}`])

export function surveyFiguresIn({ figures }: PictureContent): SurveyFigure[] {
  return (figures?.categories ?? []).flatMap(category =>
    (category.surveys ?? []).flatMap(survey => [
      ...survey.values.map(measured => ({
        ...{ key: keyOf(category.code, survey, measured), category, survey, measured },
      })),
      ...(survey.parts.length > 0
        ? [{ key: keyOf(category.code, survey, 'parts'), category, survey, measured: null }]
        : []),
    ]),
  )
}

const untold = { percent: null, low: null, high: null, boundsBy: null, asked: null, yes: null }

/** Without the figures of these keys, and without what tells of them: how the share changed, and the parts of what is hidden. */
export function surveyWithout(survey: Survey, code: string, keys: ReadonlySet<string>): Survey {
  const values = survey.values.map(value =>
    keys.has(keyOf(code, survey, value)) ? { ...value, ...untold, state: 'hidden' as const } : value,
  )
  const isHidden = (value: Measured | null) => value?.state === 'hidden'
  const { last, before } = lastAndBefore(values)
  const parts = keys.has(keyOf(code, survey, 'parts')) || isHidden(last) ? [] : survey.parts
  if (!isHidden(last) && !isHidden(before)) return { ...survey, values, parts }
  return { ...survey, values, parts, shift: { basis: 'hidden' }, reading: 'hidden' }
}

const hidden: Told = { state: 'hidden', amount: null }

/** Without the reports of those twelve months of which something is hidden, and without what they were said to mean. */
export function surveyWithReports(survey: Survey, step: Step, isTold: (months: Months) => boolean): Survey {
  const values = survey.values.map(value =>
    isTold(reportedMonths(value.to, step)) ? value : { ...value, reported: hidden },
  )
  const { reports } = survey
  const { last, before } = lastAndBefore(values)
  if (reports === null || [last, before].every(one => one?.reported !== hidden)) return { ...survey, values }
  const told = {
    ...reports,
    before: hidden,
    after: hidden,
    verdict: 'hidden' as const,
    change: null,
    ask: null,
  }
  return { ...survey, values, reports: told, reading: 'hidden' }
}

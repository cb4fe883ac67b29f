/** What people have answered beside what is reported, on paper. */
import { fewAnswers } from '../../analysis/proportion.ts'
import { lastAndBefore, type Survey } from '../../domain/picture-survey.ts'
import { toldText } from '../../texts/picture-words.ts'
import {
  measuredText,
  originInWords,
  partInWords,
  readingInWords,
  reportedInWords,
  shareText,
  shiftInWords,
} from '../../texts/survey-words.ts'
import { m, number } from '../../texts/texts.ts'
import type { Block, BlockOf } from './document.ts'

/** Each question as sentences and a table; nothing where nobody was asked. */
export function surveyBlocks(surveys: readonly Survey[], category: string): Block[] {
  if (surveys.length === 0) return []
  return [
    { kind: 'paragraph', text: `${m.survey_title()}. ${m.survey_lead()}`, quiet: true },
    ...surveys.flatMap((survey): Block[] => [
      { kind: 'paragraph', text: [`${survey.name}.`, ...surveySentences(survey, category)].join(' ') },
      ...(survey.parts.length > 0
        ? [{ kind: 'bullets' as const, items: survey.parts.map(partInWords) }]
        : []),
      surveyTable(survey, category),
      { kind: 'paragraph', text: originInWords(survey), quiet: true },
    ]),
  ]
}

/** What may be said of the change, of the reports meanwhile, and of both. */
export function surveySentences(survey: Survey, category: string): string[] {
  const compared = { ...survey, ...lastAndBefore(survey.values) }
  return [
    shiftInWords(compared, fewAnswers),
    reportedInWords(compared, category),
    readingInWords(survey),
  ].flatMap(said => said ?? [])
}

function surveyTable({ name, values }: Survey, category: string): BlockOf<'table'> {
  return {
    kind: 'table',
    caption: m.survey_caption({ name, category }),
    columns: [
      { heading: m.survey_when(), width: 26, align: 'start' },
      { heading: m.survey_share(), width: 16, align: 'end' },
      { heading: m.survey_bounds(), width: 20, align: 'end' },
      { heading: m.survey_asked(), width: 16, align: 'end' },
      { heading: m.survey_reported_column(), width: 22, align: 'end' },
    ],
    naming: 0,
    readByRow: true,
    rows: values.map(({ percent, low, high, asked, reported, ...when }) => [
      measuredText(when),
      percent === null ? m.picture_hidden_state() : `${shareText(percent)} %`,
      low === null || high === null ? '–' : `${shareText(low)}–${shareText(high)}`,
      asked === null ? '–' : number(asked),
      toldText(reported),
    ]),
  }
}

/** Sheets of what is worked out beside the counts: surveys, years and what the plan says; a sheet only where there is something. */
import type { PictureCategory, PictureFigures } from '../../domain/picture-content.ts'
import { constantWithin } from '../../domain/picture-trend.ts'
import { stateText } from '../../texts/picture-words.ts'
import { eventInWords } from '../../texts/plan-event-words.ts'
import { measuredText } from '../../texts/survey-words.ts'
import { m } from '../../texts/texts.ts'
import { trendInWords } from '../../texts/trend-words.ts'
import { surveySentences } from './picture-survey.ts'
import type { Cell, Table, TableColumn } from './table.ts'

const text = (heading: string, width: number): TableColumn => ({ heading, kind: 'text', width })
const numeric = (heading: string): TableColumn => ({ heading, kind: 'number' })
const categoryColumns = () => [text(m.picture_category(), 24), text(m.picture_paper_sheet_code(), 14)]
const categoryCells = ({ name, code }: PictureCategory): Cell[] => [name, code]

export function answerSheets(figures: PictureFigures): Table[] {
  return [surveySheet(figures), trendSheet(figures), eventSheet(figures)].filter(
    ({ rows }) => rows.length > 0,
  )
}

const rounded = (share: number | null): number | null => (share === null ? null : Math.round(share * 10) / 10)

/** A row a measurement; what may be said stands beside the last of each question. */
function surveySheet({ categories }: PictureFigures): Table {
  return {
    name: m.survey_sheet(),
    columns: [
      ...categoryColumns(),
      text(m.survey_question(), 36),
      text(m.survey_sheet_ground(), 20),
      text(m.survey_when(), 18),
      numeric(m.survey_share()),
      numeric(m.survey_low()),
      numeric(m.survey_high()),
      numeric(m.survey_asked()),
      text(m.picture_state(), 16),
      numeric(m.survey_sheet_reported()),
      text(m.survey_sheet_said(), 60),
    ],
    rows: categories.flatMap(category =>
      (category.surveys ?? []).flatMap(survey =>
        survey.values.map((value, at): Cell[] => [
          ...categoryCells(category),
          survey.name,
          survey.ground.name,
          measuredText(value),
          ...[value.percent, value.low, value.high].map(rounded),
          value.asked,
          stateText(value.state),
          value.reported.amount,
          at === survey.values.length - 1 ? surveySentences(survey, category.name).join(' ') : null,
        ]),
      ),
    ),
  }
}

function trendSheet({ categories }: PictureFigures): Table {
  return {
    name: m.picture_trend_sheet(),
    columns: [
      ...categoryColumns(),
      text(m.picture_years_to(), 24),
      numeric(m.picture_amount()),
      text(m.survey_sheet_said(), 60),
    ],
    rows: categories.flatMap(category => {
      const { trend, name } = category
      if (!trend) return []
      return trend.years.map(({ to, count }, at): Cell[] => [
        ...categoryCells(category),
        to,
        count,
        at === trend.years.length - 1 ? trendInWords(name, trend, constantWithin) : null,
      ])
    }),
  }
}

function eventSheet({ events = [], categories }: PictureFigures): Table {
  const nameOf = (code: string) => categories.find(category => category.code === code)?.name ?? code
  return {
    name: m.plan_event_sheet(),
    columns: [
      numeric(m.plan_event_number()),
      text(m.plan_event_day(), 14),
      text(m.plan_event_what(), 60),
      text(m.plan_event_place(), 20),
      text(m.picture_category(), 30),
    ],
    rows: events.map((event, at): Cell[] => [
      at + 1,
      event.on,
      eventInWords({ ...event, placeName: null }),
      event.placeName,
      event.categoryCodes?.map(nameOf).join(', ') ?? null,
    ]),
  }
}

/** The figures behind a picture as sheets: every number as a number with its state in words beside it, and what is not known as an empty cell. */
import { type Comparison, changeSaid } from '../../domain/picture-comparison.ts'
import type { PictureCategory, PictureContent, PictureFigures } from '../../domain/picture-content.ts'
import { dayNamed, hoursText } from '../../domain/picture-hours.ts'
import { driverText } from '../../texts/figure-words.ts'
import { changeInWords, periodText, stateText, wholePercent } from '../../texts/picture-words.ts'
import { listed, m, weekdayName } from '../../texts/texts.ts'
import { askInWords } from '../../texts/verdict-words.ts'
import { answerSheets } from './picture-answers-workbook.ts'
import { sourceFacts } from './picture-method.ts'
import type { Cell, Table, TableColumn } from './table.ts'

/** Changes, months, places, hours, source and material, in the language of the current work. */
export function pictureTablesOf({ figures, material }: PictureContent): Table[] {
  return [
    ...(figures
      ? [
          changeSheet(figures),
          monthSheet(figures),
          placeSheet(figures),
          hourSheet(figures),
          ...answerSheets(figures),
          sourceSheet(figures),
        ]
      : []),
    {
      name: m.picture_material(),
      columns: [
        text(m.picture_source_field_name(), 50),
        text(m.picture_source_used()),
        text(m.picture_source_reason(), 60),
      ],
      rows: material.map(({ name, used, reason }) => [
        name,
        used === 'used' ? m.picture_source_is_used() : m.picture_source_is_discarded(),
        reason,
      ]),
    },
  ]
}

const text = (heading: string, width?: number): TableColumn => ({
  heading,
  kind: 'text',
  ...(width === undefined ? {} : { width }),
})
const numeric = (heading: string): TableColumn => ({ heading, kind: 'number' })

const categoryColumns = () => [text(m.picture_category(), 24), text(m.picture_paper_sheet_code(), 14)]
const categoryCells = ({ name, code }: PictureCategory): Cell[] => [name, code]

/** Which months are meant stands in the sheet of the source. */
function comparisonColumns(): TableColumn[] {
  return [
    numeric(m.picture_paper_sheet_before()),
    text(m.picture_paper_sheet_state_before()),
    numeric(m.picture_paper_sheet_after()),
    text(m.picture_paper_sheet_state_after()),
    numeric(m.picture_paper_sheet_percent()),
    numeric(m.picture_paper_sheet_low()),
    numeric(m.picture_paper_sheet_high()),
    text(m.picture_paper_sheet_said(), 50),
    text(m.picture_paper_sheet_ask(), 24),
    text(m.picture_paper_sheet_without(), 20),
  ]
}

function comparisonCells(name: string, comparison: Comparison, { step = 'month' }: PictureFigures): Cell[] {
  const { before, after, ask, without } = comparison
  const change = changeSaid(comparison)
  const limits = change && [change.percent, change.low, change.high].map(wholePercent)
  return [
    before.amount,
    stateText(before.state),
    after.amount,
    stateText(after.state),
    ...(limits ?? [null, null, null]),
    changeInWords(name, comparison),
    askInWords(ask),
    without.length > 0 ? listed(without.map(month => periodText(month, step))) : null,
  ]
}

function changeSheet(figures: PictureFigures): Table {
  return {
    name: m.picture_paper_sheet_changes(),
    columns: [...categoryColumns(), ...comparisonColumns(), text(m.picture_paper_sheet_driver(), 26)],
    rows: figures.categories.map(category => [
      ...categoryCells(category),
      ...comparisonCells(category.name, category.comparison, figures),
      category.drivenBy === null ? m.picture_paper_driver_unknown() : driverText(category.drivenBy),
    ]),
  }
}

/** A row a month (or what the source counts) and category, so that it can be sorted, filtered and drawn. */
function monthSheet({ categories, step = 'month' }: PictureFigures): Table {
  return {
    name: m.picture_paper_sheet_months(),
    columns: [
      ...categoryColumns(),
      text(m.picture_period(), 18),
      { heading: m.picture_paper_sheet_first_day(), kind: 'date' },
      numeric(m.picture_amount()),
      text(m.picture_state(), 26),
    ],
    rows: categories.flatMap(category =>
      category.months.map(({ month, told }) => [
        ...categoryCells(category),
        periodText(month, step),
        `${month}-01`,
        told.amount,
        stateText(told.state),
      ]),
    ),
  }
}

function placeSheet(figures: PictureFigures): Table {
  return {
    name: m.picture_paper_sheet_places(),
    columns: [
      ...categoryColumns(),
      numeric(m.picture_paper_sheet_rank()),
      text(m.picture_paper_place(), 20),
      text(m.territory_field_code()),
      ...comparisonColumns(),
    ],
    rows: figures.categories.flatMap(category =>
      category.places.map(({ territory, comparison }, at) => [
        ...categoryCells(category),
        at + 1,
        territory.name,
        territory.code,
        ...comparisonCells(m.picture_number_of({ place: territory.name }), comparison, figures),
      ]),
    ),
  }
}

/** A row an hour of the week and category; what has no hour stands last. */
function hourSheet({ categories }: PictureFigures): Table {
  return {
    name: m.picture_paper_sheet_hours(),
    columns: [
      ...categoryColumns(),
      text(m.picture_paper_sheet_weekday()),
      text(m.picture_paper_sheet_hour()),
      numeric(m.picture_amount()),
      text(m.picture_state(), 26),
    ],
    rows: categories.flatMap(category => {
      if (!category.hours) return []
      const { weights, unknown } = category.hours
      return [...weights, unknown].map(({ amount, state }, hour): Cell[] => [
        ...categoryCells(category),
        hour < 168 ? weekdayName(dayNamed(Math.floor(hour / 24)), 'long') : null,
        hour < 168 ? hoursText(hour % 24) : m.picture_paper_sheet_hour_unknown(),
        amount === null ? null : Math.round(amount * 1000) / 1000,
        stateText(state),
      ])
    }),
  }
}

function sourceSheet(figures: PictureFigures): Table {
  return {
    name: m.picture_paper_sheet_sources(),
    columns: [text(m.picture_paper_fact(), 32), text(m.picture_paper_fact_value(), 80)],
    rows: [
      ...sourceFacts(figures).map(({ label, value }) => [label, value]),
      ...figures.breaks.map(({ startsOn, reason }) => [`${m.picture_break()} ${startsOn}`, reason]),
    ],
  }
}

/** Rapporteringstillfälle: when a year's work is followed up and reported. A calendar is data, per partnership and year. */
import { z } from 'zod'
import { choice, optionalId, optionalText, requiredDate, requiredText, requiredYear } from './fields.ts'
import { type ReportingPoint, reportingDate, reportingPoints } from './follow-up.ts'
import { workingDayFrom } from './holiday.ts'

export const reportingPointSchema = z
  .object({
    year: requiredYear,
    /** What plans call it: T1, VB. */
    code: choice(reportingPoints),
    /** What it is called in full ("Tertialrapport 1"). */
    name: requiredText(200),
    /** The days that it covers, both inclusive. */
    coversFrom: requiredDate,
    coversTo: requiredDate,
    /** The day when the answers shall be in. */
    dueOn: requiredDate,
    /** The body that coordinates it, in words, and the group that they mean. */
    coordinatedBy: optionalText(300),
    groupId: optionalId,
  })
  .refine(({ coversFrom, coversTo }) => coversFrom <= coversTo, {
    path: ['coversTo'],
    message: 'ends-before-start',
  })
  .refine(({ coversTo, dueOn }) => coversTo <= dueOn, { path: ['dueOn'], message: 'before-what-it-covers' })

export const calendarTemplates = ['stockholm', 'tertials', 'quarters', 'half-years'] as const
/**
 * Calendars to begin with. `stockholm`: the city's T1, T2 and VB, each covering the year so far. `tertials`: the police's three, each
 * covering its own months.
 */
export type CalendarTemplate = (typeof calendarTemplates)[number]

/** Days as "2020-04-30". */
export type CalendarPoint = { code: ReportingPoint; coversFrom: string; coversTo: string; dueOn: string }

/** Month and day: when it begins to cover, ends to, and when the answers are in; `late` where that is the year after. */
type Line = [code: ReportingPoint, from: string, to: string, due: string, late?: 'late']

const templates: Record<CalendarTemplate, Line[]> = {
  // The answers are in some weeks before the board (nämnd) decides: in late May or June, in September or October, in January or February.
  stockholm: [
    ['T1', '01-01', '04-30', '05-08'],
    ['T2', '01-01', '08-31', '09-11'],
    ['VB', '01-01', '12-31', '01-12', 'late'],
  ],
  tertials: [
    ['T1', '01-01', '04-30', '05-15'],
    ['T2', '05-01', '08-31', '09-15'],
    ['T3', '09-01', '12-31', '01-15', 'late'],
  ],
  quarters: [
    ['Q1', '01-01', '03-31', '04-15'],
    ['Q2', '04-01', '06-30', '08-20'],
    ['Q3', '07-01', '09-30', '10-15'],
    ['Q4', '10-01', '12-31', '01-15', 'late'],
  ],
  'half-years': [
    ['H1', '01-01', '06-30', '08-20'],
    ['H2', '07-01', '12-31', '01-20', 'late'],
  ],
}

/** A template's reporting points of a year, in the order of their days. */
export function calendarOf(template: CalendarTemplate, year: number): CalendarPoint[] {
  return templates[template].map(([code, from, to, due, late]) => ({
    code,
    coversFrom: `${year}-${from}`,
    coversTo: `${year}-${to}`,
    // Somebody is to receive the answers on it.
    dueOn: workingDayFrom(`${late ? year + 1 : year}-${due}`),
  }))
}

/** A point as a partnership has laid it up in its own calendar. */
export type LaidPoint = { year: number; code: string; coversTo: string; dueOn: string; version: number }

/**
 * The days of a point in a year, of the partnership's own calendar. A point that it has not laid up has the last day of the time that its
 * name says (T1: the last of April), for nobody has said yet when the answers shall be in.
 */
export function daysOfPoint(
  point: ReportingPoint,
  year: number,
  laid: readonly LaidPoint[],
): Pick<LaidPoint, 'coversTo' | 'dueOn' | 'version'> {
  const own = laid.find(one => one.code === point && one.year === year)
  const last = reportingDate(point, year)
  return own ?? { coversTo: last, dueOn: last, version: 0 }
}

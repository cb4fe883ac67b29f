/** Undersökning bredvid anmälda: of each question that stands beside a category, what people answered, what was reported meanwhile, and what the two may be said to mean. */
import { detectionFlags } from '../analysis/detection.ts'
import { type Comparison, type Told, toldOf } from '../domain/picture-comparison.ts'
import {
  lastDayOf,
  type MonthOfSeries,
  type Months,
  monthsOf,
  type Step,
  totalOf,
} from '../domain/picture-months.ts'
import {
  directionOf,
  lastAndBefore,
  type Measured,
  type PartOfGround,
  reportedMonths,
  type Shift,
  type SourceReading,
  type Survey,
} from '../domain/picture-survey.ts'
import { aroundOf, widestOf } from '../domain/territory.ts'
import type { Reading } from '../storage/database.ts'
import { listSurveyValues, type SurveyValue } from '../storage/survey-value.ts'
import { type Break, type Category, changesOf, driverOf } from './picture-changes.ts'
import type { Figures } from './picture-figures.ts'
import { boundsOf, partOf, readTogether, shiftOf } from './survey-shares.ts'

type Series = { category: Category; seriesId: string; values: readonly MonthOfSeries[] }
type Territory = Figures['territory']
type Of = Pick<Figures, 'territory' | 'territories' | 'months' | 'step' | 'breaks'>

/** The questions beside each of these series, by the category; those of which nothing was measured here are left out. */
export async function surveysOf(
  reading: Reading,
  partnershipId: string,
  series: readonly Series[],
  of: Of,
): Promise<Map<string, Survey[]>> {
  const categoryIds = series.map(({ category }) => category.id)
  const rows = await listSurveyValues(reading, partnershipId, categoryIds)
  const byIndicator = Map.groupBy(rows, ({ indicatorId }) => indicatorId)
  const asked = [...byIndicator.values()].flatMap(values => {
    const one = series.find(({ category }) => category.id === values[0]?.categoryId)
    const question = one && questionOf(values, one, of)
    return question ? [{ ...question, category: one.category }] : []
  })
  const told = shiftsTogether(asked).map(({ category, ...question }) => ({
    category,
    survey: { ...question, reading: readingOf(category, question) },
  }))
  const byCategory = Map.groupBy(told, ({ category }) => category.id)
  return new Map([...byCategory].map(([id, list]) => [id, list.map(({ survey }) => survey)]))
}

/** All questions with what may be said of their changes once they are read together. */
function shiftsTogether<Q extends Question>(asked: readonly Q[]): Q[] {
  const compared = asked.flatMap(({ shift }) => ('difference' in shift ? [shift] : []))
  const together = new Map(readTogether(compared).map((shift, at) => [compared[at] as Shift, shift]))
  return asked.map(question => ({ ...question, shift: together.get(question.shift) ?? question.shift }))
}

/** All that is told of a question but what it and the reports mean together. */
type Question = Omit<Survey, 'reading'>

type Placed = { ground: Territory; measured: Measured }

function questionOf(rows: readonly SurveyValue[], series: Series, of: Of): Question | null {
  const [first] = rows
  if (!first) return null
  const placed = rows.flatMap(row => placedOf(row, series, of) ?? [])
  const parent = aroundOf(of.territory, of.territories)
  const grounds = [of.territory, ...(parent ? [parent] : [])]
  const ground = grounds.find(({ id }) => placed.some(one => one.ground.id === id))
  if (!ground) return null
  const values = inTime(placed.filter(one => one.ground.id === ground.id).map(({ measured }) => measured))
  const { before, last } = lastAndBefore(values)
  const shift = shiftOf(before, last)
  const isOwn = ground.id === of.territory.id
  const reports = before && reportsOf(series, { before, last }, of)
  const { indicatorId, name, better, nextOn } = first
  return {
    ...{ indicatorId, name, better, nextOn, values, shift, reports },
    source: rows.find(({ sourceName }) => sourceName !== null)?.sourceName ?? first.source,
    ground: { name: ground.name, isOwn },
    parts: isOwn ? partsOf(placed, of.territory, last) : [],
  }
}

/** A value with its time and its ground; null where either is not known here, or it is of a time after the months that are looked at. */
function placedOf(row: SurveyValue, { values }: Series, of: Of): Placed | null {
  const days =
    row.startsOn !== null && row.endsOn !== null
      ? { from: row.startsOn, to: row.endsOn }
      : row.year !== null
        ? { from: `${row.year}-01-01`, to: `${row.year}-12-31` }
        : null
  const ground = groundOf(row, of.territories)
  const { value: percent, state } = row
  if (!days || !ground || percent === null || state === 'missing' || state === 'suppressed') return null
  if (days.from > lastDayOf(of.months.to)) return null
  const { numerator: yes, denominator: asked } = row
  const period = row.year === null ? row.period : null
  const bounds = boundsOf(percent, row)
  const reported = reportedIn(values, reportedMonths(days.to, of.step), of.step)
  return { ground, measured: { ...days, period, state, percent, ...bounds, asked, yes, reported } }
}

/** By the place's name, as the file or the form has it; what says none is of the indicator's own place, or of the widest ground. */
function groundOf(
  { placeName, placeId }: Pick<SurveyValue, 'placeName' | 'placeId'>,
  territories: readonly Territory[],
): Territory | null {
  const same = (name: string) => name.trim().toLocaleLowerCase('sv')
  const found = placeName
    ? territories.find(({ name }) => same(name) === same(placeName))
    : placeId
      ? territories.find(territory => territory.placeId === placeId)
      : widestOf(territories)
  return found ?? null
}

/** One value for each time, the last that stands; the one that ended earliest first, and of those that ended together the longest. */
function inTime(values: readonly Measured[]): Measured[] {
  const byDays = new Map(values.map(value => [`${value.from} ${value.to}`, value]))
  const end = ({ from, to }: Measured) => `${to} ${from}`
  return [...byDays.values()].sort((a, b) => (end(a) < end(b) ? -1 : 1))
}

const reportedIn = (values: readonly MonthOfSeries[], months: Months, step: Step): Told => {
  const within = valuesIn(values, months)
  return toldOf(within.length === monthsOf(months, step).length ? totalOf(within) : null)
}

const valuesIn = (values: readonly MonthOfSeries[], { from, to }: Months) =>
  values.filter(({ month }) => month >= from && month <= to)

function reportsOf(
  series: Series,
  { before, last }: { before: Measured; last: Measured },
  { step, breaks }: { step: Step; breaks: readonly Break[] },
): Comparison | null {
  const stretches = { before: reportedMonths(before.to, step), after: reportedMonths(last.to, step), step }
  // Months in both would be compared with themselves.
  if (stretches.before.to >= stretches.after.from) return null
  return changesOf([series], stretches, breaks)[0]?.comparison ?? null
}

/** What both may be said to mean: only where both changes are clear, and only of the same ground. */
function readingOf(
  category: Category,
  { better, ground: { isOwn }, shift, reports }: Question,
): SourceReading {
  if (shift.basis !== 'answers' && shift.basis !== 'bounds') return 'not-clear'
  if (reports === null) return 'overlap'
  if (reports.days === null) return 'not-known'
  if (reports.broken) return 'broken'
  if (!isOwn) return 'other-ground'
  if (better === null || better === 'neither') return 'no-direction'
  const asked = shift.isClearAlone ? null : directionOf(shift)
  const reported = reports.change && directionOf(reports.change)
  if (!asked || !reported) return 'not-clear'
  const worse = (asked === 'up') === (better === 'low') ? 'up' : 'down'
  const driver = driverOf(category)
  const flags = detectionFlags(driver, reported, {
    effort: 'unknown',
    routine: 'unknown',
    otherSource: worse,
  })
  if (flags.includes('sources-diverge')) {
    const only = reported === 'up' ? 'only-more' : 'only-fewer'
    if (driver === 'police-driven') return `${only}-found`
    // How safe people feel says nothing of whether those who were exposed reported it.
    return better === 'low' ? `${only}-reported` : only
  }
  if (driver === 'police-driven') return 'follows-effort'
  return reported === 'up' ? 'more' : 'fewer'
}

/** The grounds within this one against what remains of it; of a ground without any that were asked, itself against what remains of the one around it. */
function partsOf(placed: readonly Placed[], territory: Territory, last: Measured): PartOfGround[] {
  const atOnce = placed.filter(({ measured }) => measured.from === last.from && measured.to === last.to)
  const within = atOnce.filter(({ ground }) => ground.withinId === territory.id)
  const around = atOnce.find(({ ground }) => ground.id === territory.withinId)
  if (within.length > 0)
    return partsTogether(
      within.flatMap(({ ground, measured }) =>
        partOf({ name: ground.name, of: territory.name }, measured, last),
      ),
    )
  return around ? partOf({ name: territory.name, of: around.ground.name }, last, around.measured) : []
}

function partsTogether(parts: readonly PartOfGround[]): PartOfGround[] {
  const changes = readTogether(parts.map(({ change }) => change))
  return parts.map((part, at) => ({ ...part, change: changes[at]! }))
}

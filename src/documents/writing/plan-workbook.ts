/** The plan's records as sheets to sort, count and go on with; words as they stand in the plan, days and numbers beside them as such. */
import { understoodOf } from '../../domain/activity.ts'
import { isAccepted, isProposed } from '../../domain/indicator.ts'
import type { PlanRecords } from '../../domain/plan-records.ts'
import { goalLabel, valueStateText } from '../../texts/names.ts'
import { listed, m } from '../../texts/texts.ts'
import type { Cell, Table, TableColumn } from './table.ts'

type Problem = PlanRecords['problem'][number]
type Indicator = PlanRecords['indicator'][number]
type IndicatorValue = PlanRecords['indicatorValue'][number]

/** Activities, problems and causes, goals, indicators, contacts and groups, in the language of the current work (`speaking`). */
export function planTablesOf(records: PlanRecords): Table[] {
  const activities = inOrderOf(records.area, records.activity, ({ areaId }) => areaId)
  return [
    activityTable(records, activities),
    problemTable(records),
    goalTable(records),
    indicatorTable(records),
    contactTable(
      records,
      inOrderOf(activities, records.contact, ({ activityId }) => activityId),
    ),
    groupTable(records),
  ]
}

/** A column of a sheet, with the cell that it makes of a row. */
type Column<R> = TableColumn & { of: (row: R) => Cell }

function tableOf<R>(name: string, rows: R[], columns: Column<R>[]): Table {
  return {
    name,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map(row => columns.map(column => column.of(row))),
  }
}

const text = <R>(heading: string, of: (row: R) => Cell, width?: number): Column<R> => ({
  heading,
  kind: 'text',
  of,
  ...(width === undefined ? {} : { width }),
})

function activityTable(records: PlanRecords, rows: PlanRecords['activity']): Table {
  const area = namesOf(records.area)
  const group = namesOf(records.group)
  const place = namesOf(records.place)
  const programme = namesOf(records.programme)
  const problem = textsOf(records.problem)
  const cause = textsOf(records.cause)
  const meant = (row: PlanRecords['activity'][number]) => understoodOf(row, records.plan.year)
  const parties = records.organisation.filter(({ id }) =>
    records.contact.some(({ organisationId }) => organisationId === id),
  )
  return tableOf(m.area_activities(), rows, [
    text(m.activity_area(), row => area(row.areaId), 28),
    text(m.activity_theme(), row => row.theme),
    text(m.activity_title(), row => row.title, 44),
    text(m.activity_description(), row => row.description),
    text(m.activity_working_group(), row => row.workingGroup, 28),
    text(m.activity_group(), row => group(row.groupId)),
    text(m.activity_duration(), row => row.duration),
    { heading: m.document_sheet_from(), kind: 'date', of: row => meant(row).startsOn },
    { heading: m.document_sheet_to(), kind: 'date', of: row => meant(row).endsOn },
    text(m.activity_meeting_frequency(), row => row.meetingFrequency),
    text(m.activity_convener(), row => row.convener),
    ...parties.map(({ id, name }) =>
      text<PlanRecords['activity'][number]>(m.activity_contact({ organisation: name }), row =>
        lines(
          records.contact
            .filter(({ activityId, organisationId }) => activityId === row.id && organisationId === id)
            .map(({ wording }) => wording),
        ),
      ),
    ),
    text(m.activity_other_participants(), row => row.otherParticipants),
    text(m.activity_follow_up(), row => row.followUp, 44),
    text(m.document_sheet_points(), row => meant(row).followUpPoints.join(', ')),
    text(m.activity_place(), row => place(row.placeId)),
    text(m.activity_cause(), row => row.cause),
    text(m.activity_problem(), row => problem(row.problemId)),
    text(m.activity_answers_cause(), row => cause(row.causeId)),
    text(m.activity_programme(), row => programme(row.programmeId)),
    text(m.activity_operative_goal(), row => row.operativeGoal),
    text(m.activity_status(), row => row.status),
    text(m.activity_promised_by(), row => row.promisedBy),
  ])
}

/** A row a cause; a problem without one has a row of its own. */
function problemTable(records: PlanRecords): Table {
  const area = namesOf(records.area)
  const place = namesOf(records.place)
  const rows = inOrderOf(records.area, records.problem, ({ areaId }) => areaId).flatMap(
    (problem): { problem: Problem; cause: string | null }[] => {
      const causes = records.cause.filter(({ problemId }) => problemId === problem.id)
      return causes.length > 0
        ? causes.map(({ text }) => ({ problem, cause: text }))
        : [{ problem, cause: null }]
    },
  )
  return tableOf(m.problem_problems(), rows, [
    text(m.activity_area(), ({ problem }) => area(problem.areaId), 28),
    text(m.problem_text(), ({ problem }) => problem.text, 44),
    text(m.problem_place(), ({ problem }) => place(problem.placeId)),
    text(m.cause_text(), ({ cause }) => cause, 44),
  ])
}

function goalTable(records: PlanRecords): Table {
  const area = namesOf(records.area)
  const indicator = namesOf(records.indicator)
  return tableOf(
    m.goal_text(),
    inOrderOf(records.area, records.goal, ({ areaId }) => areaId),
    [
      text(m.activity_area(), row => area(row.areaId), 28),
      text(m.goal_kind(), row => goalLabel(row)),
      text(m.goal_text(), row => row.text, 60),
      text(m.goal_baseline(), row => row.baseline),
      { heading: m.goal_baseline_value(), kind: 'number', of: row => row.baselineValue },
      text(m.goal_target(), row => row.target),
      { heading: m.goal_target_value(), kind: 'number', of: row => row.targetValue },
      text(m.goal_due(), row => row.due),
      text(m.goal_indicator(), row => indicator(row.indicatorId)),
    ],
  )
}

/** A row a value; an indicator without values has one of its own. What somebody has dismissed is left out. */
function indicatorTable(records: PlanRecords): Table {
  const area = namesOf(records.area)
  const place = namesOf(records.place)
  const rows = records.indicator
    .filter(indicator => isAccepted(indicator) || isProposed(indicator))
    .flatMap((indicator): { indicator: Indicator; value: IndicatorValue | null }[] => {
      const values = records.indicatorValue.filter(({ indicatorId }) => indicatorId === indicator.id)
      return values.length > 0 ? values.map(value => ({ indicator, value })) : [{ indicator, value: null }]
    })
  return tableOf(m.area_figures(), rows, [
    text(m.activity_area(), ({ indicator }) => area(indicator.areaId), 28),
    text(m.document_indicator(), ({ indicator }) => indicator.name, 32),
    text(m.indicator_measure(), ({ indicator }) => indicator.measure),
    text(m.indicator_place(), ({ indicator, value }) => value?.placeName ?? place(indicator.placeId)),
    text(m.indicator_breakdown(), ({ value }) => value?.breakdown ?? null),
    text(m.indicator_period(), ({ value }) => value?.period ?? null),
    { heading: m.indicator_year(), kind: 'number', of: ({ value }) => value?.year ?? null },
    { heading: m.indicator_value(), kind: 'number', of: ({ value }) => value?.value ?? null },
    text(m.indicator_unit(), ({ indicator }) => (indicator.kind === 'share' ? '%' : indicator.unit)),
    text(m.indicator_state(), ({ value }) => (value ? valueStateText(value.state) : null)),
    text(m.indicator_source(), ({ indicator }) => indicator.source),
    text(m.document_sheet_looked_at(), ({ indicator }) =>
      isAccepted(indicator) ? m.document_sheet_accepted() : m.indicator_proposed(),
    ),
    text(m.indicator_comment(), ({ indicator }) => indicator.comment),
  ])
}

function contactTable(records: PlanRecords, rows: PlanRecords['contact']): Table {
  const area = namesOf(records.area)
  const organisation = namesOf(records.organisation)
  const position = namesOf(records.position)
  const activities = new Map(records.activity.map(activity => [activity.id, activity]))
  return tableOf(m.document_sheet_contacts(), rows, [
    text(m.activity_area(), row => area(activities.get(row.activityId)?.areaId ?? null), 28),
    text(m.activity_title(), row => activities.get(row.activityId)?.title ?? null, 44),
    text(m.contact_organisation(), row => organisation(row.organisationId)),
    text(m.contact_wording(), row => row.wording),
    text(m.position_position(), row => position(row.positionId)),
  ])
}

function groupTable(records: PlanRecords): Table {
  const group = namesOf(records.group)
  const position = namesOf(records.position)
  return tableOf(m.document_groups(), records.group, [
    text(m.group_field_name(), row => row.name, 32),
    text(m.group_field_other_names(), row => lines(row.otherNames)),
    text(m.group_field_parent(), row => group(row.parentId)),
    text(m.group_field_reports_to(), row => group(row.reportsToId)),
    text(m.group_field_led_by(), row => row.ledBy),
    text(m.group_field_cadence(), row => row.cadence),
    text(
      m.group_seats(),
      row =>
        listed(
          records.seat
            .filter(({ groupId }) => groupId === row.id)
            .map(({ positionId }) => position(positionId) ?? ''),
        ) || null,
    ),
    text(m.group_field_condition(), row => row.condition),
    text(m.group_field_description(), row => row.description),
  ])
}

const lines = (texts: string[]): string | null => texts.join('\n') || null

/** Finds a record's name by its id. */
function namesOf(rows: { id: string; name: string }[]): (id: string | null) => string | null {
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return id => (id === null ? null : (names.get(id) ?? null))
}

/** Finds what a record says by its id. */
function textsOf(rows: { id: string; text: string }[]): (id: string | null) => string | null {
  return namesOf(rows.map(({ id, text }) => ({ id, name: text })))
}

/** What belongs to others, in the order of those; among itself as it was. */
function inOrderOf<R>(owners: { id: string }[], rows: R[], ownerOf: (row: R) => string): R[] {
  const order = new Map(owners.map(({ id }, index) => [id, index]))
  return rows.toSorted((a, b) => order.get(ownerOf(a))! - order.get(ownerOf(b))!)
}

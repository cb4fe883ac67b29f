import { type CalendarTemplate, calendarTemplates } from '../../../domain/reporting-point.ts'
import type { ReportingPointsPage } from '../../../operations/reporting-point.ts'
import { listed, longDate, m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { Matrix } from './matrix.tsx'

type Props = { data: ReportingPointsPage; slug: string; can: Can }

const templateTexts: Record<CalendarTemplate, () => string> = {
  stockholm: m.follow_up_template_stockholm,
  tertials: m.follow_up_template_tertials,
  quarters: m.follow_up_template_quarters,
  'half-years': m.follow_up_template_half_years,
}

/** A year's reporting points: what each covers, when the answers are in, who coordinates it, how many activities are followed up. */
export function CalendarView(props: Props) {
  const { data, slug, can } = props
  const { points, year, missing, unnamed, planId } = data
  return (
    <>
      <p class="over">{m.follow_up_year({ year })}</p>
      <h1>{m.follow_up_title()}</h1>
      <p class="lead">{m.follow_up_lead()}</p>
      {points.length === 0 ? <Laying {...props} /> : <Points {...props} />}
      <Matrix data={data} slug={slug} />
      {missing.length > 0 && <p>{m.follow_up_missing({ points: listed(missing), year })}</p>}
      {unnamed > 0 && planId && (
        <p>
          <a href={paths.planTable(slug, planId)}>
            {unnamed === 1 ? m.follow_up_unnamed_one() : m.follow_up_unnamed({ count: unnamed })}
          </a>
        </p>
      )}
      {can('add', 'reportingPoint') && points.length > 0 && (
        <p class="row-links">
          <AddLink href={paths.add(slug, 'reportingPoint')} what={m.reporting_point_name()} />
        </p>
      )}
      <OtherYears {...props} />
    </>
  )
}

function Points({ data: { points }, slug, can }: Props) {
  const columns = {
    covers: m.follow_up_covers(),
    due: m.follow_up_due(),
    coordinatedBy: m.follow_up_coordinated_by(),
    activities: m.follow_up_activities(),
    state: m.follow_up_state(),
  }
  return (
    <table class="stacks">
      <thead>
        <tr>
          <th scope="col">{m.follow_up_point()}</th>
          {Object.values(columns).map(text => (
            <th scope="col" key={text}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(point => (
          <tr key={point.id} id={point.id}>
            <th scope="row">
              <a href={paths.record(slug, 'reportingPoint', point.id)}>{point.name}</a>
              <span class="detail">{point.code}</span>
              {can('change', 'reportingPoint') && !point.isOpened && (
                <ChangeLink href={paths.change(slug, 'reportingPoint', point.id)} what={point.name} />
              )}
            </th>
            <Cell label={columns.covers}>
              {m.follow_up_span({ from: longDate(point.coversFrom), to: longDate(point.coversTo) })}
            </Cell>
            <Cell label={columns.due}>{longDate(point.dueOn)}</Cell>
            <Cell label={columns.coordinatedBy}>
              {point.groupId && point.groupName ? (
                <a href={paths.record(slug, 'group', point.groupId)}>{point.groupName}</a>
              ) : (
                point.coordinatedBy
              )}
            </Cell>
            <Cell label={columns.activities}>{point.activities}</Cell>
            <Cell label={columns.state}>{stateOf(point)}</Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whether it is opened, how many have answered, and when its report was decided. */
function stateOf({ round }: ReportingPointsPage['points'][number]): string {
  if (!round) return m.follow_up_waiting()
  const { openedAt, decidedOn, asked, answered } = round
  const answers = m.follow_up_answered({ answered, asked })
  return decidedOn
    ? `${m.follow_up_decided({ day: longDate(decidedOn) })}, ${answers}`
    : `${m.follow_up_opened({ day: longDate(openedAt) })}, ${answers}`
}

/** A year without points: what they are, and a calendar to begin with. */
function Laying({ data: { year }, slug, can }: Props) {
  if (!can('add', 'reportingPoint')) return <p class="empty">{m.follow_up_none_here({ year })}</p>
  return (
    <form method="post" action={paths.reportingCalendar(slug)} class="laying">
      <p class="empty">{m.follow_up_none({ year })}</p>
      <input type="hidden" name="year" value={String(year)} />
      <fieldset>
        <legend>{m.follow_up_template()}</legend>
        {calendarTemplates.map((template, at) => (
          <label key={template} class="choice">
            <input type="radio" name="template" value={template} checked={at === 0} />{' '}
            {templateTexts[template]()}
          </label>
        ))}
      </fieldset>
      <button type="submit">{m.follow_up_lay()}</button>
    </form>
  )
}

function OtherYears({ data: { year, years }, slug }: Props) {
  const others = [...new Set([...years, year + 1])].sort((a, b) => b - a)
  return (
    <nav aria-label={m.follow_up_years()} class="other-years">
      <p class="row-links">
        {others.map(other => (
          <a key={other} href={paths.followUpIn(slug, other)}>
            {other}
          </a>
        ))}
      </p>
    </nav>
  )
}

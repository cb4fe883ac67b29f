import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { HandbookPage } from '../../../operations/handbook.ts'
import { operativeGoalLines } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { Jointed } from '../../parts/jointed.tsx'
import { AddLink } from '../../parts/quiet-links.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { isOverall } from '../area/goals.tsx'
import { ViewsRow } from '../plan/views-row.tsx'

type Props = { data: HandbookPage; slug: string; can: Can }
/** The field that a cause is written in: chosen among those of the areas, in own words where there are none. */
type CauseField = 'cause' | 'causeId'
type Area = HandbookPage['areas'][number]
type Activity = Area['activities'][number]

/** The plan in the columns of the handbook's form (Brå, Samverkan i lokalt brottsförebyggande arbete), a table an area. */
export function HandbookView({ data, slug, can }: Props) {
  const { plan, areas, hasCauses } = data
  const empty = emptyColumns(areas)
  return (
    <>
      <p class="over">{titleWithYear(plan)}</p>
      <h1>{m.handbook_title()}</h1>
      <ViewsRow slug={slug} planId={plan.id} current="handbook" can={can} />
      <p class="quiet">{m.handbook_explained()}</p>
      {areas.length === 0 && <p class="empty">{m.plan_no_areas()}</p>}
      {areas.map(area => (
        <section key={area.id} class="handbook" aria-labelledby={`area-${area.number}`}>
          <h2 id={`area-${area.number}`}>
            <a href={paths.record(slug, 'area', area.id)}>{area.name}</a>
          </h2>
          {area.goals
            .filter(goal => isOverall(goal) || area.activities.length === 0)
            .map(goal => (
              <p key={goal.id} class="words">
                {goal.text}
              </p>
            ))}
          {area.activities.length > 0 ? (
            <Rows
              area={area}
              empty={empty}
              causeField={hasCauses ? 'causeId' : 'cause'}
              slug={slug}
              can={can}
            />
          ) : (
            <NoActivity area={area} slug={slug} can={can} />
          )}
        </section>
      ))}
    </>
  )
}

function NoActivity({ area, slug, can }: { area: Area; slug: string; can: Can }) {
  if (area.via) return <p class="empty">{m.overview_via({ area: area.via })}</p>
  if (!can('add', 'activity')) return <p class="empty">{m.gap_area_without_activity()}</p>
  return (
    <AddLink
      href={paths.add(slug, 'activity', { area: area.id })}
      what={m.activity_name()}
      where={area.name}
    />
  )
}

type Column = 'cause' | 'operativeGoal' | 'duration' | 'who' | 'followUp'

/** The columns that no activity of the plan says anything in: they leave their room to the others. */
function emptyColumns(areas: Area[]): Set<Column> {
  const written = areas.flatMap(area =>
    area.activities.map((activity, at) => ({
      cause: activity.why,
      operativeGoal: goalsIn(area, at).join(''),
      duration: activity.duration,
      who: whoLines(activity).join(''),
      followUp: activity.followUp,
    })),
  )
  const columns: Column[] = ['cause', 'operativeGoal', 'duration', 'who', 'followUp']
  return new Set(columns.filter(column => written.every(row => !row[column])))
}

const goalsIn = (area: Area, at: number): string[] =>
  operativeGoalLines(area.activities[at]?.operativeGoal ?? null, area.goals, at === 0)

type RowsProps = { area: Area; empty: Set<Column>; causeField: CauseField; slug: string; can: Can }

function Rows({ area, empty, causeField, slug, can }: RowsProps) {
  const headings: [Column | null, string][] = [
    ['cause', m.activity_cause()],
    [null, m.document_action()],
    ['operativeGoal', m.document_operative_goals()],
    ['duration', m.document_when()],
    ['who', m.document_who()],
    ['followUp', m.activity_follow_up()],
  ]
  return (
    <div class="wide-table">
      <table class="handbook-table" aria-label={area.name}>
        <thead>
          <tr>
            {headings.map(([column, heading]) => (
              <th key={heading} scope="col" class={column && empty.has(column) ? 'empty-column' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {area.activities.map((activity, at) => (
            <tr key={activity.id}>
              <Written field="cause" at={causeField} {...{ activity, slug, can }} />
              <th scope="row">
                <a href={paths.record(slug, 'activity', activity.id)}>{titleText(activity.title)}</a>
              </th>
              <Goals goals={goalsIn(area, at)} {...{ activity, slug, can }} />
              <Written field="duration" {...{ activity, slug, can }} />
              <Who {...{ activity, slug, can }} />
              <Written field="followUp" {...{ activity, slug, can }} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const columns = {
  cause: m.activity_cause,
  duration: m.document_when,
  followUp: m.activity_follow_up,
}
type CellProps = { activity: Activity; slug: string; can: Can }

/** What stands in the activity's field, or the way to write it. */
function Written({
  activity,
  field,
  at = field,
  slug,
  can,
}: CellProps & {
  field: keyof typeof columns
  /** The field of the form, where it is called otherwise. */
  at?: string
}) {
  const words = field === 'cause' ? activity.why : activity[field]
  return (
    <td data-label={columns[field]()} class={words ? undefined : 'unwritten'}>
      {words ? <Jointed text={words} /> : <Write field={at} {...{ activity, slug, can }} />}
    </td>
  )
}

/** The activity's own goal, and those of its area; the way to write one stays where it has none of its own. */
function Goals({ goals, activity, slug, can }: CellProps & { goals: string[] }) {
  const mayWrite = activity.operativeGoal === null && (can('change', 'activity') || goals.length === 0)
  return (
    <td data-label={m.document_operative_goals()} class={goals.length > 0 ? undefined : 'unwritten'}>
      <Lines lines={goals} />
      {mayWrite && <Write field="operativeGoal" {...{ activity, slug, can }} />}
    </td>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <>
      {lines.map(line => (
        <span key={line} class="line">
          <Jointed text={line} />
        </span>
      ))}
    </>
  )
}

/** The working group, who calls it together, and the contacts. */
function whoLines({ workingGroup, groupName, convener, contacts }: Activity): string[] {
  return [
    workingGroup ?? groupName,
    convener && m.handbook_labelled({ label: m.activity_convener(), words: convener }),
    ...contacts.map(({ organisationName, wording }) =>
      m.handbook_labelled({ label: organisationName, words: wording }),
    ),
  ].filter(line => line !== null)
}

function Who({ activity, slug, can }: CellProps) {
  const lines = whoLines(activity)
  return (
    <td data-label={m.document_who()} class={lines.length > 0 ? undefined : 'unwritten'}>
      <Lines lines={lines} />
      {lines.length === 0 && <Write field="convener" {...{ activity, slug, can }} />}
    </td>
  )
}

function Write({ activity, field, slug, can }: CellProps & { field: string }) {
  if (!can('change', 'activity')) return <>–</>
  return (
    <a class="add" href={`${paths.change(slug, 'activity', activity.id)}#${field}`}>
      {m.handbook_write()}
      <span class="visually-hidden"> – {titleText(activity.title)}</span>
    </a>
  )
}

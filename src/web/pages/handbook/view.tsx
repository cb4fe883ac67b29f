import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { HandbookPage } from '../../../operations/handbook.ts'
import { m } from '../../../texts/texts.ts'
import { Jointed } from '../../parts/jointed.tsx'
import { AddLink } from '../../parts/quiet-links.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { ViewsRow } from '../plan/views-row.tsx'

type Props = { data: HandbookPage; slug: string; can: Can }
type Area = HandbookPage['areas'][number]
type Activity = Area['activities'][number]

/** The plan in the columns of the handbook's form (Brå, Samverkan i lokalt brottsförebyggande arbete), a table an area. */
export function HandbookView({ data, slug, can }: Props) {
  const { plan, areas } = data
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
          {area.goals.map(goal => (
            <p key={goal.id}>{goal.text}</p>
          ))}
          {area.activities.length > 0 ? (
            <Rows area={area} slug={slug} can={can} />
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

function Rows({ area, slug, can }: { area: Area; slug: string; can: Can }) {
  const headings = [
    m.activity_cause(),
    m.document_action(),
    m.document_operative_goals(),
    m.document_when(),
    m.document_who(),
    m.activity_follow_up(),
  ]
  return (
    <div class="wide-table">
      <table class="handbook-table" aria-label={area.name}>
        <thead>
          <tr>
            {headings.map(heading => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {area.activities.map(activity => (
            <tr key={activity.id}>
              <Written field="cause" {...{ activity, slug, can }} />
              <th scope="row">
                <a href={paths.record(slug, 'activity', activity.id)}>{titleText(activity.title)}</a>
              </th>
              <Written field="operativeGoal" {...{ activity, slug, can }} />
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
  operativeGoal: m.document_operative_goals,
  duration: m.document_when,
  followUp: m.activity_follow_up,
}
type CellProps = { activity: Activity; slug: string; can: Can }

/** What stands in the activity's field, or the way to write it. */
function Written({ activity, field, slug, can }: CellProps & { field: keyof typeof columns }) {
  const words = field === 'cause' ? activity.why : activity[field]
  return (
    <td data-label={columns[field]()} class={words ? undefined : 'unwritten'}>
      {words ? <Jointed text={words} /> : <Write field={field} {...{ activity, slug, can }} />}
    </td>
  )
}

/** The working group, who calls it together, and the contacts. */
function Who({ activity, slug, can }: CellProps) {
  const { workingGroup, convener, contacts } = activity
  const lines = [
    workingGroup,
    convener && m.handbook_labelled({ label: m.activity_convener(), words: convener }),
    ...contacts.map(({ organisationName, wording }) =>
      m.handbook_labelled({ label: organisationName, words: wording }),
    ),
  ].filter(line => line !== null)
  return (
    <td data-label={m.document_who()} class={lines.length > 0 ? undefined : 'unwritten'}>
      {lines.map(line => (
        <span key={line} class="line">
          <Jointed text={line} />
        </span>
      ))}
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

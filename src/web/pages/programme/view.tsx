import type { ProgrammePage } from '../../../operations/programme.ts'
import { programmeKindText } from '../../../texts/names.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { ActivityLines } from '../activity/lines.tsx'
import { History } from '../history/history.tsx'
import { responsibleText } from './list-view.tsx'

/** A working method: what it is, whom it reaches, when it is revised, who is responsible, and which activities lean on it. */
export function ProgrammeView({ data, slug, can }: { data: ProgrammePage; slug: string; can: Can }) {
  const { programme, activities, revisions, nextOn, today, events } = data
  return (
    <>
      <p class="over">{programmeKindText(programme.kind)}</p>
      <h1>
        <Jointed text={programme.name} />
      </h1>
      {programme.description && <p class="running">{programme.description}</p>}
      {can('change', 'programme') && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'programme', programme.id)} what={programme.name} />
        </p>
      )}
      <Facts
        rows={[
          { label: m.programme_coverage(), value: programme.coverage },
          {
            label: m.programme_revision(),
            value: programme.revision,
            note:
              nextOn &&
              (nextOn < today
                ? m.revision_late({ day: longDate(nextOn) })
                : `${m.revision_next()} ${longDate(nextOn)}`),
          },
          {
            label: m.programme_responsible(),
            value: responsibleText(programme),
            link:
              programme.positionId && programme.positionName
                ? { href: paths.record(slug, 'position', programme.positionId), text: programme.positionName }
                : null,
          },
        ]}
      />
      <Revisions data={data} slug={slug} can={can} />
      <ActivityLines
        heading={m.programme_activities()}
        empty={m.programme_no_activities()}
        activities={activities}
        slug={slug}
        column={{
          heading: m.activity_area(),
          of: ({ areaId, areaName }) => <a href={paths.record(slug, 'area', areaId)}>{areaName}</a>,
        }}
      />
      <History events={events} slug={slug} />
    </>
  )
}

/** When it was looked over, and what came of it. */
function Revisions({
  data: { programme, revisions },
  slug,
  can,
}: {
  data: ProgrammePage
  slug: string
  can: Can
}) {
  if (programme.revision === null && revisions.length === 0) return null
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{m.revision_heading()}</h2>
      {revisions.length === 0 ? (
        <p class="empty">{m.revision_never()}</p>
      ) : (
        <ul class="lines">
          {revisions.map(({ id, revisedOn, outcome }) => (
            <li key={id}>
              {longDate(revisedOn)}
              {outcome && <span class="under">{outcome}</span>}
              {can('change', 'revision') && (
                <ChangeLink href={paths.change(slug, 'revision', id)} what={longDate(revisedOn)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {can('add', 'revision') && (
        <p class="row-links">
          <AddLink
            href={paths.add(slug, 'revision', { arbetssatt: programme.id })}
            what={m.revision_name()}
          />
        </p>
      )}
    </section>
  )
}

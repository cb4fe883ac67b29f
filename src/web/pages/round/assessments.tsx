import type { AssessedArea } from '../../../storage/assessment.ts'
import { certaintyText, verdictShape, verdictText } from '../../../texts/answers.ts'
import { m } from '../../../texts/texts.ts'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Props = { roundId: string; areas: AssessedArea[]; slug: string; can: Can; closed: boolean }

/** Area by area: how far each goal is reached, what that rests on, and what is said of the area. */
export function Assessments(props: Props) {
  return (
    <section aria-labelledby="assessments">
      <h2 id="assessments">{m.round_assessments()}</h2>
      <p class="help">{m.round_assessments_lead()}</p>
      {props.areas.map(area => (
        <Area key={area.id} area={area} {...props} />
      ))}
    </section>
  )
}

function Area({ area, areas, roundId, slug, can, closed }: Props & { area: AssessedArea }) {
  const assessing = can('add', 'areaAssessment') && !closed
  return (
    <section aria-labelledby={`area-${area.id}`} class="assessed">
      <h3 id={`area-${area.id}`}>
        <a href={paths.record(slug, 'area', area.id)}>{area.name}</a>
      </h3>
      <Via area={area} areas={areas} />
      {area.goals.map(goal => (
        <Goal key={goal.id} goal={goal} roundId={roundId} slug={slug} assessing={assessing} />
      ))}
      {area.assessment && (
        <>
          <p class="words">{area.assessment.text}</p>
          {assessing && (
            <ChangeLink
              href={paths.change(slug, 'areaAssessment', area.assessment.id)}
              what={m.area_assessment_name()}
            />
          )}
        </>
      )}
      {!area.assessment && assessing && (
        <AddLink
          href={paths.add(slug, 'areaAssessment', { omgang: roundId, omrade: area.id })}
          what={m.area_assessment_name()}
          where={area.name}
        />
      )}
    </section>
  )
}

function Goal({
  goal: { id, text, assessment },
  roundId,
  slug,
  assessing,
}: {
  goal: AssessedArea['goals'][number]
  roundId: string
  slug: string
  assessing: boolean
}) {
  return (
    <div class="judged">
      <p class="words">{text}</p>
      {assessment ? (
        <p>
          <span class="shape" aria-hidden="true">
            {verdictShape(assessment.verdict)}
          </span>{' '}
          <strong>{verdictText(assessment.verdict)}</strong>
          {assessment.certainty && ` · ${certaintyText(assessment.certainty)}`}
          {assessment.basis && <span class="detail">{assessment.basis}</span>}
          {assessing && ' '}
          {assessing && (
            <ChangeLink
              href={paths.change(slug, 'goalAssessment', assessment.id)}
              what={m.goal_assessment_name()}
            />
          )}
        </p>
      ) : (
        <p>
          <span class="missing">{m.goal_assessment_none()}</span>{' '}
          {assessing && (
            <AddLink
              href={paths.add(slug, 'goalAssessment', { omgang: roundId, mal: id })}
              what={m.goal_assessment_name()}
              where={text}
            />
          )}
        </p>
      )}
    </div>
  )
}

/** An area that has nothing of its own to follow up, and the one by way of which it is. */
export function Via({
  area: { name, viaAreaId, viaReason },
  areas,
}: {
  area: AssessedArea
  areas: AssessedArea[]
}) {
  const via = areas.find(({ id }) => id === viaAreaId)
  return via ? (
    <p>
      {m.round_via({ area: name, via: via.name })} {viaReason}
    </p>
  ) : null
}

/** The plan as it was understood, from top to bottom: its chapters before and after the areas. */
import type { ComponentChildren } from 'preact'
import type { DraftValue, Read } from '../../../domain/draft.ts'
import { placeFields, planFields, statisticFields } from '../../../domain/draft-values.ts'
import { m, number } from '../../../texts/texts.ts'
import { AreaView } from './area-view.tsx'
import { Items } from './items-view.tsx'
import { stances } from './names.ts'
import type { Review } from './review.ts'
import { Thing } from './thing-view.tsx'
import { Stand, Value } from './value-view.tsx'

export function ChaptersView({ review }: { review: Review }) {
  const { plan } = review.draft
  return (
    <>
      <Chapter title={m.draft_plan()}>
        {planFields.map(field => (
          <Value key={field} review={review} address={field} />
        ))}
      </Chapter>
      {hasText(plan.background) && (
        <Chapter title={m.draft_background()}>
          <TextOf review={review} chapter="background" />
        </Chapter>
      )}
      {plan.centralAreas.length > 0 && (
        <Chapter title={m.draft_central()}>
          {plan.centralAreas.map((central, index) => (
            <CentralArea key={index} review={review} index={index} stance={central.stance?.kind ?? null} />
          ))}
        </Chapter>
      )}
      {hasText(plan.communication) && (
        <Chapter title={m.draft_communication()}>
          <TextOf review={review} chapter="communication" />
          {plan.communication.coordinator && <Value review={review} address="communication.coordinator" />}
          <Items review={review} list="communication.carriedOutBy" of={plan.communication.carriedOutBy} />
          {plan.communication.commitments.map((commitment, index) => (
            <Said
              key={index}
              review={review}
              base={`communication.commitments.${index}`}
              of={commitment}
              fields={['what', 'status', 'due']}
            />
          ))}
        </Chapter>
      )}
      {(hasText(plan.governance) || plan.governance.bodies.length > 0) && (
        <Chapter title={m.draft_governance()}>
          <TextOf review={review} chapter="governance" />
          {plan.governance.bodies.map((body, index) => (
            <Body key={body.id} review={review} index={index} />
          ))}
        </Chapter>
      )}
      {plan.areas.map((area, index) => (
        <AreaView key={area.id} review={review} index={index} />
      ))}
      {plan.otherChapters.length > 0 && (
        <Chapter title={m.draft_other()}>
          {plan.otherChapters.map((chapter, index) => (
            <Thing
              key={index}
              review={review}
              address={`otherChapters.${index}`}
              heading={chapter.heading.text}
              level={4}
            >
              <Value review={review} address={`otherChapters.${index}.heading`} />
              <Items
                review={review}
                list={`otherChapters.${index}.paragraphs`}
                of={chapter.paragraphs}
                as="text"
              />
            </Thing>
          ))}
        </Chapter>
      )}
      {plan.places.length > 0 && (
        <Chapter title={m.draft_places()}>
          {plan.places.map((place, index) => (
            <Thing
              key={place.id}
              review={review}
              address={`places.${index}`}
              heading={place.name.text}
              level={4}
            >
              <Said review={review} base={`places.${index}`} of={place} fields={['name', ...placeFields]} />
              <Items review={review} list={`places.${index}.participants`} of={place.participants} />
            </Thing>
          ))}
        </Chapter>
      )}
      {plan.statistics.length > 0 && (
        <Chapter title={m.draft_statistics()} lead={m.draft_statistics_lead()}>
          {plan.statistics.map((statistic, index) => (
            <Thing
              key={statistic.id}
              review={review}
              address={`statistics.${index}`}
              heading={statistic.indicator.text}
              level={4}
            >
              <FigureValues
                values={[...statistic.values, ...statistic.breakdown]}
                of={statistic.partOf?.value ?? null}
                unit={statistic.unit}
              />
              <Said
                review={review}
                base={`statistics.${index}`}
                of={statistic}
                fields={['indicator', ...statisticFields, 'sentence']}
              />
            </Thing>
          ))}
        </Chapter>
      )}
    </>
  )
}

const hasText = ({ heading, paragraphs }: { heading: Read | null; paragraphs: Read[] }): boolean =>
  heading !== null || paragraphs.length > 0

export function Chapter({
  title,
  lead,
  children,
}: {
  title: string
  lead?: string
  children: ComponentChildren
}) {
  return (
    <section class="chapter">
      <h3>{title}</h3>
      {lead && <p class="help">{lead}</p>}
      {children}
    </section>
  )
}

function TextOf({
  review,
  chapter,
}: {
  review: Review
  chapter: 'background' | 'communication' | 'governance'
}) {
  const { heading, paragraphs } = review.draft.plan[chapter]
  return (
    <>
      {heading && <Value review={review} address={`${chapter}.heading`} />}
      <Items review={review} list={`${chapter}.paragraphs`} of={paragraphs} as="text" />
    </>
  )
}

/** Those of some fields that the source says something about. */
function Said<T extends object>({
  review,
  base,
  of,
  fields,
}: {
  review: Review
  base: string
  of: T
  fields: readonly (keyof T & string)[]
}) {
  return (
    <>
      {fields.map(field =>
        of[field] || review.open === `${base}.${field}` ? (
          <Value key={field} review={review} address={`${base}.${field}`} />
        ) : null,
      )}
    </>
  )
}

function CentralArea({
  review,
  index,
  stance,
}: {
  review: Review
  index: number
  stance: keyof typeof stances | null
}) {
  const base = `centralAreas.${index}`
  return (
    <div class="pair">
      <Value review={review} address={`${base}.name`} name={String(index + 1)} />
      <Stand review={review} address={base} name={m.draft_stance()} missing={stance === null} as="row">
        {stance ? (
          <span class="words">{stances[stance]()}</span>
        ) : (
          <span class="missing">{m.draft_stance_unknown()}</span>
        )}
      </Stand>
    </div>
  )
}

function Body({ review, index }: { review: Review; index: number }) {
  const { bodies } = review.draft.plan.governance
  const body = bodies[index]!
  const base = `governance.bodies.${index}`
  const parent = bodies.find(({ id }) => id === body.parentId)
  return (
    <Thing review={review} address={base} heading={body.name.text} level={4}>
      <Value review={review} address={`${base}.name`} />
      <Items review={review} list={`${base}.otherNames`} of={body.otherNames} />
      <Items review={review} list={`${base}.ledBy`} of={body.ledBy} />
      <Value review={review} address={`${base}.cadence`} />
      {parent && (
        <p class="note">
          {m.draft_parent()}: {parent.name.text}
        </p>
      )}
      <Said review={review} base={base} of={body} fields={['reportsTo']} />
      <Items review={review} list={`${base}.examples`} of={body.examples} />
      <Said review={review} base={base} of={body} fields={['moreExamples']} />
    </Thing>
  )
}

/** A figure's numbers in a row: year, place or group, and the value. */
export function FigureValues({
  values,
  of,
  unit,
}: {
  values: DraftValue[]
  of: number | null
  unit: Read | null
}) {
  const percent = unit?.text === '%' ? ' %' : ''
  return (
    <ul class="figures">
      {values.map((value, index) => (
        <li key={index}>
          <span class="when">{[value.year, value.place, value.group].filter(Boolean).join(' · ')}</span>{' '}
          <span class="number">
            {number(value.value)}
            {percent}
            {of !== null && index === 0 && ` ${m.draft_of_total({ total: of })}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

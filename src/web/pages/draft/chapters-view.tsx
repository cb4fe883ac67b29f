/** The plan as it was understood, from top to bottom: its chapters before and after the areas. */
import type { Read } from '../../../domain/draft.ts'
import { placeFields, planFields } from '../../../domain/draft-values.ts'
import { m } from '../../../texts/texts.ts'
import { AreaView } from './area-view.tsx'
import { BodyView } from './body-view.tsx'
import { CentralArea } from './central-area-view.tsx'
import { Chapter, Said, TextOf } from './chapter-view.tsx'
import { FigureView } from './figure-view.tsx'
import { Items } from './items-view.tsx'
import type { Review } from './review.ts'
import { Thing } from './thing-view.tsx'
import { Value } from './value-view.tsx'

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
            <BodyView key={body.id} review={review} index={index} />
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
            <FigureView key={statistic.id} review={review} statistic={statistic} index={index} />
          ))}
        </Chapter>
      )}
    </>
  )
}

const hasText = ({ heading, paragraphs }: { heading: Read | null; paragraphs: Read[] }): boolean =>
  heading !== null || paragraphs.length > 0

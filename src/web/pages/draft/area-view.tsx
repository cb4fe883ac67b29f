import { activityFields, type DraftActivity } from '../../../domain/draft.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { FoldedActivity } from './folded-activity.tsx'
import { Items } from './items-view.tsx'
import { foldedIn, type Review } from './review.ts'
import { Thing } from './thing-view.tsx'
import { Value } from './value-view.tsx'

const goalNames = { overall: m.draft_goal, effect: m.draft_goal_effect, operative: m.draft_goal_operative }
/** The nine fields that an activity is expected to say something about; the others are shown where they do. */
const expected = activityFields.slice(0, 9)

/** An area as it was understood: name, goals, picture, activities. */
export function AreaView({ review, index }: { review: Review; index: number }) {
  const area = review.draft.plan.areas[index]!
  const base = `areas.${index}`
  return (
    <Thing review={review} address={base} heading={m.draft_area({ number: index + 1 })} level={3}>
      <Value review={review} address={`${base}.name`} />
      {area.goals.map((goal, at) => (
        <Value
          key={at}
          review={review}
          address={`${base}.goals.${at}.text`}
          name={goal.label?.text ?? goalNames[goal.kind]()}
        />
      ))}
      {area.sections.map((section, at) => (
        <div key={at} class="picture">
          {section.heading && <Value review={review} address={`${base}.sections.${at}.heading`} />}
          {section.figures.map((_, figure) => (
            <Value
              key={figure}
              review={review}
              address={`${base}.sections.${at}.figures.${figure}.caption`}
            />
          ))}
          <Items
            review={review}
            list={`${base}.sections.${at}.paragraphs`}
            of={section.paragraphs}
            as="text"
          />
          <Items review={review} list={`${base}.sections.${at}.bullets`} of={section.bullets} as="text" />
        </div>
      ))}
      {area.refersTo && <Value review={review} address={`${base}.refersTo.at`} />}
      {area.activities.map((activity, at) => (
        <Activity
          key={activity.id}
          review={review}
          base={`${base}.activities.${at}`}
          activity={activity}
          at={at}
        />
      ))}
    </Thing>
  )
}

function Activity({
  review,
  base,
  activity,
  at,
}: {
  review: Review
  base: string
  activity: DraftActivity
  at: number
}) {
  const name = m.draft_activity({ number: at + 1 })
  const said = activity.theme?.text ?? activity.title?.text
  const heading = said ? `${name}: ${beginning(said)}` : name
  if (foldedIn(review, base)) return <FoldedActivity review={review} address={base} heading={heading} />
  return (
    <Thing review={review} address={base} heading={heading} level={4}>
      {(activity.theme || review.open === `${base}.theme`) && (
        <Value review={review} address={`${base}.theme`} />
      )}
      {activityFields.map(field =>
        activity[field] || expected.includes(field) || review.open === `${base}.${field}` ? (
          <Value key={field} review={review} address={`${base}.${field}`} />
        ) : null,
      )}
    </Thing>
  )
}

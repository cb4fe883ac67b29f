import type { Problems } from '../../../domain/fields.ts'
import { carryings } from '../../../domain/next-plan.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { NextPlanForm } from '../../../operations/next-plan.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { type Control, ErrorSummary, Field, type Values } from '../../parts/form.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { planForm } from '../plan/form.ts'
import { field } from './form-values.ts'

type FormProps = { values: Values; problems: Problems }
type Area = NextPlanForm['areas'][number]
type Activity = Area['activities'][number]

/** One line an activity: carry it over, renew it or close it. What nobody changes is as its own words propose. */
export function NextPlanView({
  data,
  values,
  problems = {},
  slug,
}: {
  data: NextPlanForm
  values: Values
  problems?: Problems
  slug: string
}) {
  const { plan, chapters, areas, later } = data
  const head = planForm.controls({}, true, {})
  const durations = areas.flatMap(({ activities }) => activities.map(durationControl))
  return (
    <>
      <h1>{m.next_title()}</h1>
      <p class="lead">{m.next_explained({ plan: titleWithYear(plan) })}</p>
      {later.length > 0 && (
        <p class="notice">
          {m.next_there_already()}{' '}
          {later.map(one => (
            <a key={one.id} href={paths.record(slug, 'plan', one.id)}>
              {titleWithYear(one)}
            </a>
          ))}
        </p>
      )}
      <ErrorSummary controls={[...head, ...durations]} problems={problems} />
      <form method="post" novalidate data-unsaved={m.house_leave_unsaved()}>
        {head.map(control => (
          <Field
            key={control.name}
            control={control}
            value={values[control.name]}
            problem={problems[control.name]}
          />
        ))}
        {chapters.length > 0 && (
          <fieldset class="choices">
            <legend>{m.next_chapters()}</legend>
            {chapters.map(name => (
              <label key={name} class="choice">
                <input
                  type="checkbox"
                  name={field.chapter(name)}
                  checked={Boolean(values[field.chapter(name)])}
                />
                <span>{chapterNames[name]()}</span>
              </label>
            ))}
          </fieldset>
        )}
        {areas.map(area => (
          <AreaChoices key={area.id} area={area} values={values} problems={problems} />
        ))}
        <p class="buttons make-next">
          <button type="submit" class="primary">
            {m.next_make()}
          </button>
          <a href={paths.record(slug, 'plan', plan.id)}>{m.house_cancel()}</a>
        </p>
      </form>
    </>
  )
}

const chapterNames: Record<NextPlanForm['chapters'][number], () => string> = {
  background: m.plan_background,
  communication: m.plan_communication,
  organisation: m.plan_organisation,
  other: m.plan_other,
}

function AreaChoices({ area: { id, name, activities }, values, problems }: { area: Area } & FormProps) {
  return (
    <section class="next-area" aria-labelledby={`area-heading-${id}`}>
      <h2 id={`area-heading-${id}`}>{name}</h2>
      <label class="choice">
        <input type="checkbox" name={field.area(id)} checked={Boolean(values[field.area(id)])} />
        <span>{m.next_area_comes()}</span>
      </label>
      {activities.map(activity => (
        <ActivityChoices key={activity.id} activity={activity} values={values} problems={problems} />
      ))}
    </section>
  )
}

const carryingNames = { carry: m.next_carry, renew: m.next_renew, close: m.next_close }

function ActivityChoices({ activity, values, problems }: { activity: Activity } & FormProps) {
  const { id, title, duration, status } = activity
  const words = [duration ?? m.next_no_duration(), status && m.next_status({ status })].filter(Boolean)
  const control = durationControl(activity)
  return (
    <fieldset class="next-activity">
      <legend>{titleText(title)}</legend>
      <p class="detail">{words.join(' · ')}</p>
      <div class="carryings">
        {carryings.map(carrying => (
          <label key={carrying} class="choice">
            <input
              type="radio"
              name={field.carrying(id)}
              value={carrying}
              checked={values[field.carrying(id)] === carrying}
            />
            <span>{carryingNames[carrying]()}</span>
          </label>
        ))}
      </div>
      <div class="if-renewed">
        <Field
          control={{ ...control, label: m.next_duration() }}
          value={values[control.name]}
          problem={problems[control.name]}
        />
      </div>
      <div class="if-closed">
        <Field
          control={{ name: field.reason(id), label: m.next_reason(), kind: 'line' }}
          value={values[field.reason(id)]}
        />
      </div>
    </fieldset>
  )
}

/** The words for how long; in the list of problems it says of what. */
function durationControl({ id, title }: Activity): Control {
  return {
    name: field.duration(id),
    label: m.next_duration_of({ activity: beginning(titleText(title)) }),
    kind: 'line',
    required: true,
  }
}

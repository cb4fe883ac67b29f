import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { AreasOfPlan } from '../../../operations/area-choice.ts'
import { longDate, m } from '../../../texts/texts.ts'

/** Whether there is any area to choose. */
export const hasAreas = (plans: readonly AreasOfPlan[]) => plans.some(({ areas }) => areas.length > 0)

/** The area that something new is put in: which plan each is of, and how that plan stands. */
export function AreaChoice({ plans }: { plans: readonly AreasOfPlan[] }) {
  const { text, isWarning } = leadOf(plans)
  return (
    <div class="field">
      <label for="areaId">{m.birth_area()}</label>
      {text && (
        <p class={isWarning ? 'warning' : 'help'} id="areaId-help">
          {text}
        </p>
      )}
      <select id="areaId" name="areaId" required aria-describedby={text ? 'areaId-help' : undefined}>
        {plans.map(
          (plan, at) =>
            plan.areas.length > 0 && (
              <optgroup key={at} label={[titleWithYear(plan), standingOf(plan)].filter(Boolean).join(' – ')}>
                {plan.areas.map(({ value, text }) => (
                  <option key={value} value={value}>
                    {withYears(text, plan)}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </div>
  )
}

/** Which plan is in force, or that none is: what is chosen first goes into that plan. */
function leadOf([first]: readonly AreasOfPlan[]): { text: string | null; isWarning: boolean } {
  if (!first?.isInForce) return { text: null, isWarning: false }
  const plan = titleWithYear(first)
  if (first.past === 'ended')
    return { text: m.area_choice_ended({ plan, date: longDate(first.lastDay ?? '') }), isWarning: true }
  if (first.begins)
    return { text: m.area_choice_begins({ plan, date: longDate(first.begins) }), isWarning: false }
  return first.areas.length === 0
    ? { text: m.area_choice_without({ plan }), isWarning: true }
    : { text: m.area_choice_in_force({ plan }), isWarning: false }
}

function standingOf({ isInForce, past, begins }: AreasOfPlan): string {
  if (past === 'ended') return m.plan_rival_ended()
  if (begins) return m.plan_begins_short({ date: longDate(begins) })
  if (isInForce) return m.plan_rival_in_force()
  if (past === 'replaced') return m.plan_rival_replaced()
  return past === 'undecided' ? m.plan_rival_undecided() : ''
}

/** "Trygga torg (2020–2021)", "Trygga torg (2018–2019, har löpt ut)": as much as a closed list shows. */
function withYears(area: string, plan: AreasOfPlan): string {
  const [from, to] = [plan.firstDay, plan.lastDay].map(day => day?.slice(0, 4))
  const years = from && to && from !== to ? `${from}–${to}` : (from ?? to)
  const said = [years, plan.past === 'ended' && m.plan_rival_ended()].filter(Boolean).join(', ')
  return said ? `${area} (${said})` : area
}

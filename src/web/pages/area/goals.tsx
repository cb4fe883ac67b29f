import { goalKinds } from '../../../domain/area.ts'
import type { Goal } from '../../../storage/goal.ts'
import { goalKindText, goalLabel, measuredText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { AddLine } from '../../parts/add-line.tsx'
import { beginning } from '../../parts/beginning.ts'
import { sentenceCase } from '../../parts/count.ts'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

/** Overall goals are read before anything else; the others follow the problems that they are about. */
export const isOverall = ({ kind }: Pick<Goal, 'kind'>): boolean => kind === 'overall'

type Props = { goals: Goal[]; slug: string; mayChange: boolean }

/** An area's goals, set so that they are read before the text around them. */
export function Goals({ goals, slug, mayChange }: Props) {
  return (
    <>
      {goals.map(goal => (
        <div class="goal" key={goal.id} id={goal.id}>
          <p class="label">{goalLabel(goal)}</p>
          <p class="words">{goal.text}</p>
          {mayChange && (
            <ChangeLink
              href={paths.change(slug, 'goal', goal.id)}
              what={m.house_quoted({ text: beginning(goal.text) })}
            />
          )}
          <Measure goal={goal} slug={slug} mayChange={mayChange} />
        </div>
      ))}
    </>
  )
}

/** Where a goal begins, where it shall end and when, and what shows it: what has been written of that. */
function Measure({ goal, slug, mayChange }: { goal: Goal; slug: string; mayChange: boolean }) {
  const { baseline, baselineValue, target, targetValue, due, indicatorId, indicatorName, indicatorUnit } =
    goal
  const facts: [string, string | null][] = [
    [m.goal_baseline(), measuredText(baseline, baselineValue, indicatorUnit)],
    [m.goal_target(), measuredText(target, targetValue, indicatorUnit)],
    [m.goal_by(), due],
  ]
  const told = facts.filter(([, text]) => text !== null)
  // An overall goal gives the direction, and begins nowhere.
  const lacksBaseline = !isOverall(goal) && baseline === null && baselineValue === null
  if (told.length === 0 && !indicatorId && !lacksBaseline) return null
  return (
    <dl class="measure">
      {lacksBaseline && (
        <div>
          <dt>{m.goal_baseline()}</dt>
          <dd>
            {mayChange ? (
              <a class="edit" href={`${paths.change(slug, 'goal', goal.id)}#baseline`}>
                {m.goal_give_baseline()}
                <span class="visually-hidden"> {m.house_quoted({ text: beginning(goal.text) })}</span>
              </a>
            ) : (
              <span class="missing">{m.goal_no_baseline()}</span>
            )}
          </dd>
        </div>
      )}
      {told.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {indicatorId && (
        <div>
          <dt>{m.goal_measured_by()}</dt>
          <dd>
            <a href={paths.record(slug, 'indicator', indicatorId)}>{sentenceCase(indicatorName ?? '')}</a>
          </dd>
        </div>
      )}
    </dl>
  )
}

type AddGoalProps = {
  areaId: string
  overall: boolean
  slug: string
  can: Can
  where: string
  /** The page that the goal stands on. */
  back: string
}

/** A new goal where it will stand. Those that are followed up say of which kind they are. */
export function AddGoal(props: AddGoalProps) {
  const { areaId, overall, slug, can, where, back } = props
  if (!can('add', 'goal')) return null
  const id = `kind-${areaId}`
  return (
    <AddLine
      action={paths.add(slug, 'goal', { area: areaId })}
      id={`${overall ? 'overall' : 'goal'}-${areaId}`}
      what={overall ? goalKindText('overall').toLowerCase() : m.goal_kind_to_follow()}
      label={m.goal_text()}
      where={where}
      back={back}
    >
      {overall ? (
        <input type="hidden" name="kind" value="overall" />
      ) : (
        <div class="field">
          <label for={id}>{m.goal_kind()}</label>
          <select id={id} name="kind">
            {goalKinds
              .filter(kind => kind !== 'overall')
              .map(kind => (
                <option key={kind} value={kind}>
                  {goalKindText(kind)}
                </option>
              ))}
          </select>
        </div>
      )}
    </AddLine>
  )
}

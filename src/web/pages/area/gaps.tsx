import type { LateGap, LateGapName } from '../../../domain/chain.ts'
import { listed, m } from '../../../texts/texts.ts'
import { countWord, sentenceCase } from '../../parts/count.ts'
import { titleText } from '../../parts/title-text.ts'

const kinds: Record<LateGapName, () => string> = {
  'area-without-goal': m.gap_area_without_goal,
  'area-without-picture': m.gap_area_without_picture,
  'area-without-activity': m.gap_area_without_activity,
  'goal-without-indicator': m.gap_goal_without_indicator,
  'activity-without-follow-up': m.gap_activity_without_follow_up,
  'activity-without-convener': m.gap_activity_without_convener,
  'activity-without-time': m.gap_activity_without_time,
  'activity-without-contact': m.gap_activity_without_contact,
}

/** A kind of gap, for a list of how many there are: "aktivitet utan uppföljning". */
export function gapKind(name: LateGapName): string {
  return kinds[name]()
}

const mendings: Record<LateGapName, () => string> = {
  'area-without-goal': m.gap_mend_goal,
  'area-without-picture': m.gap_mend_picture,
  'area-without-activity': m.gap_mend_activity,
  'goal-without-indicator': m.gap_mend_indicator,
  'activity-without-follow-up': m.gap_mend_follow_up,
  'activity-without-convener': m.gap_mend_convener,
  'activity-without-time': m.gap_mend_time,
  'activity-without-contact': m.gap_mend_contact,
}

/** "3 föreslagna siffror att granska". */
export function proposedText(count: number): string {
  return count === 1 ? m.gap_proposed_one() : m.gap_proposed_many({ count })
}

/** What is missing, each line with the link that mends it for those who may. */
export function Gaps({ gaps, mend }: { gaps: LateGap[]; mend(gap: LateGap): string | null }) {
  return (
    <ul class="gaps">
      {gaps.map(gap => {
        const href = mend(gap)
        const text = gapText(gap)
        return (
          <li key={text}>
            <span>{text}</span>
            {href && (
              <a href={href}>
                {gap.proposed ? m.gap_mend_proposed() : mendings[gap.name]()}
                {gap.activity && <span class="visually-hidden"> {titleText(gap.activity.title)}</span>}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function gapText(gap: LateGap): string {
  const { name, activity, parties = [], goals = 1 } = gap
  const kind =
    goals > 1 ? m.gap_goals_without_indicator({ count: sentenceCase(countWord(goals)) }) : kinds[name]()
  if (gap.proposed) return `${kind}: ${proposedText(gap.proposed)}.`
  if (!activity) return `${kind}.`
  const of = parties.length > 0 ? `${kind}: ${listed(parties.map(party => party.name))}` : kind
  return `${of} – ${m.house_quoted({ text: titleText(activity.title) })}`
}

import type { Gap, GapName } from '../../../domain/gap.ts'
import { m } from '../../../texts/texts.ts'
import { type NounKey, paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

/** Where a gap is mended, and what the way there says. `adds`: to a form for something more, else to one that changes what is there. */
export type Mending = { href: string; text: string; adds: boolean }

/** Whose gap it is, beside what the gap says itself. */
export type Where = { planId: string; areaId: string | null; slug: string; can: Can }

/** The form that mends a gap; null for those who may not. */
export function mendingOf(gap: Gap, where: Where): Mending | null {
  return ways[gap.name](gap, where)
}

type Way = (gap: Gap, where: Where) => Mending | null

const adding =
  (noun: NounKey, text: () => string, parents: (gap: Gap, where: Where) => Record<string, string>): Way =>
  (gap, where) =>
    where.can('add', noun)
      ? { href: paths.add(where.slug, noun, parents(gap, where)), text: text(), adds: true }
      : null

/** To a field of the form of what the gap is in. */
const changing =
  (noun: NounKey, field: string, text: () => string): Way =>
  ({ activity, of }, { slug, can }) => {
    const id = activity?.id ?? of?.id
    if (!id || !can('change', noun)) return null
    return { href: `${paths.change(slug, noun, id)}#${field}`, text: text(), adds: false }
  }

const inArea = (_: Gap, { areaId }: Where) => ({ area: areaId! })

/** Figures that a text proposes are looked at where they stand; where there are none, an indicator is chosen in the goal's form. */
const indicator: Way = (gap, where) => {
  const { slug, can, areaId } = where
  if (!gap.proposed || !areaId) return changing('goal', 'indicatorId', m.gap_mend_goal_indicator)(gap, where)
  if (!can('add', 'judgement')) return null
  return { href: `${paths.record(slug, 'area', areaId)}#figures`, text: m.gap_mend_proposed(), adds: false }
}

/** The first party without; the next one is still missing then, and stands here. */
const contact = adding('contact', m.gap_mend_contact, ({ activity, parties }) => ({
  activity: activity!.id,
  organisationId: parties![0]!.id,
}))

const ways: Record<GapName, Way> = {
  'area-without-goal': adding('goal', m.gap_mend_goal, inArea),
  'area-without-picture': adding('passage', m.gap_mend_picture, (_, { planId, areaId }) => ({
    plan: planId,
    area: areaId!,
    chapter: 'picture',
  })),
  'area-without-problem': adding('problem', m.gap_mend_problem, inArea),
  'area-without-activity': adding('activity', m.gap_mend_activity, inArea),
  'area-without-stance': (_, { slug, can }) =>
    can('change', 'stance') ? { href: paths.agreement(slug), text: m.gap_mend_stance(), adds: false } : null,
  'problem-without-cause': adding('cause', m.gap_mend_cause, ({ of }) => ({ problem: of!.id })),
  'cause-without-activity': adding('activity', m.gap_mend_activity, ({ of }, { areaId }) => ({
    area: areaId!,
    causeId: of!.id,
  })),
  'goal-without-baseline': changing('goal', 'baseline', m.gap_mend_baseline),
  'goal-without-target': changing('goal', 'target', m.gap_mend_target),
  'goal-without-indicator': indicator,
  'goal-without-value': adding('indicatorValue', m.gap_mend_value, ({ indicatorId }) => ({
    indicator: indicatorId!,
  })),
  'activity-without-problem': changing('activity', 'problemId', m.gap_mend_answer),
  'activity-without-follow-up': changing('activity', 'followUp', m.gap_mend_follow_up),
  'activity-without-point': changing('activity', 'followUp', m.gap_mend_point),
  'activity-without-convener': changing('activity', 'convener', m.gap_mend_convener),
  'activity-without-time': changing('activity', 'duration', m.gap_mend_time),
  'activity-without-contact': contact,
  'plan-without-agreement': adding('agreement', m.gap_mend_agreement, () => ({})),
  'central-area-without-stance': adding('stance', m.gap_mend_stance, ({ of }) => ({ catalogueArea: of!.id })),
  'stance-without-area': changing('stance', 'areaId', m.gap_mend_stance_area),
  'group-behind': adding('meeting', m.gap_mend_meeting, ({ of }) => ({ groupId: of!.id })),
  'group-without-meeting': adding('meeting', m.gap_mend_meeting, ({ of }) => ({ groupId: of!.id })),
  'promise-without-activity': changing('promise', 'activityId', m.gap_mend_promise),
}

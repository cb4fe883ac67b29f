import type { PlanRecords } from '../../domain/plan-records.ts'
import { goalLabel, measuredText } from '../../texts/names.ts'
import { m } from '../../texts/texts.ts'
import type { Block, BlockOf } from './document.ts'

type Area = PlanRecords['area'][number]
type Goal = PlanRecords['goal'][number]

/** The overall goals of an area: they are read before anything else. */
export function overallGoals(records: PlanRecords, area: Area): Block[] {
  return goalsOf(records, area)
    .filter(({ kind }) => kind === 'overall')
    .map(blockOf)
}

/** The goals that are followed up, under a heading of their own: from where to where, by when and by what it is seen. */
export function followedGoals(records: PlanRecords, area: Area): Block[] {
  const goals = followedOf(records, area)
  return goals.length === 0
    ? []
    : [headingOfGoals(), ...goals.map(blockOf), ...measures(records, area, goals.filter(isMeasured))]
}

/** Only what they are measured by, for a form in which the goals themselves stand elsewhere. */
export function measuredGoals(records: PlanRecords, area: Area): Block[] {
  const measured = followedOf(records, area).filter(isMeasured)
  return measured.length === 0 ? [] : [headingOfGoals(), ...measures(records, area, measured)]
}

const followedOf = (records: PlanRecords, area: Area): Goal[] =>
  goalsOf(records, area).filter(({ kind }) => kind !== 'overall')

const headingOfGoals = (): Block => ({ kind: 'heading', level: 2, text: m.goal_goals(), part: 'made' })

function measures(records: PlanRecords, area: Area, measured: Goal[]): Block[] {
  if (measured.length === 0) return []
  const table: BlockOf<'table'> = {
    kind: 'table',
    caption: m.document_measured_in({ area: area.name }),
    part: 'measured',
    columns: [
      { heading: m.goal_text(), width: 30, align: 'start' },
      { heading: m.goal_baseline(), width: 20, align: 'start' },
      { heading: m.goal_target(), width: 20, align: 'start' },
      { heading: m.goal_due(), width: 12, align: 'start' },
      { heading: m.goal_indicator(), width: 18, align: 'start' },
    ],
    naming: 0,
    rows: measured.map(goal => rowOf(records, goal)),
  }
  return [table]
}

const goalsOf = ({ goal }: PlanRecords, area: Area): Goal[] => goal.filter(({ areaId }) => areaId === area.id)

const blockOf = (goal: Goal): Block => ({ kind: 'goal', label: goalLabel(goal), text: goal.text })

const isMeasured = ({ baseline, baselineValue, target, targetValue, due, indicatorId }: Goal): boolean =>
  [baseline, baselineValue, target, targetValue, due, indicatorId].some(value => value !== null)

function rowOf({ indicator }: PlanRecords, goal: Goal): string[] {
  const by = indicator.find(({ id }) => id === goal.indicatorId)
  const unit = by?.unit ?? null
  return [
    goal.text,
    measuredText(goal.baseline, goal.baselineValue, unit) ?? '–',
    measuredText(goal.target, goal.targetValue, unit) ?? '–',
    goal.due ?? '–',
    by?.name ?? '–',
  ]
}

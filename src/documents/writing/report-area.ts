/** An area's chapter in a report: its goals with how far they are reached, its figures, what is said of it, and each activity. */
import type { ReportActivity, ReportArea, ReportGoal } from '../../domain/report.ts'
import { certaintyText, conditionText, effectText, processText } from '../../texts/answers.ts'
import { goalLabel } from '../../texts/names.ts'
import { longDate, m } from '../../texts/texts.ts'
import type { Block, BlockOf, Section } from './document.ts'
import { viaSentence } from './plan-area.ts'
import { figureBlocks } from './plan-figures.ts'
import { paragraphsOf, standingWords, verdictWords } from './report-overview.ts'

export function reportAreaSection(area: ReportArea): Section {
  const { id, number, name, via, goals, assessment, figures, activities } = area
  const blocks = [
    ...(via ? [said(viaSentence(via.name, via.reason))] : []),
    ...goals.flatMap(goalBlocks),
    ...figureSection(figures),
    ...(assessment ? [heading(m.report_area_assessment()), ...paragraphsOf(assessment)] : []),
    ...(activities.length > 0 ? [heading(m.area_activities())] : []),
    ...(via === null && activities.length === 0 ? [said(m.report_area_nothing())] : []),
    ...activities.map((activity, at) => activityBlock(activity, `${id}-${at + 1}`)),
  ]
  return {
    id,
    heading: name,
    number,
    // Every area alike: how much is said of it differs from one follow-up to the next.
    opening: false,
    flows: true,
    landscape: false,
    blocks,
  }
}

const said = (text: string): Block => ({ kind: 'paragraph', text })
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

function goalBlocks({ kind, label, text, assessment }: ReportGoal): Block[] {
  return [{ kind: 'goal', label: goalLabel({ kind, label }), text }, said(assessmentText(assessment))]
}

/** "◐ Uppfylls delvis (bedömningen är osäker)", and on the next line what that rests on. */
function assessmentText(assessment: ReportGoal['assessment']): string {
  if (!assessment) return m.report_goal_unjudged()
  const { verdict, certainty, basis } = assessment
  const words = verdictWords(verdict)
  return [
    certainty
      ? m.report_goal_certainty({ verdict: words, certainty: certaintyText(certainty).toLowerCase() })
      : words,
    basis && m.report_goal_basis({ basis }),
  ]
    .filter(Boolean)
    .join('\n')
}

function figureSection(figures: ReportArea['figures']): Block[] {
  const blocks = figureBlocks(figures, figures.indicator)
  return blocks.length === 0 ? [] : [heading(m.area_figures()), ...blocks]
}

/** What was done, how it went and whether it helped, each for itself; of what nobody has answered there is only that. */
function activityBlock(
  { title, theme, successCondition, answer, earlier }: ReportActivity,
  id: string,
): BlockOf<'record'> {
  const rows: [string, (string | null)[]][] = [
    [m.report_produced(), [answer?.produced ?? null]],
    [m.report_why(), [answer?.reason ?? null]],
    [
      m.report_process(),
      [answer?.process ? processText(answer.process) : null, answer?.processWords ?? null],
    ],
    [
      m.report_effect(),
      answer
        ? [
            answer.effect ? effectText(answer.effect) : m.report_effect_not_said(),
            answer.effectBasis && m.report_effect_basis({ basis: answer.effectBasis }),
          ]
        : [],
    ],
    [
      m.report_condition(),
      [successCondition, answer?.conditionMet ? conditionText(answer.conditionMet) : null],
    ],
    [m.report_next_step(), [answer?.nextStep ?? null]],
    [
      m.report_answered_by(),
      answer
        ? [
            m.report_answered_as({ as: answer.answeredAs, day: longDate(answer.on) }),
            earlier.length > 0
              ? m.report_answered_before({ answers: earlier.map(answeringText).join('; ') })
              : null,
          ]
        : [],
    ],
  ]
  return {
    kind: 'record',
    id,
    head: [m.report_activity(), m.report_answer()],
    title: { theme, title, description: null, second: standingWords(answer?.production ?? 'no-answer') },
    rows: rows.flatMap(([label, lines]) => {
      const value = lines.filter(Boolean).join('\n')
      return value ? [{ label, value }] : []
    }),
  }
}

const answeringText = ({ answeredAs, on }: ReportActivity['earlier'][number]): string =>
  m.report_answered_as({ as: answeredAs, day: longDate(on) })

/** What a report says of the whole: the summary, how it stands in numbers, what has not gone as planned, and all activities in a table. */
import { productions } from '../../domain/answer.ts'
import { verdicts } from '../../domain/assessment.ts'
import { answeredOf, deviationsOf, effectsSaid, type ReportContent } from '../../domain/report.ts'
import {
  effectText,
  processText,
  standingShape,
  standingText,
  verdictShape,
  verdictText,
} from '../../texts/answers.ts'
import { longDate, m } from '../../texts/texts.ts'
import type { Block, BlockOf, Section } from './document.ts'

const chapter = (id: string, heading: string, blocks: Block[]): Section => ({
  id,
  heading,
  number: null,
  opening: false,
  landscape: false,
  blocks,
})

/** "● Genomförd": the sign on the line of its word. */
export const standingWords = (standing: string): string =>
  [standingShape(standing), standingText(standing)].join('\u00a0')

/** "◐ Uppfylls delvis". */
export const verdictWords = (verdict: string): string =>
  [verdictShape(verdict), verdictText(verdict)].join('\u00a0')

/** Each paragraph of a written text for itself. */
export const paragraphsOf = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(Boolean)
    .map(text => ({ kind: 'paragraph', text }))

export function reportSummary({ summary }: ReportContent): Section {
  const blocks = summary ? paragraphsOf(summary) : [said(m.round_summary_none())]
  return chapter('summary', m.round_summary(), blocks)
}

const said = (text: string): Block => ({ kind: 'paragraph', text })

/** What nobody has answered of stands in a sentence for itself, outside the tables. */
export function reportOverview(content: ReportContent): Section {
  const { tally, effects } = content
  const { all, answered } = answeredOf(tally)
  if (all === 0)
    return chapter('overview', m.report_overview(), [said(m.report_nothing_asked()), ...goalBlocks(content)])
  const unanswered = all - answered
  return chapter('overview', m.report_overview(), [
    said([m.report_answered({ answered, all }), unansweredText(unanswered)].filter(Boolean).join(' ')),
    ...(answered === 0
      ? []
      : [
          heading(m.report_done()),
          countTable(
            m.report_done_caption(),
            productions.map(production => [standingWords(production), tally[production]]),
          ),
          heading(m.report_helped()),
          said(m.report_helped_note()),
          countTable(
            m.report_helped_caption(),
            effectsSaid.map(effect => [
              effect === 'not-said' ? m.report_effect_not_said() : effectText(effect),
              effects[effect],
            ]),
          ),
        ]),
    ...goalBlocks(content),
  ])
}

function unansweredText(count: number): string | null {
  if (count === 0) return null
  return count === 1 ? m.report_unanswered_one() : m.report_unanswered_many({ count })
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

function countTable(caption: string, rows: [string, number][]): BlockOf<'table'> {
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: m.report_answer(), width: 80, align: 'start' },
      { heading: m.report_count(), width: 20, align: 'end' },
    ],
    naming: 0,
    rows: rows.map(([name, count]) => [name, String(count)]),
  }
}

function goalBlocks({ areas }: ReportContent): Block[] {
  const goals = areas.flatMap(({ goals }) => goals)
  if (goals.length === 0) return []
  const judged = goals.flatMap(({ assessment }) => (assessment ? [assessment.verdict] : []))
  const unjudged = goals.length - judged.length
  const table = countTable(
    m.report_goals_caption(),
    verdicts.map(verdict => [verdictWords(verdict), judged.filter(one => one === verdict).length]),
  )
  const [answer, count] = table.columns
  return [
    heading(m.report_goals()),
    ...(unjudged > 0 ? [said(unjudgedText(unjudged))] : []),
    ...(judged.length > 0
      ? [{ ...table, columns: [{ ...answer!, heading: m.report_goal_verdict() }, count!] }]
      : []),
  ]
}

const unjudgedText = (count: number): string =>
  count === 1 ? m.report_goals_unjudged_one() : m.report_goals_unjudged_many({ count })

export function reportDeviations(content: ReportContent): Section {
  const deviations = deviationsOf(content)
  const unknown = content.tally['no-answer'] > 0 ? [said(m.report_deviations_unknown())] : []
  if (deviations.length === 0)
    return chapter('deviations', m.report_deviations(), [said(m.report_deviations_none()), ...unknown])
  return chapter('deviations', m.report_deviations(), [
    {
      kind: 'table',
      caption: m.report_deviations_caption(),
      columns: [
        { heading: m.report_activity(), width: 30, align: 'start' },
        { heading: m.report_answer(), width: 22, align: 'start' },
        { heading: m.report_why(), width: 25, align: 'start' },
        { heading: m.report_next_step(), width: 23, align: 'start' },
      ],
      naming: 0,
      rows: deviations.map(({ area, title, production, process, why, nextStep }) => [
        `${title}\n${area}`,
        process ? `${standingWords(production)}\n${processText(process)}` : standingWords(production),
        why.join('\n') || '–',
        nextStep ?? '–',
      ]),
    },
    ...unknown,
  ])
}

/** Every activity that the round asks about, in the plan's order, on pages that lie down. */
export function reportAppendix({ point, areas }: ReportContent): Section {
  const rows = areas.flatMap(({ name, activities }) =>
    activities.map(({ title, answer }) => [
      name,
      title,
      standingWords(answer?.production ?? 'no-answer'),
      answer ? (answer.effect ? effectText(answer.effect) : m.report_effect_not_said()) : '–',
      answer?.nextStep ?? '–',
      answer ? m.report_answered_as({ as: answer.answeredAs, day: longDate(answer.on) }) : '–',
    ]),
  )
  const table: BlockOf<'table'> = {
    kind: 'table',
    caption: m.report_all_caption({ point: point.name, year: point.year }),
    columns: [
      { heading: m.report_area(), width: 16, align: 'start' },
      { heading: m.report_activity(), width: 22, align: 'start' },
      { heading: m.report_answer(), width: 16, align: 'start' },
      { heading: m.report_effect_column(), width: 14, align: 'start' },
      { heading: m.report_next_step(), width: 18, align: 'start' },
      { heading: m.report_answered_by(), width: 14, align: 'start' },
    ],
    naming: 1,
    rows,
  }
  return {
    ...chapter(
      'all-activities',
      m.report_all(),
      rows.length > 0 ? [table] : [said(m.report_nothing_asked())],
    ),
    landscape: rows.length > 0,
  }
}

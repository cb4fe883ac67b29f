import type { PlanRecords } from '../../domain/plan-records.ts'
import { m } from '../../texts/texts.ts'
import type { Block, BlockOf } from './document.ts'

type Area = PlanRecords['area'][number]
type Problem = PlanRecords['problem'][number]

/** What is wrong in an area and why, and what is done about it, in this area or another: a row a problem. */
export function problemBlocks(records: PlanRecords, area: Area): Block[] {
  const problems = records.problem.filter(({ areaId }) => areaId === area.id)
  if (problems.length === 0) return []
  const table: BlockOf<'table'> = {
    kind: 'table',
    caption: m.document_problems_in({ area: area.name }),
    part: 'problems',
    columns: [
      { heading: m.problem_text(), width: 36, align: 'start' },
      { heading: m.cause_text(), width: 34, align: 'start' },
      { heading: m.activity_title(), width: 30, align: 'start' },
    ],
    naming: 0,
    rows: problems.map(problem => rowOf(records, problem)),
  }
  return [{ kind: 'heading', level: 2, text: m.problem_problems(), part: 'made' }, table]
}

/** Causes are numbered, and what answers one carries its number, as in the handbook's plan. */
function rowOf(records: PlanRecords, problem: Problem): string[] {
  const causes = records.cause.filter(({ problemId }) => problemId === problem.id)
  const place = records.place.find(({ id }) => id === problem.placeId)
  const answers = records.activity.filter(({ problemId }) => problemId === problem.id)
  const numberOf = (id: string | null) => causes.findIndex(cause => cause.id === id) + 1
  const numbered = (number: number, text: string) =>
    number > 0 && causes.length > 1 ? `${number}. ${text}` : text
  return [
    [problem.text, place?.name].filter(Boolean).join('\n'),
    causes.map(({ text }, index) => numbered(index + 1, text)).join('\n') || '–',
    answers.map(({ title, causeId }) => numbered(numberOf(causeId), title)).join('\n') || '–',
  ]
}

/** The cause that an activity answers, in its own words where it has some; else that of its link, or the problem. */
export function causeWords(records: PlanRecords, activity: PlanRecords['activity'][number]): string | null {
  if (activity.cause !== null) return activity.cause
  const cause = records.cause.find(({ id }) => id === activity.causeId)
  return cause?.text ?? records.problem.find(({ id }) => id === activity.problemId)?.text ?? null
}

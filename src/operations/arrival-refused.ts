import { type DataProblem, type PlanDataRefusal, planDataEdition } from '../domain/plan-data.ts'
import { m, number } from '../texts/texts.ts'

/** Why a plan's data are not taken, in a sentence. Parts and fields go by the names that they have in the file. */
export function planDataSentence(refusal: PlanDataRefusal): string {
  switch (refusal.name) {
    case 'not-ours':
      return m.arrival_refused_not_ours()
    case 'other-edition':
      return m.arrival_refused_other_edition({ edition: refusal.edition, own: planDataEdition })
    case 'unknown-part':
      return m.arrival_refused_unknown_part(refusal)
    case 'wrong-part':
      return m.arrival_refused_wrong_part(refusal)
    case 'too-many-records':
      return m.arrival_refused_too_many({ part: refusal.part, limit: number(refusal.limit) })
    case 'wrong-field': {
      const { part, field, number: at } = refusal
      const problem = problemWords(refusal.problem)
      return at === null
        ? m.arrival_refused_field({ part, field, problem })
        : m.arrival_refused_numbered_field({ part, field, problem, number: at })
    }
  }
}

function problemWords(problem: DataProblem): string {
  switch (problem) {
    case 'unknown-field':
      return m.arrival_problem_unknown_field()
    case 'refers-to-nothing':
      return m.arrival_problem_refers_to_nothing()
    case 'repeated':
    case 'taken':
      return m.arrival_problem_repeated()
    case 'required':
      return m.arrival_problem_required()
    case 'too-long':
      return m.arrival_problem_too_long()
    default:
      return m.arrival_problem_value()
  }
}

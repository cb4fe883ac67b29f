/** What a plan's document is asked for, beside the plan itself. Days are "2020-01-15". */
import type { Look } from './document.ts'

/** `plan`: each activity as the printed plan sets it. `handbook`: a table with the columns of Brå's handbook, on pages that lie down. */
export const planLayouts = ['plan', 'handbook'] as const
export type PlanLayout = (typeof planLayouts)[number]

/** How far a plan has come. `by` is the body that decided; `caseNumbers` the parties' own, where they have given any to the decision. */
export type PlanState =
  | { name: 'draft' }
  | { name: 'sent-for-comment' }
  | { name: 'decided'; on: string; by: string | null; caseNumbers?: { party: string; number: string }[] }

/** A version that was sent or decided: its name ("2"), what became of it and by whom, and the parties' numbers. */
export type PlanVersion = {
  name: string
  on: string
  state: string
  by: string | null
  caseNumbers: string[]
}

export type PlanDocumentOptions = {
  layout: PlanLayout
  state: PlanState
  /** The partnership's own look; without it the house's. */
  look?: Look
  /** For the appendix, the oldest first; none leaves it out. */
  versions?: PlanVersion[]
  /** The plan as data, to be carried inside the document: JSON. */
  data?: string | null
}

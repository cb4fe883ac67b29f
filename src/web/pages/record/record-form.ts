import type { Control, Option, Values } from '../../parts/form.tsx'
import type { NounKey } from '../../paths.ts'

/** What a select offers, by control name. */
export type Choices = Record<string, Option[]>

/** How a noun is written by people: the controls in the plan's own order. The routes in `route.tsx` do the rest. */
export type RecordForm = {
  noun: NounKey
  /** "Aktivitet", for headings: "Ändra aktivitet". */
  name(): string
  controls(choices: Choices, isNew: boolean): Control[]
  /** Names of the lists that the selects need; loaded by `operations/choices.ts`. */
  needs?: readonly ChoiceList[]
  /** Columns a new record takes from the address (`?area=…`), as parameter → column. */
  parents?: Record<string, string>
  /** Columns that a new record always gets, such as its chapter or rank. */
  initial?(parents: Values): Values
  /** The page to return to after saving, and to leave to when nothing is saved. */
  back(slug: string, row: Values): string
  /** What stands before the record's own name in the breadcrumb. */
  crumbs?(slug: string, row: Values): { text: string; href?: string }[]
}

export type ChoiceList = 'areas' | 'groups' | 'places' | 'organisations' | 'positions' | 'people'

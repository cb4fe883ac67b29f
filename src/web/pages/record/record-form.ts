import type { ChoiceLists } from '../../../operations/choices.ts'
import type { Fact } from '../../parts/facts.tsx'
import type { Control, Values } from '../../parts/form.tsx'
import type { NounKey } from '../../paths.ts'
import type { Request } from '../../viewer.ts'

/** What the selects offer; nothing where only the names of the fields are asked for. */
export type Choices = Partial<ChoiceLists>

/** How a noun is written by people: the controls in the order that they are asked for. The routes in `route.tsx` do the rest. */
export type RecordForm = {
  noun: NounKey
  /** "Aktivitet", for headings: "Ändra aktivitet". */
  name(): string
  /**
   * `row` is the record as stored, or what a new one belongs to: some selects leave out what does not go with it. `values` is what
   * stands in the form as it opens.
   */
  controls(choices: Choices, isNew: boolean, row: Values, values?: Values): Control[]
  /** Names of the lists that the selects need; loaded by `operations/choices.ts`. */
  needs?: readonly (keyof ChoiceLists)[]
  /** Columns a new record takes from the address (`?area=…`), as parameter → column. */
  parents?: Record<string, string>
  /** Columns that a new record always gets, such as its chapter or rank. */
  initial?(parents: Values): Values
  /** The page to return to after saving, and to leave to when nothing is saved; of a row without an id, where it belongs. */
  back(slug: string, row: Values): string
  /** What a new sibling is given in its address, where one is often added right before or after another. */
  beside?(row: Values): Record<string, string>
  /** Records that belong to the one being changed and have forms of their own: shown at the end of the part with that title. */
  own?(c: Request, row: Values): Promise<OwnRecords | null>
  /** What stands before the record's own name in the breadcrumb. */
  crumbs?(slug: string, row: Values): { text: string; href?: string }[]
}

export type OwnRecords = { part: string; facts: Fact[] }

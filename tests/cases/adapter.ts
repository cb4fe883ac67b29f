/** How one kind of case is put to a method: a case's fields in, the method's values out under the names of the fields. */

/** Values under the names that the cases use. `flag` is the caveat that stands in a value's place, or null. */
export type Outcome = Record<string, unknown>

export type Adapter<Case> = {
  /** Fields that are put to the method. All other fields that the outcome knows are compared. */
  given: readonly (keyof Case & string)[]
  outcome: (one: Case) => Outcome
  /**
   * What the program that made the tables is known to print of the same curve, where it stops short of the exact place: such a value agrees too. Only for
   * fields that the outcome has.
   */
  otherReading?: (one: Case) => Outcome
  /** Fields whose tolerance has a name of its own in the file. */
  tolerances?: Record<string, string>
  /** Fields that are never compared, each with why. */
  leftOut?: Record<string, string>
}

// biome-ignore lint/suspicious/noExplicitAny: a case is whatever the file holds; each adapter says what it reads, and the methods check the numbers.
export type AnyAdapter = Adapter<any>

/** Adapters by the name of the list of cases that they read. */
export type Adapters = Record<string, AnyAdapter>

export const adapter = <Case>(one: Adapter<Case>): AnyAdapter => one

import type { ReadingRefusal } from './source.ts'

/** Thrown deep inside a reader to end the reading with a named refusal; `parse` turns it into a value. */
export class Refused extends Error {
  readonly refusal: ReadingRefusal

  constructor(refusal: ReadingRefusal) {
    super(refusal.name)
    this.refusal = refusal
  }
}

/** End the reading with a refusal that needs no more than its name. */
export function refuse(name: Exclude<ReadingRefusal['name'], 'too-large' | 'plan-data'>): never {
  throw new Refused({ name })
}

/** What a text tells of few persons, and where. */

export type Flag = 'SMALL' | 'ALL' | 'DERIVED' | 'PERCENT' | 'SPLIT' | 'VAGUE' | 'IDENT'

/** Why: each has a sentence in the texts that says what is wrong, how to mend it, and how it could read instead. */
export type Reason =
  | 'small-count'
  | 'small-cases'
  | 'small-figure'
  | 'everybody'
  | 'nobody'
  | 'one-kind-only'
  | 'left-over'
  | 'fraction'
  | 'between-times'
  | 'percent'
  | 'percent-left-over'
  | 'split'
  | 'few'
  | 'some-time'
  | 'only-one'
  | 'role'

/** `start` inclusive, `end` exclusive in the text. `numbers` are those behind it, by what they are. */
export type Finding = {
  flag: Flag
  reason: Reason
  start: number
  end: number
  numbers: Partial<Record<'count' | 'base' | 'percent' | 'groups' | 'others' | 'from' | 'to', number>>
}

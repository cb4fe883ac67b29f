/** Why a file of figures could not be read at all. The sentence for each is `figures_<name>` in `src/texts`. */
export type FiguresRefusal =
  | { name: 'empty' }
  | { name: 'too-large'; limitBytes: number }
  | { name: 'unknown-format' }
  | { name: 'old-excel' }
  | { name: 'encrypted' }
  | { name: 'damaged' }
  | { name: 'unpacks-too-large' }
  | { name: 'too-complex' }
  | { name: 'no-such-sheet' }
  /** JSON of another form than JSON-stat 2.0. */
  | { name: 'not-json-stat' }
  /** A column holds personal identity numbers: nothing of the file is kept. */
  | { name: 'identity-numbers'; column: string }

/** Thrown deep inside a reader to end the reading; the operations make a value of it. */
export class UnreadableFigures extends Error {
  readonly refusal: FiguresRefusal

  constructor(refusal: FiguresRefusal) {
    super(refusal.name)
    this.refusal = refusal
  }
}

type Plain = Exclude<FiguresRefusal['name'], 'too-large' | 'identity-numbers'>

export function unreadable(name: Plain): never {
  throw new UnreadableFigures({ name })
}

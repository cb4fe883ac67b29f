import type { Refusal } from '../../operations/refusal.ts'
import { m } from '../../texts/texts.ts'

const sentences: Record<Refusal['name'], () => string> = {
  'not-found': m.refusal_not_found,
  'not-allowed': m.refusal_not_allowed,
  invalid: m.refusal_invalid,
  stale: m.refusal_stale,
  'in-use': m.refusal_in_use,
}

/** A refusal that has no form to stand in: what is wrong, and the way on. */
export function RefusalView({ refusal }: { refusal: Refusal }) {
  return (
    <>
      <h1>{m.refusal_title()}</h1>
      <p>{sentences[refusal.name]()}</p>
      <p>
        <a href="/">{m.refusal_way_out()}</a>
      </p>
    </>
  )
}

import { m } from '../../../texts/texts.ts'
import { waitsFor } from './words.ts'

/** Says that a group does not exist yet, and on what it waits. */
export function NotInPlace({ condition }: { condition: string }) {
  const rest = waitsFor(condition)
  return (
    <p class="not-in-place">
      <span aria-hidden="true">◌</span> {m.group_not_in_place()}
      {rest && `: ${rest}`}
    </p>
  )
}

import { m } from '../../../texts/texts.ts'

/** Says that a group does not exist yet, and on what it waits. */
export function NotInPlace({ condition }: { condition: string }) {
  return (
    <p class="not-in-place">
      <span aria-hidden="true">◌</span> {m.group_not_in_place()}: {condition}
    </p>
  )
}

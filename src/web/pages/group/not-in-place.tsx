import { notInPlaceText } from '../../../texts/names.ts'

/** Says that a group does not exist yet, and on what it waits. */
export function NotInPlace({ condition }: { condition: string }) {
  return (
    <p class="not-in-place">
      <span aria-hidden="true">◌</span> {notInPlaceText(condition)}
    </p>
  )
}

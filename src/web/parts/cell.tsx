import type { ComponentChildren } from 'preact'

/** A cell of a table that becomes a list on a phone: there it carries its column's name, and is left out when empty. */
export function Cell({
  label,
  asks = false,
  children,
}: {
  label: string
  /** It asks for action. */
  asks?: boolean
  children: ComponentChildren
}) {
  const empty = children === null || children === ''
  return (
    <td data-label={label.replaceAll(' ', '\u00a0')} class={empty ? 'none' : asks ? 'asks' : undefined}>
      {empty ? '–' : children}
    </td>
  )
}

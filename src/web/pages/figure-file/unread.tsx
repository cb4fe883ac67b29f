import type { ComponentChildren } from 'preact'
import { isMendable, type LeftOutReason, type UnreadCell } from '../../../domain/found-figures.ts'
import { leftOutText, mendText } from '../../../texts/figure-words.ts'
import { m, number } from '../../../texts/texts.ts'

/** How many rows and cells of a file could not be read, though something stands there. */
export const timesUnread = (leftOut: Readonly<Record<string, number>>): number =>
  Object.entries(leftOut).reduce(
    (sum, [reason, times]) => sum + (isMendable(reason as LeftOutReason) ? times : 0),
    0,
  )

type Props = {
  cells: readonly UnreadCell[]
  /** How many there are, named or not. */
  times: number
  /** Whether each row is an event: what stands there is not shown. */
  hidesValues: boolean
  /** What to do about them. */
  children: ComponentChildren
}

/** What of a file could not be read, cell by cell: where it stands, what stands there, and how it is written instead. */
export function Unread({ cells, times, hidesValues, children }: Props) {
  const columns = { stands: m.figures_unread_stands(), why: m.intake_reason() }
  const reasons = [...new Set(cells.map(({ reason }) => reason))]
  return (
    <section aria-labelledby="unread">
      <h3 id="unread">{m.figures_unread()}</h3>
      <p>{children}</p>
      <table class="stacks unread">
        <thead>
          <tr>
            <th scope="col">{m.figures_unread_where()}</th>
            {!hidesValues && <th scope="col">{columns.stands}</th>}
            <th scope="col">{columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, at) => (
            <tr key={String(at)}>
              <th scope="row">{placeOf(cell)}</th>
              {!hidesValues && (
                <td data-label={columns.stands}>{cell.value ?? <em>{m.figures_unread_nothing()}</em>}</td>
              )}
              <td data-label={columns.why}>{leftOutText(cell.reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {times > cells.length && <p>{m.figures_unread_more({ count: number(times - cells.length) })}</p>}
      {hidesValues && <p class="help">{m.figures_unread_hidden()}</p>}
      <p>{m.figures_mend()}</p>
      <ul>
        {reasons.map(reason => (
          <li key={reason}>{mendText(reason)}</li>
        ))}
      </ul>
    </section>
  )
}

function placeOf({ row, column }: UnreadCell): string {
  if (row === null) return column ?? '–'
  return column === null
    ? m.figures_unread_row({ row: number(row) })
    : m.figures_unread_cell({ row: number(row), column })
}

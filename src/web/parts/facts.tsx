import type { ComponentChildren } from 'preact'

export type Fact = {
  label: string
  value: string | null
  /** What was understood of the words, or what they stand for; shown beside them, never instead of them. */
  note?: string | null
  link?: { href: string; text: string } | null | false
  /** What can be done with this line, such as a link that changes it. */
  action?: ComponentChildren
}

/** Labels and values as a definition list; a missing value is shown as missing, not left out. */
export function Facts({ rows }: { rows: Fact[] }) {
  return (
    <dl class="facts">
      {rows.map(({ label, value, note, link, action }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {link && link.text === value ? null : value}
            {value && link && link.text !== value ? ' · ' : null}
            {link ? <a href={link.href}>{link.text}</a> : null}
            {!value && !link ? <span class="missing">–</span> : null}
            {note ? <span class="note">{note}</span> : null}
            {action ? <div class="action">{action}</div> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

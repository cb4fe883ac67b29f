export type Fact = {
  label: string
  value: string | null
  link?: { href: string; text: string } | null | false
}

/** Labels and values as a definition list; a missing value is shown as missing, not left out. */
export function Facts({ rows }: { rows: Fact[] }) {
  return (
    <dl class="facts">
      {rows.map(({ label, value, link }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {value && link ? ' · ' : null}
            {link ? <a href={link.href}>{link.text}</a> : null}
            {!value && !link ? <span class="missing">–</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

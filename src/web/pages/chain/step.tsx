import type { ComponentChildren } from 'preact'

/** A step of the chain: the word for what it is, what it says, and what hangs on it. */
export function ChainStep({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <li>
      <span class="step">{label}</span>
      <div>{children}</div>
    </li>
  )
}

/** Short facts on one line, each with its label. */
export function Told({ told }: { told: { label: string; text: string }[] }) {
  if (told.length === 0) return null
  return (
    <dl class="told">
      {told.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

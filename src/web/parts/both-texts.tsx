/** A field that two people have changed at once: both texts side by side, and what becomes of them. Works as it stands, without script. */
import type { ComponentChildren } from 'preact'
import { m } from '../../texts/texts.ts'
import { type Control, written } from './form.tsx'

/** How the two sides are called: what others saved while somebody wrote, or what stands there since something was changed. */
export type Sides = { mine: string; theirs: string }

export function BothTexts({
  id,
  control,
  mine,
  theirs,
  base,
  offered,
  sides,
  children,
}: {
  /** Where a link to it leads. */
  id: string
  control: Control
  mine: unknown
  theirs: unknown
  /** What both began from; null where nobody knows. */
  base: unknown
  /** What the control holds to begin with. */
  offered: unknown
  sides: Sides
  /** The control itself, for writing it together. */
  children: ComponentChildren
}) {
  const { name, label } = control
  return (
    <fieldset class="both" id={id}>
      <legend>{m.both_field({ label })}</legend>
      <div class="sides">
        <Side control={control} side="mine" title={sides.mine} value={mine} checked />
        <Side control={control} side="theirs" title={sides.theirs} value={theirs} />
      </div>
      {base !== null && written(base) !== '' && (
        <details>
          <summary>{m.both_base()}</summary>
          <p class="text">{shown(control, base)}</p>
        </details>
      )}
      <Choice name={name} side="written" title={m.both_write()} />
      <input type="hidden" name={`offered.${name}`} value={sent(control, offered)} />
      {children}
    </fieldset>
  )
}

function Side({
  control,
  side,
  title,
  value,
  checked = false,
}: {
  control: Control
  side: 'mine' | 'theirs'
  title: string
  value: unknown
  checked?: boolean
}) {
  return (
    <div>
      <Choice name={control.name} side={side} title={title} checked={checked} />
      <p class="text">{shown(control, value) || m.house_nothing()}</p>
      <input type="hidden" name={`${side}.${control.name}`} value={sent(control, value)} />
    </div>
  )
}

function Choice(props: { name: string; side: string; title: string; checked?: boolean }) {
  const { name, side, title, checked = false } = props
  return (
    <label class="choice">
      <input type="radio" name={`choose.${name}`} value={side} checked={checked} /> {title}
    </label>
  )
}

/**
 * A form's fields as they were chosen: where two texts stood, the one that shall stay. Whoever has written in the field and not said so
 * means what they wrote.
 */
export function chosenOf(input: Record<string, unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(input)) if (!name.includes('.')) fields[name] = value
  for (const [name, side] of Object.entries(input)) {
    const [word, field = ''] = name.split('.')
    const isWritten = lines(input[field]) !== lines(input[`offered.${field}`])
    if (word === 'choose' && (side === 'theirs' || (side === 'mine' && !isWritten)))
      fields[field] = input[`${side}.${field}`] || null
  }
  return fields
}

/** A browser sends lines with carriage returns, and hidden fields as they were made. */
const lines = (value: unknown) => String(value ?? '').replace(/\r\n/g, '\n')

function shown(control: Control, value: unknown): string {
  const text = written(value)
  if (control.kind === 'check') return value === true || value === 'on' ? '✓' : ''
  return control.options?.find(option => option.value === text)?.text ?? text
}

function sent(control: Control, value: unknown): string {
  if (control.kind === 'check') return value === true || value === 'on' ? 'on' : ''
  return written(value)
}

/** The fields of a form, in the parts that they stand under. A part that may fold does so while nothing in it is written or asked about. */
import type { VNode } from 'preact'
import { Facts } from '../../parts/facts.tsx'
import type { Control, FieldPart } from '../../parts/form.tsx'
import type { OwnRecords } from './record-form.ts'

type Run = { part: FieldPart | undefined; controls: Control[] }

export function FieldParts({
  controls,
  own,
  foldsAway,
  children,
}: {
  controls: Control[]
  /** What belongs to the record and is written elsewhere, at the end of its part. */
  own: OwnRecords | null
  foldsAway(control: Control): boolean
  /** A field as the form shows it. */
  children: (control: Control) => VNode
}) {
  return (
    <>
      {runsOf(controls).map(({ part, controls }) => {
        const fields = controls.map(children)
        if (!part) return fields
        const { title, folds = false } = part
        if (!folds)
          return (
            <fieldset key={title} class="part">
              <legend>{title}</legend>
              {fields}
              {own?.part === title && <Facts rows={own.facts} />}
            </fieldset>
          )
        return (
          <details key={title} class="part" open={!controls.every(foldsAway)}>
            <summary>
              <span class="part-title">{title}</span>{' '}
              <span class="part-fields">{controls.map(({ label }) => label).join(' · ')}</span>
            </summary>
            <fieldset>
              <legend class="visually-hidden">{title}</legend>
              {fields}
            </fieldset>
          </details>
        )
      })}
    </>
  )
}

function runsOf(controls: Control[]): Run[] {
  const runs: Run[] = []
  for (const control of controls) {
    const last = runs.at(-1)
    if (last && last.part?.title === control.part?.title) last.controls.push(control)
    else runs.push({ part: control.part, controls: [control] })
  }
  return runs
}

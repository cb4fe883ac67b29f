/** "Avbryt" and Escape shut a line that is being added (`parts/add-line.tsx`); without a script the link shows the page anew. */
import { isTouched } from './unsaved.ts'

document.addEventListener('click', event => {
  const line = (event.target as Element)
    .closest('.add-line [data-close]')
    ?.closest<HTMLDetailsElement>('.add-line')
  if (!line || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  shut(line)
})

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.isComposing) return
  const line = (event.target as Element).closest<HTMLDetailsElement>('.add-line[open]')
  if (line) shut(line)
})

/** After asking where something is written in it; the focus goes back to what opened it. */
function shut(line: HTMLDetailsElement): void {
  const form = line.querySelector('form')
  if (form && isTouched(form) && !window.confirm(form.dataset.discard)) return
  form?.reset()
  line.open = false
  line.querySelector('summary')?.focus()
}

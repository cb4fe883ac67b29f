/**
 * Reads along while somebody writes: what may point at a person is said under the field, at once. Nothing leaves the browser. What
 * finds it is fetched with the first letter that is written, and by no page where nobody writes.
 */
import type { WritingFinding } from '../../disclosure/writing/check-writing.ts'

/** So long somebody who writes pauses, in milliseconds. */
const pause = 500
const waiting = new WeakMap<HTMLTextAreaElement, ReturnType<typeof setTimeout>>()

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement)) return
  clearTimeout(waiting.get(target))
  waiting.set(
    target,
    setTimeout(() => void look(target), pause),
  )
})

async function look(area: HTMLTextAreaElement): Promise<void> {
  try {
    const { checkWriting } = await import('../../disclosure/writing/check-writing.ts')
    show(area, checkWriting(area.value))
  } catch {
    // Not to be had just now: the form asks when it is saved.
  }
}

function show(area: HTMLTextAreaElement, found: WritingFinding[]): void {
  const notes = area.parentElement?.querySelector(':scope > .signs')
  if (found.length === 0 && !notes) return
  const list = notes ?? document.createElement('ul')
  if (!notes) {
    list.className = 'signs'
    list.setAttribute('aria-live', 'polite')
    area.after(list)
  }
  list.replaceChildren(...found.map(sign => line(area.value, sign)))
}

function line(text: string, { kind, sure, start, end }: WritingFinding): HTMLLIElement {
  const template = document.querySelector<HTMLTemplateElement>('#sign-words')
  const words = template?.content.querySelector<HTMLElement>(`[data-kind="${kind}"]`)
  const quoted = document.createElement('q')
  quoted.textContent = text.slice(start, end)
  const ask = sure === 'possible' ? (template?.dataset.ask ?? '') : ''
  const item = document.createElement('li')
  item.append(quoted, `: ${[words?.dataset.wrong, ask, words?.dataset.mend].filter(Boolean).join(' ')}`)
  return item
}

/**
 * The search in a dialog: Ctrl K, or ⌘ K on a Mac, or a click in the search field of the page. Suggestions come while somebody types;
 * arrows choose among them, Enter goes there, or to the search's page where none is chosen. Escape closes, which the browser does.
 */
type Piece = { text: string; hit: boolean }
type Answer = {
  typed: string
  said: string
  hits: { href: string; kind: string; title: Piece[]; text: Piece[]; where: string }[]
}

const mac = /Mac|iP/.test(navigator.platform)
const suggestions = 8
/** So long somebody who types pauses between two letters, in milliseconds. */
const typingPause = 150

class SearchDialog extends HTMLElement {
  asked?: AbortController | undefined
  timer?: ReturnType<typeof setTimeout>

  connectedCallback(): void {
    for (const event of ['input', 'keydown', 'click', 'submit']) this.addEventListener(event, this)
    this.dialog.addEventListener('close', this)
    this.list.role = 'listbox'
    this.list.ariaLabel = this.list.dataset.suggestions ?? ''
    const field = this.querySelector<HTMLInputElement>('#search')
    // A phone has no such keys.
    if (field && matchMedia('(hover: hover) and (min-width: 48.01rem)').matches)
      field.placeholder = mac ? '⌘ K' : 'Ctrl K'
  }

  get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!
  }
  get input(): HTMLInputElement {
    return this.querySelector('[role=combobox]')!
  }
  get list(): HTMLElement {
    return this.querySelector('[data-suggestions]')!
  }

  open(): void {
    if (this.dialog.open) return
    this.dialog.showModal()
    this.input.focus()
    this.input.select()
  }

  handleEvent(event: Event): void {
    const target = event.target as HTMLElement
    // The field that has the focus again has lost its caret, and would take no letters.
    if (event.type === 'close') (document.activeElement as Partial<HTMLInputElement>).select?.()
    else if (event.type === 'click') {
      // Outside the dialog's own ground is its backdrop.
      if (target.id === 'search') this.open()
      else if (target === this.dialog || target.closest('[role=option], [data-close]')) this.dialog.close()
    } else if (target !== this.input && event.type !== 'submit') return
    else if (event.type === 'input') this.wait()
    else if (event.type === 'keydown') this.press(event as KeyboardEvent)
    else this.dialog.close()
  }

  wait(): void {
    clearTimeout(this.timer)
    // What was asked for before is stale as soon as there is another letter.
    this.asked?.abort()
    this.timer = setTimeout(() => void this.ask(), typingPause)
  }

  async ask(): Promise<void> {
    const { value, form } = this.input
    this.asked = new AbortController()
    const { signal } = this.asked
    if (!form) return
    const query = new URLSearchParams({ q: value, forslag: String(suggestions) })
    try {
      const response = await fetch(`${form.action}?${query}`, {
        headers: { Accept: 'application/json' },
        signal,
      })
      if (!response.ok) throw new Error(String(response.status))
      this.show(await response.json())
    } catch {
      if (!signal.aborted) this.show({ typed: '', said: this.dataset.failed ?? '', hits: [] })
    }
  }

  show({ typed, said, hits }: Answer): void {
    const options = hits.map(({ href, kind, title, text, where }) => {
      const detail = [kind, where].filter(Boolean).join(' · ')
      return option(href, title, [{ text: detail, hit: false }], text)
    })
    if (hits.length > 0) {
      const all = `${this.input.form?.action}?${new URLSearchParams({ q: typed })}`
      options.push(option(all, [{ text: this.dataset.all ?? '', hit: false }]))
    }
    for (const [at, one] of options.entries()) one.id = `suggestion-${at}`
    this.list.replaceChildren(...options)
    this.input.ariaExpanded = String(hits.length > 0)
    this.input.removeAttribute('aria-activedescendant')
    this.querySelector('dialog [role=status]')!.textContent = said
  }

  press(event: KeyboardEvent): void {
    const options = [...this.list.children] as HTMLElement[]
    const at = options.findIndex(one => one.ariaSelected === 'true')
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter' && at >= 0) options[at]!.click()
    else if (step && options.length > 0) {
      // Past the last is the field again, and then the first.
      const next = at < 0 && step < 0 ? options.length - 1 : at + step
      for (const [index, one] of options.entries()) one.ariaSelected = String(index === next)
      const chosen = options[next]
      chosen?.scrollIntoView({ block: 'nearest' })
      if (chosen) this.input.setAttribute('aria-activedescendant', chosen.id)
      else this.input.removeAttribute('aria-activedescendant')
    } else return
    event.preventDefault()
  }
}

/** A link with a line of its own, and others under it. */
function option(href: string, title: Piece[], ...under: Piece[][]): HTMLElement {
  const link = document.createElement('a')
  link.href = href
  link.role = 'option'
  link.ariaSelected = 'false'
  // The focus stays in the field.
  link.tabIndex = -1
  link.append(...title.map(marked))
  for (const pieces of under.filter(({ length }) => length > 0)) {
    const line = document.createElement('span')
    line.className = 'detail'
    line.append(...pieces.map(marked))
    link.append(' ', line)
  }
  return link
}

function marked({ text, hit }: Piece): Node | string {
  if (!hit) return text
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}

customElements.define('search-dialog', SearchDialog)

const box = () => document.querySelector<SearchDialog>('search-dialog')

document.addEventListener('keydown', event => {
  const held = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (!held || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k' || event.defaultPrevented)
    return
  // Where text has links, the key makes one; and an open dialog is answered first.
  if ((event.target as HTMLElement).isContentEditable || document.querySelector('dialog:modal') || !box())
    return
  event.preventDefault()
  box()?.open()
})
// A page that is kept for the way back is kept with its dialog shut.
document.addEventListener('turbo:before-cache', () => box()?.dialog.close())

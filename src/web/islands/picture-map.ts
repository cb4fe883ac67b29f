/** "Öppna kartan": what draws the map, and its cells, are fetched when somebody asks for them; the drawing in the page stays for print. */
import type { SentCells } from './map/map-cells.ts'
import type { GivenWords } from './map/map-words.ts'

class PictureMap extends HTMLElement {
  #close: (() => void) | null = null

  connectedCallback(): void {
    // A page that comes back from the browser's memory has a map that nobody listens to.
    this.querySelector('.map')?.remove()
    this.removeAttribute('open')
    this.hidden = false
    this.#button?.addEventListener('click', this.#pressed)
  }

  disconnectedCallback(): void {
    this.#close?.()
    this.#close = null
    this.#button?.removeEventListener('click', this.#pressed)
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector(':scope > button')
  }

  #pressed = (): void => void this.#open()

  #open = async (): Promise<void> => {
    const { cells = '', words = '{}', tiles = '', failed = '' } = this.dataset
    const button = this.#button
    const said = this.querySelector(':scope > [role=status]')
    if (!button || this.#close) return
    button.disabled = true
    try {
      const [{ openMap }, { wordsOf }, answer] = await Promise.all([
        import('./map/cell-map.ts'),
        import('./map/map-words.ts'),
        fetch(cells, { headers: { Accept: 'application/json' } }),
      ])
      if (!answer.ok) throw new Error(`answered ${answer.status}`)
      this.setAttribute('open', '')
      this.#close = openMap(
        this,
        (await answer.json()) as SentCells,
        wordsOf(JSON.parse(words) as GivenWords),
        tiles,
      )
      if (said) said.textContent = ''
    } catch {
      this.removeAttribute('open')
      if (said) said.textContent = failed
    } finally {
      button.disabled = false
    }
  }
}

customElements.define('picture-map', PictureMap)

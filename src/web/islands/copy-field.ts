/** A button that copies a field's text. Where the browser has no clipboard for us, the field is there to be selected. */
class CopyField extends HTMLElement {
  connectedCallback(): void {
    // Only https and the own machine have one.
    if (!navigator.clipboard) return
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', () => void this.copy())
  }

  async copy(): Promise<void> {
    const { field: id = '', done = '' } = this.dataset
    const field = document.getElementById(id)
    const said = this.querySelector('[role=status]')
    if (!(field instanceof HTMLInputElement) || !said) return
    field.select()
    try {
      await navigator.clipboard.writeText(field.value)
      said.textContent = done
    } catch {
      // Not allowed to: the text stands selected.
    }
  }
}

customElements.define('copy-field', CopyField)

/** Asks before leaving a form whose text has not been saved. Marked with `data-unsaved`, which holds the question. */
const touched = new WeakSet<HTMLFormElement>()

export function isTouched(form: HTMLFormElement): boolean {
  return touched.has(form)
}

/** Forms with text that nobody has saved. */
function unsaved(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-unsaved]')].filter(isTouched)
}

document.addEventListener('input', event => {
  const form = (event.target as HTMLElement).closest<HTMLFormElement>('form[data-unsaved]')
  if (form) touched.add(form)
})
document.addEventListener('reset', event => touched.delete(event.target as HTMLFormElement))
document.addEventListener('submit', event => touched.delete(event.target as HTMLFormElement))
document.addEventListener('turbo:submit-end', event => {
  const { error, formSubmission } = (event as CustomEvent).detail
  if (error) touched.add(formSubmission.formElement)
})
window.addEventListener('beforeunload', event => {
  if (unsaved().length > 0) event.preventDefault()
})
document.addEventListener('turbo:before-visit', event => {
  // A page that is shown anew keeps the forms that stand open in it.
  const isHere = (event as CustomEvent).detail.url === document.baseURI
  const form = unsaved().find(one => !isHere || !one.closest('.in-place'))
  if (form && !window.confirm(form.dataset.unsaved)) event.preventDefault()
})
// What is being written is not exchanged for what the server says.
document.addEventListener('turbo:before-morph-element', event => {
  if (event.target instanceof HTMLFormElement && isTouched(event.target)) event.preventDefault()
})

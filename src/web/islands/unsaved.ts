/** Asks before leaving a form whose text has not been saved. Marked with `data-unsaved`, which holds the question. */
const touched = new WeakSet<HTMLFormElement>()

function unsaved(): HTMLFormElement | undefined {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-unsaved]')].find(form => touched.has(form))
}

document.addEventListener('input', event => {
  const form = (event.target as HTMLElement).closest<HTMLFormElement>('form[data-unsaved]')
  if (form) touched.add(form)
})
document.addEventListener('submit', event => touched.delete(event.target as HTMLFormElement))
window.addEventListener('beforeunload', event => {
  if (unsaved()) event.preventDefault()
})
document.addEventListener('turbo:before-visit', event => {
  const form = unsaved()
  if (form && !window.confirm(form.dataset.unsaved)) event.preventDefault()
})

/** Asks before leaving a form whose text has not been saved. Marked with `data-unsaved`. */
const touched = new WeakSet<HTMLFormElement>()

function unsaved(): boolean {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-unsaved]')].some(form => touched.has(form))
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
  const question =
    document.documentElement.lang === 'sv'
      ? 'Du har inte sparat. Vill du lämna sidan ändå?'
      : 'You have not saved. Leave the page anyway?'
  if (unsaved() && !window.confirm(question)) event.preventDefault()
})

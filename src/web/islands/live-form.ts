/** A form that asks for another view of the same page (`data-live`) does so by itself: at each choice, and soon after the last key. */
const pause = 350
let timer: ReturnType<typeof setTimeout> | undefined

const formOf = (event: Event) => (event.target as HTMLElement).closest<HTMLFormElement>('form[data-live]')

document.addEventListener('change', event => {
  const form = formOf(event)
  if (!form || (event.target as HTMLInputElement).type === 'search') return
  form.requestSubmit()
})
document.addEventListener('input', event => {
  const form = formOf(event)
  if (!form || (event.target as HTMLInputElement).type !== 'search') return
  clearTimeout(timer)
  timer = setTimeout(() => form.isConnected && form.requestSubmit(), pause)
})

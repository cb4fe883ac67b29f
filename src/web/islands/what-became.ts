/** Shows the place where the guard says what became of an answer: Turbo loses the address's place when a form is answered with another page. */
let isAnswered = false

document.addEventListener('turbo:submit-end', event => {
  isAnswered = (event as CustomEvent<{ success: boolean }>).detail.success
})

document.addEventListener('turbo:load', () => {
  if (isAnswered) document.querySelector('.became')?.scrollIntoView()
  isAnswered = false
})

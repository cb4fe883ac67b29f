/** A file that is too large is refused before it is sent. */
document.addEventListener('change', event => {
  const input = event.target as HTMLInputElement
  const largest = Number(input.dataset?.largest)
  if (!largest) return
  const size = input.files?.[0]?.size ?? 0
  input.setCustomValidity(size > largest ? (input.dataset.tooLarge ?? '') : '')
  input.reportValidity()
})

/** A link to a field that is folded away unfolds it; browsers do so themselves only where no script has shown the page. */
function unfold(): void {
  const field = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const folded = field?.closest<HTMLDetailsElement>('details.part:not([open])')
  if (!folded) return
  folded.open = true
  field?.scrollIntoView()
}

document.addEventListener('turbo:load', unfold)
window.addEventListener('hashchange', unfold)

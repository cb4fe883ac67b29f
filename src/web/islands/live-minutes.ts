/** Where the minutes of a meeting are written, several write in them at once. What that takes is fetched there, and on no other page. */
export {}

/** Those that are live already, or cannot be, say so. */
const forms = 'form[data-live-minutes]:not([data-live])'

async function look(): Promise<void> {
  if (!document.querySelector(forms)) return
  try {
    const { writeLive } = await import('./minutes-writer.ts')
    writeLive([...document.querySelectorAll<HTMLFormElement>(forms)])
  } catch {
    // Not to be had just now: the form is saved as any other.
  }
}

for (const event of ['turbo:load', 'turbo:render', 'turbo:morph'])
  document.addEventListener(event, () => void look())

/** While a record's form is open in a window that is seen, says so to the server, and who else has it open. */
export {}

const between = 10_000
const forms = () => document.querySelectorAll<HTMLFormElement>('form[data-presence]')
/** What was open the last time. */
let open = new Map<string, HTMLFormElement>()

function call(form: HTMLFormElement, leave = false): Promise<Response> {
  const { presence = '', noun = '', record = '' } = form.dataset
  const body = new URLSearchParams({ noun, id: record, ...(leave && { leave: '1' }) })
  return fetch(presence, { method: 'POST', body, headers: { Accept: 'application/json' }, keepalive: leave })
}

async function tell(form: HTMLFormElement): Promise<void> {
  try {
    const answer = await call(form)
    const words = form.querySelector('[data-others]')
    if (!answer.ok || !words) return
    const text = ((await answer.json()) as { others: string[] }).others.join(' ')
    if (words.textContent !== text) words.textContent = text
  } catch {
    // No contact: nobody knows who else writes.
  }
}

function look(): void {
  const now = new Map([...forms()].map(form => [form.dataset.record ?? '', form]))
  for (const [record, form] of open) if (!now.has(record)) void call(form, true).catch(() => {})
  open = now
  if (document.visibilityState === 'visible') for (const form of now.values()) void tell(form)
}

for (const event of ['turbo:load', 'turbo:render', 'turbo:frame-load', 'closed'])
  document.addEventListener(event, look)
setInterval(() => (open.size > 0 || forms().length > 0) && look(), between)
window.addEventListener('pagehide', () => {
  for (const form of open.values()) void call(form, true).catch(() => {})
})

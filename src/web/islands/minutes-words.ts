/** What a form of minutes that is written live says of itself. */

/** How far what was written has come; nothing where something else is said of it. */
export function say(form: HTMLFormElement, what: 'saving' | 'saved' | null): void {
  const words = form.querySelector<HTMLElement>('[data-live-words]')
  write(words, (what && words?.dataset[what]) ?? '')
}

export function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}

export function show(form: HTMLFormElement, part: string, isShown: boolean): void {
  for (const element of form.querySelectorAll<HTMLElement>(part)) element.hidden = !isShown
}

/** Elements of the map. */
import { strengthOf } from '../../../documents/charts/count-classes.ts'
import type { Scene } from './map-cells.ts'
import type { MapWords } from './map-words.ts'

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.textContent = text
  return made
}

/** The shades with their numbers, as the page writes them beside its drawing. */
export function keyOf({ classes, cells }: Scene, words: MapWords): HTMLElement {
  const key = element('dl', { class: 'map-key' })
  key.append(element('dt', {}, words.key))
  for (const { from, to } of classes) {
    const line = element('dd', {}, from === to ? String(from) : `${from}–${to}`)
    line.prepend(element('span', { class: `swatch strength-${strengthOf(to, classes)}` }))
    key.append(line)
  }
  if (cells.some(({ isHot }) => isHot)) {
    const line = element('dd', {}, words.marked)
    line.prepend(element('span', { class: 'swatch marked' }))
    key.append(line)
  }
  return key
}

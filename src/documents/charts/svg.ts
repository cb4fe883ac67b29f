/** What every chart is made of: SVG with a title and words for those who do not see it. */

/** Colours as CSS says them ("#00586e", "var(--petrol)"); `id` is unique in the page or paper that the picture stands in. */
export type ChartLook = {
  id: string
  width: number
  accent: string
  ink: string
  quiet: string
  rule: string
  tint: string
  /** What it is drawn on. */
  ground: string
  fonts: string
}

export type ChartWords = { title: string; alt: string }

export const textSize = 13
/** Source Sans is this wide a letter, in shares of its size, a little on the safe side. */
export const letter = 0.53

export const widthOf = (words: string, size = textSize): number => words.length * size * letter

export function picture(
  { title, alt }: ChartWords,
  { id, width, fonts }: ChartLook,
  height: number,
  drawn: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${escaped(fonts)}" font-size="${textSize}">`,
    `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(alt)}</desc>`,
    ...drawn,
    '</svg>',
  ].join('')
}

type Attributes = Record<string, string | number | undefined>

export function mark(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`
}

export function words(text: string, x: number, y: number, attributes: Attributes): string {
  return `<text${written({ x, y, ...attributes })}>${escaped(text)}</text>`
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  more: Attributes = {},
): string {
  return mark('line', { x1, y1, x2, y2, stroke, ...more })
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(typeof value === 'number' ? String(round(value)) : String(value))}"`,
    )
    .join('')
}

export const round = (value: number): number => Math.round(value * 100) / 100

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

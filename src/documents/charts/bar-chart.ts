/** Bars that lie down, each with its own words beside it, so that nothing hangs on a colour or a legend. Pure: data to SVG text. */
import { scaleLinear } from 'd3-scale'
import { escaped, letter, round, textSize as size, widthOf } from './svg.ts'
import { cut } from './words-in-lines.ts'

export type BarChart = {
  title: string
  alt: string
  categories: string[]
  series: { name: string; values: { value: number | null; text: string }[] }[]
}

/** Pixels; `id` is unique in the page that the picture stands in. Colours as "#00586e". */
export type BarChartLook = {
  id: string
  width: number
  accent: string
  ink: string
  quiet: string
  fonts: string
}

const bar = { height: 17, gap: 5 }
const between = 16

/** The picture as SVG, with its title and its words for those who do not see it. */
export function barChart({ title, alt, categories, series }: BarChart, look: BarChartLook): string {
  const { id, width, ink, quiet } = look
  const alone = series.length === 1
  const names = alone ? categories : series.map(({ name }) => name)
  const left = Math.min(width * 0.42, Math.max(...names.map(widthOf)) + 10)
  const right = Math.max(...series.flatMap(({ values }) => values.map(({ text }) => widthOf(text)))) + 12
  const values = series.flatMap(({ values }) => values.map(({ value }) => value ?? 0))
  const scale = scaleLinear([Math.min(0, ...values), Math.max(1e-9, ...values)], [left, width - right])
  const drawn: string[] = []
  let y = 0
  categories.forEach((category, at) => {
    if (!alone) {
      for (const line of cut(category, Math.floor(width / (size * letter)))) {
        y += size + 4
        drawn.push(text(line, 0, y, { fill: ink, weight: 600 }))
      }
      y += 6
    }
    series.forEach(({ name, values }, of) => {
      const { value, text: words } = values[at] ?? { value: null, text: '' }
      const label = cut(alone ? category : name, Math.floor((left - 10) / (size * letter)))
      const height = Math.max(bar.height, label.length * (size + 2))
      const middle = y + height / 2
      label.forEach((line, row) => {
        const baseline = middle + size * 0.35 + (row - (label.length - 1) / 2) * (size + 2)
        drawn.push(text(line, left - 8, baseline, { fill: ink, anchor: 'end' }))
      })
      if (value !== null) {
        const [from, to] = [scale(0), scale(value)].sort((a, b) => a - b) as [number, number]
        drawn.push(
          `<rect x="${round(from)}" y="${round(middle - bar.height / 2)}" width="${round(Math.max(1, to - from))}" height="${bar.height}" fill="${shadeOf(look.accent, of, series.length)}"/>`,
        )
      }
      const end = value === null ? scale(0) : Math.max(scale(0), scale(value))
      drawn.push(
        text(words, end + 6, middle + size * 0.35, {
          fill: value === null ? quiet : ink,
          weight: value === null ? 400 : 600,
        }),
      )
      y += height + bar.gap
    })
    y += alone ? 2 : between - bar.gap
  })
  const height = Math.ceil(Math.max(y - (alone ? 0 : between - bar.gap), bar.height))
  const zero = round(scale(0))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${escaped(look.fonts)}" font-size="${size}">`,
    `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(alt)}</desc>`,
    ...drawn,
    alone ? `<line x1="${zero}" y1="0" x2="${zero}" y2="${height}" stroke="${quiet}" stroke-width="1"/>` : '',
    '</svg>',
  ].join('')
}

type TextLook = { fill: string; weight?: number; anchor?: 'start' | 'end' }

function text(
  words: string,
  x: number,
  y: number,
  { fill, weight = 400, anchor = 'start' }: TextLook,
): string {
  return `<text x="${round(x)}" y="${round(y)}" fill="${fill}" font-weight="${weight}" text-anchor="${anchor}">${escaped(words)}</text>`
}

/** The last series, most often the latest year, in the full colour; those before it paler. */
function shadeOf(accent: string, at: number, of: number): string {
  const share = of === 1 ? 1 : 0.4 + (0.6 * at) / (of - 1)
  const channels = [1, 3, 5].map(from => Number.parseInt(accent.slice(from, from + 2), 16))
  const mixed = channels.map(channel => Math.round(channel * share + 255 * (1 - share)))
  return `#${mixed.map(channel => channel.toString(16).padStart(2, '0')).join('')}`
}

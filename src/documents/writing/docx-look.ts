/** The measures and colours of a Word document. Lengths are twips (a twentieth of a point) where nothing else is said. */

/** A4 with 24 mm at the sides. */
export const page = { width: 11_906, height: 16_838, side: 1361, top: 1474, bottom: 1361 }

export const textWidth = (landscape: boolean): number =>
  (landscape ? page.height : page.width) - 2 * page.side

/** On every Word, and measured when pages are counted for the table of contents. */
export const fonts = { text: 'Calibri', heading: 'Cambria' }

/** Hexadecimal without "#", as Word writes colours. `tint` and `rule` are the accent thinned with white. */
export type Palette = { accent: string; tint: string; rule: string; ink: string; soft: string }

/** `accent` as "#00586e". */
export function paletteOf(accent: string): Palette {
  return {
    accent: thinned(accent, 1),
    tint: thinned(accent, 0.09),
    rule: thinned(accent, 0.27),
    ink: '12232B',
    soft: '4A5B63',
  }
}

/** A colour ("#00586e") with white mixed in: 1 is the colour itself, 0 is white. */
export function thinned(colour: string, share: number): string {
  return [1, 3, 5]
    .map(at => 255 - Math.round((255 - Number.parseInt(colour.slice(at, at + 2), 16)) * share))
    .map(value => value.toString(16).padStart(2, '0').toUpperCase())
    .join('')
}

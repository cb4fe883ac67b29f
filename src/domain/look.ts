/** How a partnership's documents look: one colour, and a logo. */
import { z } from 'zod'
import { optionalText } from './fields.ts'

/** What WCAG 2.2 (1.4.3) asks between text and its ground. */
const readable = 4.5

/** The largest logo, in bytes and in pixels of its longer side: enough for print at its place on a cover. */
export const logoLimits = { bytes: 1024 * 1024, pixels: 4000 } as const

export const logoKinds = ['image/png', 'image/jpeg'] as const

/** "#00586e", or null for the house's own. White text must be readable on it. */
export const lookSchema = z.object({
  accent: z
    .string({ error: 'not-a-colour' })
    .nullish()
    .transform(text =>
      (text ?? '')
        .trim()
        .toLowerCase()
        .replace(/^(?=[0-9a-f]{6}$)/, '#'),
    )
    .pipe(
      z
        .string()
        .regex(/^(?:#[0-9a-f]{6})?$/, { error: 'not-a-colour', abort: true })
        .refine(colour => colour === '' || contrastWithWhite(colour) >= readable, 'too-pale'),
    )
    .transform(colour => colour || null),
  logoWords: optionalText(300),
})

/** The contrast between a colour ("#00586e") and white, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastWithWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

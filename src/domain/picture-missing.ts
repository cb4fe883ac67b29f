/** What a lägesbild still lacks when it is to be published. */
import { type PicturePart, pictureParts } from './picture.ts'
import type { PictureContent } from './picture-content.ts'

export type MissingPart = 'summary' | 'figures' | PicturePart | 'conclusions' | 'material'

/** In the order of the document. */
export function missingIn(content: PictureContent): MissingPart[] {
  const { summary, figures, passages, conclusions, material } = content
  return [
    ...(summary ? [] : ['summary' as const]),
    ...(hasFigures(figures) ? [] : ['figures' as const]),
    ...pictureParts.filter(part => !passages.some(passage => passage.part === part)),
    ...(conclusions.length > 0 ? [] : ['conclusions' as const]),
    ...(material.length > 0 ? [] : ['material' as const]),
  ]
}

/** Whether there is neither text nor figures in it: nothing but its title would be published. */
export function saysNothing({ summary, figures, passages, conclusions, material }: PictureContent): boolean {
  return !summary && !hasFigures(figures) && [...passages, ...conclusions, ...material].length === 0
}

const hasFigures = (figures: PictureContent['figures']): boolean =>
  figures !== null && figures.categories.length > 0

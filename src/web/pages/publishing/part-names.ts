import type { PicturePart } from '../../../domain/picture.ts'
import { m } from '../../../texts/texts.ts'

export const partNames: Record<PicturePart, () => string> = {
  mapping: m.picture_part_mapping,
  information: m.picture_part_information,
  analysis: m.picture_part_analysis,
}

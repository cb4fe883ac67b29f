import type { PartMark } from '../attached/docx-marks.ts'
import type { Part } from './document.ts'
import type { Palette } from './docx-look.ts'

/**
 * What blocks are set in. `list` gives each numbered list its own number, so that each begins anew; `mark` each part a mark that no other has.
 * `keepNext`: the block stands on the same page as what follows.
 */
export type Setting = {
  palette: Palette
  width: number
  keepNext: boolean
  list: () => number
  mark: (part: Part | undefined) => PartMark | null
}

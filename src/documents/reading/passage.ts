/**
 * What a document is made of once its printed lines have been put together: the common ground of all formats, on which
 * chapters, areas and activities are found.
 */
import type { Certainty } from '../../domain/draft.ts'
import type { PartMark } from '../attached/docx-marks.ts'
import type { Merged, Piece } from './source.ts'

export type TableCell = { paragraphs: Piece[]; certainty: Certainty; merged?: Merged }
export type TableRow = TableCell[]

/**
 * `certain` of a paragraph: the break before it is certain. Of a heading or figure: that it is one.
 * `mark`: what part of a plan of our own it is or heads.
 * `drawing`: the words of a diagram in drawing order. `running`: running heads, page numbers, a table of contents.
 */
export type Passage =
  | { kind: 'heading'; level: number | null; piece: Piece; certain: boolean; mark?: PartMark }
  | { kind: 'paragraph'; piece: Piece; certain: boolean; mark?: PartMark }
  | { kind: 'bullet'; piece: Piece; certain: boolean }
  | { kind: 'figure'; piece: Piece; certain: boolean; mark?: PartMark }
  | { kind: 'table'; rows: TableRow[]; mark?: PartMark }
  | { kind: 'drawing'; pieces: Piece[] }
  | { kind: 'running'; piece: Piece }

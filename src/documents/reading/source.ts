/**
 * The block model: every document, whatever its format, becomes one running text and the blocks it is made of.
 * Readers (`txt.ts`, `docx.ts`, `pdf.ts`) make it, `plan-builder.ts` consumes it, the review page shows it.
 */
import type { Span } from '../../domain/draft.ts'
import type { PlanDataRefusal } from '../../domain/plan-data.ts'
import type { PartMark } from '../attached/docx-marks.ts'

/**
 * Text as it is to be read (line breaks mended, spaces collapsed), with the stretches of the source it was made of.
 * Always: `text` is the stretches' own text, joined by single spaces, with no-break spaces as spaces. One stretch
 * is therefore the rule, and more than one means a run of other white space between them. Empty text has none.
 */
export type Piece = { text: string; at: Span[] }

/**
 * A table cell: its paragraphs, kept apart (a theme is often the second paragraph of a header cell). `merged`, where the
 * format says so: it is as wide as its row, or it is the rest of the cell above it, and empty.
 */
export type Cell = { paragraphs: Piece[]; header: boolean; merged?: Merged }
export type Merged = 'whole-row' | 'with-above'

/**
 * One block. `page` is 1-based, null where the format has no pages.
 * `heading.level` is null where only the look (bold, large) says that it is a heading.
 * `line` is a printed line of text that no structure is known for (plain text, untagged PDF as a last way out);
 * `raw` keeps its leading and trailing spaces, which carry meaning. `running` marks what is not the text
 * itself (running head, page number, line of a table of contents): it stands after the text's last block, so that it
 * does not cut a sentence over a page break.
 * `mark`: what part of a plan of our own it heads.
 * Rows of one table share `table` (0-based); a table over a page break is one table.
 */
export type Block =
  | { kind: 'heading'; level: number | null; piece: Piece; page: number | null; mark?: PartMark }
  | { kind: 'paragraph'; piece: Piece; page: number | null; mark?: PartMark }
  | { kind: 'bullet'; piece: Piece; page: number | null }
  | { kind: 'row'; table: number; cells: Cell[]; page: number | null }
  | { kind: 'figure'; piece: Piece; page: number | null; mark?: PartMark }
  | { kind: 'line'; raw: string; piece: Piece; page: number | null; running?: true }

export type SourceFormat = 'txt' | 'docx' | 'pdf' | 'pasted'

/**
 * A document as read. `text` is NFC, has `\n` line ends and no soft hyphens; every word of the document stands in it
 * exactly once, and every block's spans point into it.
 */
export type Source = {
  format: SourceFormat
  /** How the text was decoded, e.g. 'utf-8', 'windows-1252', 'utf-16le'; null for docx and pdf. */
  encoding: string | null
  text: string
  blocks: Block[]
}

/** Why a document could not be read; only `too-many-at-once` is not about the document itself. The sentence for each is `reading_<name>` in `src/texts`. */
export type ReadingRefusal =
  | { name: 'empty' }
  | { name: 'too-large'; limitBytes: number }
  | { name: 'unknown-format' }
  | { name: 'old-word' }
  | { name: 'encrypted' }
  | { name: 'scan-without-text' }
  | { name: 'damaged' }
  | { name: 'damaged-data' }
  | { name: 'plan-data'; why: PlanDataRefusal }
  | { name: 'unpacks-too-large' }
  | { name: 'too-complex' }
  | { name: 'too-slow' }
  | { name: 'too-much-memory' }
  | { name: 'too-many-at-once' }

export type ReadingResult = { ok: true; source: Source } | { ok: false; refusal: ReadingRefusal }

import {
  Bookmark,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { bookmarkOf, type PartMark } from '../attached/docx-marks.ts'
import { cleanText } from './clean-text.ts'

/** Text as runs, with a line break where it has a newline. */
export function runsOf(text: string, look: IRunOptions = {}): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

/** A paragraph of one text in a named style. */
export function styled(style: StyleId, text: string, rest: Omit<IParagraphOptions, 'style'> = {}): Paragraph {
  return new Paragraph({ ...rest, style, children: runsOf(text) })
}

/** Runs inside a bookmark that tells what part of the document they head; as they are where they head none. */
export function marked(mark: PartMark | null, children: ParagraphChild[]): ParagraphChild[] {
  return mark === null ? children : [new Bookmark({ id: bookmarkOf(mark), children })]
}

/** The house's paragraph styles by id: `docx-styles.ts` says how each looks. */
export type StyleId =
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Title'
  | 'Subtitle'
  | 'CoverOver'
  | 'CoverState'
  | 'CoverFact'
  | 'ContentsHeading'
  | 'BodyText'
  | 'Quiet'
  | 'GoalLabel'
  | 'Goal'
  | 'ListBullet'
  | 'ListNumber'
  | 'Caption'
  | 'Figure'
  | 'TableText'
  | 'TableHeading'
  | 'TableLabel'
  | 'TableTheme'
  | 'TableEnd'
  | 'TreeItem'
  | 'TreeBox'
  | 'Header'
  | 'Footer'

import {
  type FileChild,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  Paragraph,
  TableOfContents,
  Document as WordDocument,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { speaking } from '../../texts/texts.ts'
import { attachToDocx } from '../attached/docx-data.ts'
import type { PartMark } from '../attached/docx-marks.ts'
import { cleanText } from './clean-text.ts'
import type { Document, Part, Section } from './document.ts'
import { blockParts } from './docx-blocks.ts'
import { coverParts } from './docx-cover.ts'
import { listsOf } from './docx-lists.ts'
import { type Palette, paletteOf, textWidth } from './docx-look.ts'
import { breaksBefore } from './docx-page-breaks.ts'
import { headAndFoot, pageProperties } from './docx-pages.ts'
import { marked, runsOf, styled } from './docx-runs.ts'
import { stylesOf } from './docx-styles.ts'
import { guessedLines } from './guessed-lines.ts'

const languages = { sv: 'sv-SE', en: 'en-GB' }

/** Guessed lines of text beyond which counting pages takes longer than anybody waits: some hundred and thirty activities. */
const countedLines = 1500

/**
 * The document as Word's own: styles, a table of contents with page numbers, charts that can be changed, and its data inside. The page
 * numbers are worked out by laying out every line, which takes most of the time; of a very long document they are left out, and Word
 * offers to put in its own when it opens it.
 */
export async function writeDocx(
  document: Document,
  { pageNumbers = linesOf(document) <= countedLines } = {},
): Promise<Uint8Array> {
  const bytes = await speaking(document.language, () => Packer.toBuffer(wordOf(document, pageNumbers)))
  return document.data === null ? new Uint8Array(bytes) : attachToDocx(new Uint8Array(bytes), document.data)
}

const linesOf = ({ sections }: Document): number =>
  sections.reduce((sum, section) => sum + guessedLines(section), 0)

function wordOf(document: Document, pageNumbers: boolean): WordDocument {
  const palette = paletteOf(document.look.accent)
  const creator = cleanText(document.cover.over ?? document.title)
  return new WordDocument({
    title: cleanText(document.title),
    subject: cleanText(document.cover.subtitle ?? ''),
    creator,
    lastModifiedBy: creator,
    description: document.data ? cleanText(document.data.description) : '',
    styles: stylesOf(palette, languages[document.language]),
    numbering: listsOf(document.sections, palette),
    ...(pageNumbers
      ? { pageNumbers: estimatePageNumbersWith({ guess: true }) }
      : { features: { updateFields: true } }),
    sections: sectionsOf(document, palette),
  })
}

/** The cover, then the contents and chapters: a new section of Word wherever pages begin to lie or to stand. */
function sectionsOf(document: Document, palette: Palette): ISectionOptions[] {
  const sections: ISectionOptions[] = [
    { properties: pageProperties(false), children: coverParts(document, palette) },
  ]
  let children: FileChild[] = []
  let landscape = false
  let lists = 0
  let marks = 0
  const mark = (part: Part | undefined): PartMark | null =>
    part === undefined ? null : typeof part === 'object' ? part : { kind: part, number: ++marks }
  const end = () => {
    if (children.length > 0)
      sections.push({ properties: pageProperties(landscape), ...headAndFoot(document, landscape), children })
    children = []
  }
  if (document.contents)
    children.push(
      styled('ContentsHeading', document.contents.heading),
      new TableOfContents(document.contents.heading, { headingStyleRange: '1-2', hyperlink: true }),
    )
  let first = document.contents !== null
  const breaks = breaksBefore(document.sections)
  for (const section of document.sections) {
    if (section.landscape !== landscape) end()
    landscape = section.landscape
    const newPage = children.length > 0 && (first || breaks.has(section))
    first = false
    children.push(chapterHeading(section, newPage, mark(section.part)))
    const setting = { palette, width: textWidth(landscape), list: () => ++lists, mark }
    children.push(...section.blocks.flatMap(block => blockParts(block, setting)))
  }
  end()
  return sections
}

function chapterHeading(
  { heading, number }: Section,
  pageBreakBefore: boolean,
  mark: PartMark | null,
): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore,
    ...(number === null ? {} : { numbering: { reference: 'chapters', level: 0 } }),
    children: marked(mark, runsOf(heading)),
  })
}

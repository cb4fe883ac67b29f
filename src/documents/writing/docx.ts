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
import type { Block, Document, Part, Section } from './document.ts'
import { blockParts } from './docx-blocks.ts'
import { coverParts } from './docx-cover.ts'
import { frontHeadParts } from './docx-front-head.ts'
import { listsOf } from './docx-lists.ts'
import { type Palette, paletteOf, textWidth } from './docx-look.ts'
import { beginsPage, isWhole } from './docx-page-breaks.ts'
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
 * offers to put in its own when it opens it. Without a table of contents nobody needs them.
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
    styles: stylesOf(palette, languages[document.language], document.front),
    numbering: listsOf(document.sections, palette),
    ...(document.contents && pageNumbers ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    ...(document.contents && !pageNumbers ? { features: { updateFields: true } } : {}),
    sections: sectionsOf(document, palette),
  })
}

/** The cover, where there is one, then the contents and chapters: a new section of Word wherever pages begin to lie or to stand. */
function sectionsOf(document: Document, palette: Palette): ISectionOptions[] {
  let marks = 0
  const mark = (part: Part | undefined): PartMark | null =>
    part === undefined ? null : typeof part === 'object' ? part : { kind: part, number: ++marks }
  const isCover = document.front === 'cover'
  const sections: ISectionOptions[] = isCover
    ? [{ properties: pageProperties(false), children: coverParts(document, palette, mark) }]
    : []
  let children: FileChild[] = isCover ? [] : frontHeadParts(document, palette)
  let landscape = false
  let lists = 0
  const end = () => {
    const titlePage = sections.length === 0
    if (children.length > 0)
      sections.push({
        properties: { ...pageProperties(landscape), ...(titlePage && { titlePage }) },
        ...headAndFoot(document, landscape, titlePage),
        children,
      })
    children = []
  }
  if (document.contents)
    children.push(
      styled('ContentsHeading', document.contents.heading),
      new TableOfContents(document.contents.heading, { headingStyleRange: '1-1', hyperlink: true }),
    )
  let first = document.contents !== null
  for (const [sectionAt, section] of document.sections.entries()) {
    if (section.landscape !== landscape) end()
    landscape = section.landscape
    const newPage = children.length > 0 && (first || beginsPage(section, document.sections[sectionAt - 1]))
    first = false
    children.push(chapterHeading(section, newPage, mark(section.part)))
    const whole = isWhole(section)
    for (const [at, block] of section.blocks.entries()) {
      const next = section.blocks[at + 1]
      const leadsIn = next?.kind === 'bullets' || next?.kind === 'numbered'
      const isOfCurve = next?.kind === 'curve' && block.kind === 'paragraph'
      const ends = next === undefined && document.sections[sectionAt + 1]?.joined === true
      const keepNext = ends || (next !== undefined && (whole || isOfCurve || (leadsIn && isShort(block))))
      const setting = { palette, width: textWidth(landscape), keepNext, list: () => ++lists, mark }
      children.push(...blockParts(block, setting))
    }
  }
  end()
  return sections
}

/** The longest sentence, in characters, that is kept with the list it leads in to. */
const longestLead = 200
const isShort = (block: Block): boolean => block.kind === 'paragraph' && block.text.length < longestLead

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

import {
  Footer,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { m } from '../../texts/texts.ts'
import type { Document } from './document.ts'
import { page, textWidth } from './docx-look.ts'
import { runsOf } from './docx-runs.ts'

/** A4 standing or lying. */
export function pageProperties(landscape: boolean): ISectionPropertiesOptions {
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        width: page.width,
        height: page.height,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: page.top,
        bottom: page.bottom,
        left: page.side,
        right: page.side,
        header: 680,
        footer: 620,
      },
    },
  }
}

/** The running head with the state of what is not decided, and which page of how many. The first page says in its own head what it is. */
export function headAndFoot(
  { head, cover }: Document,
  landscape: boolean,
  isFirst = false,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const state =
    cover.state === null
      ? []
      : [new TextRun({ children: [new Tab()] }), ...runsOf(cover.state, { bold: true })]
  const running = new Paragraph({
    style: 'Header',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(landscape) }],
    children: [...runsOf(head), ...state],
  })
  const footer = () => new Footer({ children: [new Paragraph({ style: 'Footer', children: pageOfPages() })] })
  return {
    headers: {
      default: new Header({ children: [running] }),
      ...(isFirst && { first: new Header({ children: [new Paragraph({})] }) }),
    },
    footers: { default: footer(), ...(isFirst && { first: footer() }) },
  }
}

/** "Sida 3 av 14", in the words and the order of the language. */
function pageOfPages(): TextRun[] {
  const words = m.document_page_of({ page: '\u0001', pages: '\u0002' })
  return words
    .split(/([\u0001\u0002])/)
    .map(part =>
      part === '\u0001'
        ? new TextRun({ children: [PageNumber.CURRENT] })
        : part === '\u0002'
          ? new TextRun({ children: [PageNumber.TOTAL_PAGES] })
          : new TextRun(part),
    )
}

import {
  FrameAnchorType,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  Tab,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import { ShapeRun } from 'docx/shapes'
import { m } from '../../texts/texts.ts'
import { cleanText } from './clean-text.ts'
import type { Document, Look } from './document.ts'
import { type Palette, page, textWidth } from './docx-look.ts'
import { runsOf, styled } from './docx-runs.ts'
import { pictureSize } from './picture-size.ts'

/** How far down the accent reaches, in twips. */
const field = 9200

/** Where the facts stand, whatever room the title takes: paragraphs in the same frame follow each other in it. */
const frame = {
  type: 'absolute',
  position: { x: page.side, y: field + 500 },
  width: textWidth(false),
  anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
} as const

/** The first page: whose document it is and its title on the accent, the facts below on white. */
export function coverParts({ cover, title, look }: Document, palette: Palette): Paragraph[] {
  const onAccent = { shading: { fill: palette.accent } }
  return [
    new Paragraph({ children: [accentField(palette)], spacing: { after: 2600 } }),
    ...(cover.over === null ? [] : [styled('CoverOver', cover.over, onAccent)]),
    titleLine(title, onAccent),
    ...(cover.subtitle === null ? [] : [styled('Subtitle', cover.subtitle, onAccent)]),
    ...(cover.state === null ? [] : [styled('CoverState', cover.state, { frame })]),
    ...cover.facts.map(({ label, value }) => factLine(label, value)),
    ...(cover.parties.length === 0 ? [] : [factLine(m.agreement_parties(), cover.parties.join('\n'))]),
    ...logoPart(look.logo),
    // What a frame hangs on is the next paragraph without one: it has to be on this page.
    new Paragraph({}),
  ]
}

/** A long title is set smaller, so that all of it stands on the accent. */
function titleLine(title: string, onAccent: IParagraphOptions): Paragraph {
  const size = title.length > 90 ? 44 : title.length > 45 ? 56 : null
  return new Paragraph({
    ...onAccent,
    style: 'Title',
    children: runsOf(title, size === null ? {} : { size }),
  })
}

function factLine(label: string, value: string): Paragraph {
  return new Paragraph({
    style: 'CoverFact',
    frame,
    children: [...runsOf(label, { bold: true }), new TextRun({ children: [new Tab()] }), ...runsOf(value)],
  })
}

/** The coloured field behind the title; the paragraphs on it are shaded too, so that white text is never on white. */
function accentField(palette: Palette): ShapeRun {
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: page.width / 15, height: field / 15 },
    fill: palette.accent,
    line: 'none',
    decorative: true,
    floating: {
      behindDocument: true,
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: 0 },
      wrap: { type: TextWrappingType.NONE },
    },
  })
}

/** The logo at its own proportions, at most 5 by 2,5 cm. */
function logoPart(logo: Look['logo']): Paragraph[] {
  if (logo === null) return []
  const size = pictureSize(logo.bytes)
  if (size === null) return []
  const share = Math.min(190 / size.width, 95 / size.height)
  const image = new ImageRun({
    type: logo.mime === 'image/png' ? 'png' : 'jpg',
    data: logo.bytes,
    transformation: { width: Math.round(size.width * share), height: Math.round(size.height * share) },
    altText: { name: cleanText(logo.alt), description: cleanText(logo.alt) },
  })
  return [new Paragraph({ frame, spacing: { before: 600 }, children: [image] })]
}

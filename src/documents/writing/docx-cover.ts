import {
  FrameAnchorType,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import { ShapeRun } from 'docx/shapes'
import { m } from '../../texts/texts.ts'
import type { PartMark } from '../attached/docx-marks.ts'
import { cleanText } from './clean-text.ts'
import type { Cover, Document, Fact, Look } from './document.ts'
import { type Palette, page, textWidth } from './docx-look.ts'
import { marked, runsOf, type StyleId } from './docx-runs.ts'
import type { Setting } from './docx-setting.ts'
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
export function coverParts(
  { cover, title, look }: Document,
  palette: Palette,
  mark: Setting['mark'],
): Paragraph[] {
  const onAccent = { shading: { fill: palette.accent } }
  const parties: Cover['facts'] =
    cover.parties.length === 0
      ? []
      : [{ label: m.agreement_parties(), value: cover.parties.join('\n'), part: 'made' }]
  const facts = [...cover.facts, ...parties]
  const indent = indentOf(facts.map(({ label }) => label))
  const made = (style: StyleId, text: string | null, rest: Omit<IParagraphOptions, 'style'>): Paragraph[] =>
    text === null ? [] : [new Paragraph({ ...rest, style, children: marked(mark('made'), runsOf(text)) })]
  return [
    new Paragraph({ children: [accentField(palette)], spacing: { after: 2600 } }),
    ...made('CoverOver', cover.over, onAccent),
    titleLine(title, onAccent),
    ...made('Subtitle', cover.subtitle, onAccent),
    ...made('CoverState', cover.state, { frame }),
    ...facts.map(fact => factLine(fact, mark(fact.part), indent, { frame })),
    ...logoPart(look.logo, { frame, spacing: { before: 600 } }),
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

/** Twips that a bold letter takes on the average, and the room between the labels and what they say. */
const letter = 112
const between = 260
const widestLabel = 4000

/** Where the values begin: beside the longest label that leaves them room. */
export function indentOf(labels: string[], narrowest = 2600): number {
  const widths = labels.map(label => label.length * letter + between).filter(width => width <= widestLabel)
  return Math.max(narrowest, ...widths)
}

/** A label that is too long for its column stands on a line of its own. */
export function factLine(
  { label, value }: Fact,
  mark: PartMark | null,
  indent: number,
  rest: Omit<IParagraphOptions, 'style'> = {},
): Paragraph {
  const fits = label.length * letter + between <= indent
  const gap = new TextRun(fits ? { children: [new Tab()] } : { break: 1 })
  return new Paragraph({
    ...rest,
    style: 'CoverFact',
    indent: { left: indent, hanging: indent },
    tabStops: [{ type: TabStopType.LEFT, position: indent }],
    children: marked(mark, [...runsOf(label, { bold: true }), gap, ...runsOf(value)]),
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
export function logoPart(logo: Look['logo'], rest: Omit<IParagraphOptions, 'style'>): Paragraph[] {
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
  return [new Paragraph({ ...rest, children: [image] })]
}

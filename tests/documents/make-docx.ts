import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type ActivityForMaking, headerLabels, type PlanForMaking } from './plan-for-making.ts'

/** `styled`: Word's heading styles, list bullets and header rows. Otherwise headings are only bold, as many write them. */
export type DocxLook = { styled: boolean; runningHead?: string }

/** A plan as a Word document. */
export async function makeDocx(plan: PlanForMaking, look: DocxLook): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [heading(plan.title, 1, look), ...plan.subtitle.map(paragraph)]
  for (const chapter of plan.chapters) {
    children.push(heading(chapter.heading, 2, look))
    for (const item of chapter.content) {
      children.push(
        ...(typeof item === 'string' ? [paragraph(item)] : item.list.map(text => bullet(text, look))),
      )
    }
  }
  for (const area of plan.areas) {
    children.push(heading(area.name, 2, look))
    const label = new TextRun({ text: area.goalLabel, bold: true })
    children.push(new Paragraph({ children: [label, new TextRun(` ${area.goal}`)] }))
    if (area.situationHeading !== null) children.push(heading(area.situationHeading, 3, look))
    for (const section of area.sections) {
      if (section.heading !== null) children.push(heading(section.heading, 4, look))
      for (const text of section.figures) children.push(new Paragraph({ text, style: 'Caption' }))
      children.push(...section.paragraphs.map(paragraph), ...section.bullets.map(text => bullet(text, look)))
    }
    for (const activity of area.activities) children.push(table(activity, look), paragraph(''))
  }
  const head = look.runningHead
  const document = new Document({
    styles: {
      paragraphStyles: [{ id: 'Caption', name: 'caption', basedOn: 'Normal', run: { italics: true } }],
    },
    sections: [
      {
        ...(head === undefined
          ? {}
          : {
              headers: { default: new Header({ children: [paragraph(head)] }) },
              footers: {
                default: new Footer({
                  children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
                }),
              },
            }),
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

function heading(text: string, level: 1 | 2 | 3 | 4, look: DocxLook): Paragraph {
  if (look.styled) return new Paragraph({ text, heading: levels[level - 1]! })
  return new Paragraph({ children: [new TextRun({ text, bold: true, size: 34 - 3 * level })] })
}

function paragraph(text: string): Paragraph {
  return new Paragraph(text)
}

function bullet(text: string, look: DocxLook): Paragraph {
  return look.styled ? new Paragraph({ text, bullet: { level: 0 } }) : new Paragraph(`• ${text}`)
}

function table(activity: ActivityForMaking, look: DocxLook): Table {
  const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] })
  const row = (left: Paragraph[], right: Paragraph[], header: boolean) =>
    new TableRow({
      tableHeader: header && look.styled,
      children: [new TableCell({ children: left }), new TableCell({ children: right })],
    })
  const theme = activity.theme === null ? [] : [bold(activity.theme)]
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [4500, 4500],
    rows: [
      row([bold(headerLabels[0]), ...theme], [bold(headerLabels[1])], true),
      row([paragraph(activity.title)], [paragraph(activity.workingGroup)], false),
      ...activity.fields.map(([label, value]) => row([paragraph(label)], [paragraph(value)], false)),
    ],
  })
}

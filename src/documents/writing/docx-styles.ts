import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LeaderType,
  LineRuleType,
  TabStopType,
} from 'docx'
import type { Document } from './document.ts'
import { fonts, type Palette } from './docx-look.ts'
import type { StyleId } from './docx-runs.ts'

/** Line spacing as a share of the line: without `lineRule` LibreOffice takes it for an exact height and clips what stands in it. */
const lines = (share: number) => ({ line: Math.round(240 * share), lineRule: LineRuleType.AUTO })

type Style = Omit<IParagraphStyleOptions, 'id'>

/** Everything that sets the look is a style with a name, so that whoever goes on in Word restyles once and not paragraph by paragraph. */
export function stylesOf(palette: Palette, language: string, front: Document['front']): IStylesOptions {
  const { accent, tint, rule, ink, soft } = palette
  // On a cover the title stands on the accent, else on white.
  const isCover = front === 'cover'
  const heading = { font: fonts.heading, color: accent, bold: true }
  const inTable = { spacing: { before: 50, after: 50, ...lines(1.05) } }
  const left = { style: BorderStyle.SINGLE, size: 24, space: 10, color: accent }
  const goal = { border: { left }, shading: { fill: tint }, indent: { left: 240 } }
  const contents = {
    spacing: { before: 30, after: 30 },
  }
  const styles: Record<
    Exclude<StyleId, 'Heading1' | 'Heading2' | 'Heading3' | 'Title' | 'Caption'> | 'TOC1' | 'TOC2',
    Style
  > = {
    BodyText: {
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 140 } },
    },
    Quiet: {
      name: 'Anmärkning',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19, color: soft },
      paragraph: { spacing: { after: 120 }, keepNext: true },
    },
    Subtitle: {
      name: 'Subtitle',
      basedOn: 'Normal',
      run: isCover ? { size: 30, color: 'FFFFFF' } : { size: 26, color: ink },
      paragraph: { spacing: { before: 160 } },
    },
    CoverOver: {
      name: 'Omslag överrad',
      basedOn: 'Normal',
      run: isCover ? { size: 26, color: 'FFFFFF' } : { size: 23, bold: true, color: soft },
      paragraph: { spacing: { after: 120 } },
    },
    CoverState: {
      name: 'Omslag läge',
      basedOn: 'Normal',
      run: isCover
        ? { size: 32, bold: true, color: accent, allCaps: true, characterSpacing: 40 }
        : { size: 23, bold: true, color: accent },
      paragraph: { spacing: { before: 240, after: 240 } },
    },
    CoverFact: {
      name: 'Omslag uppgift',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 100 } },
    },
    ContentsHeading: {
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { ...heading, size: 40 },
      paragraph: { spacing: { after: 240 }, keepNext: true },
    },
    TOC1: {
      name: 'toc 1',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { ...contents, spacing: { before: 140, after: 30 } },
    },
    TOC2: { name: 'toc 2', basedOn: 'Normal', paragraph: { ...contents, indent: { left: 284 } } },
    GoalLabel: {
      name: 'Mål etikett',
      basedOn: 'Normal',
      next: 'Goal',
      quickFormat: true,
      run: { bold: true, color: accent, size: 20 },
      paragraph: { ...goal, keepNext: true, spacing: { before: 160, after: 0 } },
    },
    Goal: {
      name: 'Mål',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      run: { size: 25, color: ink },
      paragraph: { ...goal, keepNext: true, spacing: { after: 240, ...lines(1.15) } },
    },
    ListBullet: {
      name: 'List Bullet',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { numbering: { reference: 'bullets', level: 0 }, spacing: { after: 70 } },
    },
    ListNumber: {
      name: 'List Number',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 70 } },
    },
    Figure: { name: 'Bild', basedOn: 'Normal', paragraph: { keepNext: true, spacing: { after: 80 } } },
    TableText: {
      name: 'Tabelltext',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: inTable,
    },
    TableHeading: {
      name: 'Tabellrubrik',
      basedOn: 'TableText',
      quickFormat: true,
      run: { bold: true, color: 'FFFFFF' },
      paragraph: { keepNext: true },
    },
    TableLabel: { name: 'Radetikett', basedOn: 'TableText', quickFormat: true, run: { bold: true } },
    TableTheme: {
      name: 'Tema',
      basedOn: 'TableText',
      run: { color: 'FFFFFF' },
      paragraph: { keepNext: true },
    },
    TableEnd: {
      name: 'Efter tabell',
      basedOn: 'Normal',
      run: { size: 12 },
      paragraph: { spacing: { before: 0, after: 120 } },
    },
    TreeItem: {
      name: 'Organisation',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 60 } },
    },
    TreeBox: {
      name: 'Organisationsruta',
      basedOn: 'Normal',
      run: { size: 17, color: ink },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0, ...lines(1) } },
    },
    Header: {
      name: 'header',
      basedOn: 'Normal',
      run: { size: 17, color: soft },
      paragraph: { border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: rule } } },
    },
    Footer: {
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 17, color: soft },
      paragraph: { alignment: AlignmentType.RIGHT },
    },
  }
  return {
    default: {
      document: {
        run: { font: fonts.text, size: 22, color: ink, language: { value: language } },
        paragraph: { spacing: { ...lines(1.12) } },
      },
      title: {
        run: isCover
          ? { font: fonts.heading, size: 76, bold: true, color: 'FFFFFF' }
          : { font: fonts.heading, size: 54, bold: true, color: accent },
        paragraph: { spacing: { ...lines(1) } },
      },
      heading1: {
        run: { ...heading, size: isCover ? 42 : 32 },
        paragraph: {
          keepNext: true,
          spacing: { before: isCover ? 480 : 360, after: isCover ? 200 : 140, ...lines(1.05) },
        },
      },
      heading2: {
        run: { ...heading, size: isCover ? 28 : 25 },
        paragraph: {
          keepNext: true,
          spacing: { before: isCover ? 340 : 260, after: isCover ? 120 : 80, ...lines(1.1) },
        },
      },
      heading3: {
        run: { ...heading, size: 23, color: ink },
        paragraph: { keepNext: true, spacing: { before: 260, after: 80, ...lines(1.1) } },
      },
      caption: {
        run: { size: 19, bold: true, italics: false, color: ink },
        paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
      },
    },
    paragraphStyles: Object.entries(styles).map(([id, style]) => ({ id, ...style })),
  }
}

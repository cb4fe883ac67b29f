import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'
import type { Section } from './document.ts'
import type { Palette } from './docx-look.ts'

/** Word's own numbering, so that a chapter or a point that is added in Word moves those after it. */
export function listsOf(sections: Section[], palette: Palette): INumberingOptions {
  const hanging = (left: number, by = 340) => ({ paragraph: { indent: { left, hanging: by } } })
  const first = sections.find(section => section.number !== null)?.number ?? 1
  const level = (text: string, left: number, at = 0) => ({
    level: at,
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.START,
    style: { ...hanging(left), run: { color: palette.accent } },
  })
  return {
    config: [
      { reference: 'bullets', levels: [level('•', 340)] },
      {
        reference: 'tree',
        levels: [0, 1, 2, 3, 4, 5].map(at => level(at === 0 ? '■' : '–', 340 + at * 400, at)),
      },
      {
        reference: 'numbers',
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.START,
            style: hanging(440, 440),
          },
        ],
      },
      {
        reference: 'chapters',
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1',
            start: first,
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: 560, hanging: 560 } } },
          },
        ],
      },
    ],
  }
}

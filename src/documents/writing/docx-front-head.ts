import { BorderStyle, type Paragraph } from 'docx'
import type { Document } from './document.ts'
import { factLine, indentOf, logoPart } from './docx-cover.ts'
import type { Palette } from './docx-look.ts'
import { styled } from './docx-runs.ts'

/** What stands above the text of the first page, where it has no cover: whose document it is, its title, how far it has come, its facts. */
export function frontHeadParts({ cover, title, look }: Document, { rule }: Palette): Paragraph[] {
  const indent = indentOf(
    cover.facts.map(({ label }) => label),
    1800,
  )
  const line = { style: BorderStyle.SINGLE, size: 4, space: 6, color: rule }
  const last = cover.facts.length - 1
  return [
    ...logoPart(look.logo, { spacing: { after: 240 } }),
    ...(cover.over === null ? [] : [styled('CoverOver', cover.over)]),
    styled('Title', title),
    ...(cover.subtitle === null ? [] : [styled('Subtitle', cover.subtitle)]),
    ...(cover.state === null ? [] : [styled('CoverState', cover.state)]),
    ...cover.facts.map((fact, at) =>
      factLine(fact, null, indent, {
        spacing: { before: at === 0 ? 240 : 0, after: at === last ? 240 : 100 },
        ...(at === 0 || at === last
          ? { border: { ...(at === 0 && { top: line }), ...(at === last && { bottom: line }) } }
          : {}),
      }),
    ),
  ]
}

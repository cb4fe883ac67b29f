import { Paragraph, type Table } from 'docx'
import type { Block } from './document.ts'
import { chartBlocks } from './docx-chart.ts'
import type { Palette } from './docx-look.ts'
import { runsOf, styled } from './docx-runs.ts'
import { recordBlocks, tableBlocks } from './docx-tables.ts'
import { treeBlocks } from './docx-tree.ts'

/** What blocks are set in. `list` gives each numbered list its own number, so that each begins anew. */
export type Setting = { palette: Palette; width: number; list: () => number }

/** A block as Word's paragraphs and tables. */
export function blockParts(block: Block, setting: Setting): (Paragraph | Table)[] {
  const { palette, width } = setting
  switch (block.kind) {
    case 'heading':
      return [styled(block.level === 2 ? 'Heading2' : 'Heading3', block.text)]
    case 'paragraph':
      return [styled(block.quiet ? 'Quiet' : 'BodyText', block.text)]
    case 'bullets':
      return block.items.map((item, at) => styled('ListBullet', item, endOf(block.items, at)))
    case 'numbered': {
      const instance = setting.list()
      return block.items.map(
        ({ text, note }, at) =>
          new Paragraph({
            style: 'ListNumber',
            ...endOf(block.items, at),
            numbering: { reference: 'numbers', level: 0, instance },
            children: [
              ...runsOf(text),
              ...(note === null ? [] : runsOf(` – ${note}`, { color: palette.soft })),
            ],
          }),
      )
    }
    case 'goal':
      return [styled('GoalLabel', block.label), styled('Goal', block.text)]
    case 'lost-figure':
      return [
        new Paragraph({
          style: 'Caption',
          keepNext: false,
          children: [
            ...runsOf(`${block.note} `, { bold: false, color: palette.soft }),
            ...runsOf(block.caption),
          ],
        }),
      ]
    case 'record':
      return recordBlocks(block, setting)
    case 'table':
      return tableBlocks(block, setting)
    case 'chart':
      return chartBlocks(block.chart, palette, width)
    case 'tree':
      return treeBlocks(block, palette, width)
  }
}

/** After its last item a list has the air of a paragraph. */
const endOf = (items: unknown[], at: number) => (at === items.length - 1 ? { spacing: { after: 140 } } : {})

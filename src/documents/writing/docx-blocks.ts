import { Paragraph, type Table } from 'docx'
import type { Block } from './document.ts'
import { chartBlocks } from './docx-chart.ts'
import { curveBlocks } from './docx-curve.ts'
import { intervalBlocks } from './docx-intervals.ts'
import { marked, runsOf, styled } from './docx-runs.ts'
import type { Setting } from './docx-setting.ts'
import { recordBlocks, tableBlocks } from './docx-tables.ts'
import { treeBlocks } from './docx-tree.ts'

/** A block as Word's paragraphs and tables. */
export function blockParts(block: Block, setting: Setting): (Paragraph | Table)[] {
  const { palette, keepNext } = setting
  const kept = keepNext ? { keepNext } : {}
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          style: block.level === 2 ? 'Heading2' : 'Heading3',
          children: marked(setting.mark(block.part), runsOf(block.text)),
        }),
      ]
    case 'paragraph':
      return block.quiet
        ? [new Paragraph({ style: 'Quiet', children: marked(setting.mark('made'), runsOf(block.text)) })]
        : [styled('BodyText', block.text, kept)]
    case 'bullets':
      return block.items.map((item, at) =>
        styled('ListBullet', item, { ...endOf(block.items, at), ...keptAt(block.items, at, keepNext) }),
      )
    case 'numbered': {
      const instance = setting.list()
      return block.items.map(
        ({ text, note }, at) =>
          new Paragraph({
            style: 'ListNumber',
            ...endOf(block.items, at),
            ...keptAt(block.items, at, keepNext),
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
    case 'resolution':
      return [styled('GoalLabel', block.label), styled('Goal', block.text, { keepNext: false })]
    case 'lost-figure':
      return [
        new Paragraph({
          style: 'Caption',
          keepNext,
          children: marked(setting.mark('lost'), [
            ...runsOf(`${block.note} `, { bold: false, color: palette.soft }),
            ...runsOf(block.caption),
          ]),
        }),
      ]
    case 'record':
      return recordBlocks(block, setting)
    case 'table':
      return tableBlocks(block, setting)
    case 'chart':
      return chartBlocks(block.chart, setting)
    case 'curve':
      return curveBlocks(block.curve, setting)
    case 'intervals':
      return intervalBlocks(block.intervals, setting)
    case 'tree':
      return treeBlocks(block, setting)
  }
}

/** A short list stands on one page; of a longer one no item stands alone at the end or the beginning of one. */
function keptAt(items: unknown[], at: number, keepNext: boolean) {
  const last = items.length - 1
  const isKept = at === last ? keepNext : items.length <= 6 || at === 0 || at === last - 1
  return isKept ? { keepNext: true } : {}
}

/** After its last item a list has the air of a paragraph. */
const endOf = (items: unknown[], at: number) => (at === items.length - 1 ? { spacing: { after: 140 } } : {})

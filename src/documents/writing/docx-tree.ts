import { Paragraph, TextRun } from 'docx'
import { type IShapeGroupChildOptions, ShapeGroupRun } from 'docx/shapes'
import { cleanText } from './clean-text.ts'
import type { BlockOf, TreeNode } from './document.ts'
import type { Palette } from './docx-look.ts'
import { runsOf, styled } from './docx-runs.ts'

/** Pixels, 96 to the inch, as the shapes of Word are measured here. */
const box = { width: 132, height: 44, between: 12, levels: 26 }

/** The organisation chart twice: drawn with shapes that can be moved, and as the nested list that it is. */
export function treeBlocks(tree: BlockOf<'tree'>, palette: Palette, width: number): Paragraph[] {
  return [
    styled('Caption', tree.caption),
    drawing(tree, palette, width / 15),
    ...listOf(tree.nodes, 0, palette),
  ]
}

function listOf(nodes: TreeNode[], level: number, palette: Palette): Paragraph[] {
  return nodes.flatMap(({ name, lines, children }) => [
    new Paragraph({
      style: 'TreeItem',
      numbering: { reference: 'tree', level: Math.min(level, 5) },
      children: [
        ...runsOf(name, { bold: true }),
        ...(lines.length > 0
          ? [new TextRun({ break: 1 }), ...runsOf(lines.join('\n'), { color: palette.soft, size: 20 })]
          : []),
      ],
    }),
    ...listOf(children, level + 1, palette),
  ])
}

function drawing({ alt, caption, nodes }: BlockOf<'tree'>, palette: Palette, width: number): Paragraph {
  const shapes: IShapeGroupChildOptions[] = []
  const draw = ({ name, dashed, children }: TreeNode, parent: string | null): void => {
    const id = `box${shapes.length}`
    shapes.push({
      id,
      type: 'rectangle',
      transformation: { width: box.width, height: box.height },
      fill: parent === null ? palette.tint : 'FFFFFF',
      line: { color: palette.accent, width: 1, ...(dashed ? { dash: 'dash' } : {}) },
      textOptions: { margins: { left: 4, right: 4, top: 2, bottom: 2 }, verticalAlignment: 'center' },
      children: [styled('TreeBox', name)],
    })
    if (parent !== null)
      shapes.push({
        type: 'connector',
        from: parent,
        to: id,
        route: 'elbow',
        line: { color: palette.accent, width: 1 },
      })
    for (const child of children) draw(child, id)
  }
  for (const node of nodes) draw(node, null)
  const leaves = nodes.reduce((sum, node) => sum + leavesOf(node), 0)
  const across = leaves * (box.width + box.between) <= width
  const run = new ShapeGroupRun({
    children: shapes,
    layout: {
      type: 'tree',
      direction: across ? 'down' : 'right',
      spacing: box.between,
      levelSpacing: box.levels,
    },
    altText: { name: cleanText(caption), title: cleanText(caption), description: cleanText(alt) },
  })
  return new Paragraph({ style: 'Figure', children: [run] })
}

const leavesOf = ({ children }: TreeNode): number =>
  children.length === 0 ? 1 : children.reduce((sum, child) => sum + leavesOf(child), 0)

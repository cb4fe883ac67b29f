import { Paragraph, TextRun } from 'docx'
import { type IShapeGroupChildOptions, ShapeGroupRun } from 'docx/shapes'
import { cleanText } from './clean-text.ts'
import type { BlockOf, TreeNode } from './document.ts'
import type { Palette } from './docx-look.ts'
import { marked, runsOf, styled } from './docx-runs.ts'
import type { Setting } from './docx-setting.ts'

/** Pixels, 96 to the inch, as the shapes of Word are measured here; a letter of a box is some six of them wide. */
const measures = { width: 132, narrowest: 84, line: 14, letter: 6.2, between: 12, levels: 26, highest: 780 }

/** The organisation chart twice: drawn with shapes that can be moved, and as the nested list that it is. */
export function treeBlocks(tree: BlockOf<'tree'>, { palette, width, mark }: Setting): Paragraph[] {
  const plan = drawingPlan(tree.nodes, width / 15)
  return [
    new Paragraph({ style: 'Caption', children: marked(mark('made'), runsOf(tree.caption)) }),
    // One that no page holds is told by the list alone.
    ...(plan === null ? [] : [drawing(tree, palette, plan)]),
    ...listOf(tree.nodes, 0, palette),
  ]
}

type DrawingPlan = { across: boolean; box: { width: number; height: number } }

/** Downwards where all of the lowest stand beside each other on the page, else to the right; null where neither has room. */
function drawingPlan(nodes: TreeNode[], width: number): DrawingPlan | null {
  const { between, levels, line, letter, narrowest, highest } = measures
  const leaves = nodes.reduce((sum, node) => sum + leavesOf(node), 0)
  const across = leaves * (measures.width + between) <= width
  const depth = Math.max(...nodes.map(depthOf))
  const room = across ? measures.width : Math.floor((width - (depth - 1) * levels) / depth)
  const box = Math.min(measures.width, room)
  const longest = Math.max(...nodes.flatMap(namesOf).map(name => name.length))
  const height = Math.max(36, 10 + line * Math.ceil((longest * letter) / (box - 12)))
  const whole = across ? depth * (height + levels) : leaves * (height + between)
  return box < narrowest || whole > highest ? null : { across, box: { width: box, height } }
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

function drawing(
  { alt, caption, nodes }: BlockOf<'tree'>,
  palette: Palette,
  { across, box }: DrawingPlan,
): Paragraph {
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
  const run = new ShapeGroupRun({
    children: shapes,
    layout: {
      type: 'tree',
      direction: across ? 'down' : 'right',
      spacing: measures.between,
      levelSpacing: measures.levels,
    },
    altText: { name: cleanText(caption), title: cleanText(caption), description: cleanText(alt) },
  })
  return new Paragraph({ style: 'Figure', children: [run] })
}

const leavesOf = ({ children }: TreeNode): number =>
  children.length === 0 ? 1 : children.reduce((sum, child) => sum + leavesOf(child), 0)

const depthOf = ({ children }: TreeNode): number => 1 + Math.max(0, ...children.map(depthOf))

const namesOf = ({ name, children }: TreeNode): string[] => [name, ...children.flatMap(namesOf)]

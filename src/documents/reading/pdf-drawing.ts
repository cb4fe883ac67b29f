/** A straight line on the page, or an edge of a filled or framed box; horizontal or vertical only, in points. */
export type Ruling = { at: number; from: number; to: number }

/** The lines of a page that may frame a table, and the small shapes that may be a list's bullets. */
export type Drawing = { horizontal: Ruling[]; vertical: Ruling[]; dots: { x: number; y: number }[] }

type Matrix = readonly [number, number, number, number, number, number]
type Operators = { fnArray: number[]; argsArray: unknown[] }
/** The numbers that pdf.js gives to the operators used here. */
export type OperatorNumbers = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'constructPath'
  | 'endPath'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd',
  number
>

const thin = 2.5
const shortestRuling = 12
const largestDot = 7
const mostRulings = 20_000

/** What is drawn on a page, from pdf.js's list of its operators. Clipping paths draw nothing and are left out. */
export function readDrawing(operators: Operators, numbers: OperatorNumbers): Drawing {
  const drawing: Drawing = { horizontal: [], vertical: [], dots: [] }
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const saved: Matrix[] = []
  for (const [index, operator] of operators.fnArray.entries()) {
    const args = operators.argsArray[index] as unknown[] | null
    if (operator === numbers.save || operator === numbers.paintFormXObjectBegin) saved.push(matrix)
    if (operator === numbers.restore || operator === numbers.paintFormXObjectEnd)
      matrix = saved.pop() ?? matrix
    if (operator === numbers.transform) matrix = multiply(matrix, args as unknown as Matrix)
    if (operator === numbers.paintFormXObjectBegin && args?.[0]) matrix = multiply(matrix, args[0] as Matrix)
    if (operator !== numbers.constructPath || !args || args[0] === numbers.endPath) continue
    for (const box of boxesOf(args[1] as [ArrayLike<number> | null])) addBox(placed(box, matrix), drawing)
    if (drawing.horizontal.length + drawing.vertical.length > mostRulings) break
  }
  return drawing
}

type Box = { x1: number; y1: number; x2: number; y2: number; straight: boolean }

/** The box around each separate figure of a path. In the path, 0 moves, 1 draws a line, 2 and 3 curves, 4 closes. */
function boxesOf([path]: [ArrayLike<number> | null]): Box[] {
  const boxes: Box[] = []
  if (!path) return boxes
  let box: Box | null = null
  for (let at = 0; at < path.length; ) {
    const kind = path[at++]!
    const points = kind === 2 ? 3 : kind === 3 ? 2 : kind === 4 ? 0 : 1
    if (kind === 0 || box === null) {
      box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity, straight: true }
      boxes.push(box)
    }
    if (points > 1) box.straight = false
    for (let point = 0; point < points; point++) {
      const x = path[at++]!
      const y = path[at++]!
      box.x1 = Math.min(box.x1, x)
      box.x2 = Math.max(box.x2, x)
      box.y1 = Math.min(box.y1, y)
      box.y2 = Math.max(box.y2, y)
    }
  }
  return boxes
}

function addBox(box: Box, drawing: Drawing): void {
  const { x1, y1, x2, y2, straight } = box
  const width = x2 - x1
  const height = y2 - y1
  if (width > 1 && height > 1 && width <= largestDot && height <= largestDot) {
    drawing.dots.push({ x: (x1 + x2) / 2, y: (y1 + y2) / 2 })
  }
  if (!straight) return
  if (width >= shortestRuling) {
    for (const at of height <= thin ? [(y1 + y2) / 2] : [y1, y2]) {
      drawing.horizontal.push({ at, from: x1, to: x2 })
    }
  }
  if (height >= shortestRuling / 2 && (height > thin || width <= thin)) {
    for (const at of width <= thin ? [(x1 + x2) / 2] : [x1, x2])
      drawing.vertical.push({ at, from: y1, to: y2 })
  }
}

function placed(box: Box, matrix: Matrix): Box {
  const [xa, ya] = apply(matrix, box.x1, box.y1)
  const [xb, yb] = apply(matrix, box.x2, box.y2)
  return {
    x1: Math.min(xa, xb),
    x2: Math.max(xa, xb),
    y1: Math.min(ya, yb),
    y2: Math.max(ya, yb),
    straight: box.straight,
  }
}

function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

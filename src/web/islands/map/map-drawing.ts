/** The map as it stands, on a canvas: tiles if there are any, the outline, the cells by their shade, their numbers where there is room. */
import { mostClasses, shadeOf } from '../../../documents/charts/count-classes.ts'
import type { MapCell, Scene } from './map-cells.ts'
import { type Point, pixelOf, type Tile, type View } from './map-view.ts'

/** Colours as the page has them now, in light or in the dark. */
export type MapLook = {
  accent: string
  ink: string
  quiet: string
  paper: string
  raised: string
  amber: string
  fonts: string
}

/** What a canvas cannot read is a variable: the styles give the canvas itself the colours, as those of edges that it does not have. */
export function lookOf(canvas: Element): MapLook {
  const style = getComputedStyle(canvas)
  return {
    accent: style.borderTopColor,
    quiet: style.borderRightColor,
    paper: style.borderBottomColor,
    amber: style.borderLeftColor,
    ink: style.color,
    raised: style.backgroundColor,
    fonts: style.fontFamily,
  }
}

/** So wide must a cell be to hold its number. */
const roomForNumber = 30

export function drawMap(
  canvas: CanvasRenderingContext2D,
  {
    scene,
    view,
    look,
    chosen,
    tiles,
  }: {
    scene: Scene
    view: View
    look: MapLook
    chosen: MapCell | null
    tiles: readonly { tile: Tile; image: HTMLImageElement }[]
  },
): void {
  canvas.fillStyle = look.raised
  canvas.fillRect(0, 0, view.width, view.height)
  for (const { tile, image } of tiles) canvas.drawImage(image, tile.at.x, tile.at.y, tile.size, tile.size)
  const reach = scene.radius * view.scale
  const seen = scene.cells.filter(({ middle }) => {
    const { x, y } = pixelOf(middle, view)
    return x > -reach && y > -reach && x < view.width + reach && y < view.height + reach
  })
  for (let strength = 1; strength <= mostClasses; strength++) {
    canvas.beginPath()
    for (const cell of seen) if (cell.strength === strength) trace(canvas, cell.corners, view)
    canvas.globalAlpha = shadeOf(strength)
    canvas.fillStyle = look.accent
    canvas.fill()
  }
  canvas.globalAlpha = 1
  edge(
    canvas,
    seen.map(({ corners }) => corners),
    view,
    { color: look.accent, width: 0.5 },
  )
  edge(canvas, scene.outline, view, { color: look.quiet, width: 1.5 })
  edge(
    canvas,
    seen.filter(({ isHot }) => isHot).map(({ corners }) => corners),
    view,
    { color: look.ink, width: 2.5 },
  )
  if (2 * reach > roomForNumber) for (const cell of seen) writeNumber(canvas, cell, view, look)
  if (chosen) edge(canvas, [chosen.corners], view, { color: look.amber, width: 4 })
}

function trace(canvas: CanvasRenderingContext2D, corners: readonly Point[], view: View): void {
  corners.forEach((corner, at) => {
    const { x, y } = pixelOf(corner, view)
    if (at === 0) canvas.moveTo(x, y)
    else canvas.lineTo(x, y)
  })
  canvas.closePath()
}

function edge(
  canvas: CanvasRenderingContext2D,
  rings: readonly (readonly Point[])[],
  view: View,
  { color, width }: { color: string; width: number },
): void {
  canvas.beginPath()
  for (const ring of rings) trace(canvas, ring, view)
  canvas.strokeStyle = color
  canvas.lineWidth = width
  canvas.stroke()
}

/** On the stronger shades in the colour of the paper, so that it can be read. */
function writeNumber(canvas: CanvasRenderingContext2D, cell: MapCell, view: View, look: MapLook): void {
  const { x, y } = pixelOf(cell.middle, view)
  canvas.font = `600 13px ${look.fonts}`
  canvas.textAlign = 'center'
  canvas.textBaseline = 'middle'
  canvas.fillStyle = cell.strength > 3 ? look.paper : look.ink
  canvas.fillText(String(cell.amount), x, y)
}

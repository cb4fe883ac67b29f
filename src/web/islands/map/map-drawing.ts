/** The map as it stands, on a canvas: tiles if there are any, the outline, the cells by their shade, their numbers where there is room. */
import { shadeOf } from '../../../documents/charts/count-classes.ts'
import { namesWithRoom } from '../../../documents/charts/map-names.ts'
import type { MapCell, Scene } from './map-cells.ts'
import { onGround, type Patches } from './map-patches.ts'
import { pixelOf, type Tile, type View } from './map-view.ts'

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

type Drawn = {
  scene: Scene
  patches: Patches
  view: View
  look: MapLook
  chosen: MapCell | null
  tiles: readonly { tile: Tile; image: HTMLImageElement }[]
}

export function drawMap(
  canvas: CanvasRenderingContext2D,
  { scene, patches, view, look, chosen, tiles }: Drawn,
): void {
  canvas.fillStyle = look.raised
  canvas.fillRect(0, 0, view.width, view.height)
  for (const { tile, image } of tiles) canvas.drawImage(image, tile.at.x, tile.at.y, tile.size, tile.size)
  onGround(canvas, patches, view, (pixel, inSight) => {
    const edge = (paths: readonly Path2D[], color: string, width: number) => {
      canvas.strokeStyle = color
      canvas.lineWidth = width * pixel
      for (const path of paths) canvas.stroke(path)
    }
    canvas.fillStyle = look.accent
    patches.shades.forEach((shade, at) => {
      canvas.globalAlpha = shadeOf(at + 1)
      for (const path of inSight(shade)) canvas.fill(path)
    })
    canvas.globalAlpha = 1
    edge(inSight(patches.edges), look.accent, 0.5)
    edge(inSight(patches.outline), look.quiet, 1.5)
    edge(inSight(patches.hot), look.ink, 2.5)
  })
  if (2 * scene.radius * view.scale > roomForNumber) writeNumbers(canvas, scene, view, look)
  writeNames(canvas, scene, view, look)
  if (chosen) markChosen(canvas, chosen, view, look)
}

const nameSize = 14

/** The grounds that are in sight, over an edge of the paper's colour, so that they can be read over cells. */
function writeNames(canvas: CanvasRenderingContext2D, { names }: Scene, view: View, look: MapLook): void {
  canvas.font = `600 ${nameSize}px ${look.fonts}`
  canvas.textAlign = 'center'
  canvas.textBaseline = 'middle'
  canvas.lineJoin = 'round'
  canvas.lineWidth = nameSize / 4
  canvas.strokeStyle = look.raised
  canvas.fillStyle = look.ink
  const inSight = names
    .map(({ text, middle }) => ({ text, ...pixelOf(middle, view) }))
    .filter(({ x, y }) => x > 0 && y > 0 && x < view.width && y < view.height)
  for (const { text, x, y } of namesWithRoom(inSight, { ...view, size: nameSize })) {
    canvas.strokeText(text, x, y)
    canvas.fillText(text, x, y)
  }
}

function markChosen(canvas: CanvasRenderingContext2D, { corners }: MapCell, view: View, look: MapLook): void {
  canvas.beginPath()
  for (const corner of corners) {
    const { x, y } = pixelOf(corner, view)
    canvas.lineTo(x, y)
  }
  canvas.closePath()
  canvas.strokeStyle = look.amber
  canvas.lineWidth = 4
  canvas.stroke()
}

/** On the stronger shades in the colour of the paper, so that it can be read. */
function writeNumbers(canvas: CanvasRenderingContext2D, { cells }: Scene, view: View, look: MapLook): void {
  canvas.font = `600 13px ${look.fonts}`
  canvas.textAlign = 'center'
  canvas.textBaseline = 'middle'
  for (const { middle, strength, amount } of cells) {
    const { x, y } = pixelOf(middle, view)
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue
    canvas.fillStyle = strength > 3 ? look.paper : look.ink
    canvas.fillText(String(amount), x, y)
  }
}

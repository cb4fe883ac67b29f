/** The map that can be moved: cells on a canvas, with a list of them beside it that says the same. Loaded when somebody opens it. */
import { cellAt, type MapCell, type Scene, type SentCells, sceneOf } from './map-cells.ts'
import { drawMap, lookOf } from './map-drawing.ts'
import { element, keyOf } from './map-elements.ts'
import { listenTo } from './map-moves.ts'
import { patchesOf } from './map-patches.ts'
import { tileSource } from './map-tiles.ts'
import { fitted, pixelOf, type View, worldAt } from './map-view.ts'
import type { MapWords } from './map-words.ts'

/** More than these nobody goes through one by one; the table of the page has as many. */
const mostListed = 50

export function openMap(
  home: HTMLElement,
  sent: SentCells,
  words: MapWords,
  tileAddress: string,
): () => void {
  const scene = sceneOf(sent)
  const patches = patchesOf(scene)
  const canvas = element('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  const keys = element('p', { class: 'quiet', id: 'map-keys' }, words.keys)
  const frame = element('div', {
    class: 'map-frame',
    role: 'application',
    tabindex: '0',
    'aria-label': sent.title,
    'aria-describedby': 'map-keys',
  })
  frame.append(canvas)
  const told = element('p', { class: 'map-told', role: 'status' })
  const list = element('ol', { class: 'map-cells', 'aria-label': words.list })
  const buttons = element('div', { class: 'map-buttons' })
  const credit = tileAddress && words.credit ? element('p', { class: 'quiet' }, words.credit) : ''
  const map = element('div', { class: 'map' })
  map.append(buttons, frame, list, told, keys, keyOf(scene, words), credit)
  home.append(map)

  const context = canvas.getContext('2d')
  let view: View = fitted(scene.bounds, 1, 1)
  let chosen: MapCell | null = null
  let waiting = 0
  const draw = () => {
    if (waiting === 0) waiting = requestAnimationFrame(drawNow)
  }
  const tiles = tileSource(tileAddress, draw)
  const drawNow = () => {
    waiting = 0
    if (context) drawMap(context, { scene, patches, view, look: lookOf(canvas), chosen, tiles: tiles(view) })
  }
  const show = (next: View) => {
    view = next
    draw()
  }
  const choose = (cell: MapCell | null) => {
    if (cell === chosen) return
    chosen = cell
    told.textContent = cell ? words.cell(cell) : ''
    draw()
  }
  const whole = () => show(fitted(scene.bounds, frame.clientWidth, frame.clientHeight))
  const resize = () => {
    const { clientWidth: width, clientHeight: height } = frame
    if (width === 0 || (width === view.width && height === view.height)) return
    const isFirst = view.width === 1
    const density = window.devicePixelRatio || 1
    canvas.width = width * density
    canvas.height = height * density
    context?.scale(density, density)
    if (isFirst) whole()
    else show({ ...view, width, height })
  }
  const sizes = new ResizeObserver(resize)
  sizes.observe(frame)
  resize()
  listenTo(frame, { view: () => view, show, whole, point: at => choose(cellAt(scene, worldAt(at, view))) })
  const lights = matchMedia('(prefers-color-scheme: dark)')
  lights.addEventListener('change', draw)

  for (const [text, press] of [
    [words.nearer, () => frame.dispatchEvent(new KeyboardEvent('keydown', { key: '+' }))],
    [words.further, () => frame.dispatchEvent(new KeyboardEvent('keydown', { key: '-' }))],
    [words.whole, whole],
  ] as const) {
    const button = element('button', { type: 'button', class: 'quiet' }, text)
    button.addEventListener('click', press)
    buttons.append(button)
  }
  for (const cell of listed(scene)) {
    const button = element('button', { type: 'button' }, words.cell(cell))
    button.addEventListener('click', () => {
      choose(cell)
      show(around(cell, view))
    })
    const item = element('li')
    item.append(button)
    list.append(item)
  }
  frame.focus()
  return () => {
    sizes.disconnect()
    lights.removeEventListener('change', draw)
    cancelAnimationFrame(waiting)
    map.remove()
  }
}

/** Those that stand out first, then the highest. */
const listed = ({ cells }: Scene): MapCell[] =>
  [...cells].sort((a, b) => Number(b.isHot) - Number(a.isHot) || b.amount - a.amount).slice(0, mostListed)

/** Near enough for the cell's number, and in the middle. */
function around(cell: MapCell, view: View): View {
  const width = Math.hypot(
    ...(['x', 'y'] as const).map(
      axis => pixelOf(cell.corners[0]!, view)[axis] - pixelOf(cell.middle, view)[axis],
    ),
  )
  const scale = width < 30 ? (view.scale * 30) / width : view.scale
  return { ...view, x: cell.middle.x, y: cell.middle.y, scale }
}

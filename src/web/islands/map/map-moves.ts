/** How the map is moved: by keys, by dragging, by two fingers, and by the wheel once the map has the focus, so that a page that is scrolled scrolls. */
import { moved, type Point, type View, zoomed } from './map-view.ts'

type Moved = {
  view(): View
  show(view: View): void
  /** All of the ground. */
  whole(): void
  /** The pointer is here. */
  point(at: Point): void
}

const step = 80
const nearer = 1.5

export function listenTo(frame: HTMLElement, { view, show, whole, point }: Moved): void {
  const byKey: Record<string, () => void> = {
    ArrowLeft: () => show(moved(view(), -step, 0)),
    ArrowRight: () => show(moved(view(), step, 0)),
    ArrowUp: () => show(moved(view(), 0, -step)),
    ArrowDown: () => show(moved(view(), 0, step)),
    '+': () => show(zoomed(view(), nearer)),
    '-': () => show(zoomed(view(), 1 / nearer)),
    '0': whole,
  }
  frame.addEventListener('keydown', event => {
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : byKey[event.key]
    if (!move) return
    event.preventDefault()
    move()
  })
  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = frame.getBoundingClientRect()
    return { x: clientX - left - frame.clientLeft, y: clientY - top - frame.clientTop }
  }
  const held = new Map<number, Point>()
  frame.addEventListener('pointerdown', event => {
    frame.setPointerCapture(event.pointerId)
    held.set(event.pointerId, at(event))
  })
  frame.addEventListener('pointermove', event => {
    const [now, before] = [at(event), held.get(event.pointerId)]
    if (!before) return point(now)
    held.set(event.pointerId, now)
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1]
    if (!other) return show(moved(view(), before.x - now.x, before.y - now.y))
    const apart = (one: Point) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y))
    show(zoomed(view(), apart(now) / apart(before), other))
  })
  for (const end of ['pointerup', 'pointercancel'] as const)
    frame.addEventListener(end, event => {
      held.delete(event.pointerId)
      point(at(event))
    })
  frame.addEventListener(
    'wheel',
    event => {
      if (document.activeElement !== frame) return
      event.preventDefault()
      show(zoomed(view(), Math.exp(-event.deltaY / 300), at(event)))
    },
    { passive: false },
  )
}

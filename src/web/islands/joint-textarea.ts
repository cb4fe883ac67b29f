/** A text area in which others write too: what is written in it goes to the shared text, and what others write comes into it. */
import type { Transaction, YTextEvent } from 'yjs'
import { type Text, UndoManager } from 'yjs'
import { changeBetween, placeIn } from './text-change.ts'

/**
 * Binds the area to a text whose beginning has come. What was written in the area before that is written into the text. Ctrl+Z takes back
 * what was written here, not what others have written. Answers what ends it.
 */
export function bindTextArea(text: Text, area: HTMLTextAreaElement): () => void {
  const undoing = new UndoManager(text, { trackedOrigins: new Set([area]), captureTimeout: 800 })
  takeEarly()
  text.observe(show)
  area.addEventListener('input', take)
  area.addEventListener('keydown', undoByKey)
  return () => {
    text.unobserve(show)
    undoing.destroy()
    area.removeEventListener('input', take)
    area.removeEventListener('keydown', undoByKey)
  }

  function takeEarly(): void {
    const first = area.defaultValue
    const caret = area.selectionEnd
    const early = changeBetween(first, area.value, caret)
    const now = text.toString()
    if (early) write(placeIn(now, first, early))
    if (area.value === text.toString()) return
    area.value = text.toString()
    if (document.activeElement === area) area.setSelectionRange(caret, caret)
  }

  function take(): void {
    const change = changeBetween(text.toString(), area.value, area.selectionEnd)
    if (change) write(change)
  }

  function write({ at, removed, inserted }: { at: number; removed: string; inserted: string }): void {
    text.doc?.transact(() => {
      if (removed) text.delete(at, removed.length)
      if (inserted) text.insert(at, inserted)
    }, area)
  }

  /** Puts what was written elsewhere into the area, with the caret, what is marked and the scrolling where they were. */
  function show(event: YTextEvent, { origin }: Transaction): void {
    if (origin === area) return
    const { scrollTop } = area
    let at = 0
    let end = 0
    for (const { retain = 0, insert, delete: gone = 0 } of event.delta) {
      at += retain
      const words = typeof insert === 'string' ? insert : ''
      if (words || gone) {
        area.setRangeText(words, at, at + gone, 'preserve')
        end = at + words.length
      }
      at += words.length
    }
    if (area.value !== text.toString()) area.value = text.toString()
    if (origin === undoing) area.setSelectionRange(end, end)
    area.scrollTop = scrollTop
  }

  function undoByKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) undoing.redo()
    else undoing.undo()
  }
}

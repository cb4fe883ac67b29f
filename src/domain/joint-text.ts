/**
 * A text that several write at once. What each writes is an update, and the updates come to the same text in whatever order they
 * arrive, and however often (Yjs, https://docs.yjs.dev).
 */
import { diffWordsWithSpace } from 'diff'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'

/** The name of the one text in a document, here and in the browser. */
export const jointText = 'minutes'
/** Who writes for a form that was saved as a whole: nobody draws this number, and a point is locked while it writes. */
const house = 1
/** Texts that differ in more places than this are exchanged from the first difference to the last. */
const mostEdits = 400

/** The updates of a text that begins as this. */
export function beginText(text: string): Uint8Array {
  return rewriteText([], text) ?? encodeStateAsUpdate(open([]))
}

/** What the updates come to. */
export function readText(updates: readonly Uint8Array[]): string {
  return open(updates).getText(jointText).toString()
}

/** The updates as one, without the words that are gone. */
export function joinUpdates(updates: readonly Uint8Array[]): Uint8Array {
  return encodeStateAsUpdate(open(updates))
}

/**
 * Takes in what somebody has written: what it adds to what is there, null where that is nothing, and the text that it all comes to.
 * What it wrote and took away again is not kept. Null where it is no update of this text.
 */
export function takeUpdate(
  updates: readonly Uint8Array[],
  update: Uint8Array,
): { added: Uint8Array | null; text: string } | null {
  const doc = open(updates)
  const added = addedBy(doc, () => applyUpdate(doc, update))
  const text = doc.getText(jointText)
  const words = text.toString()
  const isWhole = !doc.store.pendingStructs && !doc.store.pendingDs
  if (added === 'broken' || !isWhole || doc.share.size !== 1 || text.length !== words.length) return null
  return { added, text: words }
}

/** What makes the text say this, word by word, so that others' words stay where they are; null where it says so. */
export function rewriteText(updates: readonly Uint8Array[], to: string): Uint8Array | null {
  const doc = open(updates)
  doc.clientID = house
  const text = doc.getText(jointText)
  const from = text.toString()
  const parts = diffWordsWithSpace(from, to, { maxEditLength: mostEdits }) ?? [
    { value: from, removed: true, added: false },
    { value: to, removed: false, added: true },
  ]
  const added = addedBy(doc, () =>
    doc.transact(() => {
      let at = 0
      for (const { value, removed, added: isNew } of parts) {
        if (removed) text.delete(at, value.length)
        else {
          if (isNew) text.insert(at, value)
          at += value.length
        }
      }
    }),
  )
  if (added === 'broken') throw new Error('a text could not be rewritten')
  return added
}

function open(updates: readonly Uint8Array[]): Doc {
  const doc = new Doc()
  doc.getText(jointText)
  for (const update of updates) applyUpdate(doc, update)
  return doc
}

/** What some work adds to a document, with nothing left of what it wrote and took away again. */
function addedBy(doc: Doc, work: () => void): Uint8Array | null | 'broken' {
  let added: Uint8Array | null = null
  doc.on('update', (update: Uint8Array) => {
    added = update
  })
  try {
    work()
  } catch {
    return 'broken'
  }
  return added
}

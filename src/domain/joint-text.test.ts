import { expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { beginText, jointText, joinUpdates, readText, rewriteText, takeUpdate } from './joint-text.ts'

/** Somebody's browser: what they write, as the update that they send. */
function writerOf(updates: Uint8Array[]) {
  const doc = new Doc()
  for (const update of updates) applyUpdate(doc, update)
  const text = doc.getText(jointText)
  return {
    text,
    sent(work: () => void): Uint8Array {
      const before = encodeStateVector(doc)
      doc.transact(work)
      return encodeStateAsUpdate(doc, before)
    },
  }
}

const holds = (update: Uint8Array, words: string) => Buffer.from(update).includes(words)

test('two who write at once from the same beginning both find their words there, in any order', () => {
  const begun = beginText('Läget på torget.')
  const [anna, bo] = [writerOf([begun]), writerOf([begun])]
  const one = anna.sent(() => anna.text.insert(0, 'Först. '))
  const other = bo.sent(() => bo.text.insert(bo.text.length, ' Sist.'))
  expect(readText([begun, one, other])).toBe('Först. Läget på torget. Sist.')
  expect(readText([begun, other, one, one])).toBe('Först. Läget på torget. Sist.')
  expect(readText([joinUpdates([begun, one, other])])).toBe('Först. Läget på torget. Sist.')
})

test('what is sent twice adds nothing the second time', () => {
  const begun = beginText('')
  const anna = writerOf([begun])
  const sent = anna.sent(() => anna.text.insert(0, 'Ja 👍'))
  expect(takeUpdate([begun], sent)).toMatchObject({ text: 'Ja 👍' })
  expect(takeUpdate([begun, sent], sent)).toEqual({ added: null, text: 'Ja 👍' })
})

test('nothing is kept of what somebody wrote and took away before it was sent, or of what went before it was joined', () => {
  const begun = beginText('')
  const anna = writerOf([begun])
  const sent = anna.sent(() => {
    anna.text.insert(0, 'HEMLIGT öppet')
  })
  const taken = anna.sent(() => anna.text.delete(0, 8))
  const both = writerOf([])
  const whole = both.sent(() => both.text.applyDelta([{ insert: 'HEMLIGT öppet' }]))
  expect(holds(whole, 'HEMLIGT')).toBe(true)
  expect(holds(joinUpdates([begun, sent, taken]), 'HEMLIGT')).toBe(false)
  const late = new Doc({ gc: false })
  late.getText(jointText).insert(0, 'HEMLIGT öppet')
  late.getText(jointText).delete(0, 8)
  const update = encodeStateAsUpdate(late)
  expect(holds(update, 'HEMLIGT')).toBe(true)
  const took = takeUpdate([beginText('')], update)
  expect(took?.text).toBe('öppet')
  expect(holds(took!.added!, 'HEMLIGT')).toBe(false)
})

test('a text saved as a whole lets the words of others stay', () => {
  const begun = beginText('Vi ses på torget. Alla kommer.')
  const anna = writerOf([begun])
  const live = anna.sent(() => anna.text.insert(6, ' kl. 9'))
  const saved = rewriteText([begun], 'Vi ses på torget. Nästan alla kommer.')!
  expect(readText([begun, live, saved])).toBe('Vi ses kl. 9 på torget. Nästan alla kommer.')
  expect(rewriteText([begun], 'Vi ses på torget. Alla kommer.')).toBeNull()
})

test('what is no update of this text is not taken in', () => {
  const begun = beginText('Läget.')
  expect(takeUpdate([begun], new Uint8Array([1, 2, 3, 250, 250]))).toBeNull()
  const other = new Doc()
  other.getMap('annat').set('a', 'b')
  expect(takeUpdate([begun], encodeStateAsUpdate(other))).toBeNull()
  const embedded = new Doc()
  embedded.getText(jointText).insertEmbed(0, { picture: 'x' })
  expect(takeUpdate([begun], encodeStateAsUpdate(embedded))).toBeNull()
  // It builds on what nobody here has seen.
  const [first] = [writerOf([begun])]
  first!.sent(() => first!.text.insert(0, 'a'))
  const later = first!.sent(() => first!.text.insert(1, 'b'))
  expect(takeUpdate([begun], later)).toBeNull()
})

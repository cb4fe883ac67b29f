import { expect, test } from 'vitest'
import { breathing } from './breathing.ts'
import type { Row } from './rows.ts'

test('the same rows come, and others have their turn while they are worked with', async () => {
  async function* oneLargePiece() {
    yield Array.from({ length: 2_000 }, (_, at): Row => [String(at)])
  }
  let turns = 0
  let going = true
  const turn = () => {
    turns++
    if (going) setImmediate(turn)
  }
  setImmediate(turn)
  const seen: string[] = []
  for await (const rows of breathing(oneLargePiece())) {
    const until = performance.now() + 16
    while (performance.now() < until);
    seen.push(...rows.map(([first]) => String(first)))
  }
  going = false
  expect(seen).toEqual(Array.from({ length: 2_000 }, (_, at) => String(at)))
  expect(turns).toBeGreaterThan(5)
})

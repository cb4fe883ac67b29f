import { expect, test } from 'vitest'
import { tryOut } from './audit-thread.ts'
import type { PublishedFigure } from './figure.ts'

const figure = (key: string, to: string, value: number): PublishedFigure => ({
  ...{ key, counted: 'orosanmälningar', ground: 'kommunen', part: null, from: '2024-01-01', to },
  ...{ without: [], value, atLeast: false },
})
const asked = (value: number) => {
  const ours = [figure('nu', '2024-11-30', value)]
  const earlier = [{ ...figure('förr', '2024-10-31', 44), publication: 'årsrapporten' }]
  return { ours, stored: ours, earlier, grounds: [], rule: { threshold: 5, width: 5 }, small: [] }
}

test('the same is tried once, and anything else by itself', async () => {
  const tried = await tryOut(asked(45))
  expect(tried?.audit).toMatchObject({ kind: 'audited', tellings: [{ hide: ['nu'] }] })
  expect(await tryOut(asked(45))).toBe(tried)
  expect((await tryOut(asked(60)))?.audit).toMatchObject({ kind: 'audited', tellings: [] })
})

test('what took too long is tried anew', async () => {
  expect(await tryOut(asked(46), { milliseconds: 0 })).toBeNull()
  expect((await tryOut(asked(46)))?.audit).toMatchObject({ kind: 'audited', tellings: [{ hide: ['nu'] }] })
})

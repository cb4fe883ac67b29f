import { expect, test } from 'vitest'
import { columnsOf } from './columns.ts'
import type { FigureLayout } from './layout.ts'
import { stateIn } from './table-values.ts'

const layout = { columns: { Värde: 'amount', Läge: 'state' } } as unknown as FigureLayout
const columns = columnsOf(['Värde', 'Läge'], layout)
const stateOf = (word: string, amount: number | null) => {
  const told = { row: [amount === null ? '' : String(amount), word], period: null } as never
  return stateIn(told, columns, { amount, state: amount === null ? 'missing' : 'known' })
}

test.each([
  ['känt', 12, 'known'],
  ['Preliminärt', 12, 'preliminary'],
  ['preliminary', 12, 'preliminary'],
  ['avrundat', 12, 'noised'],
  ['noll', 0, 'zero'],
  ['Visas inte', null, 'suppressed'],
  ['suppressed', null, 'suppressed'],
  ['saknas', null, 'missing'],
  // What cannot be of such a value is not believed.
  ['saknas', 12, 'known'],
  ['noll', 12, 'known'],
])('%s beside %s is %s, in Swedish as by name', (word, amount, state) => {
  expect(stateOf(word, amount)).toBe(state)
})

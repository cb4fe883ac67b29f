import { expect, test } from 'vitest'
import { shown } from './event-view.tsx'

test('a month is told as one, and a day as a day', () => {
  expect(shown('picture', 'fromMonth', '2025-11-01')).toBe('november 2025')
  expect(shown('source', 'nextOn', '2025-11-01')).toBe('1 november 2025')
})

import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { OrderView } from './view.tsx'

test('an activity is called by its title without the full stop, and a paragraph stands as it is written', () => {
  const shown = (noun: 'activity' | 'passage') => {
    const items = ['Gå kvällsrundor.', 'Byt belysningen.'].map((text, at) => ({ id: `${at}`, text }))
    return render(<OrderView lists={[{ noun, heading: 'Ordning', items }]} slug="ekbacken" back="/" />)
  }
  expect(shown('activity')).toContain('>Gå kvällsrundor</span>')
  expect(shown('passage')).toContain('>Gå kvällsrundor.</span>')
})

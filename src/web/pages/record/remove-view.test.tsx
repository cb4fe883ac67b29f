import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { RemoveView } from './record-view.tsx'

test('what is to be removed is called as everywhere else: an activity without the full stop of its title', () => {
  const asked = (name: string) => render(<RemoveView name={name} back="/plan" version={1} />)
  expect(asked('Gå kvällsrundor.')).toMatch(/<h1>Ta bort ”Gå kvällsrundor”\?<\/h1>/)
  expect(asked('Gå kvällsrundor.')).not.toContain('blockquote')
  expect(asked('Belysning, klotter m.m.')).toContain('”Belysning, klotter m.m.”?')
})

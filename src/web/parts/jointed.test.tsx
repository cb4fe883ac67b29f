import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Jointed } from './jointed.tsx'

test('a long word is one piece with its comma, so that in a table it goes to the next line before it is divided', () => {
  const html = render(<Jointed text="Sammankallande: säkerhetsstrateg, polis" />)
  expect(html).toBe(
    'Sammankallande: <span class="jointed">säkerhets<span class="joint"></span>strateg,</span> polis',
  )
})

test('a text of short words stands as it is, its lines too', () => {
  expect(render(<Jointed text={'Skolan\nPolisen, fritid'} />)).toBe('Skolan\nPolisen, fritid')
})

import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Field } from './form.tsx'

test('a password is never written back to the page, a line is', () => {
  const field = (kind: 'line' | 'password') =>
    render(
      <Field control={{ name: 'secret', label: 'Hemligt', kind, required: true }} value="tyst som muren" />,
    )
  expect(field('password')).toContain('type="password"')
  expect(field('password')).not.toContain('tyst som muren')
  expect(field('line')).toContain('value="tyst som muren"')
})

import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each(['/', '/samverkan/ekbacken', '/samverkan/ekbacken/plan?plan=1#omrade', '/inbjudan/a_-B'])(
  '%s is ours',
  path => {
    expect(ownPath(path, '/else')).toBe(path)
  },
)

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  'evil.example',
  '/a\\..\\\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/a\nSet-Cookie: session=x',
  '',
  undefined,
  ['/a'],
])('%j is not', path => {
  expect(ownPath(path, '/else')).toBe('/else')
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const web = 'src/web'

function filesOf(ending: string): string[] {
  const paths = readdirSync(web, { recursive: true, encoding: 'utf8' })
  return paths.filter(path => path.endsWith(ending)).map(path => join(web, path))
}

/** The classes that a view writes out: "a b", or between quotes inside braces, but for those it compares with. */
function classesIn(source: string): string[] {
  const plain = [...source.matchAll(/\bclass="([^"]+)"/g)].map(([, classes = '']) => classes)
  const chosen = [...source.matchAll(/\bclass=\{([^}]*)\}/g)].flatMap(([, expression = '']) =>
    [...expression.replace(/[!=]== '[^']*'/g, '').matchAll(/'([^']*)'/g)].map(([, classes = '']) => classes),
  )
  return [...plain, ...chosen].flatMap(classes => classes.split(' ').filter(Boolean))
}

test('every class in a view has a rule in the styles', () => {
  const styles = filesOf('.css')
    .map(path => readFileSync(path, 'utf8'))
    .join('\n')
  const ruled = new Set([...styles.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name))
  const views = filesOf('.tsx')
  expect(views.length).toBeGreaterThan(50)
  const unruled = views.flatMap(path =>
    classesIn(readFileSync(path, 'utf8'))
      .filter(name => !ruled.has(name))
      .map(name => `${path}: ${name}`),
  )
  expect(unruled).toEqual([])
})

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importMistakes } from '../../scripts/check-imports.mjs'
import { throwawayFolder } from '../throwaway-folder.ts'

let source: string
beforeEach(() => {
  source = throwawayFolder('imports')
})
afterEach(() => rmSync(source, { recursive: true }))

function mistakesIn(files: Record<string, string>): string[] {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(source, name)), { recursive: true })
    writeFileSync(join(source, name), text)
  }
  return importMistakes(source)
}

const plan = { 'domain/plan.ts': 'export const plan = 1\n' }

describe('imports', () => {
  it('to the left are right, whatever their form', () => {
    const found = mistakesIn({
      ...plan,
      'storage/plan.ts': "import type {\n  plan,\n} from '../domain/plan.ts'\n",
      'web/page.tsx': "import '../domain/plan.ts'\nexport { plan } from '../storage/plan.ts'\n",
      'server/main.ts': "const page = await import('../web/page.tsx')\n",
    })
    expect(found).toEqual([])
  })

  it.each([
    ["import { a } from '../storage/a.ts'", 'domain/b.ts', 'storage stands on the right of domain'],
    ["import type { a } from '../storage/a.ts'", 'domain/b.ts', 'storage stands on the right of domain'],
    ["export {\n  a,\n} from '../storage/a.ts'", 'domain/b.ts', 'storage stands on the right of domain'],
    ["const { a } = await import('../storage/a.ts')", 'domain/b.ts', 'storage stands on the right of domain'],
    ["import { a } from '../storage/a.ts'", 'documents/b.ts', 'documents and storage do not know each other'],
    ["import { a } from '../storage/missing.ts'", 'operations/b.ts', 'which is not there'],
    ["import { a } from '../../tests/a.ts'", 'domain/b.ts', 'not there'],
    ["import { a } from '../../storage/a.ts'", 'web/parts/b.tsx', 'web/parts/ knows only'],
    ["import type { a } from '../page.tsx'", 'web/parts/b.tsx', 'web/parts/ knows only'],
    ['export {}', 'helpers/b.ts', '"helpers" is no layer'],
  ])('%s in %s', (line, name, sentence) => {
    const found = mistakesIn({
      'storage/a.ts': 'export const a = 1\n',
      'web/page.tsx': 'export const a = 1\n',
      [name]: `${line}\n`,
    })
    expect(found.join('\n')).toContain(sentence)
    expect(found).toHaveLength(1)
  })

  it('in a ring are told once, with the way out', () => {
    const found = mistakesIn({
      'domain/a.ts': "import { b } from './b.ts'\nexport const a = b\n",
      'domain/b.ts': "import { a } from './a.ts'\nexport const b = a\n",
    })
    expect(found).toEqual([
      'A cycle: domain/a.ts → domain/b.ts → domain/a.ts. Move what two of them need into a file of its own, or pass it in.',
    ])
  })

  it('of types alone make a ring: neither file can be read before the other', () => {
    const found = mistakesIn({
      'domain/a.ts': "import type { B } from './b.ts'\nexport type A = B\n",
      'domain/b.ts': "import { a } from './a.ts'\nexport type B = typeof a\n",
    })
    expect(found).toEqual([
      'A cycle: domain/a.ts → domain/b.ts → domain/a.ts. Move what two of them need into a file of its own, or pass it in.',
    ])
  })
})

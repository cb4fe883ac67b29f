/** Every address there is, in one list; routes and links take theirs from `paths`, and a stray one is found here. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Context } from '../../src/operations/context.ts'
import { createApp } from '../../src/server/app.tsx'
import {
  each,
  type NounKey,
  nounPaths,
  type PageNoun,
  paths,
  withoutAdding,
  withoutPage,
} from '../../src/web/paths.ts'

const source = new URL('../../src/', import.meta.url)
const nouns = Object.keys(nounPaths) as NounKey[]
const ofNouns = ['record', 'change', 'changeFrom', 'remove', 'add']
const byToken = ['signInLink', 'invitation', 'joinAs', 'leaveMail', 'feed', 'form'] as const

/** What `paths` makes of the names that routes use. */
const made = new Set<string>([
  ...nouns.flatMap(noun => [
    recordOf(noun),
    paths.change(each.slug, noun, each.id),
    paths.remove(each.slug, noun, each.id),
    ...(withoutAdding.includes(noun) ? [] : [paths.add(each.slug, noun)]),
  ]),
  ...byToken.map(name => paths[name](each.token)),
  ...Object.entries(paths)
    .filter(
      ([name]) =>
        ![
          ...ofNouns,
          ...byToken,
          'draftAt',
          'searchFor',
          'followUpIn',
          'chainGaps',
          'figureFilesOf',
          'pictureOf',
        ].includes(name),
    )
    .map(([, make]) => (make as (slug: string, id: string) => string)(each.slug, each.id)),
])

const app = createApp({ context: {} as Context, assets: { styles: [], scripts: [] }, origins: [], log() {} })
const answered = app.routes.filter(({ method }) => method !== 'ALL')
const routed = new Set(answered.map(({ path }) => path))

test('every address', async () => {
  const lines = answered.map(({ method, path }) => `${path.replace(/\{[^/]*\}/g, '')} ${method}`)
  const list = `${[...new Set(lines)].sort().join('\n')}\n`
  await expect(list).toMatchFileSnapshot('../golden/addresses.txt')
})

test('every route answers at an address of paths', () => {
  expect([...routed].filter(path => !made.has(path))).toEqual([])
})

test('every address of paths is answered, but for records without a page of their own', () => {
  const missing = withoutPage.map(noun => recordOf(noun)).sort()
  expect([...made].filter(path => !routed.has(path)).sort()).toEqual(missing)
})

test('no other file writes an address', () => {
  const words = new Set([...made].map(path => path.split('/')[1]).filter(Boolean))
  const written = new RegExp(`['"\`]/(${[...words].join('|')})\\b|href="/["#?]`)
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /\.tsx?$/.test(file) && !/\.test\.|^texts\/|^web\/paths\.ts$/.test(file))
  const wrong = files.filter(file => written.test(readFileSync(new URL(file, source), 'utf8')))
  expect(files.length).toBeGreaterThan(200)
  expect(wrong).toEqual([])
})

function recordOf(noun: NounKey): string {
  return paths.record(each.slug, noun as PageNoun, each.id)
}

/** The build's scripts and styles go the same way as the pages: their answers carry the same guards. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeSite, type Site } from '../site.ts'
import { throwawayFolder } from '../throwaway-folder.ts'

let site: Site

beforeAll(async () => {
  const folder = throwawayFolder('assets')
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'export {}')
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  site = await makeSite({ assetFolder: folder })
})
afterAll(() => site.close())

it.each([
  ['/assets/main-1a2b.js', 'public, max-age=31536000, immutable'],
  ['/icon.svg', 'public, max-age=86400'],
])('%s is served to anybody, guarded as the pages are', async (path, cache) => {
  const answer = await site.ask(null, path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe(cache)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
})

it('what is not there is not found', async () => {
  expect((await site.ask(null, '/assets/other.js')).status).toBe(404)
  expect((await site.ask(null, '/assets/..%2f..%2fpackage.json')).status).toBe(404)
})

/** The scripts and styles that the build made, by the manifest it left: which a page links to, and how they are served. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import type { Assets } from '../web/viewer.ts'

type Entry = { file: string; isEntry?: boolean; css?: string[] }

/** What every page links to, as addresses; null when the program was not built. */
export function builtAssets(folder: string): Assets | null {
  const manifest = join(folder, '.vite', 'manifest.json')
  if (!existsSync(manifest)) return null
  const entries = Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Entry>)
  const files = entries.filter(entry => entry.isEntry).flatMap(entry => [entry.file, ...(entry.css ?? [])])
  const ending = (suffix: string) => files.filter(file => file.endsWith(suffix)).map(file => `/${file}`)
  return { styles: ending('.css'), scripts: ending('.js') }
}

const day = 24 * 60 * 60

/** Files whose names hold a hash of their content never change; the icon's may, so it is asked for again each day. */
export function assetRoutes(folder: string): Hono {
  const routes = new Hono()
  const files = serveStatic({ root: folder })
  routes.get('/assets/*', kept(`public, max-age=${365 * day}, immutable`), files)
  routes.get('/icon.svg', kept(`public, max-age=${day}`), files)
  return routes
}

/** How long a browser keeps a file that was found. Set afterwards: the file's answer drops what was set before it. */
function kept(policy: string): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (c.res.ok) c.header('Cache-Control', policy)
  }
}

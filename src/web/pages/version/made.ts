import { paths } from '../../paths.ts'
import { wantsJson } from '../../respond.tsx'
import { actorOf, type Request } from '../../viewer.ts'

/** Answers what has made a version: the version as data, or the way to its page. */
export function made(c: Request, version: { id: string; number: number }): Response {
  if (wantsJson(c)) return c.json(version, 201)
  return c.redirect(paths.version(actorOf(c).membership.slug, version.id), 303)
}

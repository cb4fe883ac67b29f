import { paths } from '../../paths.ts'
import { giveReceipt, type Receipt } from '../../receipt.ts'
import { wantsJson } from '../../respond.tsx'
import { actorOf, type Request } from '../../viewer.ts'

/** Answers what has made a version: the version as data, or the way to its page, where the receipt says what was done. */
export function made(c: Request, version: { id: string; number: number }, deed: Receipt['deed']): Response {
  if (wantsJson(c)) return c.json(version, 201)
  giveReceipt(c, { deed, undo: null })
  return c.redirect(paths.version(actorOf(c).membership.slug, version.id), 303)
}

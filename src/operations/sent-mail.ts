/** What has been sent to people, and what has not left: nothing of its words. */
import { may } from '../domain/access.ts'
import { type MailKind, mailKinds, mailState } from '../domain/mail.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { listFailures, listMail } from '../storage/mail.ts'
import type { Context } from './context.ts'
import { type Actor, isId } from './record.ts'

const pageSize = 50

export type SentMailFilter = {
  /** Of one round or notice alone. */
  aboutId?: string | undefined
  /** Only what the mail server has not taken. */
  unsent?: boolean | undefined
  /** The mail that the page begins after. */
  before?: string | undefined
}

/** A page of it, the latest first; null for those whose role does not see where the members are written to. */
export async function showSentMail(
  context: Context,
  actor: Actor,
  { aboutId, unsent = false, before }: SentMailFilter = {},
) {
  const { role, partnershipId } = actor.membership
  if (!may(role, 'see', 'membership')) return null
  if ((aboutId !== undefined && !isId(aboutId)) || (before !== undefined && !isId(before))) return null
  return readAs(context.database, actor.identity, async reading => {
    const filter = { unsent, limit: pageSize + 1, ...(aboutId && { aboutId }), ...(before && { before }) }
    const found = await listMail(reading, partnershipId, filter)
    const mail = await withFailures(reading, partnershipId, found.slice(0, pageSize))
    return {
      mailSet: context.mailFrom !== undefined,
      mail,
      next: found.length > pageSize ? (mail.at(-1)?.id ?? null) : null,
    }
  })
}

export type SentMailPage = NonNullable<Awaited<ReturnType<typeof showSentMail>>>
export type SentMail = SentMailPage['mail'][number]

async function withFailures(
  reading: Reading,
  partnershipId: string,
  rows: Awaited<ReturnType<typeof listMail>>,
) {
  const ids = rows.map(({ id }) => id)
  const failures = Map.groupBy(await listFailures(reading, partnershipId, ids), ({ mailId }) => mailId)
  return rows.map(row => {
    const failed = failures.get(row.id) ?? []
    const kind: MailKind | null = mailKinds.find(one => one === row.kind) ?? null
    return {
      ...row,
      kind,
      state: mailState(row, failed.length),
      failures: failed.length,
      /** Why it failed last, in the words of the mail server or of the way there. */
      reason: failed[0]?.reason ?? null,
      failedAt: failed[0]?.at ?? null,
    }
  })
}

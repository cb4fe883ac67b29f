/** Mail: asked for inside the transaction that it follows from, sent afterwards by the postman, once. */
import { type MailKind, nextTry } from '../domain/mail.ts'
import type { Attachment, MailServer } from '../integrations/smtp.ts'
import { atPost, type Post, type Writing } from '../storage/database.ts'
import { countFailures, insertDelivery, insertFailure, insertMail, takeMail } from '../storage/mail.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'

/** What somebody is written. `onceKey` says what it is that is written once: "notice:<meeting>:<person>". */
export type Mail = {
  kind: MailKind
  to: { personId: string | null; address: string; language: 'sv' | 'en' }
  subject: string
  text: string
  html: string
  attachments?: Attachment[]
  about?: { record: string; id: string }
  onceKey: string
}

/** Queues mail in the caller's transaction: it leaves if that is stored, and not otherwise. Where no mail server is set, nothing is queued. */
export async function queueMail(
  context: Context,
  writing: Writing,
  { membership }: Actor,
  mail: Mail,
): Promise<void> {
  if (context.mailFrom === undefined) return
  await putInPost(context, writing, membership.partnershipId, mail, null)
}

/** As `queueMail`, for what the postman writes by itself; `leave` is its link to unsubscribe. */
export async function putInPost(
  context: Context,
  writing: Writing | Post,
  partnershipId: string,
  { to, attachments = [], about, ...mail }: Mail,
  leave: { hash: Uint8Array; address: string } | null,
): Promise<void> {
  const now = context.now()
  await insertMail(writing, {
    ...mail,
    ...to,
    partnershipId,
    id: context.newId(),
    attachments: JSON.stringify(attachments),
    aboutRecord: about?.record ?? null,
    aboutId: about?.id ?? null,
    leaveHash: leave && Buffer.from(leave.hash),
    unsubscribe: leave?.address ?? null,
    createdAt: now,
    dueAt: now,
  })
}

/**
 * Sends the one mail that has waited longest. It is held while it is sent, so that no other postman takes it, and what became of it is
 * stored before it is let go. `nothing`: none waits. Only where the program dies between the server's yes and the storing does the same
 * mail go out twice, then with the same Message-ID.
 */
export function deliverNext(
  context: Context,
  server: MailServer,
  host: string,
): Promise<'sent' | 'failed' | 'nothing'> {
  return atPost(context.database, async post => {
    const mail = await takeMail(post, context.now())
    if (mail?.text == null) return 'nothing'
    const messageId = `<${mail.id}@${host}>`
    const sent = await server.send({
      to: mail.address,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId,
      date: mail.createdAt,
      language: mail.language === 'en' ? 'en' : 'sv',
      unsubscribe: mail.unsubscribe,
      attachments: mail.attachments as Attachment[],
    })
    const [id, at] = [context.newId(), context.now()]
    if (sent.ok) {
      await insertDelivery(post, mail, { id, at, messageId })
      return 'sent'
    }
    const failures = (await countFailures(post, mail)) + 1
    await insertFailure(post, mail, { id, at, reason: sent.reason }, nextTry(failures, sent.refused, at))
    return 'failed'
  })
}

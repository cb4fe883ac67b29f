/** The way to a mail server (SMTP, RFC 5321). */
import { createTransport } from 'nodemailer'

export type Letter = {
  to: string
  subject: string
  text: string
  html: string | null
  /** The same each time the letter is tried, so that a receiver who got it twice can tell. */
  messageId: string
  date: Date
  language: 'sv' | 'en'
  /** Where a mail program unsubscribes at a press (RFC 2369, RFC 8058); null for what is not sent by and by. */
  unsubscribe: string | null
  attachments: Attachment[]
}

/** `content` in base64. */
export type Attachment = { filename: string; contentType: string; content: string }

/** `refused`: the server says that it will not take it, now or later (a 5xx answer to the letter or its address). */
export type Sent = { ok: true } | { ok: false; refused: boolean; reason: string }

export type MailServer = { send(letter: Letter): Promise<Sent> }

/** Together shorter than a transaction may stand still, which is how long the letter is held. */
const patience = 12_000

/** `url` as smtp://user:password@host:587 or smtps://…:465; `from` as "Samhandling <samhandling@example.org>". */
export function openMailServer(url: string, from: string): MailServer {
  return {
    async send(letter) {
      const transport = createTransport(url, {})
      Object.assign(transport.options, {
        connectionTimeout: patience,
        greetingTimeout: patience,
        socketTimeout: patience,
        dnsTimeout: patience,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      try {
        await transport.sendMail({
          from,
          to: letter.to,
          subject: letter.subject,
          text: letter.text,
          ...(letter.html !== null && { html: letter.html }),
          messageId: letter.messageId,
          date: letter.date,
          headers: {
            'Content-Language': letter.language,
            'Auto-Submitted': 'auto-generated',
            ...(letter.unsubscribe && {
              'List-Unsubscribe': `<${letter.unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
          attachments: letter.attachments.map(({ filename, contentType, content }) => ({
            filename,
            contentType,
            content: Buffer.from(content, 'base64'),
          })),
        })
        return { ok: true }
      } catch (error) {
        const { code, responseCode, message } = error as {
          code?: string
          responseCode?: number
          message?: string
        }
        // Who signs in wrongly is told so at every letter: that is for whoever runs the program to mend, not the letter's fault.
        const refused = code !== 'EAUTH' && responseCode !== undefined && responseCode >= 500
        return { ok: false, refused, reason: (message ?? String(error)).slice(0, 500) }
      } finally {
        transport.close()
      }
    },
  }
}

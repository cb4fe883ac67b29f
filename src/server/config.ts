import { resolve } from 'node:path'
import type { SettingRefusal } from '../cli/program.ts'
import type { Environment } from './environment.ts'

export type Config = {
  host: string
  port: number
  /** Where the embedded database and its secrets live; an absolute path. */
  dataDir: string
  /** A PostgreSQL server to use instead of the embedded one. */
  databaseUrl: string | null
  /** How people reach the program from outside, without a slash at the end. */
  baseUrl: string
  /** The origin of `baseUrl` where somebody has said it; otherwise a request's own address is as good a guess. */
  origin: string | null
  /** The mail server, and whom mail comes from; null where nothing is to be sent. */
  mail: { url: string; from: string } | null
}

/** Environment → config, or which setting cannot be used. Empty settings count as not given. */
export function configOf(
  environment: Environment,
): { ok: true; config: Config } | { ok: false; refusal: SettingRefusal } {
  const port = environment.PORT || '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    return { ok: false, refusal: { name: 'bad-port', value: port } }
  const host = environment.HOST || '127.0.0.1'
  const databaseUrl = environment.DATABASE_URL || null
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    return {
      ok: false,
      refusal: {
        name: 'bad-address',
        setting: 'DATABASE_URL',
        value: databaseUrl.replace(/:[^:@/]*@/, ':…@'),
      },
    }
  }
  const baseUrl = environment.BASE_URL || `http://${nameOf(host)}:${port}`
  if (!URL.canParse(baseUrl) || !/^https?:/.test(baseUrl))
    return { ok: false, refusal: { name: 'bad-address', setting: 'BASE_URL', value: baseUrl } }
  // Pages link to each other from the root: below a path they would lead elsewhere.
  if (!/^\/*$/.test(new URL(baseUrl).pathname) || /[?#]/.test(baseUrl))
    return { ok: false, refusal: { name: 'address-with-path', value: baseUrl } }
  const mail = mailOf(environment)
  if (!mail.ok) return mail
  return {
    ok: true,
    config: {
      mail: mail.mail,
      host,
      port: Number(port),
      dataDir: resolve(environment.DATA_DIR || 'data'),
      databaseUrl,
      baseUrl: baseUrl.replace(/\/+$/, ''),
      origin: environment.BASE_URL ? new URL(baseUrl).origin : null,
    },
  }
}

/** Both settings or none: mail from nobody is thrown away on its way. */
function mailOf({
  SMTP_URL: url,
  MAIL_FROM: from,
}: Environment): { ok: true; mail: Config['mail'] } | { ok: false; refusal: SettingRefusal } {
  if (!url) return { ok: true, mail: null }
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
    const value = url.replace(/:[^:@/]*@/, ':…@')
    return { ok: false, refusal: { name: 'bad-address', setting: 'SMTP_URL', value } }
  }
  if (!from || !/^[^\s@]+@[^\s@]+$|<[^\s@<>]+@[^\s@<>]+>$/.test(from))
    return { ok: false, refusal: { name: 'bad-sender', value: from ?? '' } }
  return { ok: true, mail: { url, from } }
}

/** A host as it stands in an address; this machine has a name, for a passkey belongs to a name and to no number. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

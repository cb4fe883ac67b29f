import { resolve } from 'node:path'
import type { SettingRefusal } from '../cli/program.ts'
import type { OfficialAddresses } from '../integrations/official-sources.ts'
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
  /** Where official figures are fetched. */
  official: OfficialAddresses
  /** The tiles of maps' background, and what is said beside it; null where maps have none. */
  mapTiles: { address: string; credit: string } | null
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
  const official = officialOf(environment, baseUrl)
  if (!official.ok) return official
  const tiles = environment.MAP_TILES || null
  if (tiles !== null && !isTileAddress(tiles))
    return { ok: false, refusal: { name: 'bad-tiles', value: tiles } }
  return {
    ok: true,
    config: {
      mail: mail.mail,
      official: official.official,
      mapTiles: tiles === null ? null : { address: tiles, credit: environment.MAP_CREDIT || '' },
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

/** The publishers' own addresses, unless others are set; `off` where nothing is to be fetched. */
const officialAddresses = {
  KOLADA_URL: 'https://api.kolada.se/v3',
  SCB_URL: 'https://statistikdatabasen.scb.se/api/v2',
  SCB_V1_URL: 'https://api.scb.se/OV0104/v1/doris/sv/ssd',
  POLICE_URL: 'https://polisen.se',
} as const

function officialOf(
  environment: Environment,
  baseUrl: string,
): { ok: true; official: OfficialAddresses } | { ok: false; refusal: SettingRefusal } {
  const address = (setting: keyof typeof officialAddresses): string =>
    environment[setting] || officialAddresses[setting]
  for (const setting of Object.keys(officialAddresses) as (keyof typeof officialAddresses)[]) {
    const value = address(setting)
    if (value !== 'off' && (!URL.canParse(value) || !/^https?:/.test(value) || /[?#]/.test(value)))
      return { ok: false, refusal: { name: 'bad-address', setting, value } }
  }
  const orNull = (value: string): string | null => (value === 'off' ? null : value)
  const [v2, v1] = [orNull(address('SCB_URL')), orNull(address('SCB_V1_URL'))]
  return {
    ok: true,
    official: {
      kolada: orNull(address('KOLADA_URL')),
      scb: v2 !== null && v1 !== null ? { v2, v1 } : null,
      police: orNull(address('POLICE_URL')),
      userAgent: `Samhandling (${baseUrl})`,
    },
  }
}

/** On the same host ("/karta/{z}/{x}/{y}.png") or on another; its three numbers come in where they are named. */
function isTileAddress(address: string): boolean {
  const isWhole = ['{z}', '{x}', '{y}'].every(part => address.includes(part))
  return isWhole && (/^\/(?!\/)/.test(address) || (/^https?:\/\//.test(address) && URL.canParse(address)))
}

/** A host as it stands in an address; this machine has a name, for a passkey belongs to a name and to no number. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

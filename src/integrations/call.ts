/** Asking another system over HTTP, within bounds of time and size, and again where that may help. */
import { setTimeout as wait } from 'node:timers/promises'

/** Why nothing came of it. `host` is whom it was asked of; the sentence for each is `fetch_<name>` in `src/texts`. */
export type CallRefusal =
  /** Nobody answers at the address, or the line was cut. */
  | { name: 'no-answer'; host: string }
  | { name: 'too-slow'; host: string }
  /** They ask us to wait; `seconds` where they, or we ourselves, know how long. */
  | { name: 'busy'; host: string; seconds: number | null }
  | { name: 'not-there'; host: string }
  /** They say no, or have a fault of their own. */
  | { name: 'turned-away'; host: string; status: number }
  | { name: 'faulty'; host: string; status: number }
  | { name: 'answer-too-large'; host: string; limitBytes: number }
  | { name: 'answer-unexpected'; host: string }

export type Answered<T> = { ok: true; value: T } | { ok: false; refusal: CallRefusal }

export type CallBounds = {
  /** How often it is asked in all. */
  attempts: number
  /** How long one answer may take, and all of them together with the waiting between, in milliseconds. */
  patience: number
  deadline: number
  limitBytes: number
  /** How long is waited before the second time; twice as long before the third. */
  pause: number
}

export const usualBounds: CallBounds = {
  attempts: 3,
  patience: 12_000,
  deadline: 25_000,
  limitBytes: 20 * 1024 * 1024,
  pause: 500,
}

export type Asked = { method?: 'GET' | 'POST'; headers?: Record<string, string>; json?: unknown }

/** The answer's text. Only what may pass by itself is asked again: no answer, 429, 500 and its like. */
export async function callText(url: URL, asked: Asked, bounds: CallBounds): Promise<Answered<string>> {
  const ends = performance.now() + bounds.deadline
  for (let attempt = 1; ; attempt++) {
    const answer = await once(url, asked, bounds, Math.min(bounds.patience, ends - performance.now()))
    if (answer.ok || !mayPass(answer.refusal) || attempt >= bounds.attempts) return answer
    const asksFor = answer.refusal.name === 'busy' ? (answer.refusal.seconds ?? 0) * 1_000 : 0
    const pause = Math.max(bounds.pause * 2 ** (attempt - 1), asksFor)
    if (performance.now() + pause >= ends) return answer
    await wait(pause)
  }
}

/** The answer's JSON, whatever it holds. */
export async function callJson(url: URL, asked: Asked, bounds: CallBounds): Promise<Answered<unknown>> {
  const answer = await callText(url, asked, bounds)
  if (!answer.ok) return answer
  try {
    return { ok: true, value: JSON.parse(answer.value) }
  } catch {
    return unexpected(url)
  }
}

export const unexpected = (url: URL): { ok: false; refusal: CallRefusal } => ({
  ok: false,
  refusal: { name: 'answer-unexpected', host: url.host },
})

const mayPass = ({ name }: CallRefusal): boolean =>
  name === 'no-answer' || name === 'too-slow' || name === 'busy' || name === 'faulty'

async function once(url: URL, asked: Asked, bounds: CallBounds, patience: number): Promise<Answered<string>> {
  const { host } = url
  const no = (refusal: CallRefusal) => ({ ok: false as const, refusal })
  const signal = AbortSignal.timeout(Math.max(1, Math.floor(patience)))
  try {
    const answer = await fetch(url, {
      method: asked.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(asked.json === undefined ? {} : { 'content-type': 'application/json' }),
        ...asked.headers,
      },
      body: asked.json === undefined ? null : JSON.stringify(asked.json),
      // Whoever answers at the address of the settings leads nobody elsewhere.
      redirect: 'manual',
      signal,
    })
    const { status } = answer
    if (status !== 200) await answer.body?.cancel()
    if (status === 429)
      return no({ name: 'busy', host, seconds: secondsIn(answer.headers.get('retry-after')) })
    if (status === 404) return no({ name: 'not-there', host })
    if (status >= 500) return no({ name: 'faulty', host, status })
    if (status !== 200) return no({ name: 'turned-away', host, status })
    return await textOf(answer, host, bounds.limitBytes)
  } catch {
    return no({ name: signal.aborted ? 'too-slow' : 'no-answer', host })
  }
}

async function textOf(answer: Response, host: string, limitBytes: number): Promise<Answered<string>> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length
    if (bytes > limitBytes) return { ok: false, refusal: { name: 'answer-too-large', host, limitBytes } }
    text += decoder.decode(chunk, { stream: true })
  }
  return { ok: true, value: text + decoder.decode() }
}

/** Seconds, or the moment from which one may ask again (RFC 9110, 10.2.3). */
function secondsIn(retryAfter: string | null): number | null {
  if (retryAfter === null) return null
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter)
  const moment = Date.parse(retryAfter)
  return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - Date.now()) / 1_000))
}

/** An address below the base, each part written so that it stays one part. */
export function below(base: string, parts: readonly string[], query: Record<string, string> = {}): URL {
  const path = parts.map(part => encodeURIComponent(part).replaceAll('%2C', ',')).join('/')
  const url = new URL(`${base.replace(/\/+$/, '')}/${path}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url
}

/** What a request carries: the one reader of forms and of JSON. */
import type { Request } from './viewer.ts'

/**
 * A form's fields, those that are sent several times as lists; or a JSON object's. What is neither, or is broken, has no
 * fields: the operation says what is missing.
 */
export async function bodyOf(c: Request): Promise<Record<string, unknown>> {
  const json = /^application\/json\b/i.test(c.req.header('Content-Type') ?? '')
  const body: unknown = await (json ? c.req.json() : c.req.parseBody({ all: true })).catch(() => null)
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? (body as Record<string, unknown>)
    : {}
}

/** A field as text; a file or a list is none. */
export function textOf(field: unknown): string {
  return typeof field === 'string' ? field : ''
}

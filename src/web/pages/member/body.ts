import type { Request } from '../../viewer.ts'

/** A form's fields, those that are ticked several times as lists; or JSON. */
export async function bodyOf(c: Request): Promise<Record<string, unknown>> {
  if (!c.req.header('Content-Type')?.startsWith('application/json')) return c.req.parseBody({ all: true })
  const body: unknown = await c.req.json().catch(() => null)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

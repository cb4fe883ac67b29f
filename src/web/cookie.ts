import type { Request } from './viewer.ts'

/** By https the name begins with `__Host-`: a browser takes such a cookie from this host alone, not from its neighbours. */
export function cookieOf(c: Request) {
  const secure = c.get('secure')
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    ...(secure ? ({ prefix: 'host' } as const) : {}),
  } as const
}

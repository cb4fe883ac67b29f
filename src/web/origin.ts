import type { Request } from './viewer.ts'

/** How people reach the program from outside ("https://plan.kommunen.se"): as it was told, else as this request says. */
export function originOf(c: Request): string {
  return c.get('origins')[0] ?? new URL(c.req.url).origin
}

/** Where the browser is that sent this request, if that is one of our own addresses; null if not. */
export function browserOrigin(c: Request): string | null {
  const origin = c.req.header('Origin')
  const ours = [...c.get('origins'), new URL(c.req.url).origin]
  return origin && ours.includes(origin) ? origin : null
}

/** Whether an address means the machine that asks for it, whichever that is: nobody else reaches this program by it. */
export function isThisMachine(origin: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname)
}

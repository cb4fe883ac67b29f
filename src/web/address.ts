/** The network address that a request comes from, as far as it can be believed; used to count attempts, never stored. */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Request } from './viewer.ts'

export function addressOf(c: Request): string {
  const peer = peerOf(c)
  // Only what runs on this machine is believed about others: the proxy in front, whose own word is the last in the list.
  const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim()
  return neighbourhood(isThisMachine(peer) && forwarded ? forwarded : peer)
}

function peerOf(c: Request): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    // Asked without a network, as in tests.
    return ''
  }
}

function isThisMachine(address: string): boolean {
  return address === '' || address === '::1' || /^(::ffff:)?127\./.test(address)
}

/** A household or an office is given a whole network of IPv6 addresses: its first four groups are one of them. */
export function neighbourhood(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^::ffff:/, '')
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail?.split(':').filter(Boolean) ?? []
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0')
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':')
}

/** Listening: answers at the address, or says by name why it cannot; ends calmly. */
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Answer, ListeningRefusal } from '../cli/program.ts'
import { codeOf } from '../storage/error-code.ts'

type Fetch = (request: Request) => Response | Promise<Response>

export type Served = {
  /** The port that was taken: the one asked for, or a free one for 0. */
  port: number
  /** Takes no more requests, finishes those under way, cuts what is left after ten seconds. */
  close(): Promise<void>
}

const patience = 10_000

export function serve(fetch: Fetch, host: string, port: number): Promise<Answer<Served, ListeningRefusal>> {
  const answer = getRequestListener(fetch, { hostname: host })
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))
  return new Promise((resolve, reject) => {
    server.once('error', error => {
      const refusal = refusalOf(codeOf(error), host, port)
      if (refusal) resolve({ ok: false, refusal })
      else reject(error)
    })
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo
      resolve({ ok: true, value: { port: taken, close: () => close(server) } })
    })
  })
}

function refusalOf(code: string, host: string, port: number): ListeningRefusal | null {
  if (code === 'EADDRINUSE') return { name: 'port-taken', host, port }
  if (code === 'EACCES') return { name: 'port-forbidden', host, port }
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN')
    return { name: 'host-unknown', host }
  return null
}

function close(server: HttpServer): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  return new Promise(resolve => {
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
  })
}

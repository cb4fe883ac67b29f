/** A server that answers as official sources do, at an address of its own on this machine; what it is asked is kept. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Asked = { method: string; path: string; query: URLSearchParams; agent: string; body: string }
export type Answers = (asked: Asked, answer: ServerResponse) => unknown

export async function officialServer(answers: Answers) {
  const asked: Asked[] = []
  let now = answers
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const one: Asked = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      agent: request.headers['user-agent'] ?? '',
      body: await text(request),
    }
    asked.push(one)
    const said = await now(one, response)
    if (response.writableEnded || response.destroyed || said === undefined) return
    response.setHeader('content-type', 'application/json')
    response.end(typeof said === 'string' ? said : JSON.stringify(said))
  }
  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    asked,
    /** From now on. */
    answerWith(other: Answers): void {
      now = other
      asked.length = 0
    },
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export type OfficialServer = Awaited<ReturnType<typeof officialServer>>

export function status(answer: ServerResponse, code: number, headers: Record<string, string> = {}): void {
  answer.writeHead(code, headers).end('no')
}

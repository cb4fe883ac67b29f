/** The thread in which one document is parsed and understood. It is ended from outside when it takes too long or too much. */
import { parentPort, workerData } from 'node:worker_threads'
import { parse, parsePlan, parseText } from './parse.ts'

/** Bytes of a file, or text that was pasted; `understand`: the plan instead of the blocks. */
export type Asked = ({ bytes: Uint8Array } | { text: string }) & { understand: boolean }

const asked = workerData as Asked
parentPort?.postMessage(asked.understand ? await parsePlan(asked) : await parseAsked(asked))

function parseAsked(asked: Asked) {
  return 'text' in asked ? parseText(asked.text) : parse(asked.bytes)
}

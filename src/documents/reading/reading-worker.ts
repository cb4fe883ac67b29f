/** The thread in which one document is parsed. It is ended from outside when it takes too long or too much. */
import { parentPort, workerData } from 'node:worker_threads'
import { parse } from './parse.ts'

parentPort?.postMessage(await parse(workerData as Uint8Array))

import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { limits } from './limits.ts'
import type { Asked } from './reading-worker.ts'
import type { ReadingRefusal, ReadingResult } from './source.ts'
import type { PlanResult } from './understood.ts'

export { maximumBytes } from './limits.ts'

/** Narrower limits than the usual ones, for tests and small machines. */
export type ReadingOptions = { milliseconds?: number; heapMegabytes?: number; bufferMegabytes?: number }

/** A file's bytes, or text that was pasted. `name` is for messages only. */
export type Document = { name: string } & ({ bytes: Uint8Array } | { text: string })

/**
 * Read a document, whatever its format (`.txt`, `.docx` or `.pdf`, told apart by content, or pasted text), and understand the
 * plan that it says.
 *
 * All of it runs in a worker thread, so that a hostile, broken or very long document costs the caller neither memory nor
 * time beyond `limits`, and nobody else waits for it. At most `limits.atOnce` documents are read at the same time, and
 * `limits.waiting` wait for it; the next is refused as `too-many-at-once`. Every expected failure is a named refusal. The bytes are copied, and stay the caller's.
 */
export function readPlan(document: Document, options: ReadingOptions = {}): Promise<PlanResult> {
  return inWorker(document, true, options) as Promise<PlanResult>
}

/** The same without the understanding: the blocks of a document. */
export function readDocument(document: Document, options: ReadingOptions = {}): Promise<ReadingResult> {
  return inWorker(document, false, options) as Promise<ReadingResult>
}

async function inWorker(
  document: Document,
  understand: boolean,
  options: ReadingOptions,
): Promise<PlanResult | ReadingResult> {
  if ('bytes' in document) {
    const { length } = document.bytes
    if (length > limits.fileBytes) return refused({ name: 'too-large', limitBytes: limits.fileBytes })
    if (length === 0) return refused({ name: 'empty' })
  } else if (document.text.length > limits.textLength) return refused({ name: 'too-complex' })
  const mayBegin = turn()
  if (!mayBegin) return refused({ name: 'too-many-at-once' })
  await mayBegin
  try {
    const asked = 'bytes' in document ? { bytes: Uint8Array.from(document.bytes) } : { text: document.text }
    return await answerOf({ ...asked, understand }, options)
  } finally {
    done()
  }
}

const waiting: (() => void)[] = []
let running = 0

/** Null where so many wait already that one more would wait too long. */
function turn(): Promise<void> | null {
  if (running < limits.atOnce) {
    running++
    return Promise.resolve()
  }
  if (waiting.length >= limits.waiting) return null
  return new Promise(resolve => waiting.push(resolve))
}

function done(): void {
  const next = waiting.shift()
  if (next) next()
  else running--
}

function answerOf(asked: Asked, options: ReadingOptions): Promise<PlanResult | ReadingResult> {
  const bufferBytes = (options.bufferMegabytes ?? limits.bufferMegabytes) * 1024 * 1024
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(), {
      workerData: asked,
      transferList: 'bytes' in asked ? [asked.bytes.buffer as ArrayBuffer] : [],
      // The caller's own flags and its output are not the worker's.
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: {
        maxOldGenerationSizeMb: options.heapMegabytes ?? limits.heapMegabytes,
        maxYoungGenerationSizeMb: 32,
      },
    })
    worker.stdout.resume()
    worker.stderr.resume()

    const end = (result: PlanResult | ReadingResult) => {
      clearTimeout(clock)
      clearInterval(watch)
      resolve(result)
      // Ending a thread while it is being asked how much it uses can take the process with it.
      void asking.then(() => worker.terminate())
    }
    let asking: Promise<void> = Promise.resolve()
    let answered = true
    const clock = setTimeout(
      () => end(refused({ name: 'too-slow' })),
      options.milliseconds ?? limits.milliseconds,
    )
    const watch = setInterval(() => {
      if (!answered) return
      answered = false
      let memory = 0
      asking = worker.getHeapStatistics().then(
        statistics => {
          memory = statistics.external_memory
        },
        // The worker ended in the meantime, and says so itself.
        () => undefined,
      )
      void asking.then(() => {
        answered = true
        if (memory > bufferBytes) end(refused({ name: 'too-much-memory' }))
      })
    }, 25)

    worker.once('message', end)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return end(refused({ name: 'too-much-memory' }))
      clearTimeout(clock)
      clearInterval(watch)
      reject(error)
    })
    worker.once('exit', () => end(refused({ name: 'damaged' })))
  })
}

/** From source the worker is TypeScript beside this file; in a build it is beside the bundle or one folder up. */
function workerUrl(): URL {
  const here = import.meta.url
  const names = here.endsWith('.ts')
    ? ['./reading-worker.ts']
    : ['./reading-worker.js', '../reading-worker.js']
  const urls = names.map(name => new URL(name, here))
  return urls.find(url => existsSync(url)) ?? urls[0]!
}

function refused(refusal: ReadingRefusal): { ok: false; refusal: ReadingRefusal } {
  return { ok: false, refusal }
}

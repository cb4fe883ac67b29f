import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { limits } from './limits.ts'
import { masked } from './masked.ts'
import { Refused } from './refused.ts'
import type { ReadingRefusal, ReadingResult } from './source.ts'
import { readPasted } from './txt.ts'

export { maximumBytes } from './limits.ts'

/** Narrower limits than the usual ones, for tests and small machines. */
export type ReadingOptions = { milliseconds?: number; heapMegabytes?: number; bufferMegabytes?: number }

/**
 * Read a document, whatever its format: `.txt`, `.docx` or `.pdf`, told apart by content.
 *
 * Parsing runs in a worker thread, so that a hostile or broken file costs the caller neither memory nor time beyond
 * `limits`. At most `limits.atOnce` documents are read at the same time. Every expected failure is a named refusal.
 * `input.name` is for messages only. The bytes are copied, and stay the caller's.
 */
export async function readDocument(
  input: { bytes: Uint8Array; name: string },
  options: ReadingOptions = {},
): Promise<ReadingResult> {
  if (input.bytes.length > limits.fileBytes) {
    return refused({ name: 'too-large', limitBytes: limits.fileBytes })
  }
  if (input.bytes.length === 0) return refused({ name: 'empty' })
  await turn()
  try {
    return await parseInWorker(Uint8Array.from(input.bytes), options)
  } finally {
    done()
  }
}

/** Read the document in a file. A file that is too large is refused by its size and never opened. */
export async function readDocumentFile(path: string, options: ReadingOptions = {}): Promise<ReadingResult> {
  const { size } = await stat(path)
  if (size > limits.fileBytes) return refused({ name: 'too-large', limitBytes: limits.fileBytes })
  return readDocument({ bytes: await readFile(path), name: basename(path) }, options)
}

/** Read pasted text. Cheap and bounded by `limits.textLength`, so it runs where it is called. */
export function readText(text: string): ReadingResult {
  try {
    return { ok: true, source: masked(readPasted(text)) }
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal)
    throw error
  }
}

const waiting: (() => void)[] = []
let running = 0

function turn(): Promise<void> {
  if (running < limits.atOnce) {
    running++
    return Promise.resolve()
  }
  return new Promise(resolve => waiting.push(resolve))
}

function done(): void {
  const next = waiting.shift()
  if (next) next()
  else running--
}

function parseInWorker(bytes: Uint8Array<ArrayBuffer>, options: ReadingOptions): Promise<ReadingResult> {
  const bufferBytes = (options.bufferMegabytes ?? limits.bufferMegabytes) * 1024 * 1024
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(), {
      workerData: bytes,
      transferList: [bytes.buffer],
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

    const end = (result: ReadingResult) => {
      clearTimeout(clock)
      clearInterval(watch)
      resolve(result)
      void worker.terminate()
    }
    const clock = setTimeout(
      () => end(refused({ name: 'too-slow' })),
      options.milliseconds ?? limits.milliseconds,
    )
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        statistics => {
          if (statistics.external_memory > bufferBytes) end(refused({ name: 'too-much-memory' }))
        },
        // The worker ended in the meantime, and says so itself.
        () => undefined,
      )
    }, 25)

    worker.once('message', (result: ReadingResult) => end(result))
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

function refused(refusal: ReadingRefusal): ReadingResult {
  return { ok: false, refusal }
}

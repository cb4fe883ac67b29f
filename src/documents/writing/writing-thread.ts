import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

export type WritingRefusal = { name: 'too-many-at-once' } | { name: 'too-slow' }
export type WritingResult<T> = { ok: true; value: T } | { ok: false; refusal: WritingRefusal }

/** What the thread posts back: what was written, or why it could not be. */
export type WritingAnswer<T> = { value: T } | { error: string }

/** What writing a document may cost. A plan of fifty pages takes one or two seconds as Word. */
export const writingLimits = {
  milliseconds: 30_000,
  /** Documents that wait for their turn; more are refused. */
  waiting: 20,
  heapMegabytes: 512,
  /** The thread ends when nobody has asked for so long. */
  idleMilliseconds: 60_000,
} as const

/**
 * A thread in which documents are written one at a time, so that nobody else waits for them. It lives between documents, for what
 * it has loaded is used again. `file` is the worker's name without its ending, beside this file. What cannot be written at all is
 * thrown, for that is a mistake of ours.
 */
export function writingThread<Asked, Written>(file: string) {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  let thread: Worker | null = null
  let idle: NodeJS.Timeout | undefined

  function write(asked: Asked, milliseconds: number): Promise<WritingResult<Written>> {
    clearTimeout(idle)
    thread ??= start(file)
    const worker = thread
    worker.ref()
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(clock)
        worker.off('message', answered).off('error', failed).off('exit', gone)
      }
      const answered = (answer: WritingAnswer<Written>) => {
        end()
        rest(worker)
        if ('error' in answer) reject(new Error(`the document could not be written: ${answer.error}`))
        else resolve({ ok: true, value: answer.value })
      }
      const failed = (error: Error) => {
        end()
        forget(worker)
        reject(error)
      }
      const gone = () => failed(new Error(`${file} ended by itself`))
      const clock = setTimeout(() => {
        end()
        forget(worker)
        resolve({ ok: false, refusal: { name: 'too-slow' } })
      }, milliseconds)
      worker.on('message', answered).on('error', failed).on('exit', gone)
      worker.postMessage(asked)
    })
  }

  /** Kept for the next document for a while; the process may end meanwhile. */
  function rest(worker: Worker): void {
    worker.unref()
    idle = setTimeout(() => forget(worker), writingLimits.idleMilliseconds).unref()
  }

  function forget(worker: Worker): void {
    if (thread === worker) thread = null
    worker.on('error', () => undefined)
    void worker.terminate()
  }

  return async (
    asked: Asked,
    { milliseconds = writingLimits.milliseconds }: { milliseconds?: number } = {},
  ): Promise<WritingResult<Written>> => {
    if (waiting >= writingLimits.waiting) return { ok: false, refusal: { name: 'too-many-at-once' } }
    waiting++
    const result = last.then(() => write(asked, milliseconds))
    last = result.catch(() => undefined)
    return result.finally(() => {
      waiting--
    })
  }
}

function start(file: string): Worker {
  // The caller's own flags and its output are not the worker's. That output is not read: whoever reads it waits for it to end.
  return new Worker(urlOf(file), {
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: writingLimits.heapMegabytes },
  })
}

/** From source the worker is TypeScript beside this file; in a build it is beside the bundle or one folder up. */
function urlOf(file: string): URL {
  const here = import.meta.url
  const names = here.endsWith('.ts') ? [`./${file}.ts`] : [`./${file}.js`, `../${file}.js`]
  const urls = names.map(name => new URL(name, here))
  return urls.find(url => existsSync(url)) ?? urls[0]!
}

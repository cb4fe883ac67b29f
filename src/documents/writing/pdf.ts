/**
 * A document as a PDF that is PDF/UA-1 and PDF/A-3a in one file: tagged, read aloud in its order, kept for an archive, and with
 * what it is made of inside. The same document gives the same bytes.
 */
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Document } from './document.ts'
import { namingOf, pdfFilesOf } from './pdf-data.ts'
import type { PdfAnswer, PdfAsked } from './pdf-worker.ts'

export type PdfRefusal = { name: 'too-many-at-once' } | { name: 'too-slow' }
export type PdfResult =
  | { ok: true; value: { bytes: Uint8Array; warnings: string[] } }
  | { ok: false; refusal: PdfRefusal }

/** What setting may cost. A plan of fifty pages takes a fifth of a second. */
export const pdfLimits = {
  milliseconds: 30_000,
  /** Documents that wait for their turn; more are refused. */
  waiting: 20,
  /** The thread ends when nobody has asked for so long: it holds some 150 MB. */
  idleMilliseconds: 60_000,
} as const

/** Sets a document. Others wait for their turn; what cannot be set at all is thrown, for that is a mistake of ours. */
export async function writePdf(
  document: Document,
  { milliseconds = pdfLimits.milliseconds }: { milliseconds?: number } = {},
): Promise<PdfResult> {
  if (waiting >= pdfLimits.waiting) return { ok: false, refusal: { name: 'too-many-at-once' } }
  waiting++
  const asked = { data: pdfFilesOf(document), naming: namingOf(document) }
  const result = last.then(() => setInThread(asked, milliseconds))
  last = result.catch(() => undefined)
  return result.finally(() => {
    waiting--
  })
}

let waiting = 0
let last: Promise<unknown> = Promise.resolve()
let thread: Worker | null = null
let idle: NodeJS.Timeout | undefined

function setInThread(asked: PdfAsked, milliseconds: number): Promise<PdfResult> {
  clearTimeout(idle)
  const worker = (thread ??= startThread())
  worker.ref()
  return new Promise<PdfResult>((resolve, reject) => {
    const end = () => {
      clearTimeout(clock)
      worker.off('message', answered).off('error', failed).off('exit', gone)
    }
    const answered = (answer: PdfAnswer) => {
      end()
      rest(worker)
      if ('error' in answer) reject(new Error(`the PDF could not be set: ${answer.error}`))
      else resolve({ ok: true, value: answer })
    }
    const failed = (error: Error) => {
      end()
      forget(worker)
      reject(error)
    }
    const gone = () => failed(new Error('the thread that sets PDFs ended by itself'))
    const clock = setTimeout(() => {
      end()
      forget(worker)
      resolve({ ok: false, refusal: { name: 'too-slow' } })
    }, milliseconds)
    worker.on('message', answered).on('error', failed).on('exit', gone)
    worker.postMessage(asked)
  })
}

function startThread(): Worker {
  // The caller's own flags and its output are not the worker's.
  const worker = new Worker(workerUrl(), { execArgv: [], stdout: true, stderr: true })
  worker.stdout.resume()
  worker.stderr.resume()
  return worker
}

/** Kept for the next document for a while; the process may end meanwhile. */
function rest(worker: Worker): void {
  worker.unref()
  idle = setTimeout(() => forget(worker), pdfLimits.idleMilliseconds).unref()
}

function forget(worker: Worker): void {
  if (thread === worker) thread = null
  worker.on('error', () => undefined)
  void worker.terminate()
}

/** From source the worker is TypeScript beside this file; in a build it is beside the bundle or one folder up. */
function workerUrl(): URL {
  const here = import.meta.url
  const names = here.endsWith('.ts') ? ['./pdf-worker.ts'] : ['./pdf-worker.js', '../pdf-worker.js']
  const urls = names.map(name => new URL(name, here))
  return urls.find(url => existsSync(url)) ?? urls[0]!
}

import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Audit, HidingProposal } from './audit.ts'
import type { EarlierFigure, GuardRule, PublishedFigure, PublishedGround } from './figure.ts'

/** `stored`: ours before any was hidden. `small`: keys of those of ours that are too few by themselves. */
export type TryOut = {
  ours: readonly PublishedFigure[]
  stored: readonly PublishedFigure[]
  earlier: readonly EarlierFigure[]
  grounds: readonly PublishedGround[]
  rule: GuardRule
  small: readonly string[]
}
export type Tried = { audit: Audit; proposal: HidingProposal }

/** Steps are counted in the audit itself; these are for what is unforeseen. Twenty categories of eight places with two earlier versions take two seconds (`npm run bench -- guard`). */
export const tryingLimits = { milliseconds: 45_000, heapMegabytes: 512, waiting: 5 } as const

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** The last that were tried, the latest last: a page that is shown again, and the publishing itself, ask for the same. */
const kept = new Map<string, Promise<Tried | null>>()
const mostKept = 16

/**
 * Tries a publication in a thread of its own, one at a time, and each once as long as it is among the last that were. Null where it took too
 * long, or so many wait already that one more would wait too long: then nobody knows what it tells, and it is not published.
 */
export function tryOut(
  asked: TryOut,
  { milliseconds = tryingLimits.milliseconds }: { milliseconds?: number } = {},
): Promise<Tried | null> {
  const key = hash('sha256', JSON.stringify(asked))
  const known = kept.get(key)
  if (known) return known
  if (waiting >= tryingLimits.waiting) return Promise.resolve(null)
  waiting++
  const result = last.then(() => answerOf(asked, milliseconds))
  kept.set(key, result)
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  const isNotKept = () => {
    if (kept.get(key) === result) kept.delete(key)
  }
  result.then(tried => tried === null && isNotKept(), isNotKept)
  last = result.catch(() => undefined)
  return result.finally(() => {
    waiting--
  })
}

function answerOf(asked: TryOut, milliseconds: number): Promise<Tried | null> {
  return new Promise((resolve, reject) => {
    // The caller's own flags and its output are not the worker's.
    const worker = new Worker(workerUrl(), {
      workerData: asked,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: tryingLimits.heapMegabytes },
    })
    const end = () => {
      clearTimeout(clock)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      void worker.terminate()
    }
    const clock = setTimeout(() => {
      end()
      resolve(null)
    }, milliseconds)
    worker.on('message', (tried: Tried) => {
      end()
      resolve(tried)
    })
    worker.on('error', error => {
      end()
      reject(error)
    })
    worker.on('exit', () => {
      end()
      reject(new Error('the thread that tries publications ended by itself'))
    })
  })
}

/** From source the worker is TypeScript beside this file; in a build it is beside the bundle or one folder up. */
function workerUrl(): URL {
  const here = import.meta.url
  const names = here.endsWith('.ts') ? ['./audit-worker.ts'] : ['./audit-worker.js', '../audit-worker.js']
  const urls = names.map(name => new URL(name, here))
  return urls.find(url => existsSync(url)) ?? urls[0]!
}

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

/** Steps are counted in the audit itself; these are for what is unforeseen. Twenty series of eight places with two earlier versions take ten seconds on a busy machine. */
export const tryingLimits = { milliseconds: 45_000, heapMegabytes: 512, waiting: 5 } as const

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Tries a publication in a thread of its own, one at a time. Null where it took too long, or so many wait already that one more would
 * wait too long: then nobody knows what it tells, and it is not published.
 */
export function tryOut(
  asked: TryOut,
  { milliseconds = tryingLimits.milliseconds }: { milliseconds?: number } = {},
): Promise<Tried | null> {
  if (waiting >= tryingLimits.waiting) return Promise.resolve(null)
  waiting++
  const result = last.then(() => answerOf(asked, milliseconds))
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

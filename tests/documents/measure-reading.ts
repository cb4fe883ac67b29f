/** Reads one file in a process of its own, and prints the outcome with the most memory that it ever used. */
import { existsSync, readFileSync } from 'node:fs'
import { readPlan } from '../../src/documents/reading/read-document.ts'

export type Measured = {
  outcome: string
  megabytes: number
  milliseconds: number
  longestPause: number
}

/** In megabytes. `maxRSS` begins with what the parent process used when it forked, so Linux's own count is asked first. */
function mostMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1]
  return Math.round(Number(kilobytes ?? process.resourceUsage().maxRSS) / 1024)
}

let longestPause = 0
let last = performance.now()
const ticking = setInterval(() => {
  longestPause = Math.max(longestPause, performance.now() - last - 10)
  last = performance.now()
}, 10)

const began = performance.now()
const result = await readPlan({ name: 'plan', bytes: readFileSync(process.argv[2]!) })
clearInterval(ticking)
const measured: Measured = {
  outcome: result.ok ? 'read' : result.refusal.name,
  megabytes: mostMemory(),
  milliseconds: Math.round(performance.now() - began),
  longestPause: Math.round(longestPause),
}
console.log(JSON.stringify(measured))

/** Loaded into a program under test before its own code: tells on descriptor 3, at the end, the most memory that it used. */
import { existsSync, readFileSync, writeSync } from 'node:fs'

process.on('exit', () => {
  // `maxRSS` begins with what the parent process used when it forked, so Linux's own count is asked first.
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  writeSync(3, String(Math.round(Number(kilobytes) / 1024)))
})

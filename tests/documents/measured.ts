/** What it costs to read a file: in a process of its own, whose memory is then only this reading's. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import type { Measured } from './measure-reading.ts'

/** More than any file may cost, in megabytes; Node alone uses about 60. */
const mostMegabytes = 700

/** Reads the bytes, and tells the outcome with its cost. */
export async function measure(bytes: Uint8Array): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'reading-'))
  try {
    const path = join(folder, 'measured')
    await writeFile(path, bytes)
    const script = fileURLToPath(new URL('measure-reading.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [script, path])
    return JSON.parse(stdout)
  } finally {
    await rm(folder, { recursive: true })
  }
}

export function expectBounded(measured: Measured): void {
  expect(measured.megabytes).toBeLessThan(mostMegabytes)
  expect(measured.milliseconds).toBeLessThan(31_000)
  // The caller goes on meanwhile: it never waits for most of the reading (short waits are the machine's).
  expect(measured.longestPause).toBeLessThan(Math.max(2_000, measured.milliseconds / 2))
}

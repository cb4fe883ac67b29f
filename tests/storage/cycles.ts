/** Kills what writes, opens again, and looks whether anything is missing. */

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processesIn } from '../../src/storage/embedded/process-table.ts'
import { openServer } from '../../src/storage/embedded/server.ts'
import { postmasterPid, startProgram } from './processes.ts'
import { type Ack, faults } from './scratch.ts'

/** What is killed: the program, the database under it, or both with every process of the database. */
export const victims = ['program', 'database', 'both'] as const
export type Victim = (typeof victims)[number]

/** `reopened` is how long opening took, in milliseconds; `acked` counts the commits of this cycle that were acknowledged. */
export type Outcome = {
  readonly victim: Victim
  readonly acked: number
  readonly adopted: boolean
  readonly reopened: number
  readonly faults: readonly string[]
}

/**
 * One kill -9 in the middle of writing, at a moment by chance. `acks` is everything acknowledged so far on this data
 * folder, all of which must be there afterwards; this cycle's is added. Throws where the database does not open again.
 */
export async function killAndReopen(
  dataDir: string,
  cycle: number,
  victim: Victim,
  acks: Ack[],
): Promise<Outcome> {
  const program = startProgram({ dataDir, cycle })
  if ((await program.said('ack')) === null)
    throw new Error(`the program did not write: ${program.complaints()}`)
  await sleep(100 + Math.random() * 600)
  const killedAfter = countAcks()
  for (const pid of pidsOf(victim)) killNow(pid)
  if (victim === 'database') {
    // The program lives on, starts its database again and goes on writing; then it is killed too.
    while (countAcks() < killedAfter + 20) await sleep(20)
    killNow(program.child.pid ?? 0)
  }
  await program.ended
  for (const { ack } of program.facts) if (ack !== undefined) acks.push(ack)
  const from = performance.now()
  const opened = await openServer({ databaseUrl: null, dataDir, log: () => {} })
  const reopened = performance.now() - from
  if (!opened.ok) throw new Error(`cycle ${cycle} (${victim}): ${JSON.stringify(opened.refusal)}`)
  try {
    return {
      victim,
      acked: countAcks(),
      adopted: opened.server.adopted,
      reopened,
      faults: await faults(opened.server.owner, acks),
    }
  } finally {
    await opened.server.stop()
  }

  function countAcks(): number {
    return program.facts.filter(fact => fact.ack !== undefined).length
  }

  function pidsOf(victim: Victim): number[] {
    const own = program.child.pid ?? 0
    const postmaster = postmasterPid(dataDir) ?? 0
    if (victim === 'program') return [own]
    if (victim === 'database') return [postmaster]
    const cluster = join(dataDir, 'postgres')
    return [own, postmaster, ...processesIn(cluster, statSync(cluster).uid)]
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // A backend may have ended with its postmaster.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

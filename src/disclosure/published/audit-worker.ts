/** The thread in which one publication is tried, so that nobody else waits for it and it can be ended. */
import { parentPort, workerData } from 'node:worker_threads'
import { openSolver } from '../solver.ts'
import { auditPublication, hidingProposal } from './audit.ts'
import type { Tried, TryOut } from './audit-thread.ts'

const { ours, stored, earlier, grounds, rule, small } = workerData as TryOut
const solver = await openSolver()
const audit = auditPublication(solver, ours, earlier, grounds, rule, stored)
// The first round of a proposal is the audit once more, where nothing is too few by itself.
const isQuiet = small.length === 0 && audit.kind === 'audited' && audit.tellings.length === 0
const proposal = isQuiet
  ? { kind: 'proposed' as const, hide: [] }
  : hidingProposal(solver, ours, earlier, grounds, rule, small, stored)
parentPort?.postMessage({ audit, proposal } satisfies Tried)

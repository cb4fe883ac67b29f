/** The thread in which one publication is tried, so that nobody else waits for it and it can be ended. */
import { parentPort, workerData } from 'node:worker_threads'
import { openSolver } from '../solver.ts'
import { auditPublication, hidingProposal } from './audit.ts'
import type { Tried, TryOut } from './audit-thread.ts'

const { ours, earlier, grounds, rule, small } = workerData as TryOut
const solver = await openSolver()
const audit = auditPublication(solver, ours, earlier, grounds, rule)
const proposal = hidingProposal(solver, ours, earlier, grounds, rule, small)
parentPort?.postMessage({ audit, proposal } satisfies Tried)

/**
 * Kills the program, the database or both in the middle of writes, fifty times or as many as asked, on one data folder:
 * `npm run durability -- 200` (scripts/durability.mjs). Exits with 1 if an acknowledged write was lost or the database did not open again.
 */
import { join } from 'node:path'
import { killAndReopen, type Outcome, victims } from '../storage/cycles.ts'
import { removeFolder } from '../storage/processes.ts'
import type { Ack } from '../storage/scratch.ts'
import { throwawayFolder } from '../throwaway-folder.ts'

const cycles = Number(process.argv[2] ?? 50)
const folder = throwawayFolder('durability', 'disk')
const acks: Ack[] = []
const outcomes: Outcome[] = []

for (let cycle = 1; cycle <= cycles; cycle += 1) {
  const victim = victims[cycle % victims.length]!
  const outcome = await killAndReopen(join(folder, 'data'), cycle, victim, acks)
  outcomes.push(outcome)
  const { acked, adopted, reopened, faults } = outcome
  const how = adopted ? 'adopted' : 'recovered'
  const found = faults.length === 0 ? 'nothing lost' : faults.join(', ')
  console.log(
    `${cycle}/${cycles} ${victim}: ${acked} acknowledged, ${how} in ${Math.round(reopened)} ms, ${found}`,
  )
}

console.log()
for (const victim of victims) {
  const own = outcomes.filter(outcome => outcome.victim === victim)
  const acked = own.reduce((sum, outcome) => sum + outcome.acked, 0)
  const times = own.map(outcome => outcome.reopened).sort((a, b) => a - b)
  const median = Math.round(times[times.length >> 1] ?? 0)
  const longest = Math.round(times.at(-1) ?? 0)
  console.log(
    `${victim}: ${own.length} kills, ${acked} acknowledged, opened in ${median} ms (median), ${longest} ms (longest)`,
  )
}
const faulty = outcomes.filter(outcome => outcome.faults.length > 0).length
console.log(`${cycles} kills, ${acks.length} acknowledged writes, ${faulty} cycles with a fault`)
removeFolder(folder)
process.exit(faulty === 0 ? 0 : 1)

/** Keeps a database running while the program does: one that is killed is started again on the same socket. */
import type { Home } from './home.ts'
import type { ServerLine } from './lines.ts'
import type { Postmaster } from './postmaster.ts'
import { isServerOn, processState } from './process-table.ts'

const lookEvery = 500
const mostRestarts = 5
const within = 60_000

/** `current` is null while no database runs. `end` stops looking, after a restart that is under way. */
export type Supervision = { current(): Postmaster | null; end(): Promise<void> }

export function keepRunning(
  first: Postmaster,
  home: Home,
  restart: () => Promise<Postmaster>,
  log: (line: ServerLine) => void,
): Supervision {
  let current: Postmaster | null = first
  let underWay: Promise<void> | null = null
  const restarts: number[] = []
  const look = (): void => {
    if (underWay !== null || (current !== null && isRunning(current, home))) return
    current = null
    const now = performance.now()
    restarts.push(now)
    if (restarts.filter(at => at > now - within).length > mostRestarts) {
      log({ name: 'gave-up', log: home.log })
      clearInterval(timer)
      return
    }
    log({ name: 'restarting' })
    underWay = restart()
      .then(
        started => {
          current = started
        },
        // Tried again at the next look, until there have been too many.
        () => {},
      )
      .finally(() => {
        underWay = null
      })
  }
  const timer = setInterval(look, lookEvery).unref()
  return {
    current: () => current,
    end: async () => {
      clearInterval(timer)
      await underWay
    },
  }
}

function isRunning(postmaster: Postmaster, home: Home): boolean {
  const state = processState(postmaster.pid)
  return state !== null && isServerOn(state, home.cluster)
}

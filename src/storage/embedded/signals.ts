/** Ends the program in order when it is asked to: Ctrl-C, a closing terminal, the system's supervisor. */

const asked = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `stop` at the first signal and then exits with 0, or with 1 if it fails. A second signal exits at once.
 * To be called before a database is opened, so that no moment is left in which a signal would leave it running.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    stop().then(
      () => process.exit(0),
      error => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of asked) process.on(signal, onSignal)
}

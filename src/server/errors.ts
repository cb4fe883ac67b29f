/** Telling a database that is away for a moment from a mistake of the program. */
import { codeOf } from '../storage/error-code.ts'

const closed = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']
/** PostgreSQL's classes 08 (connection) and 57P (ended by an operator, starting, ending). */
const states = /^(08...|57P0[1-5])$/
/** What the driver says without a code when a connection ends under a query. */
const driver =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/**
 * Whether the database could not be reached or went away, or that is the cause of the error; it is started again meanwhile, so that a
 * second try helps.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return isOutage(error) || isDatabaseAway(error.cause)
}

function isOutage(error: Error): boolean {
  const code = codeOf(error)
  // A socket in the file system that is not there. Any other missing file is a mistake of ours.
  if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect'
  return closed.includes(code) || states.test(code) || driver.test(error.message)
}

const minute = 60_000

/** Tells an outage when it begins, and again when the database has been away anew; not once for every page meanwhile. */
export function onceAnOutage(log: (error: unknown) => void, now: () => Date): (error: unknown) => void {
  let last = Number.NEGATIVE_INFINITY
  return error => {
    const at = now().getTime()
    if (at - last > minute) log(error)
    last = at
  }
}

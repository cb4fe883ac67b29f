/** Reading a large file shares the program with everybody else who asks it something. */
import { setImmediate } from 'node:timers/promises'
import type { Row, Rows } from './rows.ts'

const rowsAtOnce = 200
/** So long nobody else waits, in milliseconds. */
const breath = 15

/** The same rows in smaller pieces; between them whoever waits has their turn. */
export async function* breathing(rows: Rows): Rows {
  let since = performance.now()
  for await (const some of rows) {
    for (let at = 0; at < some.length; at += rowsAtOnce) {
      yield some.slice(at, at + rowsAtOnce) as Row[]
      if (performance.now() - since < breath) continue
      await setImmediate()
      since = performance.now()
    }
  }
}

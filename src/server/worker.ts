/** What the program does by itself: sends what waits, and reminds. Any number of processes may do so at once. */
import { setTimeout as wait } from 'node:timers/promises'
import { openMailServer } from '../integrations/smtp.ts'
import type { Context } from '../operations/context.ts'
import { deliverNext } from '../operations/mail.ts'
import { remind } from '../operations/reminders.ts'
import { remindRounds } from '../operations/round-reminders.ts'
import { addressesAt } from './addresses.ts'
import { isDatabaseAway, onceAnOutage } from './errors.ts'

/** How often it is looked whether mail waits, and whether anybody is to be reminded. */
const [look, reminding] = [2_000, 10 * 60_000]

/** `stop` lets a letter that is on its way leave first. */
export function startWorker(
  context: Context,
  mail: { url: string; from: string },
  address: string,
  log: (error: unknown) => void,
): { stop(): Promise<void> } {
  const server = openMailServer(mail.url, mail.from)
  const { hostname } = new URL(address)
  const addresses = addressesAt(address)
  const ending = new AbortController()
  const logOutage = onceAnOutage(log, context.now)
  const calmly = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (isDatabaseAway(error)) logOutage(error)
      else log(error)
    }
  }
  const run = async (): Promise<void> => {
    let reminded = Number.NEGATIVE_INFINITY
    while (!ending.signal.aborted) {
      if (performance.now() - reminded >= reminding) {
        reminded = performance.now()
        await calmly(() => remind(context, addresses, calmly))
        await calmly(() => remindRounds(context, addresses.form, calmly))
      }
      await calmly(async () => {
        while (!ending.signal.aborted && (await deliverNext(context, server, hostname)) !== 'nothing');
      })
      await wait(look, undefined, { signal: ending.signal }).catch(() => {})
    }
  }
  const running = run()
  return {
    async stop() {
      ending.abort()
      await running
    },
  }
}

import { m } from '../texts/texts.ts'
import type { Command } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { printProgress } from './progress.ts'
import { sentenceOf } from './sentences.ts'

export const start: Command = {
  name: ['start'],
  usage: 'start',
  summary: m.command_start,
  details: () => [],
  options: {},
  arguments: 0,
  async run(_, program) {
    const asked = askedToStop()
    const started = await program.start(printProgress)
    if (!started.ok) {
      console.error(sentenceOf(started.refusal))
      return exitCodes.unavailable
    }
    const { address, signIn, stop } = started.value
    console.log(m.command_running({ address }))
    if (signIn) console.log(m.command_sign_in_link(signIn))
    console.log(m.command_how_to_stop())
    await asked
    await stop()
    return exitCodes.ok
  },
}

/** Ctrl-C reaches us from the terminal and from whoever passes it on: the same wish, told twice within this time. */
const sameWish = 1_000

/** Ctrl-C, a service manager, a terminal that is closed. Asked anew, the program ends at once; the database sees to itself. */
function askedToStop(): Promise<void> {
  return new Promise(resolve => {
    let first: number | null = null
    const asked = () => {
      const now = performance.now()
      if (first !== null && now - first > sameWish) process.exit(exitCodes.unexpected)
      first ??= now
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked)
  })
}

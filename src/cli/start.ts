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
    const { address, signInLink, stop } = started.value
    console.log(m.command_running({ address }))
    if (signInLink) console.log(m.command_sign_in_link({ link: signInLink }))
    console.log(m.command_how_to_stop())
    await asked
    await stop()
    return exitCodes.ok
  },
}

/** Ctrl-C reaches us from the terminal and from whoever passes it on: the same wish, told twice within this time. */
const sameWish = 1_000

/** Ctrl-C or a service manager. Asked anew, the program ends at once; the database sees to itself. */
function askedToStop(): Promise<void> {
  return new Promise(resolve => {
    let first: number | null = null
    const asked = () => {
      const now = performance.now()
      if (first !== null && now - first > sameWish) process.exit(exitCodes.unexpected)
      first ??= now
      resolve()
    }
    process.on('SIGTERM', asked).on('SIGINT', asked)
  })
}

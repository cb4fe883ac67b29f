import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { House, Log, Program } from './program.ts'
import { printTrouble } from './progress.ts'
import { sentenceOf } from './sentences.ts'

/** Opens the database for a short command and closes it whatever happens, or says why it cannot be opened. */
export async function inHouse(
  program: Program,
  work: (house: House) => Promise<ExitCode>,
  log: Log = printTrouble,
): Promise<ExitCode> {
  const opened = await program.open(log)
  if (!opened.ok) {
    console.error(sentenceOf(opened.refusal))
    return exitCodes.unavailable
  }
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

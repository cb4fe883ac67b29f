/** The command line within this process, for words that open nothing: what it prints, says and answers, in a language. */
import { runCommand } from '../../src/cli/main.ts'
import type { Program } from '../../src/cli/program.ts'
import { type Locale, speaking } from '../../src/texts/texts.ts'
import type { Ran } from './samhandling.ts'

const closed: Program = {
  open: () => Promise.reject(new Error('the database was opened')),
  start: () => Promise.reject(new Error('the program was started')),
}

/** One at a time: what is printed meanwhile is caught. */
export async function typed(
  words: string[],
  locale: Locale,
  program = closed,
): Promise<Omit<Ran, 'megabytes'>> {
  const { log, error } = console
  const ran = { code: null as number | null, out: '', said: '' }
  console.log = (...said) => {
    ran.out += `${said.map(String).join(' ')}\n`
  }
  console.error = (...said) => {
    ran.said += `${said.map(String).join(' ')}\n`
  }
  try {
    ran.code = await speaking(locale, () => runCommand(words, program))
  } finally {
    Object.assign(console, { log, error })
  }
  return ran
}

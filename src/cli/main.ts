/** The command line: finds the command, says what there is, and turns mistakes of the program into an exit code. */
import { m } from '../texts/texts.ts'
import { type Command, columns, exitCodeLines, run } from './command.ts'
import { commands } from './commands.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Program } from './program.ts'

export async function runCommand(typed: string[], program: Program): Promise<ExitCode> {
  const [first] = typed
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    console.log(overview())
    return first === undefined ? exitCodes.usage : exitCodes.ok
  }
  const group = groupOf(first)
  if (group.length > 0 && typed.slice(1).every(word => helpWords.includes(word))) {
    console.log(groupHelp(first, group))
    return typed.length > 1 ? exitCodes.ok : exitCodes.usage
  }
  const command = commands.find(({ name }) => name.every((word, at) => typed[at] === word))
  if (!command) {
    console.error(
      m.command_unknown({ command: groupOf(first).length > 0 ? typed.slice(0, 2).join(' ') : first }),
    )
    console.error(m.command_see_help({ command: 'samhandling --help' }))
    return exitCodes.usage
  }
  try {
    return await run(command, typed.slice(command.name.length), program)
  } catch (error) {
    console.error(m.command_unexpected())
    console.error(error)
    return exitCodes.unexpected
  }
}

const helpWords = ['--help', '-h', 'help']

/** The commands that a word begins without being one: "user". */
const groupOf = (word: string): Command[] =>
  commands.filter(({ name }) => name.length > 1 && name[0] === word)

function groupHelp(word: string, group: Command[]): string {
  return [
    m.command_group({ group: `samhandling ${word}` }),
    '',
    ...columns(group.map(({ usage, summary }) => [usage, summary()])),
    '',
    ...exitCodeLines(),
  ].join('\n')
}

function overview(): string {
  const rows = commands.map((command: Command): [string, string] => [command.usage, command.summary()])
  return [
    m.command_overview(),
    '',
    ...columns(rows),
    '',
    m.command_settings_title(),
    ...columns([
      ['HOST', m.command_setting_host()],
      ['PORT', m.command_setting_port()],
      ['DATA_DIR', m.command_setting_data_dir()],
      ['DATABASE_URL', m.command_setting_database_url()],
      ['BASE_URL', m.command_setting_base_url()],
    ]),
    '',
    ...exitCodeLines(),
  ].join('\n')
}

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
  const command = commands.find(({ name }) => name.every((word, at) => typed[at] === word))
  if (!command) {
    console.error(m.command_unknown({ command: isHalf(first) ? typed.slice(0, 2).join(' ') : first }))
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

/** Whether a word begins a command without being one: "user". */
function isHalf(word: string): boolean {
  return commands.some(({ name }) => name.length > 1 && name[0] === word)
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

import { parseArgs } from 'node:util'
import { m } from '../texts/texts.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Program } from './program.ts'

type OptionKind = { type: 'boolean' | 'string' }
export type Given = { arguments: string[]; options: Record<string, string | boolean | undefined> }

/** One command: what `--help` says of it and what it does. */
export type Command = {
  /** The words that it is called by: ['user', 'invite']. */
  name: string[]
  /** As typed after `samhandling`: 'user invite EMAIL --partnership P'. */
  usage: string
  /** One line. */
  summary(): string
  /** What each argument and option means, in the order of `usage`. */
  details(): [string, string][]
  options: Record<string, OptionKind>
  /** How many arguments it takes after its name. */
  arguments: number
  run(given: Given, program: Program): Promise<ExitCode>
}

/** Runs a command on what was typed after its name. */
export async function run(command: Command, typed: string[], program: Program): Promise<ExitCode> {
  const given = parse(command, typed)
  if (given === 'help') {
    console.log(helpOf(command))
    return exitCodes.ok
  }
  if (typeof given === 'string') return wrongUsage(command, given)
  return command.run(given, program)
}

/** The sentence on standard error, and where to read more. */
export function wrongUsage(command: Command, sentence: string): ExitCode {
  console.error(sentence)
  console.error(m.command_see_help({ command: `samhandling ${command.name.join(' ')} --help` }))
  return exitCodes.usage
}

function parse(command: Command, typed: string[]): Given | 'help' | string {
  const unknown = (option: string) => m.command_unknown_option({ option })
  const { tokens } = parseArgs({
    args: typed,
    options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const given: Given = { arguments: [], options: {} }
  for (const token of tokens) {
    if (token.kind === 'positional') given.arguments.push(token.value)
    if (token.kind !== 'option') continue
    if (token.name === 'help') return 'help'
    const option = command.options[token.name]
    if (!option) return unknown(token.rawName)
    if (option.type === 'string' && !token.value)
      return m.command_option_without_value({ option: token.rawName })
    if (option.type === 'boolean' && token.value !== undefined) return unknown(`${token.rawName}=`)
    given.options[token.name] = token.value ?? true
  }
  if (given.arguments.length > command.arguments)
    return m.command_too_many({ argument: given.arguments[command.arguments] ?? '' })
  if (given.arguments.length < command.arguments)
    return m.command_too_few({ usage: `samhandling ${command.usage}` })
  return given
}

function helpOf(command: Command): string {
  return [
    command.summary(),
    '',
    m.command_usage({ usage: `samhandling ${command.usage}` }),
    '',
    ...columns([...command.details(), ['--help', m.command_help_option()]]),
    '',
    ...exitCodeLines(),
  ].join('\n')
}

export function exitCodeLines(): string[] {
  return [
    m.command_exit_title(),
    ...columns([
      [String(exitCodes.ok), m.command_exit_ok()],
      [String(exitCodes.unexpected), m.command_exit_unexpected()],
      [String(exitCodes.usage), m.command_exit_usage()],
      [String(exitCodes.refused), m.command_exit_refused()],
      [String(exitCodes.unavailable), m.command_exit_unavailable()],
    ]),
  ]
}

/** Two columns, indented. */
export function columns(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

import { m } from '../texts/texts.ts'
import type { Command } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { inHouse } from './in-house.ts'

export const migrate: Command = {
  usage: 'migrate',
  summary: m.command_migrate,
  details: () => [],
  options: {},
  arguments: 0,
  run: (_, program) =>
    inHouse(program, async () => {
      console.log(m.command_migrated())
      return exitCodes.ok
    }),
}

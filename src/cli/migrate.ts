import { m } from '../texts/texts.ts'
import type { Command } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { inHouse } from './in-house.ts'
import { printTrouble } from './progress.ts'

export const migrate: Command = {
  name: ['migrate'],
  usage: 'migrate',
  summary: m.command_migrate,
  details: () => [],
  options: {},
  arguments: 0,
  run(_, program) {
    let count = 0
    return inHouse(
      program,
      async () => {
        console.log(count > 0 ? m.command_migrated({ count }) : m.command_migrated_already())
        return exitCodes.ok
      },
      line => {
        if (line.name === 'migrating') count += 1
        printTrouble(line)
      },
    )
  },
}

/** The program's entry: hands the command line what it needs of the machine, and nothing runs before a command asks. */

import { runCommand } from '../cli/main.ts'
import { speaking } from '../texts/texts.ts'
import { addressesAt } from './addresses.ts'
import { configOf } from './config.ts'
import type { Environment } from './environment.ts'
import { openHouse } from './open.ts'
import { startServer } from './start.ts'

const environment = process.env as Environment
const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''

process.exitCode = await speaking(/^sv/i.test(language) ? 'sv' : 'en', () =>
  runCommand(process.argv.slice(2), {
    async open(log) {
      const settings = configOf(environment)
      if (!settings.ok) return settings
      const opened = await openHouse(settings.config, log, { visit: true })
      return opened.ok
        ? { ok: true, value: { ...opened.value, addresses: addressesAt(settings.config.baseUrl) } }
        : opened
    },
    async start(log) {
      const settings = configOf(environment)
      return settings.ok ? startServer(settings.config, log) : settings
    },
  }),
)

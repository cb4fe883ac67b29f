import type { Command } from './command.ts'
import { demo } from './demo.ts'
import { exportData } from './export-data.ts'
import { importPlan } from './import.ts'
import { importData } from './import-data.ts'
import { migrate } from './migrate.ts'
import { read } from './read.ts'
import { start } from './start.ts'
import { userInvite } from './user-invite.ts'
import { userLink } from './user-link.ts'

/** Every command, in the order in which `--help` lists them. */
export const commands: Command[] = [
  start,
  read,
  importPlan,
  migrate,
  demo,
  userInvite,
  userLink,
  exportData,
  importData,
]

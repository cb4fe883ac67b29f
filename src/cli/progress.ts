import { m } from '../texts/texts.ts'
import type { ProgressLine } from './program.ts'

/** To standard error, so that what a command prints can be passed on. */
export function printProgress(line: ProgressLine): void {
  console.error(progressOf(line))
}

/** For short commands: only what a person waits for or must know. */
export function printTrouble(line: ProgressLine): void {
  if (line.name !== 'adopted' && line.name !== 'starting') printProgress(line)
}

export function progressOf(line: ProgressLine): string {
  switch (line.name) {
    case 'making-database':
      return m.server_line_making_database({ path: line.path })
    case 'elsewhere':
      return m.server_line_elsewhere({ path: line.path })
    case 'copying-programs':
      return m.server_line_copying_programs({ path: line.path })
    case 'starting':
      return m.server_line_starting({ version: line.version })
    case 'adopted':
      return m.server_line_adopted({ pid: line.pid })
    case 'waiting':
      return m.server_line_waiting({ pid: line.pid })
    case 'restarting':
      return m.server_line_restarting()
    case 'gave-up':
      return m.server_line_gave_up({ log: line.log })
    case 'migrating':
      return m.server_line_migrating({ migration: line.migration })
    case 'making-demonstration':
      return m.server_line_making_demonstration()
    case 'stopping':
      return m.server_line_stopping()
  }
}

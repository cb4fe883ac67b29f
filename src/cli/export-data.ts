import { open, rename, rm } from 'node:fs/promises'
import { exportData as writeData } from '../storage/data-export.ts'
import { codeOf } from '../storage/error-code.ts'
import { m } from '../texts/texts.ts'
import type { Command } from './command.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { inHouse } from './in-house.ts'
import type { House } from './program.ts'

export const exportData: Command = {
  name: ['export-data'],
  usage: 'export-data FILE',
  summary: m.command_export_data,
  details: () => [['FILE', m.command_export_data_file()]],
  options: {},
  arguments: 1,
  run: ({ arguments: [path = ''] }, program) => inHouse(program, house => writeFile(house, path)),
}

/** Beside its place first, so that a name never stands for half an export; closed to others, as the data is. */
async function writeFile(house: House, path: string): Promise<ExitCode> {
  const unfinished = `${path}.unfinished`
  try {
    const file = await open(unfinished, 'w', 0o600)
    const out = file.createWriteStream({ flush: true })
    const exported = await writeData(house.owner, out, house.context.now())
    if (!exported.ok) throw new Error(exported.refusal.name)
    await rename(unfinished, path)
    console.log(m.command_exported({ path, rows: exported.sum.rows, sha256: exported.sum.sha256 }))
    return exitCodes.ok
  } catch (error) {
    await rm(unfinished, { force: true })
    if (!(error instanceof Error && 'syscall' in error)) throw error
    console.error(m.command_file_unwritable({ path, code: codeOf(error) }))
    return exitCodes.refused
  }
}

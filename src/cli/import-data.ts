import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { type ImportRefusal, importData as readData } from '../storage/data-import.ts'
import { codeOf } from '../storage/error-code.ts'
import { m } from '../texts/texts.ts'
import type { Command } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { inHouse } from './in-house.ts'

export const importData: Command = {
  name: ['import-data'],
  usage: 'import-data FILE',
  summary: m.command_import_data,
  details: () => [['FILE', m.command_import_data_file()]],
  options: {},
  arguments: 1,
  async run({ arguments: [path = ''] }, program) {
    try {
      await access(path, constants.R_OK)
    } catch (error) {
      console.error(m.command_file_unreadable({ path, code: codeOf(error) }))
      return exitCodes.refused
    }
    return inHouse(program, async house => {
      const imported = await readData(house.owner, createReadStream(path))
      if (!imported.ok) {
        console.error(sentence(imported.refusal))
        return exitCodes.refused
      }
      console.log(m.command_imported({ path, rows: imported.sum.rows, sha256: imported.sum.sha256 }))
      return exitCodes.ok
    })
  },
}

function sentence(refusal: ImportRefusal): string {
  switch (refusal.name) {
    case 'not-an-export':
      return m.command_import_not_an_export()
    case 'newer-format':
      return m.command_import_newer_format({ version: refusal.version })
    case 'not-migrated':
      return m.command_import_not_migrated()
    case 'other-migrations':
      return m.command_import_other_migrations(refusal)
    case 'not-empty':
      return m.command_import_not_empty({ table: refusal.table })
    case 'damaged':
      return m.command_import_damaged({ table: refusal.table ?? '–' })
  }
}

/** What a database holds, as one checksum: equal before an export and after its import. */
import type { Connection } from '../../src/storage/connection.ts'
import { copiedRows, type DataSum, inSnapshot, sumOf, type TableSum } from '../../src/storage/data-copy.ts'
import { dataTables } from '../../src/storage/data-tables.ts'

export function dataChecksum(owner: Connection): Promise<DataSum> {
  return inSnapshot(owner, async client => {
    const sums: TableSum[] = []
    for (const table of (await dataTables(client)).tables) {
      const rows = copiedRows(client, table)
      for (let next = await rows.next(); ; next = await rows.next()) {
        if (!next.done) continue
        sums.push(next.value)
        break
      }
    }
    return sumOf(sums)
  })
}

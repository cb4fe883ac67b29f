/** Makes the demonstration in a process of its own, so that it can be killed. Its one argument is the database's address, as JSON. */
import { tmpdir } from 'node:os'
import { createDemonstration } from '../../src/operations/demonstration.ts'
import { contextOf } from '../../src/server/context.ts'
import { openDatabase } from '../../src/storage/database.ts'

const database = openDatabase(JSON.parse(process.argv[2] ?? '{}'))
await createDemonstration(contextOf(database, tmpdir()))
await database.destroy()

/** `npm run bench`, or `npm run bench -- counts figures` for some of it: how much time, memory and script the program takes, beside something that people know, in one run. */
import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { projectNode, root, run } from './run.mjs'

await install()
await build()
process.exitCode = await run(projectNode(), [
  join(root, 'tests', 'bench', 'main.ts'),
  ...process.argv.slice(2),
])

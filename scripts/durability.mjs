/** `npm run durability -- 200`: kills the program and its database as many times in the middle of writes (tests/bench/durability.ts). */
import { join } from 'node:path'
import { compileTexts } from './build.mjs'
import { install } from './install.mjs'
import { projectNode, root, run } from './run.mjs'

await install()
await compileTexts()
const script = join(root, 'tests', 'bench', 'durability.ts')
process.exitCode = await run(projectNode(), [script, ...process.argv.slice(2)])

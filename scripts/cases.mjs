/** `npm run cases -- FILE…`: puts the cases of reference tables to the methods in `src/analysis`, and says what does not agree. */
import { join, resolve } from 'node:path'
import { install } from './install.mjs'
import { projectNode, root, run } from './run.mjs'

await install()
// npm runs scripts from the project; a file is named from where the command was given.
const from = process.env.INIT_CWD ?? process.cwd()
const files = process.argv.slice(2).map(file => resolve(from, file))
process.exitCode = await run(projectNode(), [join(root, 'tests', 'cases', 'main.ts'), ...files])

/** `npm run guide`: takes the pictures of docs/guide anew from the built program (tests/guide/main.ts). Needs a Chromium. */
import { join } from 'node:path'
import { build } from './build.mjs'
import { chromiumForTests } from './find-chromium.mjs'
import { install } from './install.mjs'
import { projectNode, root, run } from './run.mjs'

await install()
await build()
const chromium = chromiumForTests()
const env = { ...process.env, CHROMIUM: chromium }
process.exitCode = chromium ? await run(projectNode(), [join(root, 'tests', 'guide', 'main.ts')], { env }) : 4

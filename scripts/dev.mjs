/** `npm run dev`: builds and starts anew at every change of a source file. */

import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { projectNode, root, say } from './run.mjs'

await install()
let changed = withResolvers()
watch(join(root, 'src'), { recursive: true }, (_, name) => {
  if (name && !name.includes('compiled')) changed.resolve()
})
for (;;) {
  await build()
  const env = { ...process.env, DATA_DIR: process.env.DATA_DIR || join(root, 'data') }
  const child = spawn(projectNode(), ['dist/server/main.js', 'start'], { cwd: root, env, stdio: 'inherit' })
  const ended = new Promise(resolve => child.once('exit', resolve))
  await Promise.race([changed.promise, ended])
  if (child.exitCode !== null) say('Väntar på en ändring …', 'Waiting for a change …')
  await changed.promise
  // An editor writes several files at once.
  await sleep(100)
  changed = withResolvers()
  child.kill('SIGTERM')
  await ended
}

function withResolvers() {
  let resolve
  const promise = new Promise(done => {
    resolve = done
  })
  return { promise, resolve }
}

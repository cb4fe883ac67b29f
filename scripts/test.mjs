/** `npm test`: installs what is missing, compiles the texts, then runs the test projects. Plain Node 20 or later, built-ins only. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const projects = process.argv.slice(2)

function run(heading, command, ...args) {
  console.log(`\n# ${heading}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync('node_modules/.bin/vitest')) run('Installing', 'npm', 'install', '--no-save')
run('Texts', 'npm', 'run', '--silent', 'texts')
const wanted = projects.length > 0 ? projects : ['unit', 'http']
run('Tests', 'npx', 'vitest', 'run', ...wanted.flatMap(project => ['--project', project]))

/** Compiles the texts and builds server and scripts into `dist`, where the sources are others than those it was built from. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'
import { giveUp, projectNode, root, runQuietly, say, tool } from './run.mjs'

const stamp = join(root, 'dist', 'built-from')

export async function build() {
  const sources = hashOfSources()
  if (isBuiltFrom(sources)) return
  say('Bygger …', 'Building …')
  rmSync(stamp, { force: true })
  await compileTexts()
  await step([tool('vite'), 'build', '--app', '--logLevel', 'warn'])
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, `${sources}\n`)
}

/** The texts' functions, which types, tests and the build all need. */
export async function compileTexts() {
  const project = join(root, 'project.inlang')
  const folder = join(root, 'src', 'texts', 'compiled')
  const args = ['compile', '--project', project, '--outdir', folder, '--silent']
  await step([tool('@inlang/paraglide-js', 'paraglide-js'), ...args])
}

async function step(args) {
  const { code, output } = await runQuietly(projectNode(), args)
  if (code === 0) return
  console.error(output.trim())
  giveUp('Bygget gick inte.', 'The build failed.', 1)
}

function isBuiltFrom(sources) {
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8').trim() === sources &&
    existsSync(join(root, 'dist', 'server', 'main.js'))
  )
}

/** Of every file that the build reads, by name and content. */
function hashOfSources() {
  const hash = createHash('sha256')
  const single = ['project.inlang/settings.json', 'vite.config.ts', 'package-lock.json']
  for (const file of [...filesIn(join(root, 'src')), ...single.map(name => join(root, name))]) {
    hash
      .update(`${relative(root, file)}\n`)
      .update(readFileSync(file))
      .update('\n')
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === 'compiled' ? [] : filesIn(path)
      return /\.test\.tsx?$/.test(entry.name) ? [] : [path]
    })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await install()
  await build()
}

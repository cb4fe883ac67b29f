/**
 * Checks who imports whom: the layers of ARCHITECTURE.md, to the left only, and no files that need each other in a ring, not
 * even for their types: each can be read before those that use it.
 * `node scripts/check-imports.mjs` says each mistake, and the way out of it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** From left to right; a layer may import itself and what stands to its left. Those of one group do not know each other. */
export const layers = [
  ['domain', 'analysis', 'texts'],
  ['disclosure'],
  ['storage', 'documents', 'integrations'],
  ['operations'],
  ['web', 'api', 'cli'],
  ['server'],
]
/** Folders that know less than their layer: each with the beginnings of what its files may import. */
const narrower = {
  // The pages' building blocks know words and forms, but no plan, group or person.
  'web/parts/': ['web/parts/', 'texts/', 'domain/fields.ts'],
}
const rank = new Map(layers.flatMap((group, at) => group.map(layer => [layer, at])))

/** Every mistake in the files below `source`, as sentences. */
export function importMistakes(source) {
  const files = sourceFiles(source)
  const imports = new Map(files.map(file => [file, importsOf(file)]))
  return [
    ...files.flatMap(file => homeless(source, file) ?? []),
    ...files.flatMap(file => imports.get(file).flatMap(found => mistake(source, file, found) ?? [])),
    ...cycles(source, imports),
  ]
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'compiled' ? [] : sourceFiles(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const importForms =
  /\b(?:import|export)\s+[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g

/** Files of our own that a file names, for what they do or for their types. */
function importsOf(file) {
  return [...readFileSync(file, 'utf8').matchAll(importForms)]
    .map(([, from, alone]) => from ?? alone)
    .filter(name => name.startsWith('.'))
    .map(name => resolve(dirname(file), name))
}

const layerOf = name => name.split(/[\\/]/)[0]

function homeless(source, file) {
  const name = relative(source, file)
  const layer = layerOf(name)
  return rank.has(layer)
    ? null
    : `${name}: "${layer}" is no layer. ARCHITECTURE.md names them; put the file in one.`
}

function mistake(source, file, imported) {
  const name = relative(source, file)
  const target = relative(source, imported)
  if (!existsSync(imported.replace(/\?.*/, '')) && !target.startsWith('texts/compiled'))
    return `${name} imports ${target}, which is not there.`
  for (const [folder, allowed] of Object.entries(narrower)) {
    const [own, other] = [name, target].map(path => path.replaceAll('\\', '/'))
    if (own.startsWith(folder) && !allowed.some(beginning => other.startsWith(beginning)))
      return `${own} imports ${other}, but ${folder} knows only ${allowed.join(', ')}. Let the page hand it over, or put the file in the folder of the page it is about.`
  }
  const from = layerOf(name)
  const to = layerOf(target)
  if (from === to || !rank.has(from)) return null
  if (!rank.has(to)) return `${name} imports ${target}, outside of the layers.`
  if (rank.get(to) < rank.get(from)) return null
  return rank.get(to) === rank.get(from)
    ? `${name} imports ${target}, but ${from} and ${to} do not know each other. Move what both need to a layer on their left, or let a layer on their right hand it over.`
    : `${name} imports ${target}, but ${to} stands on the right of ${from}. Let ${to} pass in what is needed (a value, a function), or move the type to ${from}.`
}

/** Each ring of files that need each other, told once. */
function cycles(source, imports) {
  const found = []
  const state = new Map()
  const path = []
  const visit = file => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      const ring = [...path.slice(path.indexOf(file)), file].map(each => relative(source, each))
      found.push(
        `A cycle: ${ring.join(' → ')}. Move what two of them need into a file of its own, or pass it in.`,
      )
      return
    }
    state.set(file, 'open')
    path.push(file)
    for (const next of imports.get(file) ?? []) visit(next)
    path.pop()
    state.set(file, 'done')
  }
  for (const file of imports.keys()) visit(file)
  return found
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const mistakes = importMistakes(join(dirname(dirname(fileURLToPath(import.meta.url))), 'src'))
  for (const sentence of mistakes) console.error(sentence)
  if (mistakes.length === 0) console.log('Every import goes one way.')
  process.exitCode = mistakes.length === 0 ? 0 : 1
}

/** Checks that both languages have the same texts with the same blanks to fill in, that no two files claim one key, and that all are used. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './run.mjs'

const folder = join(root, 'src', 'texts')
const languages = ['sv', 'en']

export function textMistakes() {
  const { 'plugin.inlang.messageFormat': format } = JSON.parse(
    readFileSync(join(root, 'project.inlang', 'settings.json'), 'utf8'),
  )
  const names = format.pathPattern.map(path => path.slice(path.lastIndexOf('/') + 1))
  const stray = readdirSync(join(folder, 'sv')).filter(name => !names.includes(name))
  return [
    ...stray.map(name => `texts/sv/${name} is not listed in project.inlang/settings.json.`),
    ...names.flatMap(differences),
    ...twice(names),
    ...unused(names),
  ]
}

function differences(name) {
  const [swedish, english] = languages.map(language => textsOf(language, name))
  const missing = (own, other, language) =>
    Object.keys(own)
      .filter(key => !(key in other))
      .map(key => `${key} stands in ${name} in one language only: add it to texts/${language}/${name}.`)
  const blanks = Object.keys(swedish)
    .filter(key => key in english && blanksOf(swedish[key]) !== blanksOf(english[key]))
    .map(key => `${key} in ${name} does not name the same {blanks} in both languages.`)
  return [...missing(swedish, english, 'en'), ...missing(english, swedish, 'sv'), ...blanks]
}

function twice(names) {
  const first = new Map()
  const mistakes = []
  for (const name of names) {
    for (const key of Object.keys(textsOf('sv', name))) {
      if (first.has(key)) mistakes.push(`${key} stands in both ${first.get(key)} and ${name}.`)
      first.set(key, name)
    }
  }
  return mistakes
}

/** Texts that no code asks for, as `m.<key>`. */
function unused(names) {
  const code = sourcesBelow(join(root, 'src')).map(path => readFileSync(path, 'utf8'))
  const used = new Set(code.flatMap(text => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)))
  return names.flatMap(name =>
    Object.keys(textsOf('sv', name))
      .filter(key => !key.startsWith('$') && !used.has(key))
      .map(key => `${key} in ${name} is used nowhere: remove it from both languages.`),
  )
}

function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'compiled' ? [] : sourcesBelow(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function textsOf(language, name) {
  const path = join(folder, language, name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

/** The blanks of a text in a fixed order; texts with variants are objects, and their blanks are those of all variants. */
function blanksOf(text) {
  const found = JSON.stringify(text).match(/\{[a-zA-Z]+\}/g) ?? []
  // "Var tredje vecka" is "every 3 weeks": an ordinal in one language is a number in the other.
  return [...new Set(found)]
    .map(blank => (blank === '{ordinal}' ? '{interval}' : blank))
    .sort()
    .join()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const mistakes = textMistakes()
  for (const sentence of mistakes) console.error(sentence)
  if (mistakes.length === 0) console.log('Both languages have the same texts.')
  process.exitCode = mistakes.length === 0 ? 0 : 1
}

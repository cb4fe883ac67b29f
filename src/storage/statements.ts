/** Cuts an SQL script into its statements, to be sent one at a time: what a distributed PostgreSQL asks for. */

/** One statement without its semicolon, and the line of the script (from 1) where it starts. */
export type Statement = { readonly sql: string; readonly line: number }

/**
 * Cuts at semicolons that stand outside of strings, quoted names, dollar quotes, comments and parentheses. Comments
 * before a statement go with it; a stretch of comments alone is no statement. A function body is dollar-quoted or
 * `return ...`: the form `begin atomic ... end` is not known here.
 * Lexical rules: PostgreSQL manual, 4.1 Lexical Structure.
 */
export function statementsOf(script: string): Statement[] {
  const statements: Statement[] = []
  let start = 0
  let firstWord: number | null = null
  let depth = 0
  const end = (at: number): void => {
    if (firstWord !== null)
      statements.push({ sql: script.slice(start, at).trim(), line: lineOf(script, firstWord) })
    start = at + 1
    firstWord = null
    depth = 0
  }
  for (let at = 0; at < script.length; ) {
    const rest = skipped(script, at)
    if (rest.to > at) {
      if (rest.words) firstWord ??= at
      at = rest.to
      continue
    }
    const character = script[at] ?? ''
    if (character === ';' && depth === 0) end(at)
    else if (/\S/.test(character)) firstWord ??= at
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    at += 1
  }
  end(script.length)
  return statements
}

/** The end of the quoted stretch, word or comment that begins at `at`; `at` itself where none does. `words`: it says something. */
function skipped(script: string, at: number): { to: number; words: boolean } {
  if (script.startsWith('--', at)) return { to: after(script, '\n', at + 2), words: false }
  if (script.startsWith('/*', at)) return { to: afterComment(script, at), words: false }
  const escaping = script.slice(at, at + 2).toLowerCase() === "e'"
  if (escaping) return { to: afterQuote(script, "'", at + 2, true), words: true }
  const character = script[at] ?? ''
  if (character === "'" || character === '"')
    return { to: afterQuote(script, character, at + 1, false), words: true }
  const dollar = matchAt(/\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y, script, at)
  if (dollar !== null) return { to: after(script, dollar, at + dollar.length), words: true }
  // A whole word at once, so that the e of "one'" or the $ inside a name starts nothing.
  const word = matchAt(/[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y, script, at)
  return { to: at + (word?.length ?? 0), words: true }
}

function matchAt(pattern: RegExp, script: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(script)?.[0] ?? null
}

function after(script: string, mark: string, from: number): number {
  const found = script.indexOf(mark, from)
  return found === -1 ? script.length : found + mark.length
}

/** Comments nest in PostgreSQL. */
function afterComment(script: string, from: number): number {
  let depth = 0
  for (let at = from; at < script.length; at += 1) {
    if (script.startsWith('/*', at)) depth += 1
    else if (script.startsWith('*/', at)) depth -= 1
    else continue
    at += 1
    if (depth === 0) return at + 1
  }
  return script.length
}

/** A doubled quote belongs to the string, and after a backslash so does anything where the string is an escaping one. */
function afterQuote(script: string, quote: string, from: number, escaping: boolean): number {
  for (let at = from; at < script.length; at += 1) {
    if (escaping && script[at] === '\\') at += 1
    else if (script[at] === quote) {
      if (script[at + 1] !== quote) return at + 1
      at += 1
    }
  }
  return script.length
}

function lineOf(script: string, at: number): number {
  return script.slice(0, at).split('\n').length
}

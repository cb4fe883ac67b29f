/** Words after which a hyphen at a line's end stands for a left-out part of a word ("kort- och långsiktigt"). */
const afterLeftOutPart = /^(?:och|eller|samt|respektive|men|till|and|or)(?!\p{L})/u

/**
 * Printed lines as one running text. A hyphen at a line's end is dropped only where it broke a word: not before a
 * conjunction, a capital or a digit, not after a single letter, a capital or a digit ("e-post", "SL-station",
 * "20-årig"), and not where the document elsewhere has the word with its hyphen (`knownWords`).
 */
export function joinLines(lines: string[], knownWords: ReadonlySet<string> = new Set()): string {
  let text = ''
  for (const line of lines.map(line => line.trim()).filter(line => line !== '')) {
    text = text === '' ? line : joinTwo(text, line, knownWords)
  }
  return text
}

function joinTwo(before: string, after: string, knownWords: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  // A web address or "hus/lägenhet" that was too long for its line.
  if (/[^\s/]\/$/.test(before) && /^\p{Ll}/u.test(after)) return before + after
  const start = /([\p{L}\d]+)[-\u2010]$/u.exec(before)?.[1]
  if (start === undefined || afterLeftOutPart.test(after)) return `${before} ${after}`
  const end = /^\p{L}+/u.exec(after)?.[0] ?? ''
  const withHyphen = `${start}-${end}`.toLowerCase()
  const without = `${start}${end}`.toLowerCase()
  const brokeAWord = /^\p{Ll}/u.test(end) && start.length > 1 && /\p{Ll}$/u.test(start)
  if (brokeAWord && !(knownWords.has(withHyphen) && !knownWords.has(without)))
    return before.slice(0, -1) + after
  return before + after
}

/** The words that stand inside lines, in lower case: evidence of how the document itself writes them. */
export function wordsInside(lines: string[]): Set<string> {
  const words = new Set<string>()
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+(?:-\p{L}+)*(?!\p{L}|-$)/gu)) words.add(word.toLowerCase())
  }
  return words
}

const ligatures: Record<string, string> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
}

/** Letters that a font prints as one, as the letters that were written. Nothing else is made alike. */
export function withoutLigatures(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, ligature => ligatures[ligature]!)
}

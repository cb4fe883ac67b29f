/** Words cut into lines of at most so many letters; a word that is longer than a line is cut inside. At least one line. */
export function cut(words: string, letters: number): string[] {
  const longest = Math.max(1, letters)
  const lines: string[] = []
  let line = ''
  for (const word of words.split(/\s+/u).flatMap(word => pieces(word, longest))) {
    if (line !== '' && line.length + 1 + word.length > longest) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function pieces(word: string, longest: number): string[] {
  const letters = [...word]
  const found: string[] = []
  for (let at = 0; at < letters.length; at += longest) found.push(letters.slice(at, at + longest).join(''))
  return found.length > 0 ? found : ['']
}

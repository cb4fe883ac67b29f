import type { Section } from './document.ts'
import { guessedLines, pageLines } from './guessed-lines.ts'

/**
 * Which chapters begin on a page of their own: a numbered one does, unless it is short and all of it has room below what stands on the
 * page already. Word cannot say that itself, so the lines are guessed.
 */
export function breaksBefore(sections: Section[]): Set<Section> {
  const breaks = new Set<Section>()
  let filled = 0
  for (const section of sections) {
    const lines = guessedLines(section)
    if (section.number !== null && filled + lines > pageLines) breaks.add(section)
    filled = breaks.has(section) ? lines % pageLines : (filled + lines) % pageLines
    if (section.landscape) filled = pageLines
  }
  return breaks
}

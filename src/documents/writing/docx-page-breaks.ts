import type { Section } from './document.ts'
import { guessedLines, pageLines } from './guessed-lines.ts'

/** Whether a chapter begins on a page of its own: areas do where the chapters before them end, and each that has much to say. */
export function beginsPage(section: Section, before: Section | undefined): boolean {
  return section.number !== null && (section.opening || (before?.number === null && section.flows !== true))
}

/** An area of a third of a page or so is not torn apart; Word keeps its paragraphs together. */
export function isWhole(section: Section): boolean {
  return section.number !== null && !section.opening && guessedLines(section) <= pageLines * 0.4
}

/**
 * The marks that programs and people put before a list item. A hyphen counts only with a space after it, and dots in a row
 * are a masked number.
 */
const mark = /^\s*(?:[•●○▪■□◦‣∙·⁃\uf0b7\uf0a7\uf0d8](?!•)\s*|[-–—*o]\s+(?=\p{L}))/u

/** The words after the mark, or null where the text has no mark. `o` is the mark of Word's second level in a PDF. */
export function splitBullet(text: string): string | null {
  const found = mark.exec(text)
  if (!found || found[0].length === text.length) return null
  return text.slice(found[0].length)
}

/** What of a file's words may be shown to those who hand it in. */
import { maskIdentityNumbers } from '../../domain/identity-number.ts'

/** Longer running text may tell of people: it is not shown, only that it is there. */
export function covered(text: string): string {
  const masked = maskIdentityNumbers(text.trim())
  return masked.split(/\s+/).length > 6 || masked.length > 60 ? '•••' : masked
}

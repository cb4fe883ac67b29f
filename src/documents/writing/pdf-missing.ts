/** Characters that no font has: each becomes an empty box, for a document never fails for a smiley. */
import type { PdfFiles } from './pdf-files.ts'

const box = '\u25a1'

/** The characters that Typst says it cannot show, out of its message; none where it is about something else. */
export function unprintableIn(message: string): string[] {
  const told = message.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gu)
  return [...new Set([...told].map(([, text]) => unescaped(text!)))]
}

/** "\u{10ffff}" as Rust writes what it cannot print. */
function unescaped(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/giu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

/** The text with a box for each of these; what the document carries is left as it is. */
export function withoutCharacters(data: PdfFiles, characters: string[]): PdfFiles {
  return data.map(file => {
    if (!file.isText) return file
    const text = new TextDecoder().decode(file.bytes)
    const without = characters.reduce((words, character) => words.replaceAll(character, box), text)
    return { ...file, bytes: new TextEncoder().encode(without) }
  })
}

/** Text for a picture, which has one font: the alphabets of that font and its signs, and a box for everything else. */
export function inOneFont(text: string): string {
  return text.replace(
    /[^\n\t\u0020-\u024f\u0370-\u03ff\u0400-\u045f\u2010-\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2212\u2264\u2265]/gu,
    box,
  )
}

/** Characters that mean something only to one program are forbidden in what is archived. */
export function withoutPrivate(text: string): string {
  return text.replace(/\p{Co}/gu, box)
}

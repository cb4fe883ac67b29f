/** Fields whose words the program that shows the document works out by itself, and changes when it likes. */
const workedOut = /^\s*(?:TOC|PAGE|PAGEREF|NUMPAGES|SECTIONPAGES|SECTION|SEQ|DATE|TIME|SAVEDATE)\b/i

const tags =
  /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>([^<]*)|<(?:!\[CDATA\[([\s\S]*?)\]\]>|[!?][^>]*>)/g

/**
 * The text that a reader of word/document.xml sees, a line a paragraph, in reading order: what stays the same when Word or
 * LibreOffice saves the document untouched. White space is one space, empty paragraphs are left out, and so are tables of contents and
 * page numbers, which these programs work out anew. Inserted text of tracked changes counts, deleted text does not.
 */
export function bodyTextOf(documentXml: string): string {
  const lines: string[] = []
  let line = ''
  /** Fields inside each other: what each is told to do, and whether its result has begun. */
  const fields: { instruction: string; result: boolean }[] = []
  /** Simple fields around the text: whether their words are worked out. */
  const simple: boolean[] = []
  let fallback = 0
  let inside = ''
  const endLine = () => {
    const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  for (const [, closing, name, attributes = '', empty, text = ''] of documentXml.matchAll(tags)) {
    if (name === undefined) continue
    // Alternate content says the same twice, for newer and for older programs.
    if (name === 'mc:Fallback') fallback += closing ? -1 : empty ? 0 : 1
    if (fallback > 0) continue
    const hidden =
      simple.includes(true) || fields.some(field => field.result && workedOut.test(field.instruction))
    if (name === 'w:p' && (closing || empty)) endLine()
    else if (name === 'w:fldChar') turnField(fields, attributes)
    else if (name === 'w:fldSimple' && !empty) {
      if (closing) simple.pop()
      else simple.push(workedOut.test(decoded(/w:instr\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '')))
    } else if (/^w:(?:tab|br|cr|ptab)$/.test(name) && !closing && !hidden) line += ' '
    else if (name === 'w:noBreakHyphen' && !hidden) line += '\u2011'
    else if (/^w:(?:t|instrText)$/.test(name)) {
      inside = closing || empty ? '' : name
      if (inside === 'w:t' && !hidden) line += decoded(text)
      if (inside === 'w:instrText' && fields.length > 0) fields.at(-1)!.instruction += decoded(text)
    }
  }
  endLine()
  return lines.join('\n')
}

function turnField(fields: { instruction: string; result: boolean }[], attributes: string): void {
  const type = /w:fldCharType\s*=\s*["'](\w+)/.exec(attributes)?.[1]
  if (type === 'begin') fields.push({ instruction: '', result: false })
  if (type === 'separate' && fields.length > 0) fields.at(-1)!.result = true
  if (type === 'end') fields.pop()
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** XML's own five entities and numbered characters; others cannot stand in a part without a document type. */
export function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (all, hex, decimal, name) => {
      if (name) return named[name.toLowerCase()] ?? all
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : all
    },
  )
}

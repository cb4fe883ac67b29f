/** What a paragraph or character style of a Word file makes of its text. */
export type LooksOf = { headingLevel: number | null; bold: boolean; contents: boolean; caption: boolean }

type Style = { name: string; basedOn: string | null; outline: number | null; bold: boolean | null }

/**
 * The styles of `word/styles.xml` by id, each with what it inherits. A municipality's template has headings of its own
 * ("Rubrik 1 Storstad") that build on Word's or only carry an outline level (ECMA-376 part 1, 17.3.1.20).
 */
export function readStyles(xml: string): Map<string, LooksOf> {
  const styles = new Map<string, Style>()
  for (const [whole, attributes = ''] of xml.matchAll(/<w:style\b([^>]*)>[\s\S]*?<\/w:style>/g)) {
    const id = /w:styleId="([^"]*)"/.exec(attributes)?.[1]
    if (id === undefined) continue
    const outline = /<w:outlineLvl w:val="(\d)"/.exec(whole)?.[1]
    const bold = /<w:b(?: w:val="([^"]*)")?\s*\/>/.exec(whole)
    styles.set(id, {
      name: /<w:name w:val="([^"]*)"/.exec(whole)?.[1] ?? '',
      basedOn: /<w:basedOn w:val="([^"]*)"/.exec(whole)?.[1] ?? null,
      outline: outline === undefined ? null : Number(outline),
      bold: bold ? !['0', 'false', 'off'].includes(bold[1] ?? '1') : null,
    })
  }
  return new Map([...styles.keys()].map(id => [id, looksOf(lineage(id, styles))]))
}

/** The style, then what it is based on, and so on; a circle ends where it closes. */
function lineage(id: string, styles: Map<string, Style>): Style[] {
  const line: Style[] = []
  for (let next: string | null = id; next !== null; ) {
    const style = styles.get(next)
    if (!style || line.includes(style)) break
    line.push(style)
    next = style.basedOn
  }
  return line
}

function looksOf(line: Style[]): LooksOf {
  const first = <T>(pick: (style: Style) => T | null): T | null => {
    for (const style of line) {
      const value = pick(style)
      if (value !== null) return value
    }
    return null
  }
  const outline = first(style => style.outline)
  const named = first(style => {
    const level = /^heading ([1-6])$/i.exec(style.name)?.[1]
    if (level !== undefined) return Number(level)
    return /^title$/i.test(style.name) ? 1 : null
  })
  const contents = line.some(style => /^toc (?:\d|heading)$/i.test(style.name))
  // Outline level 9 is Word's "body text" (17.3.1.20).
  const outlined = outline !== null && outline < 6 ? outline + 1 : null
  return {
    headingLevel: contents ? null : (named ?? outlined),
    bold: first(style => style.bold) ?? false,
    contents,
    caption: line.some(style => /^caption$/i.test(style.name)),
  }
}

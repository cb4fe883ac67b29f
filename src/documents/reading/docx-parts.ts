import { parseFragment } from 'parse5'
import type { OfficeParts } from './zip-limit.ts'

/** The parts that mammoth reads, with what it would drop without a word made readable to it. */
export function readableParts(parts: OfficeParts): OfficeParts {
  const readable: OfficeParts = new Map()
  for (const [name, xml] of parts) {
    if (/^(?:customXml|docProps)\//.test(name)) continue
    readable.set(name, /^word\/[^/]+\.xml$/.test(name) ? withoutWrappers(xml) : xml)
  }
  return readable
}

/**
 * mammoth skips these elements with all that is in them; their content stands well without them. It also takes a row
 * for a header row that says in so many words that it is none.
 */
function withoutWrappers(xml: string): string {
  return xml
    .replace(/<\/?w:(?:fldSimple|dir|bdo|ruby|rt|rubyBase)\b[^>]*>/g, '')
    .replace(/<w:tblHeader w:val="(?:false|0|off)"\s*\/>/g, '')
}

/** How often a tag stands in the body, wherever the body is kept. */
export function countTags(parts: OfficeParts, tag: '<w:tbl>' | '</w:p>'): number {
  let count = 0
  for (const [name, xml] of parts) {
    if (!/^word\/[^/]+\.xml$/.test(name)) continue
    for (let at = xml.indexOf(tag); at >= 0; at = xml.indexOf(tag, at + 1)) count++
  }
  return count
}

/**
 * Text that stands beside the body, line by line: page heads and feet (each distinct line once, as first, even and
 * other pages repeat it) and the words of SmartArt diagrams.
 */
export function asidesOf(parts: OfficeParts): string[] {
  const lines = new Set<string>()
  const names = [...parts.keys()].sort()
  for (const name of names.filter(name => /^word\/(?:header|footer)\d*\.xml$/.test(name))) {
    for (const line of paragraphLines(parts.get(name)!, 'w')) lines.add(line)
  }
  const asides = [...lines]
  for (const name of names.filter(name => /^word\/diagrams\/data\d*\.xml$/.test(name))) {
    for (const line of paragraphLines(parts.get(name)!, 'a')) asides.push(line)
  }
  return asides
}

/** The text of each paragraph of WordprocessingML (`w`) or DrawingML (`a`); deleted text has an element of its own. */
function paragraphLines(xml: string, prefix: 'w' | 'a'): string[] {
  // Alternate content holds the same words twice, for newer and for older programs.
  const once = xml.replace(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, '')
  const tags = new RegExp(
    `<${prefix}:t(?: [^>]*)?>([^<]*)|<${prefix}:(tab|br|cr|ptab)\\b|</${prefix}:(p)>`,
    'g',
  )
  const lines: string[] = []
  let line = ''
  for (const [, text, space, end] of once.matchAll(tags)) {
    if (text !== undefined) line += text
    if (space) line += ' '
    if (end) {
      lines.push(decodeXml(line).trim())
      line = ''
    }
  }
  return lines.filter(text => text !== '')
}

/** `&amp;` and its kin: a subset of HTML's, in text without tags. */
function decodeXml(text: string): string {
  const [node] = parseFragment(text).childNodes
  return node && 'value' in node ? node.value : ''
}

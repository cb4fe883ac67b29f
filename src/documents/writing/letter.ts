import { cleanText } from './clean-text.ts'
import type { Fact } from './document.ts'

/**
 * A letter before it has a form: what it says, facts with their labels, things to look at by their headings, and a line of its own at the
 * end with its link. `below` is what is said under a thing, in which a newline begins a new line.
 */
export type LetterText = {
  language: 'sv' | 'en'
  opening: string
  facts?: Fact[]
  lists: { heading: string; ordered?: boolean; items: Item[] }[]
  links: { text: string; href: string }[]
}

type Item = { text: string; href?: string; below?: string | null }

/** The letter as plain text and as HTML that says the same. Nothing in it is fetched, so no reader is followed. */
export function writeLetter({ language, opening, facts = [], lists, links }: LetterText): {
  text: string
  html: string
} {
  const text = [
    cleanText(opening),
    ...(facts.length > 0 ? [facts.map(factText).join('\n')] : []),
    ...lists.map(({ heading, ordered, items }) =>
      [cleanText(heading), ...items.map((item, at) => itemText(item, ordered ? `${at + 1}. ` : '- '))].join(
        '\n',
      ),
    ),
    links.map(link => `${oneLine(link.text)}: ${link.href}`).join('\n'),
  ].join('\n\n')
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body style="font-family: sans-serif; line-height: 1.5">`,
    `<p>${escaped(cleanText(opening))}</p>`,
    ...(facts.length > 0 ? [`<p>${facts.map(fact => escaped(factText(fact))).join('<br>')}</p>`] : []),
    ...lists.map(({ heading, ordered, items }) => {
      const list = ordered ? 'ol' : 'ul'
      const points = items.map(item => `<li>${itemHtml(item)}</li>`).join('')
      return `<h2 style="font-size: 1.1em">${escaped(cleanText(heading))}</h2><${list}>${points}</${list}>`
    }),
    ...links.map(link => `<p>${anchor(link)}</p>`),
    '</body></html>',
  ].join('\n')
  return { text: `${text}\n`, html }
}

const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim()

const factText = ({ label, value }: Fact): string => `${oneLine(label)}: ${oneLine(value)}`

const linesOf = (text: string): string[] => cleanText(text).split('\n').map(oneLine).filter(Boolean)

const itemText = ({ text, href, below }: Item, mark: string): string =>
  [
    mark + oneLine(text),
    ...linesOf(below ?? '').map(line => `  ${line}`),
    ...(href ? [`  ${href}`] : []),
  ].join('\n')

const anchor = ({ text, href }: { text: string; href: string }): string =>
  `<a href="${escaped(href)}">${escaped(oneLine(text))}</a>`

const itemHtml = ({ text, href, below }: Item): string =>
  [href ? anchor({ text, href }) : escaped(oneLine(text)), ...linesOf(below ?? '').map(escaped)].join('<br>')

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, mark => marks[mark] ?? mark)

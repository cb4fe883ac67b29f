/** Whether a page is correct HTML, by the rules in `.htmlvalidate.json`; a browser would mend it silently. */
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { expect } from 'vitest'

const validator = new HtmlValidate(new FileSystemConfigLoader())

/** Fails with each broken rule, the message, and the markup around it. */
export async function expectValidHtml(html: string): Promise<void> {
  const report = await validator.validateString(html, 'page.html')
  const problems = report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, offset }) =>
        `${ruleId}: ${message} … ${html.slice(Math.max(0, offset - 60), offset + 100)}`,
    ),
  )
  expect(problems).toEqual([])
}

/** The text of a page as read, without its markup: for looking for sentences that cross elements. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
}

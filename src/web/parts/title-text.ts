/**
 * A title as a heading, a link or a line of the history says it: without the full stop that ends it in the plan. Three dots
 * stay, and so does the full stop of an abbreviation ("m.m.", "osv.").
 */
export function titleText(title: string): string {
  return /(?:\.|\.\p{L}{1,2}|(?<!\p{L})(?:osv|etc|mm|mfl|dvs))\.$/iu.test(title)
    ? title
    : title.replace(/\.$/, '')
}

import { m } from '../../../texts/texts.ts'
import type { Crumb } from '../../page.tsx'

/** Back to the table, at the address that shows it as it was. */
export function crumbsToTable(href: string): Crumb[] {
  return [{ text: m.views_table(), href }]
}

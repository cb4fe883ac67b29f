/** What a reader must know beside a change: months that are left out, and one that holds most of a stretch. */

import { periodText } from './picture-words.ts'
import { listed, m, number } from './texts.ts'

type Step = 'month' | 'quarter' | 'year'

/** `lopsided`: the period that holds more than half of its stretch, of the one before or of the one after. */
export type Caveats = {
  without: readonly string[]
  lopsided: readonly { month: string; amount: number; total: number }[]
}

/** A sentence for each; none where there is nothing to know. */
export function caveatsInWords({ without, lopsided }: Caveats, step: Step): string[] {
  return [
    ...(without.length > 0
      ? [m.picture_without({ months: listed(without.map(month => periodText(month, step))) })]
      : []),
    ...lopsided.map(({ month, amount, total }) =>
      m.picture_lopsided({ amount: number(amount), total: number(total), period: periodText(month, step) }),
    ),
  ]
}

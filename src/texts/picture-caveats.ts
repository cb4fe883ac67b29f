/** What a reader must know beside a change: months that are left out, and one that holds most of a stretch. */

import { periodText } from './picture-words.ts'
import { listed, m, number } from './texts.ts'

type Step = 'month' | 'quarter' | 'year'

/** A sentence for each; none where there is nothing to know. `lopsided`: periods that hold more than half of their stretch. */
export function caveatsInWords(
  without: readonly string[],
  lopsided: readonly { month: string; amount: number; total: number }[],
  step: Step,
): string[] {
  return [
    ...(without.length > 0
      ? [m.picture_without({ months: listed(without.map(month => periodText(month, step))) })]
      : []),
    ...lopsided.map(({ month, amount, total }) =>
      m.picture_lopsided({ amount: number(amount), total: number(total), period: periodText(month, step) }),
    ),
  ]
}

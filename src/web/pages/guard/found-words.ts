/** What is said of each finding in texts and figures: where it stands, what is wrong and how to mend it. */
import type { GuardedText, TextGuard } from '../../../operations/text-guard.ts'
import { findingInText, type GuardWords } from '../../guard-words.ts'

/** Where a text or a figure stands, in words, and where it is changed. */
export type Placed = { text: string; href: string; isFigure?: boolean }

export type ShownFinding = Pick<GuardedText<unknown>, 'fingerprint' | 'signature'> & {
  maySign: boolean
  quote: GuardedText<unknown>['finding']['quote']
  words: Omit<GuardWords, 'example'> & { example: string | null }
  places: Placed[]
}

export function shownFindings<P>(
  { threshold, findings }: TextGuard<P>,
  placed: (place: P) => Placed,
): ShownFinding[] {
  return findings.map(({ fingerprint, signature, finding: { found, also, maySign, quote, places } }) => ({
    fingerprint,
    signature,
    maySign,
    quote,
    words: findingInText({ found, also }, threshold),
    places: places.map(placed),
  }))
}

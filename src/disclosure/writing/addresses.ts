/**
 * A house in a street, in a sentence about people and crime or what they have been through: who lives there can be known, however
 * many they are said to be. A street without a number, and a house where something is done to prevent crime, are left alone.
 */
import { isAimed, isFinding, isHarmless, isSensitive } from '../prose/circumstances.ts'
import { peopleOf } from '../prose/people.ts'
import type { Sign } from './sign.ts'
import { trouble } from './trouble.ts'

const address =
  /(?<!\p{L})\p{Lu}\p{L}*(?:gatan|gata|vägen|väg|gränden|gränd|stigen|stig|torget|backen|backe|allén|allé|platsen|plan|slingan|ringen|gången|stråket|kajen|liden|höjden)[ \u00a0]\d{1,3}[ \u00a0]?[A-H]?(?![\p{L}\d])/gu
const somebody =
  /(?<!\p{L})(?:bor|bodde|boende|familj\p{L}*|man|mannen|kvinna|kvinnan|pojke|pojken|flicka|flickan|barn|barnet|barnen|person|personen|ungdom\p{L}*|lägenhet\p{L}*|hemma hos|hyresgäst\p{L}*|hushåll\p{L}*|elev|eleven|innehavare\p{L}*|någon|den misstänkt[ea])(?!\p{L})/iu

/** `offset` is where the sentence begins in the text. */
export function addressesOfSomebody(sentence: string, offset: number): Sign[] {
  if (!isAboutSomebody(sentence)) return []
  return Array.from(sentence.matchAll(address), match => ({
    kind: 'address',
    sure: 'likely',
    start: offset + match.index,
    end: offset + match.index + match[0].trimEnd().length,
  }))
}

function isAboutSomebody(sentence: string): boolean {
  const lower = sentence.toLocaleLowerCase('sv')
  const isTrouble = trouble.test(sentence)
  if (!isTrouble && !isSensitive(lower)) return false
  // "Fritidsgården på Storgatan 1 ska ge ungdomar stöd mot våld": nothing that has been found.
  if (!isTrouble && (isAimed(lower) || isHarmless(lower) || !isFinding(lower))) return false
  if (somebody.test(sentence)) return true
  return (lower.match(/[\p{L}-]+/gu) ?? []).some(word => peopleOf(word)?.kind === 'served')
}

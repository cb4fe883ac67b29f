/** A house in a street, in a sentence about people and what they have been through: who lives there can be known. */
import { isSensitive } from '../prose/circumstances.ts'
import type { Sign } from './sign.ts'

const address =
  /(?<!\p{L})\p{Lu}\p{L}*(?:gatan|gata|vägen|väg|gränden|gränd|stigen|stig|torget|backen|backe|allén|allé|platsen|plan|slingan|ringen|gången|stråket|kajen|liden|höjden)[ \u00a0]\d{1,3}[ \u00a0]?[A-H]?(?![\p{L}\d])/gu
const somebody =
  /(?<!\p{L})(?:bor|bodde|boende i|familj\p{L}*|man|mannen|kvinna|kvinnan|pojke|pojken|flicka|flickan|barn|barnet|barnen|person|personen|ungdom\p{L}*|lägenhet\p{L}*|hemma hos|hyresgäst\p{L}*|hushåll\p{L}*|elev|eleven|innehavare\p{L}*)(?!\p{L})/iu

/** `offset` is where the sentence begins in the text. */
export function addressesOfSomebody(sentence: string, offset: number): Sign[] {
  if (!somebody.test(sentence) || !isSensitive(sentence.toLocaleLowerCase('sv'))) return []
  return Array.from(sentence.matchAll(address), match => ({
    kind: 'address',
    sure: 'likely',
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
}

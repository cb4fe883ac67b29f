/**
 * The e-mail address of somebody in private, in a sentence about crime or what people are put through. Those of functions and of the
 * authorities' own domains are how to reach those who do the work.
 */
import { isSensitive } from '../prose/circumstances.ts'
import type { Sign } from './sign.ts'
import { trouble } from './trouble.ts'

const address = /(?<![\p{L}\d._%+-])([\p{L}\d._%+-]+)@((?:[\p{L}\d-]+\.)+\p{L}{2,})(?![\p{L}\d])/gu
/** Where anybody may have an address of their own. */
const ofAnybody =
  /^(?:(?:hotmail|gmail|googlemail|outlook|live|msn|icloud|me|mac|yahoo|ymail|protonmail|proton|pm|gmx|aol|mail|spray|telia|bredband|comhem|tele2|bahnhof|passagen|home|swipnet|glocalnet|tutanota)\.(?:\p{L}+\.)?\p{L}+|bredband2\.\p{L}+)$/iu
const functional =
  /^(?:info|kontakt|post|mail|epost|registrator|kansli|kansliet|expedition|reception|support|press|trygg\p{L}*|samordn\p{L}*|brottsforebygg\p{L}*|polis\p{L}*|kommun\p{L}*|socialtjanst\p{L}*|socialjour\p{L}*|skola\p{L}*|rektor|fritids\p{L}*|falt\p{L}*|forening\p{L}*|styrelse\p{L}*|grannsamverkan|nattvandr\p{L}*|tips|vaxel|bostad\p{L}*|no-?reply)(?:[._-].*)?$/iu
/** "Kalle.svensson": a person's name, wherever the address is. */
const named = /^\p{L}+[._-]\p{L}+\d*$/u
const atWork =
  /(?<!\p{L})(?:kontaktperson\p{L}*|ansvarig\p{L}*|samordnar\p{L}*|handläggar\p{L}*|strateg\p{L}*|kommunpolis\p{L}*|enhetschef\p{L}*|rektor\p{L}*|sekreterar\p{L}*|projektledar\p{L}*)(?!\p{L})/iu

/** `offset` is where the sentence begins in the text. */
export function emailAddressesIn(sentence: string, offset: number): Sign[] {
  if (!isSensitive(sentence.toLocaleLowerCase('sv')) && !trouble.test(sentence)) return []
  return Array.from(sentence.matchAll(address)).flatMap((match): Sign[] => {
    const [whole, local = '', domain = ''] = match
    const isPrivate = ofAnybody.test(domain)
    if (functional.test(local) || (!isPrivate && (!named.test(local) || atWork.test(sentence)))) return []
    // Somebody at work has one as well, and is then who is written to about the case.
    if (!isPrivate && !trouble.test(sentence)) return []
    const start = offset + match.index
    return [
      { kind: 'email-address', sure: isPrivate ? 'likely' : 'possible', start, end: start + whole.length },
    ]
  })
}

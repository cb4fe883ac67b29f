/**
 * What in a text points at one person by itself, looked for while it is written: numbers, names, addresses, and what makes
 * somebody one certain person. Nothing is
 * stored or sent; the text stays where it is. `domain/identity-number.ts` masks identity numbers besides, wherever a text arrives.
 */
import { identityNumbersIn } from '../../domain/identity-number.ts'
import { sentencesOf } from '../prose/words.ts'
import { addressesOfSomebody } from './addresses.ts'
import { emailAddressesIn } from './email-addresses.ts'
import { namesInTrouble } from './names.ts'
import { phoneNumbersIn } from './phone-numbers.ts'
import { registrationNumbersIn } from './registration-numbers.ts'
import type { Sign } from './sign.ts'
import { singlePersonsIn } from './single-persons.ts'

/** A sign, and the sentence that it stands in, to be shown. */
export type WritingFinding = Sign & { sentence: { start: number; end: number } }

/** In the order of the text; where two take the same place, the surer one. */
export function checkWriting(text: string): WritingFinding[] {
  const sentences = sentencesOf(text)
  const identity = identityNumbersIn(text).map(
    ({ start, end }): Sign => ({ kind: kindOfIdentity(text.slice(start, end)), sure: 'likely', start, end }),
  )
  const others = [
    ...phoneNumbersIn(text),
    ...registrationNumbersIn(text),
    ...sentences.flatMap(({ start, end }) => [
      ...namesInTrouble(text.slice(start, end), start),
      ...addressesOfSomebody(text.slice(start, end), start),
      ...emailAddressesIn(text.slice(start, end), start),
      ...singlePersonsIn(text.slice(start, end), start),
    ]),
  ].filter(sign => !identity.some(({ start, end }) => sign.start < end && start < sign.end))
  return [...identity, ...others]
    .toSorted((one, other) => one.start - other.start)
    .map(sign => {
      const { start, end } = sentences.find(each => sign.start < each.end && each.start < sign.end) ?? sign
      return { ...sign, sentence: { start: Math.min(start, sign.start), end: Math.max(end, sign.end) } }
    })
}

/**
 * What somebody is asked about before a text is saved: what is likely, and was not there before (`earlier`). Identity numbers are not
 * asked about; no field takes them (`domain/fields.ts`).
 */
export function newSigns(text: string, earlier: string): WritingFinding[] {
  return checkWriting(text).filter(
    ({ sure, kind, start, end }) =>
      sure === 'likely' &&
      kind !== 'identity-number' &&
      kind !== 'coordination-number' &&
      !earlier.includes(text.slice(start, end)),
  )
}

/** A coordination number adds 60 to the day. */
function kindOfIdentity(number: string): 'identity-number' | 'coordination-number' {
  const figures = number.replace(/\D/g, '')
  return Number(figures.slice(-6, -4)) > 60 ? 'coordination-number' : 'identity-number'
}

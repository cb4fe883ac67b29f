/** How numbers, years, units and changes are written in Swedish running text. */

/** "1 234", "12,5", "274"; a hard or thin space parts thousands. Always one capturing group. */
export const numberForm = String.raw`(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?!\d)|\d+(?:,\d+)?)`

export const numberOf = (words: string): number =>
  Number(words.replace(/[\s\u00a0\u202f]/gu, '').replace(',', '.'))

export const yearForm = String.raw`((?:19|20)\d\d)`
export const isYear = (words: string): boolean => /^(?:19|20)\d\d$/u.test(words)

/** A verb of change, as "har minskat", "ökade", "sjunkit". One capturing group: the verb. */
export const changeForm =
  '(minskat|minskade|minskar|ökat|ökade|ökar|sjunkit|sjönk|sjunker|stigit|steg|stiger|gått ned|gått ner|gått upp|gick ned|gick ner|gick upp|fördubblats|fördubblades|halverats|halverades)'

export const isPercent = (words: string | undefined): boolean => /^(?:%|procent)$/iu.test(words ?? '')

/** Words that follow a number without being its unit. */
const notUnit =
  /^(?:och|eller|samt|för|i|på|av|till|från|under|mellan|per|vid|jämfört|mot|med|som|år|året|är|har|var|medan|men|dels|respektive|sedan|fler|färre|st)$/iu

/** The unit right after a number: "%", "ärenden"; null where another word follows. */
export function unitAfter(text: string, at: number): { words: string; at: number } | null {
  const found = /^\s*(%|\p{L}[\p{L}-]*)/u.exec(text.slice(at))
  if (!found || notUnit.test(found[1]!)) return null
  return { words: found[1]!, at: at + found[0].length - found[1]!.length }
}

export type PeriodWords = { words: string; at: number; years: number[] }

const month = '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)'
const periodForms = [
  String.raw`mellan\s+(?:åren\s+)?${yearForm}\s+och\s+${yearForm}(?:\s+i\s+${month}|\s+till\s+och\s+med\s+${month})?`,
  String.raw`(?:under\s+)?(?:perioden|åren)\s+${yearForm}\s*(?:-|–|till|och)\s*${yearForm}`,
  String.raw`från\s+(?:år\s+)?${yearForm}\s+till\s+(?:år\s+)?${yearForm}`,
  String.raw`(?:under\s+)?(?:perioden\s+)?${month}\s*(?:-|–|till(?:\s+och\s+med)?)\s*${month}\s+${yearForm}`,
  String.raw`(?:i|under|till och med)\s+${month}\s+${yearForm}`,
  String.raw`under\s+(?:våren|hösten|sommaren|vintern|första halvåret|andra halvåret|första tertialet|andra tertialet)\s+${yearForm}`,
  String.raw`(?:under\s+)?(?:år\s+)?${yearForm}`,
  String.raw`under\s+(?:det\s+senaste\s+|det\s+gångna\s+|senaste\s+)?året`,
  String.raw`(?:i\s+år|i\s+fjol|förra\s+året|föregående\s+år)`,
].map(form => new RegExp(`(?<![\\p{L}\\d-])${form}(?![\\p{L}\\d])`, 'iu'))

/** The words of a text that say when; the most exact form wins, then the first. */
export function periodIn(text: string): PeriodWords | null {
  for (const form of periodForms) {
    const found = form.exec(text)
    if (!found) continue
    const years = found.slice(1).filter(isYear).map(Number)
    return { words: found[0], at: found.index, years }
  }
  return null
}

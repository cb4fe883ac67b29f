/**
 * Swedish personal identity numbers (personnummer) and coordination numbers (samordningsnummer) in text. The program
 * keeps none: a plan is about places, goals and functions, never about single people.
 *
 * Form: birth date in six figures, or eight with the century; a hyphen, which becomes a plus sign in the year that the
 * person turns 100; a birth number of three figures and a check digit. A coordination number adds 60 to the day.
 * Source: folkbokföringslagen (1991:481) 18 §, lagen (2022:1697) om samordningsnummer, Skatteverket SKV 704 and SKV 707.
 */

/** Where a number stands in a text: `start` inclusive, `end` exclusive, in UTF-16 units. */
type Stretch = { start: number; end: number }

const hyphen = '[-\u2010\u2011\u2013\u2212]'
/** No part of a longer number, a case number ("2020-850101-1236") or a word. */
const before = String.raw`(?<![\p{L}\d]|(?<!\d)\d{1,4}[-\u2013.:])`
const after = String.raw`(?!\d|[-\u2013/]\d{1,4}(?!\d))`
const shape = new RegExp(
  String.raw`${before}(18|19|20)?(\d\d)(${hyphen}?)(\d\d)\3(\d\d)(\s?(?:${hyphen}|\+)\s?|\s|)(\d{4})${after}`,
  'gu',
)

/** Valid date and valid check digit only, so that years, amounts, telephone numbers and case numbers stay. */
export function identityNumbersIn(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const match of text.matchAll(shape)) {
    const [whole, century = '', year = '', inDate, month = '', day = '', between = '', last = ''] = match
    const end = match.index + whole.length
    // "2020-01-15 1430" is a day and a time.
    if (inDate && !between.trim()) continue
    if (!inDate && !between && readsOtherwise(text, match.index, end, century)) continue
    if (isDay(century, year, month, day) && isChecked(year + month + day + last)) {
      found.push({ start: match.index, end })
    }
  }
  return found
}

export function holdsIdentityNumber(text: string): boolean {
  return identityNumbersIn(text).length > 0
}

/** The same text, as long as before, with a dot for each figure of an identity number: "••••••-••••". */
export function maskIdentityNumbers(text: string): string {
  let masked = ''
  let from = 0
  for (const { start, end } of identityNumbersIn(text)) {
    masked += text.slice(from, start) + text.slice(start, end).replace(/\d/g, '•')
    from = end
  }
  return masked + text.slice(from)
}

const mask = /(?<!•)(?:•{6}|•{8}|(?:••)?••[^•\s]••[^•\s]••)(?:\s?[^•\s]\s?|\s|)•{4}(?!•)/gu

/** The masks that `maskIdentityNumbers` has left in a text. */
export function masksIn(text: string): Stretch[] {
  return Array.from(text.matchAll(mask), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

const saysTelephone = /(?:tel|tfn|telefon|telefonnummer|mobil|mobilnummer|mob|ring|växel|sms)[.:]?\s*$/iu
const saysIdentity = /(?:personnummer|personnr|pnr|p\.?nr|samordningsnummer|född)[.:]?\s*$/iu

/**
 * Ten figures in a row can be a telephone number or an amount too. One that begins as a mobile number does ("070…") is
 * taken for a telephone number unless the word before it says that it is none.
 */
function readsOtherwise(text: string, start: number, end: number, century: string): boolean {
  if (/^[.,]\d/.test(text.slice(end, end + 2))) return true
  if (century || text[start] !== '0') return false
  const lead = text.slice(Math.max(0, start - 30), start)
  return saysTelephone.test(lead) || (text.startsWith('070', start) && !saysIdentity.test(lead))
}

function isDay(century: string, year: string, month: string, day: string): boolean {
  const date = Number(day) > 60 ? Number(day) - 60 : Number(day)
  // Without a century, 1900 and 2000 differ only in that 2000 has a leap day.
  const inYear = Number((century || '20') + year)
  const first = new Date(0)
  first.setUTCFullYear(inYear, Number(month) - 1, date)
  return first.getUTCMonth() === Number(month) - 1 && first.getUTCDate() === date
}

/** The check digit by the modulus 10 method: the figures times 2, 1, 2 …, their digit sums together a multiple of 10. */
function isChecked(figures: string): boolean {
  let sum = 0
  for (const [index, figure] of [...figures].entries()) {
    const product = Number(figure) * (index % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}

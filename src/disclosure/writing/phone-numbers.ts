/** Swedish telephone numbers (PTS's numbering plan): a leading 0 or +46, an area code and six to eight figures in groups. */
import type { Sign } from './sign.ts'

const gap = String.raw`[\s\u00a0]?[-–/]?[\s\u00a0]?`
const shape = new RegExp(
  String.raw`(?<![\d\p{L}+./:-])(?:(?:\+|00)46${gap}(?:\(0\)${gap})?|0)(7[02369]|[1-9]\d{0,2})${gap}(\d{2,3}(?:[\s\u00a0]?\d{2,3}){1,3})(?![\d\p{L}]|[-–/:.]\d)`,
  'gu',
)
const saysSo = /(?:tel|tfn|telefon|telefonnummer|mobil|mobilnummer|mob|ring|nås på|sms)[.:]?\s*$/iu

export function phoneNumbersIn(text: string): Sign[] {
  return Array.from(text.matchAll(shape)).flatMap(match => {
    const [whole, code = ''] = match
    const figures = whole
      .replace(/^(?:\+|00)46/, '0')
      .replace(/\(0\)/, '')
      .replace(/\D/g, '')
    const start = match.index
    if (figures.length < 8 || figures.length > 11) return []
    const mobile = /^7[02369]$/.test(code) && figures.length === 10
    const told = saysSo.test(text.slice(Math.max(0, start - 24), start)) || /^(?:\+|00)46/.test(whole)
    // Figures in a row without a gap are as well a case number or an amount.
    if (!mobile && !told && !/[\s\u00a0–/-]/.test(whole)) return []
    return [
      {
        kind: 'phone-number',
        sure: mobile || told ? 'likely' : 'possible',
        start,
        end: start + whole.length,
      },
    ]
  })
}

/**
 * Registration numbers of vehicles: three letters, two figures and a figure or a letter. I, Q, V, Å, Ä and Ö are not used, nor O last.
 * Rooms, courses and case numbers look alike, so that the words around decide how sure it is. Source: Transportstyrelsen.
 */
import type { Sign } from './sign.ts'

const shape = /(?<![\p{L}\d/-])([A-HJ-PR-UW-Z]{3})([ \u00a0]?)(\d{2}[\dA-HJ-NPR-UW-Z])(?![\p{L}\d/]|[-–]\d)/gu
const vehicle =
  /(?<!\p{L})(?:reg\.?\s?(?:nr|nummer)|registreringsn\p{L}*|registrerad|bil(?:en|ar|arna)?|personbil\p{L}*|moped\p{L}*|mc|motorcykel\p{L}*|fordon\p{L}*|skåpbil\p{L}*|lastbil\p{L}*|taxi|skylt\p{L}*|kör(?:de|t|er)?|parkera\p{L}*|volvo|bmw|audi|mercedes|volkswagen|golf|toyota|saab|epatraktor\p{L}*|a-traktor\p{L}*)(?!\p{L})/iu
const label =
  /(?:rum|sal|lokal|hus|plan|dnr|diarienummer|diarienr|ärende|ärendenr|kurs|kurskod|modul|artikel|version|kod|projekt|konto|faktura|nivå|mall|blankett)[.:]?\s*$/iu

export function registrationNumbersIn(text: string): Sign[] {
  return Array.from(text.matchAll(shape)).flatMap((match): Sign[] => {
    const [whole, , gap = '', last = ''] = match
    const [start, end] = [match.index, match.index + whole.length]
    if (label.test(text.slice(Math.max(0, start - 20), start))) return []
    const near =
      vehicle.test(text.slice(Math.max(0, start - 60), start)) || vehicle.test(text.slice(end, end + 40))
    if (near) return [{ kind: 'registration-number', sure: 'likely', start, end }]
    // "SKR 2020" and "ABC 123" without a vehicle near are something else as a rule.
    const mixed = /[A-Z]$/.test(last)
    return gap === '' || mixed ? [{ kind: 'registration-number', sure: 'possible', start, end }] : []
  })
}

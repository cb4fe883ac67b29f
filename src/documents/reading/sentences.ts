/** What the look of a short text says: sentence or heading, ended or going on. */
import { planWord } from './vocabulary.ts'

/** Ends a sentence, or a lead-in to a list. */
export const endsSentence = (text: string): boolean => /[.!?:…]["”’)\]]*[¹²³⁴⁵⁶⁷⁸⁹]*$/u.test(text)

/** Words that cannot be the last of a heading or a sentence: what follows belongs to them. */
const hanging =
  /(?<!\p{L})(?:och|eller|samt|i|på|för|av|att|som|med|till|mot|om|kring|den|det|de|en|ett|från|vid|under|mellan|inom|genom|utan|sin|sina|har|är|ska|kan)$/iu

export const hangs = (text: string): boolean => /[,;–-]$/u.test(text) || hanging.test(text)

export const startsLower = (text: string): boolean => /^["”(]?\p{Ll}/u.test(text)
export const startsUpper = (text: string): boolean => /^["”(]?[\p{Lu}\d]/u.test(text)

/** A footnote, by its mark. */
export const looksLikeNote = (text: string): boolean => /^(?:[¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,2}\])\s*\p{L}/u.test(text)

/** Short, begins like a name and does not end like a sentence. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 100 || !/^["”]?(?:\d{1,2}[.)\d]*\s+)?\p{Lu}/u.test(text)) return false
  if (/[.,;!][¹²³⁴⁵⁶⁷⁸⁹]*$/u.test(text) || hanging.test(text)) return false
  if (/\p{L}{2,}\.\s+\p{Lu}/u.test(text)) return false
  return text.split(' ').length <= 14
}

/** A whole sentence: a full stop, and words enough for a verb to be among them. */
export function looksLikeSentence(text: string): boolean {
  return text.split(' ').length >= 4 && (/[.!?:]["”)]?$/u.test(text) || text.length > 100)
}

/** Where each sentence of a text begins and ends; abbreviations ("t.ex.", "bl.a.", "kl. 22") do not end one. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = []
  let start = 0
  for (const stop of text.matchAll(/[.!?]["”’)]?\s+(?=["”(]?[\p{Lu}\d])/gu)) {
    const end = stop.index + stop[0].trimEnd().length
    const word = /\S*$/u.exec(text.slice(Math.max(start, stop.index - 12), stop.index))![0].toLowerCase()
    if (
      /^(?:t\.ex|bl\.a|t\.o\.m|fr\.o\.m|m\.fl|m\.m|dvs|d\.v\.s|kl|ca|nr|st|s\.k|resp|jfr|inkl|exkl|\d{1,2})$/u.test(
        word,
      )
    ) {
      if (!/^\d/u.test(word) || /^\d/u.test(text.slice(stop.index + stop[0].length))) continue
    }
    sentences.push({ start, end })
    start = stop.index + stop[0].length
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

const endsWithYear = /(?<!\d)(?:19|20)\d\d(?:[-–]\d{2,4})?\)?$/u

/** The caption of a figure: said to be one, or a heading that ends with the year its figures are for. */
export function looksLikeCaption(text: string): boolean {
  if (!looksLikeHeading(text) || planWord.test(text)) return false
  return /^(?:figur|diagram|karta|bild|tabell)(?!\p{L})/iu.test(text) || endsWithYear.test(text)
}

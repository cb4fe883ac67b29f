/** A text in sentences and words, each with its place. Numbers are numbers, in figures or in words. */

/** `start` inclusive, `end` exclusive, in UTF-16 units of the whole text. `number` is null in words that are none. */
export type Word = {
  lower: string
  start: number
  end: number
  number: number | null
  decimals: number
  /** Neither letters nor figures. */
  mark: boolean
}

export type Sentence = { words: readonly Word[]; start: number; end: number }

const units = [
  'noll',
  'ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
  'tretton',
  'fjorton',
  'femton',
  'sexton',
  'sjutton',
  'arton',
  'nitton',
]
const tens = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio']

/** Number words up to a hundred. "En" and "ett" are articles as often as numbers; who uses them must tell which. */
const numberWords = new Map<string, number>([
  ...units.map((word, number) => [word, number] as const),
  ['en', 1],
  ['tvenne', 2],
  ['arton', 18],
  ['aderton', 18],
  ...tens.flatMap((ten, at) =>
    units.slice(0, 10).map((unit, one) => [one === 0 ? ten : ten + unit, (at + 2) * 10 + one] as const),
  ),
  ...tens.map((ten, at) => [`${ten}en`, (at + 2) * 10 + 1] as const),
  ['hundra', 100],
  ['etthundra', 100],
  ['dussin', 12],
])

const shape =
  /\d{1,2}:[ea](?!\p{L})|\d+[-–]?åri(?:ga?|ng(?:en|ar|arna|s)?)(?!\p{L})|\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}\d]+)*\d*|[^\s\p{L}\d]/gu

/** Short words with a full stop that ends no sentence. */
const shortened =
  /(?:^|[\s(])(?:bl\.\s?a|t\.\s?ex|m\.\s?fl|m\.\s?m|d\.\s?v\.\s?s|dvs|fr\.\s?o\.\s?m|t\.\s?o\.\s?m|ca|c:a|kl|nr|st|s\.\s?k|resp|inkl|exkl|etc|jfr|obs|kap|f\.\s?d|o\.\s?s\.\s?v|osv|p\.\s?g\.\s?a|pga|[a-zåäö])\.$/iu

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const end of endsOf(text)) {
    const words = wordsOf(text.slice(from, end), from)
    if (words.length > 0) sentences.push({ words, start: words[0]!.start, end: words.at(-1)!.end })
    from = end
  }
  return sentences
}

/** A line break ends a sentence where the next line does not go on in the middle of one, as lines that a page has broken do. */
function endsOf(text: string): number[] {
  const ends: number[] = []
  for (const { index, 0: found } of text.matchAll(/[.!?…](?=["”')\]]*(?:\s|$))|\s*\n\s*/gu)) {
    if (found.includes('\n')) {
      const next = text.slice(index + found.length, index + found.length + 2)
      const before = text.slice(Math.max(0, index - 2), index)
      if (/^[\p{Ll}]/u.test(next) || (/^\d/.test(next) && !/[.!?:]$/.test(before))) continue
      if (/\p{L}-$/u.test(before)) continue
    } else if (found === '.') {
      const line = text.slice(Math.max(0, index - 12), index + 1)
      const next = text.slice(index + 1, index + 40).trimStart()
      if (shortened.test(line) && !/^$/.test(next)) continue
      if (/^\d{1,2}\.$/.test(text.slice(ends.at(-1) ?? 0, index + 1).trim())) continue
      if (/^\p{Ll}/u.test(next)) continue
    }
    ends.push(index + found.length)
  }
  ends.push(text.length)
  return ends
}

function wordsOf(sentence: string, from: number): Word[] {
  return Array.from(sentence.matchAll(shape), ({ 0: found, index }) => {
    const lower = found.toLocaleLowerCase('sv').replace(/[’']/g, '')
    return {
      lower,
      start: from + index,
      end: from + index + found.length,
      number: numberOf(lower),
      decimals: /^\d+[.,]\d+$/.test(found) ? found.length - found.search(/[.,]/) - 1 : 0,
      mark: !/[\p{L}\d]/u.test(found),
    }
  })
}

function numberOf(lower: string): number | null {
  if (/^\d[\d \u00a0]*(?:[.,]\d+)?$/.test(lower))
    return Number(lower.replace(/[ \u00a0]/g, '').replace(',', '.'))
  return numberWords.get(lower) ?? null
}

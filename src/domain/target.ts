/** Measurable promises in a plan's words ("minst tre tillfällen under 2020", "andel otrygga till 26 %"); domain.md 8.2. */

/**
 * `quantity`: do it at least (or exactly) so many times. `level`: bring a value to `value`.
 * `change`: up or down, by `percent` where said, against what `comparedWith` says.
 */
export type Target = { words: string } & (
  | { kind: 'quantity'; atLeast: boolean; count: number; unit: string }
  | { kind: 'level'; direction: 'up' | 'down' | null; value: number; unit: string | null }
  | { kind: 'change'; direction: 'up' | 'down'; percent: number | null; comparedWith: string | null }
  | { kind: 'none' }
)

const numerals = 'noll en|ett två tre fyra fem sex sju åtta nio tio elva tolv'
  .split(' ')
  .map(word => word.split('|'))
const numberOf = (word: string): number => {
  const named = numerals.findIndex(words => words.includes(word.toLowerCase()))
  return named >= 0 ? named : Number(word.replace(/[\s\u00a0]/gu, '').replace(',', '.'))
}
const number = String.raw`(\d[\d\s\u00a0]*(?:,\d+)?|ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)`
const down = /(?<!\p{L})(?:minska|sänka|halvera|reducera|färre|lägre)\p{L}*/iu
const up = /(?<!\p{L})(?:öka|höja|fördubbla|fler|högre)\p{L}*/iu

const directionOf = (text: string): 'up' | 'down' | null =>
  down.test(text) ? 'down' : up.test(text) ? 'up' : null

/** Understands a target; `none` where nothing can be counted. The wording is always kept in `words`. */
export function parseTarget(words: string): Target {
  const text = words.normalize('NFC').replace(/\s+/gu, ' ')
  const level = text.match(
    new RegExp(
      String.raw`(?<!\p{L})till\s+(?:högst|minst|under|max)?\s*${number}\s?(%|procent|per år)?(?!\p{L})`,
      'iu',
    ),
  )
  const direction = directionOf(text)
  if (level && !/^(?:19|20)\d\d$/.test(level[1]!.trim()) && (direction || level[2])) {
    return { kind: 'level', direction, value: numberOf(level[1]!.trim()), unit: level[2] ? '%' : null, words }
  }
  const comparedWith = text.match(/(?:jämfört med|i förhållande till)\s+([^.;]+)/iu)?.[1]?.trim() ?? null
  const percent = text.match(/(\d+(?:,\d+)?)\s?(?:%|procent)/iu)?.[1]
  if (direction && (comparedWith || percent)) {
    return { kind: 'change', direction, percent: percent ? numberOf(percent) : null, comparedWith, words }
  }
  const quantity = text.match(
    new RegExp(String.raw`(?<!\p{L})(minst|lägst|totalt)\s+${number}\s+(\p{L}[\p{L}-]*)`, 'iu'),
  )
  if (quantity) {
    return {
      kind: 'quantity',
      atLeast: !/totalt/iu.test(quantity[1]!),
      count: numberOf(quantity[2]!.trim()),
      unit: quantity[3]!,
      words,
    }
  }
  return { kind: 'none', words }
}

/** How often something happens, as plans write it ("1-2/termin", "Var 3:e vecka"), and read in local Swedish action plans. */

export type CadenceUnit = 'day' | 'week' | 'month' | 'quarter' | 'tertial' | 'term' | 'year'

/**
 * `every`: regularly, once per `interval` units. `count`: `min` to `max` times per unit, without a rhythm.
 * `as-needed`: when someone sees reason to. `unknown`: the words say nothing that can be reckoned with.
 */
export type Cadence =
  | { kind: 'every'; interval: number; unit: CadenceUnit; words: string }
  | { kind: 'count'; min: number; max: number; unit: CadenceUnit; words: string }
  | { kind: 'as-needed'; words: string }
  | { kind: 'unknown'; words: string }

const units: [RegExp, CadenceUnit][] = [
  [/^(?:dag|dagar|dygn|daglig)/, 'day'],
  [/^veck|^(?:mån|tis|ons|tors|fre|lör|sön)dag/, 'week'],
  [/^mån/, 'month'],
  [/^kvartal/, 'quarter'],
  [/^tertial/, 'tertial'],
  [/^(?:termin|halvår)/, 'term'],
  [/^(?:läs)?år/, 'year'],
]

const numerals: Record<string, number> = {
  en: 1,
  ett: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
}
const ordinals: Record<string, number> = {
  varje: 1,
  var: 1,
  vart: 1,
  varannan: 2,
  vartannat: 2,
  andra: 2,
  tredje: 3,
  fjärde: 4,
  femte: 5,
  sjätte: 6,
}
const adverbs: [RegExp, CadenceUnit][] = [
  [/(?<!\p{L})(?:dagligen|dagliga)(?!\p{L})/u, 'day'],
  [/(?<!\p{L})(?:veckovis|veckovisa)(?!\p{L})/u, 'week'],
  [/(?<!\p{L})(?:månadsvis|månadsvisa|månatlig(?:en|a|t)?)(?!\p{L})/u, 'month'],
  [/(?<!\p{L})kvartalsvis(?!\p{L})/u, 'quarter'],
  [/(?<!\p{L})tertialvis(?!\p{L})/u, 'tertial'],
  [/(?<!\p{L})(?:terminsvis|halvårsvis)(?!\p{L})/u, 'term'],
  [/(?<!\p{L})(?:årligen|årlig|årsvis)(?!\p{L})/u, 'year'],
]

const number = String.raw`(?:\d{1,3}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)`
const unit =
  '(?:dag|dygn|vecka|veckan|månad|månaden|kvartal|kvartalet|mån|tertial|termin|terminen|halvår|halvåret|läsår|läsåret|år|året)'
const times = '(?:gånger|gång|ggr|ggn|g|tillfällen|tillfälle|möten|möte|träffar|träff|x)'
const countPattern = new RegExp(
  String.raw`(?<![\p{L}\d])(${number})(?:\s?(?:-|–|till|eller)\s?(${number}))?\s*${times}?\s*(?:/|per\s|i\s|om\s|varje\s|var\s|under\s)\s*(${unit})(?!\p{L})`,
  'u',
)
const everyPattern =
  /(?<!\p{L})(?:(varje|varannan|vartannat)|(?:var|vart)(?:\s(\d{1,2}):?(?:e|a|de|dje)|\s(andra|tredje|fjärde|femte|sjätte))?)\s(dag|(?:mån|tis|ons|tors|fre|lör|sön)dag|vecka|månad|kvartal|tertial|termin|halvår|år)(?!\p{L})/u
const spanPattern = new RegExp(
  String.raw`(?<!\p{L})var\s(${number})\s(veckor|månader|år|dagar)(?!\p{L})`,
  'u',
)
/** "Första tisdagen i månaden": a day of each month. */
const weekdayPattern =
  /(?<!\p{L})(?:första|andra|tredje|fjärde|sista)\s(?:mån|tis|ons|tors|fre|lör|sön)dagen\s(?:i|varje)\smånad(?:en)?(?!\p{L})/u
const perPattern = new RegExp(String.raw`(?<!\p{L})(?:per|/)\s?(${unit})(?!\p{L})`, 'u')

const unitOf = (word: string): CadenceUnit => units.find(([pattern]) => pattern.test(word))![1]
const numberOf = (word: string): number => numerals[word] ?? Number(word)

/** Understands a cadence; the wording is always kept in `words`. */
export function parseCadence(words: string): Cadence {
  const text = words.toLowerCase().normalize('NFC').replace(/\s+/gu, ' ')
  if (/(?<!\p{L})(?:vid behov|efter behov|när behov uppstår|på förekommen anledning)(?!\p{L})/u.test(text)) {
    if (!everyPattern.test(text) && !countPattern.test(text)) return { kind: 'as-needed', words }
  }
  const every = text.match(everyPattern)
  const count = text.match(countPattern)
  if (count && !(every && every.index! < count.index!)) {
    const min = numberOf(count[1]!)
    const max = count[2] ? numberOf(count[2]) : min
    const of = unitOf(count[3]!)
    // Once a month is a rhythm; twice a month is only a count.
    if (min === 1 && max === 1) return { kind: 'every', interval: 1, unit: of, words }
    return { kind: 'count', min: Math.min(min, max), max: Math.max(min, max), unit: of, words }
  }
  if (every) {
    const interval = every[1]
      ? ordinals[every[1]]!
      : every[2]
        ? Number(every[2])
        : every[3]
          ? ordinals[every[3]]!
          : 1
    return { kind: 'every', interval, unit: unitOf(every[4]!), words }
  }
  const span = text.match(spanPattern)
  if (span) return { kind: 'every', interval: numberOf(span[1]!), unit: unitOf(span[2]!), words }
  const weekdayOf = text.match(weekdayPattern)
  if (weekdayOf) return { kind: 'every', interval: 1, unit: 'month', words }
  const adverb = adverbs.find(([pattern]) => pattern.test(text))
  if (adverb) return { kind: 'every', interval: 1, unit: adverb[1], words }
  const per = text.match(perPattern)
  if (per) return { kind: 'every', interval: 1, unit: unitOf(per[1]!), words }
  return { kind: 'unknown', words }
}

/** The cadence as an RFC 5545 recurrence rule; null where it has no rhythm that a calendar could follow. */
export function recurrenceRule(cadence: Cadence): string | null {
  if (cadence.kind !== 'every') return null
  const base: Record<CadenceUnit, [string, number]> = {
    day: ['DAILY', 1],
    week: ['WEEKLY', 1],
    month: ['MONTHLY', 1],
    quarter: ['MONTHLY', 3],
    tertial: ['MONTHLY', 4],
    term: ['MONTHLY', 6],
    year: ['YEARLY', 1],
  }
  const [frequency, step] = base[cadence.unit]
  const interval = step * cadence.interval
  return interval === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${interval}`
}

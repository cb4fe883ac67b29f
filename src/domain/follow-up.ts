/** What a plan says about following up an activity ("Uppföljning"), understood as far as the words go. */

/** The reporting points that plans name: tertials, the year's report (VB, verksamhetsberättelse), quarters and half-years. */
export const reportingPoints = ['T1', 'T2', 'T3', 'VB', 'Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2'] as const
export type ReportingPoint = (typeof reportingPoints)[number]

const lastDays: Record<ReportingPoint, string> = {
  T1: '04-30',
  T2: '08-31',
  T3: '12-31',
  VB: '12-31',
  Q1: '03-31',
  Q2: '06-30',
  Q3: '09-30',
  Q4: '12-31',
  H1: '06-30',
  H2: '12-31',
}

/** The last day that a reporting point covers, "2020-04-30": the tertials end in April and August, VB covers the year. */
export function reportingDate(point: ReportingPoint, year: number): string {
  return `${year}-${lastDays[point]}`
}

export type FollowUp = {
  words: string
  /** The body that coordinates, as written ("beredningsgruppen"). */
  coordinatedBy: string | null
  /** In the order of the year. */
  points: ReportingPoint[]
  /** Also followed up continuously, at the group's own meetings. */
  continuousInGroup: boolean
  /** What shall be true at the reporting point ("att en samverkansgrupp finns"). */
  successCondition: string | null
}

const pointWords: [RegExp, ReportingPoint][] = [
  [/(?<![\p{L}\d])(?:T\s?1|tertial(?:rapport)?(?:en)?\s1|första tertialet)(?![\p{L}\d])/iu, 'T1'],
  [
    /(?<![\p{L}\d])(?:T\s?2|tertial(?:rapport)?(?:en)?\s2|andra tertialet|delårsrapport(?:en)?)(?![\p{L}\d])/iu,
    'T2',
  ],
  [/(?<![\p{L}\d])(?:T\s?3|tertial(?:rapport)?(?:en)?\s3|tredje tertialet)(?![\p{L}\d])/iu, 'T3'],
  [/(?<![\p{L}\d])(?:VB|verksamhetsberättelse(?:n)?|årsredovisning(?:en)?)(?![\p{L}\d])/iu, 'VB'],
]

const ordinals = ['första', 'andra', 'tredje', 'fjärde']
/** A part of the year by its number, before or after ("kvartal 2", "andra kvartalet"), or by its letter ("Q2"). */
const partOfYear = (letters: string, word: string, number: number): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:(?:${letters})\s?${number}|${word}(?:et)?\s${number}|${ordinals[number - 1]}\s${word}et)(?![\p{L}\d])`,
    'iu',
  )
const quarterWords = ([1, 2, 3, 4] as const).map(
  number => [partOfYear('Q', 'kvartal', number), `Q${number}`] as const,
)
const halfWords = ([1, 2] as const).map(number => [partOfYear('H', 'halvår', number), `H${number}`] as const)

/** The tertials and VB named in a text, in the order of the year; "varje tertial" names all three of them. */
export function reportingPointsIn(words: string): ReportingPoint[] {
  if (/(?<!\p{L})(?:varje tertial|tertialvis)(?!\p{L})/iu.test(words)) return ['T1', 'T2', 'VB']
  return pointWords.filter(([pattern]) => pattern.test(words)).map(([, point]) => point)
}

/**
 * The reporting points at which something is followed up by its words. Quarters and half-years are among them only here: of a time ("Klar
 * Q2") they are the time itself.
 */
export function followUpPointsIn(words: string): ReportingPoint[] {
  const every = (word: string, adverb: string) =>
    new RegExp(String.raw`(?<!\p{L})(?:varje\s${word}|per\s${word}|${adverb})(?!\p{L})`, 'iu').test(words)
  const quarters = every('kvartal', 'kvartalsvis')
  const halves = every('halvår', 'halvårsvis')
  return [
    ...reportingPointsIn(words),
    ...quarterWords.filter(([pattern]) => quarters || pattern.test(words)).map(([, point]) => point),
    ...halfWords.filter(([pattern]) => halves || pattern.test(words)).map(([, point]) => point),
  ]
}

const condition =
  /(?<!\p{L})(att\s(?:en|ett|det|alla|minst|den|de)\s[^.]{3,120}?)\s+(?:ska\s)?(?:följs|följas|stäms)\s+(?:upp|av)/iu

export function parseFollowUp(words: string): FollowUp {
  return {
    words,
    coordinatedBy:
      words.match(
        /(?<!\p{L})(?:samordnas|leds|görs|ansvaras för|genomförs)\s+av\s+(\p{L}[\p{L}-]*)/iu,
      )?.[1] ?? null,
    points: followUpPointsIn(words),
    continuousInGroup:
      /(?<!\p{L})(?:löpande|kontinuerligt|fortlöpande)(?!\p{L})/iu.test(words) &&
      /(?<!\p{L})(?:grupp|möte|träff|arbetsgrupp)/iu.test(words),
    successCondition: words.match(condition)?.[1] ?? null,
  }
}

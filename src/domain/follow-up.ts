/** What a plan says about following up an activity ("Uppföljning"), understood as far as the words go. */

/** Stockholm's reporting points: the two tertial reports and the year's report (verksamhetsberättelse). */
export const reportingPoints = ['T1', 'T2', 'T3', 'VB'] as const
export type ReportingPoint = (typeof reportingPoints)[number]

const lastDays: Record<ReportingPoint, string> = { T1: '04-30', T2: '08-31', T3: '12-31', VB: '12-31' }

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

/** The reporting points named in a text, in the order of the year; "varje tertial" names all three of them. */
export function reportingPointsIn(words: string): ReportingPoint[] {
  if (/(?<!\p{L})(?:varje tertial|tertialvis)(?!\p{L})/iu.test(words)) return ['T1', 'T2', 'VB']
  return pointWords.filter(([pattern]) => pattern.test(words)).map(([, point]) => point)
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
    points: reportingPointsIn(words),
    continuousInGroup:
      /(?<!\p{L})(?:löpande|kontinuerligt|fortlöpande)(?!\p{L})/iu.test(words) &&
      /(?<!\p{L})(?:grupp|möte|träff|arbetsgrupp)/iu.test(words),
    successCondition: words.match(condition)?.[1] ?? null,
  }
}

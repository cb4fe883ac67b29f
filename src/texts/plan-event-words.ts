/** What of a plan is marked on a curve, in words. Structural, for texts know of nothing else. */
import { longDate, m } from './texts.ts'

type PlanEvent = {
  on: string
  kind: keyof typeof sentences
  title: string
  placeName: string | null
}

const sentences = {
  begins: m.plan_event_begins,
  ends: m.plan_event_ends,
  decided: m.plan_event_decided,
  dialogue: m.plan_event_dialogue,
}

/** "1 mars 2024: Kvällsrundor börjar (Ektorget)". */
export function eventInWords({ on, kind, title, placeName }: PlanEvent): string {
  const said = m.plan_event_on({ day: longDate(on), what: sentences[kind]({ title }) })
  return placeName ? m.plan_event_at({ what: said, place: placeName }) : said
}

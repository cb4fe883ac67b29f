import type { FetchRefusal } from '../../../operations/fetch-answer.ts'
import { listed, m, number } from '../../../texts/texts.ts'

/** Why nothing was fetched, and what to do. */
export function fetchSentence(refusal: FetchRefusal): string {
  switch (refusal.name) {
    case 'turned-off':
      return m.fetch_turned_off()
    case 'no-answer':
      return m.fetch_no_answer(refusal)
    case 'too-slow':
      return m.fetch_too_slow(refusal)
    case 'busy':
      return refusal.seconds === null
        ? m.fetch_busy_some(refusal)
        : m.fetch_busy({ host: refusal.host, seconds: number(refusal.seconds) })
    case 'not-there':
      return m.fetch_not_there(refusal)
    case 'turned-away':
      return m.fetch_turned_away(refusal)
    case 'faulty':
      return m.fetch_faulty(refusal)
    case 'answer-too-large':
      return m.fetch_answer_too_large({
        host: refusal.host,
        megabytes: Math.floor(refusal.limitBytes / 1024 / 1024),
      })
    case 'answer-unexpected':
      return m.fetch_answer_unexpected(refusal)
    case 'no-such-municipality':
      return m.fetch_no_such_municipality(refusal)
    case 'several-municipalities':
      return m.fetch_several_municipalities({ found: listed(refusal.found) })
    case 'no-such-value':
      return m.fetch_no_such_value({ ...refusal, offers: listed(refusal.offers) })
    case 'too-many-cells':
      return m.fetch_too_many_cells({ cells: number(refusal.cells), limit: number(refusal.limit) })
    case 'nothing-came':
      return m.fetch_nothing_came()
  }
}

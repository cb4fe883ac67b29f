/** What became of a finding that was just answered: in the address that leads back to the guard, and told where it was answered. */
import type { Guarded, GuardFinding } from '../../../operations/picture-guard.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { categoryOf } from './figure-words.ts'

const deeds = { changed: 'andrat', hidden: 'dolt', shown: 'visat', signed: 'kvitterat' } as const

/**
 * `finding` by its fingerprint, `at` where it stood among those that waited, `record` the text that was changed. `count`: how many figures
 * were hidden or shown; of the hours of the week nobody counts them.
 */
export type Done = {
  deed: keyof typeof deeds
  finding?: string
  at?: number
  record?: string
  category?: string
  count?: number
}

/** `place`: the finding that it is told before, by its fingerprint, or another place of the page. */
export type Became = { text: string; place: string }

export const becamePlace = { id: 'nu', hidden: 'hidden', publish: 'publish' } as const

/** So much of a fingerprint tells the findings of a picture apart. */
export const shortOf = (fingerprint: string) => fingerprint.slice(0, 12)

/** The guard's page, at the place where it says what became of what was done. */
export function becameAt(slug: string, pictureId: string, done: Done): string {
  const { deed, finding, at, record, category, count } = done
  const query = new URLSearchParams({
    gjort: deeds[deed],
    ...(finding && { fynd: shortOf(finding) }),
    ...(at && { nr: String(at) }),
    ...(record && { text: record }),
    ...(category && { kategori: category }),
    ...(count !== undefined && { antal: String(count) }),
  })
  return `${paths.picturePublishing(slug, pictureId)}?${query}#${becamePlace.id}`
}

/** Null where the address says of nothing that was done. Whether a finding is mended is seen in what waits now. */
export function whatBecame({ findings, notTried }: Guarded, query: Record<string, string>): Became | null {
  const waiting = findings.filter(({ signature }) => signature === null)
  const { gjort, fynd = '', text = '', kategori = '' } = query
  const place = (one: GuardFinding | undefined) =>
    one?.fingerprint ?? waiting[Number(query.nr) || 0]?.fingerprint ?? waiting[0]?.fingerprint
  const next = notTried ? '' : nextText(waiting.length)
  const told = (text: string, at: string | undefined, otherwise: string = becamePlace.publish) => ({
    text: [text, next].filter(Boolean).join(' '),
    place: at ?? otherwise,
  })
  const same = waiting.find(({ fingerprint }) => fynd !== '' && shortOf(fingerprint) === fynd)
  switch (gjort) {
    case deeds.changed: {
      const sibling = waiting.find(({ record }) => record !== null && record.id === text)
      if (same) return { text: m.publishing_became_same(), place: same.fingerprint }
      return told(sibling ? m.publishing_became_another() : m.publishing_became_mended(), place(sibling))
    }
    case deeds.hidden:
      return told(hiddenText(query.antal), place(same))
    case deeds.signed:
      return told(m.publishing_became_signed(), place(same))
    case deeds.shown:
      return told(
        shownText(query.antal),
        waiting.find(one => isOf(one, kategori))?.fingerprint,
        becamePlace.hidden,
      )
    default:
      return null
  }
}

function hiddenText(amount: string | undefined): string {
  if (amount === undefined) return m.publishing_became_hidden_hours()
  const count = Number(amount) || 0
  return count === 1 ? m.publishing_became_hidden_one() : m.publishing_became_hidden({ count })
}

function shownText(amount: string | undefined): string {
  if (amount === undefined) return m.publishing_became_shown_hours()
  const count = Number(amount) || 0
  return count === 1 ? m.publishing_became_shown_one() : m.publishing_became_shown({ count })
}

function isOf({ finding }: GuardFinding, category: string): boolean {
  if (finding.kind === 'hours') return finding.category === category
  if (finding.kind === 'survey') return categoryOf(finding.figure) === category
  return finding.kind === 'small' && finding.figures.some(key => categoryOf(key) === category)
}

function nextText(waiting: number): string {
  if (waiting === 0) return m.publishing_became_settled()
  return waiting === 1 ? m.publishing_left_one() : m.publishing_left_many({ count: waiting })
}

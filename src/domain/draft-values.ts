/**
 * Every value of a draft by an address of its own, such as `areas.0.activities.1.title`: what the review page shows and
 * what an edit points at. Addresses follow the order of the plan, so they hold for one version of a draft only.
 */
import { activityFields, type DraftLabel, type DraftPlan, type Read, type Span } from './draft.ts'

/**
 * `field`: may be empty. `item`: one of a list, which closes up when it goes. `own`: what its thing is called or says; it
 * goes together with the thing. `view`: the words stand in another value too, so taking it out loses no word.
 */
export type Slot = {
  address: string
  kind: 'field' | 'item' | 'own'
  view: boolean
  read: Read | null
  put(read: Read): void
  /** Empties the field or closes up the list; an `own` value cannot go alone. */
  clear(): void
  /** The list that an item stands in. */
  list: { address: string; reads: Read[]; index: number } | null
}

/** A part of the plan that can be taken out as a whole: an area, an activity, a goal, a body ... */
export type Thing = { address: string; remove(): void }

export type Contents = {
  slots: Map<string, Slot>
  things: Map<string, Thing>
  /** Lists of paragraphs, bullets and names that a stretch can be placed in. */
  lists: Map<string, Read[]>
}

type Key<T> = { [K in keyof T]-?: T[K] extends Read | null ? K : never }[keyof T] & string

/** The fields of a statistic and of a place that are read, in the order in which they are shown. */
export const statisticFields = [
  'measure',
  'unit',
  'source',
  'period',
  'direction',
  'breakdownWords',
  'comment',
] as const
export const placeFields = [
  'nameAsHeading',
  'classification',
  'classifiedBy',
  'classifiedPart',
  'classificationSentence',
  'started',
  'meetings',
  'need',
  'actionList',
  'upgrade',
  'guards',
] as const
export const planFields = [
  'title',
  'district',
  'city',
  'policeRegion',
  'validFrom',
  'validTo',
  'caseNumber',
] as const

/** Walks the plan once. The slots write into the plan that was given. */
export function contentsOf(plan: DraftPlan): Contents {
  const slots = new Map<string, Slot>()
  const things = new Map<string, Thing>()
  const lists = new Map<string, Read[]>()

  const field = <T extends object>(base: string, owner: T, key: Key<T>, view = false) => {
    const address = base ? `${base}.${key}` : key
    const record = owner as Record<string, Read | null>
    slots.set(address, {
      address,
      kind: 'field',
      view,
      read: record[key] ?? null,
      put: read => {
        record[key] = read
      },
      clear: () => {
        record[key] = null
      },
      list: null,
    })
  }
  const own = <T extends object>(base: string, owner: T, key: Key<T>, view = false) => {
    field(base, owner, key, view)
    slots.get(`${base}.${key}`)!.kind = 'own'
  }
  const items = (address: string, reads: Read[], view = false) => {
    lists.set(address, reads)
    for (const [index, read] of reads.entries()) {
      slots.set(`${address}.${index}`, {
        address: `${address}.${index}`,
        kind: 'item',
        view,
        read,
        put: next => {
          reads[index] = next
        },
        clear: () => {
          reads.splice(index, 1)
        },
        list: { address, reads, index },
      })
    }
  }
  const each = <T>(address: string, list: T[], visit: (base: string, one: T) => void) => {
    for (const [index, one] of list.entries()) {
      const base = `${address}.${index}`
      things.set(base, {
        address: base,
        remove: () => {
          list.splice(index, 1)
        },
      })
      visit(base, one)
    }
  }

  for (const key of planFields) field('', plan, key, key !== 'title')
  field('background', plan.background, 'heading')
  items('background.paragraphs', plan.background.paragraphs)
  each('centralAreas', plan.centralAreas, (base, central) => {
    own(base, central, 'name')
    if (central.stance) {
      field(`${base}.stance`, central.stance, 'reason', true)
      things.set(`${base}.stance`, {
        address: `${base}.stance`,
        remove: () => {
          central.stance = null
        },
      })
    }
  })
  field('communication', plan.communication, 'heading')
  items('communication.paragraphs', plan.communication.paragraphs)
  field('communication', plan.communication, 'coordinator', true)
  items('communication.carriedOutBy', plan.communication.carriedOutBy, true)
  each('communication.commitments', plan.communication.commitments, (base, commitment) => {
    own(base, commitment, 'what', true)
    field(base, commitment, 'status', true)
    field(base, commitment, 'due', true)
  })
  field('governance', plan.governance, 'heading')
  items('governance.paragraphs', plan.governance.paragraphs)
  each('governance.bodies', plan.governance.bodies, (base, body) => {
    own(base, body, 'name', true)
    items(`${base}.otherNames`, body.otherNames, true)
    items(`${base}.ledBy`, body.ledBy, true)
    field(base, body, 'cadence', true)
    field(base, body, 'reportsTo', true)
    items(`${base}.examples`, body.examples, true)
    field(base, body, 'moreExamples', true)
    field(base, body, 'words', true)
  })
  each('areas', plan.areas, (base, area) => {
    own(base, area, 'name')
    each(`${base}.goals`, area.goals, (goalBase, goal) => {
      field(goalBase, goal, 'label', true)
      own(goalBase, goal, 'text')
    })
    field(base, area, 'situationHeading', true)
    each(`${base}.sections`, area.sections, (sectionBase, section) => {
      field(sectionBase, section, 'heading')
      each(`${sectionBase}.figures`, section.figures, (figureBase, figure) =>
        own(figureBase, figure, 'caption'),
      )
      items(`${sectionBase}.paragraphs`, section.paragraphs)
      items(`${sectionBase}.bullets`, section.bullets)
    })
    if (area.refersTo) {
      own(`${base}.refersTo`, area.refersTo, 'at', true)
      things.set(`${base}.refersTo`, {
        address: `${base}.refersTo`,
        remove: () => {
          area.refersTo = null
        },
      })
    }
    each(`${base}.activities`, area.activities, (activityBase, activity) => {
      field(activityBase, activity, 'theme')
      for (const key of activityFields) field(activityBase, activity, key)
    })
  })
  each('otherChapters', plan.otherChapters, (base, chapter) => {
    own(base, chapter, 'heading')
    items(`${base}.paragraphs`, chapter.paragraphs)
  })
  each('places', plan.places, (base, place) => {
    own(base, place, 'name', true)
    for (const key of placeFields) field(base, place, key, true)
    items(`${base}.participants`, place.participants, true)
  })
  each('statistics', plan.statistics, (base, statistic) => {
    own(base, statistic, 'indicator', true)
    for (const key of statisticFields) field(base, statistic, key, true)
    own(base, statistic, 'sentence', true)
  })
  return { slots, things, lists }
}

/** What is left to look at, in the plan's order: guessed values, then stretches without a place. */
export function leftToLookAt(plan: DraftPlan): { guessed: string[]; unplaced: string[] } {
  const guessed = [...contentsOf(plan).slots.values()].filter(slot => slot.read?.certainty === 'guessed')
  return {
    guessed: guessed.map(slot => slot.address),
    unplaced: plan.unplaced.map(({ id }) => `unplaced.${id}`),
  }
}

/** The stretches that values hold; without views those that hold a word of their own. */
export function spansOfValues(plan: DraftPlan, { views }: { views: boolean }): Span[] {
  const spans: Span[] = []
  for (const slot of contentsOf(plan).slots.values()) {
    if (slot.read && (views || !slot.view)) spans.push(...slot.read.at)
  }
  return spans
}

export const spansOf = (texts: (DraftLabel | { at: Span[] })[]): Span[] => texts.flatMap(text => text.at)

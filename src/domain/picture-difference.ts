/** What differs between two published versions of a lägesbild: what is written, what figures and surveys say, of which grounds, and what of the plan is marked. */
import { type EventDifference, eventDifference } from './event-difference.ts'
import type { Told } from './picture-comparison.ts'
import type { PictureContent } from './picture-content.ts'
import { countsIn } from './picture-counts.ts'
import { type SurveyDifference, surveyDifference } from './survey-difference.ts'

/** `name`: the heading of a passage, where it has one. Null before or after: it was not, or is no longer, there. */
export type TextDifference = {
  of: 'title' | 'summary' | 'conclusion' | PictureContent['passages'][number]['part']
  name: string | null
  before: string | null
  after: string | null
}

type Material = PictureContent['material'][number]

/** Material that was used or left out for another reason, or that is named in one of them alone. */
export type MaterialDifference = { name: string; before: Material | null; after: Material | null }

/** A side of a comparison or a month, of a category in a ground; null where the version says nothing of it. */
export type FigureDifference = {
  category: string
  ground: string
  /** Of which months: the later and the earlier stretch may be others from one version to the next. */
  months: { from: string; to: string }
  before: Told | null
  after: Told | null
}

export type PictureDifference = {
  texts: TextDifference[]
  material: MaterialDifference[]
  figures: FigureDifference[]
  /** Categories in which the hours of the week are told otherwise. */
  hours: string[]
  surveys: SurveyDifference[]
  events: EventDifference[]
  grounds: { added: string[]; removed: string[] }
}

export function pictureDifference(before: PictureContent, after: PictureContent): PictureDifference {
  const [earlier, later] = [figuresOf(before), figuresOf(after)]
  const keys = [...new Set([...later.keys(), ...earlier.keys()])]
  const figures = keys.flatMap(key => {
    const [one, other] = [earlier.get(key), later.get(key)]
    if (!one && !other) return []
    if (one && other && sameTold(one.told, other.told)) return []
    const { category, ground, months } = (other ?? one)!
    return [{ category, ground, months, before: one?.told ?? null, after: other?.told ?? null }]
  })
  const [groundsBefore, groundsAfter] = [groundsOf(before), groundsOf(after)]
  return {
    texts: textsDifference(before, after),
    material: materialDifference(before, after),
    figures,
    hours: hoursDifference(before, after),
    surveys: surveyDifference(before, after),
    events: eventDifference(before, after),
    grounds: {
      added: groundsAfter.filter(name => !groundsBefore.includes(name)),
      removed: groundsBefore.filter(name => !groundsAfter.includes(name)),
    },
  }
}

const sameTold = (one: Told, other: Told) => one.state === other.state && one.amount === other.amount

type Figure = Omit<FigureDifference, 'before' | 'after'> & { told: Told }

/** By what they are of and of which months: the same sum of another year is another figure. */
function figuresOf(content: PictureContent): Map<string, Figure> {
  const { figures } = content
  if (figures === null) return new Map()
  return new Map(
    countsIn(content).flatMap(({ at, told }) => {
      if (at.kind === 'hour') return []
      const months =
        at.kind === 'month'
          ? { from: at.month, to: at.month }
          : at.side === 'after'
            ? figures.months
            : figures.before
      const { category, place } = at
      const ground = place?.territory ?? figures.territory
      const key = JSON.stringify([figures.source.id, category.code, ground.id, months])
      return [[key, { category: category.name, ground: ground.name, months, told }] as const]
    }),
  )
}

function hoursDifference(before: PictureContent, after: PictureContent): string[] {
  const [one, other] = [hoursOf(before), hoursOf(after)]
  return [...new Set([...one.keys(), ...other.keys()])].filter(name => one.get(name) !== other.get(name))
}

function hoursOf(content: PictureContent): Map<string, string> {
  const hours = countsIn(content).filter(({ at }) => at.kind === 'hour')
  const byName = Map.groupBy(hours, ({ at }) => at.category.name)
  return new Map([...byName].map(([name, counts]) => [name, JSON.stringify(counts.map(({ told }) => told))]))
}

function groundsOf({ figures }: PictureContent): string[] {
  if (figures === null) return []
  const places = figures.categories.flatMap(category =>
    category.places.map(({ territory }) => territory.name),
  )
  return [...new Set([figures.territory.name, ...places])]
}

type Text = Pick<TextDifference, 'of' | 'name'> & { text: string }

function textsDifference(before: PictureContent, after: PictureContent): TextDifference[] {
  const [earlier, later] = [textsOf(before), textsOf(after)]
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap(key => {
    const [one, other] = [earlier.get(key), later.get(key)]
    if (one?.text === other?.text) return []
    const { of, name } = (other ?? one)!
    return [{ of, name, before: one?.text ?? null, after: other?.text ?? null }]
  })
}

/**
 * A passage is the same by its part and its heading, and among those without one by its place; a conclusion by its words, for it has
 * nothing else.
 */
function textsOf({ title, summary, passages, conclusions }: PictureContent): Map<string, Text> {
  const counted = new Map<string, number>()
  const texts: Text[] = [
    { of: 'title', name: null, text: title },
    ...(summary === null ? [] : [{ of: 'summary' as const, name: null, text: summary }]),
    ...passages.map(({ part, heading, text }) => ({ of: part, name: heading, text })),
  ]
  const keyed = texts.map(text => {
    const key = JSON.stringify([text.of, text.name])
    const turn = (counted.get(key) ?? 0) + 1
    counted.set(key, turn)
    return [`${key} ${turn}`, text] as const
  })
  const concluded = conclusions.map(
    ({ text }) => [JSON.stringify(['conclusion', text]), { of: 'conclusion', name: null, text }] as const,
  )
  return new Map<string, Text>([...keyed, ...concluded])
}

function materialDifference(before: PictureContent, after: PictureContent): MaterialDifference[] {
  const [earlier, later] = [before, after].map(({ material }) => Map.groupBy(material, ({ name }) => name))
  const names = new Set([...later!.keys(), ...earlier!.keys()])
  return [...names].flatMap(name => {
    const [was, is] = [earlier!.get(name) ?? [], later!.get(name) ?? []]
    return Array.from({ length: Math.max(was.length, is.length) }, (_, turn) => ({
      ...{ name, before: was[turn] ?? null, after: is[turn] ?? null },
    })).filter(one => one.before?.used !== one.after?.used || one.before?.reason !== one.after?.reason)
  })
}

/** The figures of a lägesbild that are of persons or close to them, as the audit of what is published takes them. */
import type { PictureContent, PictureFigures } from '../../domain/picture-content.ts'
import { type CountPlace, countsIn, isOfPersons, type PictureCount } from '../../domain/picture-counts.ts'
import { lastDayOf, monthAfter, monthsOf } from '../../domain/picture-months.ts'
import type { PublishedFigure, Stretch } from '../published/figure.ts'

/** Every count of the categories that are guarded. */
export function countsOfPersons(content: PictureContent): PictureCount[] {
  return countsIn(content).filter(({ at }) => isOfPersons(content, at.category))
}

/**
 * Those that the audit tries: months and both sides of comparisons. What is not known says nothing, what is rounded for secrecy is no
 * equation, and hours are shares of events, which are hidden whole.
 */
export function figuresOfPersons(content: PictureContent): PublishedFigure[] {
  const { figures } = content
  if (figures === null) return []
  return countsOfPersons(content).flatMap(({ key, at, told }): PublishedFigure[] => {
    if (at.kind === 'hour' || ['missing', 'suppressed', 'noised'].includes(told.state)) return []
    return [
      {
        key,
        counted: countedOf(figures.source.id, at.category.code),
        ground: at.place?.territory.id ?? figures.territory.id,
        part: null,
        ...stretchOf(at, figures),
        value: told.amount === null ? null : Math.round(told.amount),
        atLeast: told.state === 'partial' || told.state === 'incomplete',
      },
    ]
  })
}

/** What one source counts of one category, as a text that is the same for all of it. */
export function countedOf(sourceId: string, categoryCode: string): string {
  return JSON.stringify([sourceId, categoryCode])
}

/** A period that is called by its first month is a quarter or a year where the source counts those. */
function stretchOf(
  at: Exclude<CountPlace, { kind: 'hour' }>,
  { months, before, step }: Pick<PictureFigures, 'months' | 'before' | 'step'>,
): Stretch {
  if (at.kind === 'month') return { from: `${at.month}-01`, to: lastDayOf(at.month, step), without: [] }
  const side = at.side === 'after' ? months : before
  const back = at.side === 'after' ? 0 : monthsOf({ from: before.from, to: months.from }).length - 1
  return {
    from: `${side.from}-01`,
    to: lastDayOf(side.to),
    without: at.comparison.without
      .map(month => monthAfter(month, -back))
      .flatMap(from => monthsOf({ from, to: lastDayOf(from, step).slice(0, 7) })),
  }
}

/** The register of published figures as the audit takes it: of each figure, what was said of it last. */
import type { PictureContent } from '../../domain/picture-content.ts'
import type { EarlierFigure, PublishedFigure } from '../published/figure.ts'
import { sameText } from '../published/figure.ts'
import { countedOf, figuresOfPersons } from './persons.ts'

/** A figure as the register keeps it. Without `versionId` it was published elsewhere, in `publishedIn`. */
export type RegisteredFigure = {
  id: string
  versionId: string | null
  publishedIn: string | null
  publishedOn: string
  sourceId: string | null
  categoryCode: string | null
  counted: string
  territoryId: string | null
  ground: string
  startsOn: string
  endsOn: string
  without: string[]
  dividedBy: string | null
  part: string | null
  value: number | null
  atLeast: boolean
}

const named = (text: string) => `"${text.trim().toLocaleLowerCase('sv')}"`

export function asEarlier(row: RegisteredFigure): EarlierFigure {
  const { id, sourceId, categoryCode, dividedBy, part } = row
  return {
    key: id,
    publication: row.versionId ?? JSON.stringify([row.publishedIn, row.publishedOn]),
    counted:
      sourceId !== null && categoryCode !== null ? countedOf(sourceId, categoryCode) : named(row.counted),
    ground: row.territoryId ?? named(row.ground),
    part: dividedBy !== null && part !== null ? { by: named(dividedBy), name: named(part) } : null,
    from: row.startsOn,
    to: row.endsOn,
    without: row.without,
    value: row.value,
    atLeast: row.atLeast,
  }
}

/**
 * Of each figure the last that told it; where none did, that it was hidden. `rows` in the order that they were published. The order is
 * kept, by which what came later is nearer to what is so.
 */
export function latestTold(rows: readonly EarlierFigure[]): EarlierFigure[] {
  const latest = new Map<string, EarlierFigure>()
  for (const row of rows) {
    const before = latest.get(sameText(row))
    if (row.value === null && before && before.value !== null) continue
    latest.delete(sameText(row))
    latest.set(sameText(row), row)
  }
  return [...latest.values()]
}

/** The keys of figures in the picture that were hidden when they were published before, and have not been told anywhere. */
export function hiddenBefore(content: PictureContent, earlier: readonly EarlierFigure[]): string[] {
  const hidden = new Set(earlier.filter(({ value }) => value === null).map(sameText))
  return figuresOfPersons(content)
    .filter((figure: PublishedFigure) => hidden.has(sameText(figure)))
    .map(({ key }) => key)
}

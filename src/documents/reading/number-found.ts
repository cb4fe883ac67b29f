/** What is handed from sentence to sentence while figures are looked for, and what is found. */
import type { DraftStatistic, Read } from '../../domain/draft.ts'

/** What a sentence may leave out, because the sentence or the heading before it has said so. */
export type Given = {
  place: string | null
  period: Read | null
  years: number[]
  source: Read | null
  /** The source is a survey: it goes on being the source of shares, not of counts. */
  survey: boolean
}

export type FoundStatistic = Omit<DraftStatistic, 'id' | 'areaId' | 'placeId' | 'partOf'> & {
  /** An earlier one that this is a part of. */
  partOf: FoundStatistic | null
}

/** What every part of a printed draft is made of. */
import type { Read } from '../../domain/draft.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** The words of a value, null where there is none. */
export const words = (read: Read | null): string | null => read?.text ?? null

/** `{ certainty: { key: 'guessed' } }` for those of the values that are guessed; nothing where all are certain. */
export function certainty(values: Record<string, Read | null>): JsonObject {
  const guessed = Object.entries(values).filter(([, read]) => read?.certainty === 'guessed')
  return guessed.length === 0
    ? {}
    : { certainty: Object.fromEntries(guessed.map(([key]) => [key, 'guessed'])) }
}

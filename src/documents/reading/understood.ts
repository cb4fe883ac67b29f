/** From what was read to the plan that it says: what `readPlan` answers. */
import type { DraftPlan } from '../../domain/draft.ts'
import { buildPlan } from './plan-builder.ts'
import type { ReadingRefusal, ReadingResult, Source } from './source.ts'

/** The plan, and the text that its places refer to; the blocks have done their work. */
export type PlanResult =
  | { ok: true; source: Omit<Source, 'blocks'>; plan: DraftPlan }
  | { ok: false; refusal: ReadingRefusal }

export function understood(result: ReadingResult): PlanResult {
  if (!result.ok) return result
  const { blocks: _, ...source } = result.source
  try {
    return { ok: true, source, plan: buildPlan(result.source) }
  } catch (error) {
    // The stack ran out, or a list became too long to pass on.
    if (error instanceof RangeError) return { ok: false, refusal: { name: 'too-complex' } }
    throw error
  }
}

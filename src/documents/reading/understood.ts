/** From what was read to the plan that it says: what `readPlan` answers. */
import type { DraftPlan } from '../../domain/draft.ts'
import type { CarriedPlan, LeftData } from './carried.ts'
import { buildPlan } from './plan-builder.ts'
import type { ReadingRefusal, ReadingResult, Source } from './source.ts'

/**
 * The plan as understood, and the text that its places refer to; the blocks have done their work. `left`: the document carried the plan's
 * data too, and why they were left. Or the plan that a file of our own carries whole.
 */
export type PlanResult = Understood | ({ ok: true } & CarriedPlan) | { ok: false; refusal: ReadingRefusal }
export type Understood = { ok: true; source: Omit<Source, 'blocks'>; plan: DraftPlan; left: LeftData | null }

export function understood(result: ReadingResult, left: LeftData | null = null): PlanResult {
  if (!result.ok) return result
  const { blocks: _, ...source } = result.source
  try {
    return { ok: true, source, plan: buildPlan(result.source), left }
  } catch (error) {
    // The stack ran out, or a list became too long to pass on.
    if (error instanceof RangeError) return { ok: false, refusal: { name: 'too-complex' } }
    throw error
  }
}

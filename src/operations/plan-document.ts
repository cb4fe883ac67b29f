import type { Document } from '../documents/writing/document.ts'
import { planDocument } from '../documents/writing/plan-document.ts'
import type { PlanLayout, PlanState } from '../documents/writing/plan-options.ts'
import { speaking } from '../texts/texts.ts'
import type { Context } from './context.ts'
import { showLook } from './look.ts'
import { showPlanData } from './plan-data.ts'
import { showVersions } from './plan-version.ts'
import type { Actor } from './record.ts'
import { done, type Outcome } from './refusal.ts'
import { appendixOf, stateOfDocument } from './version-document.ts'

/**
 * The plan as paper, before it has a format: with its data inside, in the partnership's own language, whoever asks for it. For
 * those who read all of it, as the data is.
 */
export async function showPlanDocument(
  context: Context,
  actor: Actor,
  id: string,
  layout: PlanLayout,
): Promise<Outcome<Document, { name: 'not-allowed' } | { name: 'not-found' }>> {
  const shown = await showPlanData(context, actor, id)
  if (!shown.ok) return shown
  const { records } = shown.value
  const data = JSON.stringify(shown.value)
  const found = await showVersions(context, actor, id)
  const decided = (found?.versions ?? []).filter(({ decision }) => decision)
  const look = await showLook(context, actor)
  // What has been written since a decision is the draft of the next version.
  const isAsDecided = found?.changedSince === 0 && found.versions[0]?.decision
  const state: PlanState = isAsDecided ? stateOfDocument(found.versions[0]!) : { name: 'draft' }
  return done(
    speaking(records.partnership.language, () =>
      planDocument(records, { layout, state, look, versions: appendixOf(decided), data }),
    ),
  )
}

/** A version as paper, before it has a format, and what the documents of a plan say of its versions. */
import type { Document } from '../documents/writing/document.ts'
import { planDocument } from '../documents/writing/plan-document.ts'
import type {
  PlanDocumentOptions,
  PlanLayout,
  PlanState,
  PlanVersion,
} from '../documents/writing/plan-options.ts'
import { dayOf } from '../domain/day.ts'
import { m, speaking } from '../texts/texts.ts'
import type { Context } from './context.ts'
import { showLook } from './look.ts'
import { showVersion, showVersionData, type VersionLine, type VersionPage } from './plan-version.ts'
import type { Actor } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

/** A version with its data inside, in the partnership's own language, whoever asks for it. */
export async function showVersionDocument(
  context: Context,
  actor: Actor,
  id: string,
  layout: PlanLayout,
): Promise<Outcome<Document & { number: number }, { name: 'not-found' }>> {
  const page = await showVersion(context, actor, id)
  const found = page && (await showVersionData(context, actor, id))
  if (!page || !found) return refused({ name: 'not-found' })
  const data = JSON.stringify(found.data)
  const look = await showLook(context, actor)
  return done(
    speaking(page.records.partnership.language, () => ({
      ...versionDocument(page, layout, { data, look }),
      number: found.number,
    })),
  )
}

/** The document of a version in the language of the current work, such as its page shows it. */
export function versionDocument(
  { version, versions, records }: VersionPage,
  layout: PlanLayout = 'plan',
  inside: Pick<PlanDocumentOptions, 'data' | 'look'> = {},
): Document {
  const known = versions.filter(
    ({ number, decision }) => number === version.number || (number < version.number && decision),
  )
  return planDocument(records, {
    layout,
    state: stateOfDocument(version),
    versions: appendixOf(known),
    ...inside,
  })
}

const stateWords: Record<VersionLine['state'], () => string> = {
  saved: m.version_saved,
  sent: m.version_sent,
  heard: m.version_heard,
  decided: m.version_decided,
}

/** How far a version has come, as its cover says it. */
export function stateOfDocument({ decision, state }: Pick<VersionLine, 'decision' | 'state'>): PlanState {
  if (!decision) return { name: state === 'sent' ? 'sent-for-comment' : 'draft' }
  const caseNumbers = decision.caseNumbers.map(({ organisationName, caseNumber }) => ({
    party: organisationName,
    number: caseNumber,
  }))
  return { name: 'decided', on: decision.decidedOn, by: decision.body, caseNumbers }
}

/**
 * The appendix of versions, the oldest first. The same for everybody: what was sent and not decided is told of only in its own
 * document.
 */
export function appendixOf(versions: VersionLine[]): PlanVersion[] {
  return versions.toReversed().map(({ number, decision, state, referrals, madeAt }) => ({
    name: String(number),
    on: decision?.decidedOn ?? dayOf(new Date(referrals[0]?.sentAt ?? madeAt)),
    state: stateWords[state](),
    by: decision?.body ?? null,
    caseNumbers: (decision?.caseNumbers ?? []).map(
      ({ organisationName, caseNumber }) => `${organisationName}: ${caseNumber}`,
    ),
  }))
}

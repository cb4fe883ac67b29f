import type { PlanDocumentOptions, PlanVersion } from '../../../documents/writing/plan-options.ts'
import { dayOf } from '../../../domain/day.ts'
import type { VersionLine, VersionPage } from '../../../operations/plan-version.ts'
import { m } from '../../../texts/texts.ts'

/**
 * What the document of a version says of itself: how far it had come, and the versions up to it. Those that were only saved are left
 * out of the appendix: nobody outside has seen them.
 */
export function documentOfVersion({ version, versions }: VersionPage): PlanDocumentOptions {
  const { decision, state } = version
  const known = versions.filter(
    ({ number, state }) => number <= version.number && (state !== 'saved' || number === version.number),
  )
  return {
    layout: 'plan',
    state: decision
      ? {
          name: 'decided',
          on: decision.decidedOn,
          by: decision.body,
          caseNumbers: decision.caseNumbers.map(({ organisationName, caseNumber }) => ({
            party: organisationName,
            number: caseNumber,
          })),
        }
      : { name: state === 'sent' ? 'sent-for-comment' : 'draft' },
    versions: known.toReversed().map(appendixLine),
  }
}

function appendixLine({ number, decision, state, referrals, madeAt }: VersionLine): PlanVersion {
  const sent = referrals[0]
  return {
    name: String(number),
    on: decision?.decidedOn ?? dayOf(new Date(sent?.sentAt ?? madeAt)),
    state: decision ? m.version_decided() : state === 'sent' ? m.version_sent() : m.version_saved(),
    by: decision?.body ?? null,
    caseNumbers: (decision?.caseNumbers ?? []).map(
      ({ organisationName, caseNumber }) => `${organisationName}: ${caseNumber}`,
    ),
  }
}

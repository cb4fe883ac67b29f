/**
 * The secrecy guard in front of what is frozen as text with figures, a plan or a report: what of it tells of few or points at somebody, who stands for
 * that, and the answer that lets it through.
 */
import { fewInFigures, type PlacedFigure } from '../disclosure/few-in-figures.ts'
import { findingsIn, type PlacedFinding, type PlacedText } from '../disclosure/placed-findings.ts'
import { problemsOf, requiredText } from '../domain/fields.ts'
import type { Reading, Writing } from '../storage/database.ts'
import { type FindingSignatureRow, listFindingSignatures } from '../storage/guarding.ts'
import { findPartnership } from '../storage/partnership.ts'
import { checksumOf } from './checksum.ts'
import type { Context } from './context.ts'
import { type SignedRecord, signFindings } from './finding-signature.ts'
import type { Actor } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

/** A finding, and who stands for it; null where nobody does. */
export type GuardedText<P> = {
  fingerprint: string
  finding: PlacedFinding<P>
  signature: FindingSignatureRow | null
}

export type TextGuard<P> = { threshold: number; findings: GuardedText<P>[] }

/** What a form says to the guard: why what waits can stand, and what that was. */
export type StandingFor = { reason?: unknown; found?: unknown }

/** `recordIds`: where it may have been signed; what a plan was decided with need not be signed again in its report. */
export async function guardTexts<P>(
  reading: Reading,
  partnershipId: string,
  recordIds: readonly string[],
  { texts, figures }: { texts: readonly PlacedText<P>[]; figures: readonly PlacedFigure<P>[] },
): Promise<TextGuard<P>> {
  const partnership = await findPartnership(reading, partnershipId)
  if (!partnership) throw new Error('a text without its partnership')
  const { threshold } = partnership
  const signatures: FindingSignatureRow[] = []
  for (const id of recordIds) signatures.push(...(await listFindingSignatures(reading, partnershipId, id)))
  const found = [...findingsIn(texts, threshold), ...fewInFigures(figures, threshold)]
  const findings = found.map(finding => {
    const fingerprint = checksumOf(finding.identity)
    const signature = signatures.find(signed => signed.fingerprint === fingerprint)
    return { fingerprint, finding, signature: (finding.maySign && signature) || null }
  })
  return { threshold, findings }
}

/** What is neither mended nor stood for. */
function waitingIn<P>({ findings }: TextGuard<P>): GuardedText<P>[] {
  return findings.filter(({ signature }) => signature === null)
}

/**
 * Lets through what somebody stands for: what waits is signed with the reason that was given, all of it or nothing. `answered` are the
 * fields of the form: the reason, and the fingerprints of what was shown beside it, in `found`, with a space between. What has come since is not signed unseen.
 * Answers the signatures that the frozen text is kept with.
 */
export async function standFor(
  context: Context,
  actor: Actor,
  writing: Writing,
  of: SignedRecord,
  guard: TextGuard<unknown>,
  answered: StandingFor,
): Promise<Outcome<string[]>> {
  const waiting = waitingIn(guard)
  const standing = guard.findings.flatMap(({ signature }) => signature?.id ?? [])
  if (waiting.length === 0) return done(standing)
  if (waiting.some(({ finding }) => !finding.maySign))
    return refused({ name: 'invalid', problems: { found: 'identity-number' } })
  const reason = requiredText(2_000).safeParse(answered.reason)
  if (answered.reason === undefined || answered.reason === '')
    return refused({ name: 'invalid', problems: { reason: 'not-stood-for' } })
  if (!reason.success)
    return refused({ name: 'invalid', problems: { reason: problemsOf(reason.error)[''] ?? 'required' } })
  const shown = [answered.found].flat().flatMap(found => (typeof found === 'string' ? found.split(' ') : []))
  if (!waiting.every(({ fingerprint }) => shown.includes(fingerprint)))
    return refused({ name: 'invalid', problems: { found: 'found-more' } })
  const signed = waiting.map(({ fingerprint, finding: { quote } }) => ({
    fingerprint,
    wording: `${quote.before}${quote.marked}${quote.after}`.trim(),
  }))
  return done([...standing, ...(await signFindings(context, actor, writing, of, signed, reason.data))])
}

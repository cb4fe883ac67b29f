/**
 * Kvittering: a person stands for what the guard found in a plan, a report or a lägesbild, and says why. It can be taken back by who gave it;
 * what was frozen with it keeps it.
 */
import { titleWithYear } from '../domain/plan-in-force.ts'
import { type Reading, type Writing, writeAs } from '../storage/database.ts'
import {
  findFindingSignature,
  insertFindingSignature,
  insertSignatureWithdrawal,
  insertVersionSignatures,
  type SignedVersion,
} from '../storage/guarding.ts'
import { findRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { type Actor, isId, mayDo, tell } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

export const findingNoun = { table: 'findingSignature' } as const

/** What a finding is in. */
export type SignedRecord = { record: 'picture' | 'plan' | 'reportingPoint'; recordId: string }

/** `wording`: what is stood for, as it reads. */
type Signed = { fingerprint: string; wording: string }

/** Writes that the person stands for these findings, for one reason. */
export async function signFindings(
  context: Context,
  actor: Actor,
  writing: Writing,
  of: SignedRecord,
  signed: readonly Signed[],
  reason: string,
): Promise<string[]> {
  const { partnershipId, personId } = actor.membership
  const at = context.now()
  const rows = []
  for (const one of signed) {
    const row = { ...of, ...one, partnershipId, id: context.newId(), reason, at, personId }
    if (await insertFindingSignature(writing, row)) rows.push(row)
  }
  const title = await titleOf(writing, partnershipId, of)
  await tell(
    context,
    actor,
    writing,
    rows.map(({ id, wording }) => ({
      verb: 'added' as const,
      record: findingNoun.table,
      recordId: id,
      title,
      changes: { wording: { from: null, to: wording }, reason: { from: null, to: reason } },
    })),
  )
  return rows.map(({ id }) => id)
}

/** Keeps with a version what it was frozen with. */
export async function keepSignatures(
  context: Context,
  actor: Actor,
  writing: Writing,
  version: SignedVersion,
  signatureIds: readonly string[],
): Promise<void> {
  const { partnershipId } = actor.membership
  const rows = signatureIds.map(signatureId => ({
    partnershipId,
    id: context.newId(),
    signatureId,
    ...version,
  }))
  await insertVersionSignatures(writing, rows)
}

/** Takes a signature back: the finding waits again. Only who gave it can; versions that were frozen with it keep it. */
export async function withdrawSignature(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<SignedRecord>> {
  if (!mayDo(actor, 'add', { table: 'signatureWithdrawal' })) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  const { partnershipId, personId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const found = await findFindingSignature(writing, partnershipId, id)
    if (!found) return refused({ name: 'not-found' })
    if (found.personId !== personId) return refused({ name: 'not-allowed' })
    const { recordId, wording, reason } = found
    const of = { record: found.record as SignedRecord['record'], recordId }
    const row = { partnershipId, id: context.newId(), signatureId: id, at: context.now(), personId }
    if (await insertSignatureWithdrawal(writing, row)) {
      const changes = { wording: { from: wording, to: null }, reason: { from: reason, to: null } }
      const title = await titleOf(writing, partnershipId, of)
      await tell(context, actor, writing, [
        { verb: 'removed', record: findingNoun.table, recordId: id, title, changes },
      ])
    }
    return done(of)
  })
}

/** What the history calls the record that the finding is in; nothing where it is removed. */
async function titleOf(reading: Reading, partnershipId: string, { record, recordId }: SignedRecord) {
  switch (record) {
    case 'picture':
      return (await findRecord(reading, record, partnershipId, recordId))?.title ?? ''
    case 'plan': {
      const plan = await findRecord(reading, record, partnershipId, recordId)
      return plan ? titleWithYear(plan) : ''
    }
    case 'reportingPoint': {
      const point = await findRecord(reading, record, partnershipId, recordId)
      return point ? `${point.name} ${point.year}` : ''
    }
  }
}

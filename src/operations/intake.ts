/** Taking figures in: a file is read whole or not at all, can be looked at, and can be taken back whole. */
import { isOfEvents, isOfValues, layoutSchema } from '../documents/figures/layout.ts'
import { mayWithOwn } from '../domain/access.ts'
import { tidy } from '../domain/fields.ts'
import { type Reading, readAs, type Writing, writeAs } from '../storage/database.ts'
import { deleteFileOfIntake, findFileOfIntake } from '../storage/figure-file.ts'
import { listIntakeValues } from '../storage/indicator-value.ts'
import {
  countIntakeStates,
  deleteOfIntake,
  findIntakeOfFile,
  insertCoverage,
  insertIntake,
  insertIntakeWithdrawal,
  listCoverage,
  listIntakeSums,
  listIntakes,
} from '../storage/intake.ts'
import { findRecordForChange } from '../storage/record.ts'
import { remakeSums, type Touched } from '../storage/sums.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Context } from './context.ts'
import { surveyOf } from './figure-file.ts'
import { type Arriving, type LeftOut, storeFigures } from './figure-store.ts'
import { type Actor, isId, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'
import { type ArrivingValues, storeValues } from './value-store.ts'

export type IntakeRefusal =
  | Refusal
  /** The same file has been read already, and counts. */
  | { name: 'read-before'; intakeId: string; at: Date }
  /** Nothing in the file could be counted. */
  | { name: 'no-counts'; leftOut: LeftOut }

const noun = { table: 'intake', title: (row: Record<string, unknown>) => String(row.fileName) } as const

type TakenIn = { id: string; counts: number; leftOut: LeftOut }

/**
 * Stores what a file says, in one transaction with the sums. The same file twice changes nothing: the second time answers
 * `read-before`. Throws what `read` throws.
 */
export function takeInFigures(
  context: Context,
  actor: Actor,
  arriving: Arriving,
): Promise<Outcome<TakenIn, IntakeRefusal>> {
  return takeIn(context, actor, arriving, async (writing, partnershipId, id) => {
    const stored = await storeFigures(context, writing, partnershipId, id, arriving)
    const { counts, fileRows, leftOut, coverage } = stored
    const { replaces, complete } = arriving
    return {
      row: { fileRows, counts, leftOut, replaces, complete, gives: 'counts' as const },
      isNothing: coverage.length === 0,
      after: async () => {
        await insertCoverage(writing, partnershipId, id, coverage)
        await remakeSums(writing, touchedBy(partnershipId, coverage))
      },
    }
  })
}

/** Stores the values of a file as `takeInFigures` does counts. For the days that it says again, what was taken in before stands aside. */
export function takeInValues(
  context: Context,
  actor: Actor,
  arriving: ArrivingValues,
): Promise<Outcome<TakenIn, IntakeRefusal>> {
  return takeIn(context, actor, arriving, async (writing, partnershipId, id) => {
    const { counts, fileRows, leftOut, insert } = await storeValues(
      context,
      writing,
      partnershipId,
      id,
      arriving,
    )
    return {
      row: { fileRows, counts, leftOut, replaces: true, complete: false, gives: 'values' as const },
      isNothing: counts === 0,
      after: insert,
    }
  })
}

type Giving = {
  row: {
    fileRows: number
    counts: number
    leftOut: LeftOut
    replaces: boolean
    complete: boolean
    gives: 'counts' | 'values'
  }
  isNothing: boolean
  /** What refers to the intake, or follows from it. */
  after(): Promise<void>
}

async function takeIn(
  context: Context,
  actor: Actor,
  arriving: Arriving | ArrivingValues,
  store: (writing: Writing, partnershipId: string, id: string) => Promise<Giving>,
): Promise<Outcome<TakenIn, IntakeRefusal>> {
  if (!mayWithOwn(actor.membership.role, 'add', 'intake')) return refused({ name: 'not-allowed' })
  const { sourceId, sha256 } = arriving
  if (!isId(sourceId)) return refused({ name: 'not-found' })
  const { partnershipId, personId } = actor.membership
  return allOrNothing<TakenIn, IntakeRefusal>(context, actor, async writing => {
    // One file at a time of a source: the same one, sent twice at once, is read once.
    if (!(await findRecordForChange(writing, 'source', partnershipId, sourceId)))
      return refused({ name: 'not-found' })
    const before = await findIntakeOfFile(writing, partnershipId, sourceId, sha256)
    if (before) return refused({ name: 'read-before', intakeId: before.id, at: before.at })
    const prepared = await arriving.before?.(writing)
    if (prepared && !prepared.ok) return prepared
    const id = context.newId()
    const giving = await store(writing, partnershipId, id)
    const { counts, leftOut } = giving.row
    if (giving.isNothing) return refused({ name: 'no-counts', leftOut })
    const { recipeId, fileName, extractedOn, preliminary } = arriving
    const said = { sourceId, recipeId, fileName, fileSha256: sha256, extractedOn, preliminary }
    const row = { partnershipId, id, ...said, at: context.now(), personId, ...giving.row }
    await insertIntake(writing, { ...row, leftOut: JSON.stringify(leftOut) })
    await giving.after()
    await recordEvent(context, actor, writing, noun, 'added', id, row)
    return done({ id, counts, leftOut })
  })
}

/** Takes back all that a file gave: its counts are removed, what it had replaced counts again, and that it was read stays told. */
export async function withdrawIntake(
  context: Context,
  actor: Actor,
  id: string,
  input: { reason?: string },
): Promise<Outcome<{ id: string }>> {
  if (!mayWithOwn(actor.membership.role, 'add', 'intakeWithdrawal')) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  const { partnershipId, personId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const [intake] = await listIntakes(writing, partnershipId, { id })
    if (!intake) return refused({ name: 'not-found' })
    await findRecordForChange(writing, 'source', partnershipId, intake.sourceId)
    if (intake.withdrawnAt !== null) return done({ id })
    const coverage = await listCoverage(writing, partnershipId, id)
    const at = context.now()
    const reason = tidy(input.reason ?? '') || null
    const withdrawal = { partnershipId, id: context.newId(), intakeId: id, reason, at, personId }
    await insertIntakeWithdrawal(writing, withdrawal)
    await deleteOfIntake(writing, partnershipId, id)
    await deleteFileOfIntake(writing, partnershipId, id)
    if (coverage.length > 0) await remakeSums(writing, touchedBy(partnershipId, coverage))
    await recordEvent(context, actor, writing, noun, 'removed', id, intake)
    return done({ id })
  })
}

function touchedBy(
  partnershipId: string,
  coverage: readonly { seriesId: string; startsOn: string; endsOn: string }[],
): Touched {
  const [from = ''] = coverage.map(({ startsOn }) => startsOn).sort()
  const to =
    coverage
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? ''
  return { partnershipId, seriesIds: coverage.map(({ seriesId }) => seriesId), from, to }
}

/** A file that was read, and what it gave; nothing more of it than series by series. */
export async function showIntake(context: Context, actor: Actor, id: string) {
  const { partnershipId, role } = actor.membership
  if (!mayWithOwn(role, 'see', 'intake')) return refused<Refusal>({ name: 'not-allowed' })
  if (!isId(id)) return refused<Refusal>({ name: 'not-found' })
  return readAs(context.database, actor.identity, async reading => {
    const [intake] = await listIntakes(reading, partnershipId, { id })
    if (!intake) return refused<Refusal>({ name: 'not-found' })
    const { sourceId, fileSha256, withdrawnAt } = intake
    return done({
      intake,
      /** The same file, read again since this reading of it was taken back. */
      again: withdrawnAt && (await findIntakeOfFile(reading, partnershipId, sourceId, fileSha256)),
      states: await countIntakeStates(reading, partnershipId, id),
      /** What could not be read, for those who may hand in files, on the day that it was; null when it is not remembered. */
      unread: await unreadOf(context, reading, partnershipId, id),
      sums: await listIntakeSums(reading, partnershipId, id),
      values: await listIntakeValues(reading, partnershipId, id),
    })
  })
}

const day = 24 * 60 * 60 * 1000

async function unreadOf(context: Context, reading: Reading, partnershipId: string, id: string) {
  const file = await findFileOfIntake(reading, partnershipId, id)
  const layout = layoutSchema.safeParse(file?.layout)
  if (!file || !layout.success || context.now().getTime() - file.at.getTime() > day) return null
  const ofEvents = isOfEvents(layout.data) && !isOfValues(layout.data)
  return { cells: surveyOf(file.survey).unread, ofEvents }
}

export type IntakePage = Extract<Awaited<ReturnType<typeof showIntake>>, { ok: true }>['value']

/** Publishing a lägesbild: what the guard finds in it is mended or stood for, and then it is frozen, with its figures in the register. */
import { z } from 'zod'
import { figuresOfPersons } from '../disclosure/picture/persons.ts'
import { dayOf } from '../domain/day.ts'
import { problemsOf, requiredText } from '../domain/fields.ts'
import type { PictureContent } from '../domain/picture-content.ts'
import { countsIn, keysIn } from '../domain/picture-counts.ts'
import { saysNothing } from '../domain/picture-missing.ts'
import { readAs, type Writing, writeAs, writeInSnapshotAs } from '../storage/database.ts'
import { deleteHiddenFigures, insertHiddenFigures } from '../storage/guarding.ts'
import { insertPictureVersion, lastTurn, listPictureVersions } from '../storage/picture-version.ts'
import { insertPublishedFigures } from '../storage/published-figure.ts'
import type { Context } from './context.ts'
import { findingNoun, keepSignatures, signFindings } from './finding-signature.ts'
import { findingWording } from './finding-wording.ts'
import { pictureContent } from './picture-content.ts'
import { type Guarded, guardOf, isSettled } from './picture-guard.ts'
import { type Actor, isId, mayDo, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

export const pictureVersionNoun = {
  table: 'pictureVersion',
  title: (row: Record<string, unknown>) => String(row.title),
} as const
const hidingNoun = { table: 'hiddenFigure' } as const

/** What the history calls a version: "Lägesbild 2024, version 2", in both languages. */
export const pictureVersionTitle = (title: string, number: number): string => `${title}, version ${number}`

/** A picture on its way out, with what the guard says of it; null where there is none for this person. */
export async function showPublishing(context: Context, actor: Actor, pictureId: string) {
  if (!mayDo(actor, 'add', pictureVersionNoun)) return refused<Refusal>({ name: 'not-allowed' })
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const guarded = await guardOf(context, actor, reading, pictureId)
    if (!guarded) return refused<Refusal>({ name: 'not-found' })
    const versions = await listPictureVersions(reading, partnershipId, { pictureId })
    return done({ pictureId, title: guarded.content.title, guarded, versions })
  })
}

export type Publishing = Extract<Awaited<ReturnType<typeof showPublishing>>, { ok: true }>['value']

/**
 * Freezes a picture as it stands, without what is hidden. `seen` is the checksum of what the person has looked at. What the guard finds is
 * looked for again here: nothing is published that is not settled, and two who publish at once are each tried after the other.
 */
export async function publishPicture(
  context: Context,
  actor: Actor,
  pictureId: string,
  seen: string,
): Promise<Outcome<{ id: string; number: number }>> {
  if (!mayDo(actor, 'add', pictureVersionNoun)) return refused({ name: 'not-allowed' })
  const { partnershipId } = actor.membership
  return writeInSnapshotAs(context.database, actor.identity, async writing => {
    const guarded = await guardOf(context, actor, writing, pictureId)
    if (!guarded) return refused<Refusal>({ name: 'not-found' })
    if (guarded.checksum !== seen)
      return refused<Refusal>({ name: 'invalid', problems: { version: 'changed-meanwhile' } })
    if (guarded.notTried !== null) return refused<Refusal>({ name: 'not-tried' })
    if (!isSettled(guarded)) {
      const left = guarded.findings.filter(({ signature }) => signature === null).length
      return refused<Refusal>({ name: 'unsettled', left })
    }
    if (saysNothing(guarded.content)) return refused<Refusal>({ name: 'nothing-to-publish' })
    const [latest] = await listPictureVersions(writing, partnershipId, { pictureId })
    if (latest && latest.checksum === guarded.checksum) return done({ id: latest.id, number: latest.number })
    return freeze(context, actor, writing, pictureId, guarded, (latest?.number ?? 0) + 1)
  })
}

async function freeze(
  context: Context,
  actor: Actor,
  writing: Writing,
  pictureId: string,
  { content, checksum, findings }: Guarded,
  number: number,
) {
  const { partnershipId, personId } = actor.membership
  const id = context.newId()
  const at = context.now()
  const turn = (await lastTurn(writing, partnershipId)) + 1
  const { title } = content
  const version = { partnershipId, id, pictureId, number, turn, title, at, personId, content, checksum }
  await insertPictureVersion(writing, version)
  await insertPublishedFigures(writing, registered(context, actor, content, id, at))
  const signatureIds = findings.flatMap(({ signature }) => signature?.id ?? [])
  await keepSignatures(context, actor, writing, { pictureVersionId: id }, signatureIds)
  const called = pictureVersionTitle(title, number)
  await recordEvent(context, actor, writing, pictureVersionNoun, 'added', id, { title: called })
  return done({ id, number })
}

/** The rows of the register that a version makes. */
function registered(context: Context, actor: Actor, content: PictureContent, versionId: string, at: Date) {
  const { partnershipId, personId } = actor.membership
  const { figures } = content
  if (figures === null) return []
  const places = new Map(countsIn(content).map(count => [count.key, count.at]))
  return figuresOfPersons(content).map(({ key, from, to, without, value, atLeast }) => {
    const { category, place } = places.get(key)!
    const territory = place?.territory ?? figures.territory
    return {
      partnershipId,
      id: context.newId(),
      versionId,
      publishedOn: dayOf(at),
      sourceId: figures.source.id,
      categoryCode: category.code,
      counted: category.name,
      territoryId: territory.id,
      ground: territory.name,
      startsOn: from,
      endsOn: to,
      without: [...without],
      value,
      atLeast,
      at,
      personId,
    }
  })
}

const keysSchema = z.object({ figures: z.array(z.string().min(1).max(400)).min(1).max(20_000) })

/** Hides figures of a picture when it is published, or shows them again. Keys that the picture has not are left out. */
export async function hideFigures(
  context: Context,
  actor: Actor,
  pictureId: string,
  input: unknown,
  hidden: boolean,
): Promise<Outcome<{ figures: number }>> {
  if (!mayDo(actor, hidden ? 'add' : 'remove', hidingNoun)) return refused({ name: 'not-allowed' })
  const parsed = keysSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const { partnershipId, personId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const whole = await pictureContent(context, actor, writing, pictureId)
    if (!whole) return refused<Refusal>({ name: 'not-found' })
    const there = keysIn(whole)
    const figures = [...new Set(parsed.data.figures)].filter(key => there.has(key))
    if (hidden) {
      const at = context.now()
      await insertHiddenFigures(
        writing,
        figures.map(figure => ({ partnershipId, id: context.newId(), pictureId, figure, at, personId })),
      )
    } else await deleteHiddenFigures(writing, partnershipId, pictureId, figures)
    return done({ figures: figures.length })
  })
}

const signatureSchema = z.object({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, 'not-a-choice'),
  reason: requiredText(2_000),
})

/** Stands for a finding, and says why. What is not found any more, and what nobody may stand for, is refused. */
export async function signFinding(
  context: Context,
  actor: Actor,
  pictureId: string,
  input: unknown,
): Promise<Outcome<{ fingerprint: string }>> {
  if (!mayDo(actor, 'add', findingNoun)) return refused({ name: 'not-allowed' })
  if (!isId(pictureId)) return refused({ name: 'not-found' })
  const parsed = signatureSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const { fingerprint, reason } = parsed.data
  return writeAs(context.database, actor.identity, async writing => {
    const guarded = await guardOf(context, actor, writing, pictureId)
    if (!guarded) return refused<Refusal>({ name: 'not-found' })
    const found = guarded.findings.find(one => one.fingerprint === fingerprint)
    if (!found) return refused<Refusal>({ name: 'found-no-more' })
    if (!found.finding.maySign) return refused<Refusal>({ name: 'never-published' })
    if (found.signature) return done({ fingerprint })
    const wording = findingWording(found.finding, guarded.lines)
    const of = { record: 'picture', recordId: pictureId } as const
    await signFindings(context, actor, writing, of, [{ fingerprint, wording }], reason)
    return done({ fingerprint })
  })
}

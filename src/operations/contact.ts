/** An activity's contacts, one for each party: written with a new activity in its own form, and one at a time afterwards. */
import { z } from 'zod'
import { contactField, contactSchema } from '../domain/activity.ts'
import { type Problems, problemsOf } from '../domain/fields.ts'
import { listContacts } from '../storage/activity.ts'
import { listChoices } from '../storage/choices.ts'
import { readAs, type Writing } from '../storage/database.ts'
import { listParties } from '../storage/plan.ts'
import { findRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { type Actor, type Brought, isId, type Noun } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

export const contactNoun = {
  table: 'contact',
  schema: contactSchema,
  parents: z.object({ activityId: z.uuid('not-a-choice') }),
  title: row => String(row.wording ?? ''),
} satisfies Noun

/** The contacts of an activity, and the parties that have none; null for no such activity. */
export async function showContacts(context: Context, actor: Actor, activityId: string) {
  if (!isId(activityId)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const activity = await findRecord(reading, 'activity', partnershipId, activityId)
    if (!activity) return null
    const contacts = (await listContacts(reading, partnershipId, [activityId])).get(activityId) ?? []
    const parties = await listParties(reading, partnershipId)
    return { activity, contacts, withoutContact: partiesWithout(parties, contacts) }
  })
}

/** The parties that have no contact for an activity yet. */
export function partiesWithout<P extends { id: string }>(
  parties: P[],
  contacts: { organisationId: string }[],
): P[] {
  return parties.filter(({ id }) => !contacts.some(({ organisationId }) => organisationId === id))
}

/**
 * The contacts that are written in a new activity's form, a field for each party (`contactField`). Words that are the name of a position
 * of the party mean that position.
 */
export async function contactsBrought(
  input: Record<string, unknown>,
  writing: Writing,
  partnershipId: string,
  activityId: string,
): Promise<Outcome<Brought[]>> {
  const parties = await listParties(writing, partnershipId)
  const written = parties.filter(({ id }) => String(input[contactField(id)] ?? '').trim() !== '')
  if (written.length === 0) return done([])
  const { positions } = await listChoices(writing, partnershipId, ['positions'])
  const there = (await listContacts(writing, partnershipId, [activityId])).get(activityId) ?? []
  const problems: Problems = {}
  const brought: Brought[] = []
  for (const { id: organisationId } of written) {
    const wording = input[contactField(organisationId)]
    const position = positions.find(
      ({ name, ...one }) => one.organisationId === organisationId && name === String(wording).trim(),
    )
    const parsed = contactSchema.safeParse({ organisationId, wording, positionId: position?.value ?? null })
    if (!parsed.success) {
      problems[contactField(organisationId)] = problemsOf(parsed.error).wording ?? 'not-a-text'
      continue
    }
    const row = there.find(one => one.organisationId === organisationId)
    brought.push({
      noun: contactNoun,
      fields: parsed.data,
      parents: { activityId },
      there: row ? await findRecord(writing, 'contact', partnershipId, row.id) : null,
    })
  }
  return Object.keys(problems).length > 0 ? refused({ name: 'invalid', problems }) : done(brought)
}

/** Reminders: by mail, what of one's own is late or due this week, as often as one has chosen. */
import { writeLetter } from '../documents/writing/letter.ts'
import { addDays, dayOf, weekdayOf } from '../domain/day.ts'
import { type Frequency, usualFrequency } from '../domain/mail.ts'
import { atPost } from '../storage/database.ts'
import { findLeaving, isQueued, listFrequencies, saveFrequency } from '../storage/mail.ts'
import { dayAndMonth, m, speaking } from '../texts/texts.ts'
import type { Context } from './context.ts'
import { putInPost } from './mail.ts'
import { isReminding, listReachableActors } from './reachable.ts'
import type { Actor } from './record.ts'
import { hashOf, newToken } from './session.ts'
import { showToDo } from './to-do.ts'

/** Whole addresses that a reminder names. */
export type ReminderAddresses = {
  toDo(slug: string): string
  activity(slug: string, id: string): string
  actionPoint(slug: string, id: string): string
  leaveMail(token: string): string
}

/**
 * Queues the reminders of the day, and says how many: one for each person who has something late or due this week, not before the
 * working day has begun. However often it is done, and by however many at once, each is queued once. `apart` does one person's part, and
 * keeps the others from its mishap, which says whose it was by the id: an address is nothing for a log.
 */
export async function remind(
  context: Context,
  addresses: ReminderAddresses,
  apart: (work: () => Promise<void>) => Promise<void> = work => work(),
): Promise<number> {
  if (context.mailFrom === undefined || !isReminding(context)) return 0
  const today = dayOf(context.now())
  let queued = 0
  for (const actor of await listReachableActors(context))
    await apart(async () => {
      queued += Number(await remindOne(context, addresses, actor, today).catch(notReminded(actor)))
    })
  return queued
}

async function remindOne(
  context: Context,
  addresses: ReminderAddresses,
  actor: Actor,
  today: string,
): Promise<boolean> {
  const { partnershipId, personId } = actor.membership
  const onceKey = await atPost(context.database, async post => {
    const frequency = (await listFrequencies(post, [personId])).get(personId) ?? usualFrequency
    const key = keyOf(frequency, personId, today)
    return key !== null && !(await isQueued(post, partnershipId, key)) ? key : null
  })
  if (onceKey === null) return false
  const { mine, promised } = await showToDo(context, actor)
  const due = [...mine.map(ofActivity), ...promised.map(ofPromise)].filter(
    ({ spell }) => spell === 'late' || spell === 'week',
  )
  if (due.length === 0) return false
  const token = newToken(context)
  const leave = { hash: hashOf(token), address: addresses.leaveMail(token) }
  const letter = speaking(actor.identity.language, () => digestOf(due, actor, addresses, leave.address))
  const { email: address, language } = actor.identity
  await atPost(context.database, post =>
    putInPost(
      context,
      post,
      partnershipId,
      { kind: 'reminder', to: { personId, address, language }, onceKey, ...letter },
      leave,
    ),
  )
  return true
}

function notReminded({ membership: { personId, slug } }: Actor): (cause: unknown) => never {
  return cause => {
    throw new Error(`the person ${personId} of ${slug} could not be reminded; the others are`, { cause })
  }
}

/** What a reminder is once for: a day, or a week by its Monday. */
function keyOf(frequency: Frequency, personId: string, today: string): string | null {
  if (frequency === 'never') return null
  const from = frequency === 'weekly' ? addDays(today, 1 - weekdayOf(today)) : today
  return `reminder:${personId}:${from}`
}

type ToDo = Awaited<ReturnType<typeof showToDo>>
type Due = Pick<ToDo['mine'][number], 'id' | 'title' | 'next' | 'spell'> & {
  record: 'activity' | 'actionPoint'
}

const ofActivity = ({ id, title, next, spell }: ToDo['mine'][number]): Due => ({
  ...{ id, title, next, spell },
  record: 'activity',
})
const ofPromise = ({ id, wording, next, spell }: ToDo['promised'][number]): Due => ({
  ...{ id, next, spell },
  title: wording,
  record: 'actionPoint',
})

function digestOf(due: Due[], { identity, membership }: Actor, addresses: ReminderAddresses, leave: string) {
  const { slug, partnershipName } = membership
  const list = (spell: Due['spell'], heading: string) => ({
    heading,
    items: due
      .filter(each => each.spell === spell)
      .map(({ id, record, title, next }) => ({
        text: next
          ? m.mail_item({
              activity: title,
              day: dayAndMonth(next.on),
              what: next.point ? m.mail_follow_up({ point: next.point }) : m.mail_done_by(),
            })
          : title,
        href: addresses[record](slug, id),
      })),
  })
  const lists = [list('late', m.mail_late()), list('week', m.mail_this_week())]
  return {
    subject: m.mail_subject({ count: due.length, partnership: partnershipName }),
    ...writeLetter({
      language: identity.language,
      opening: m.mail_opening({ person: membership.personName, partnership: partnershipName }),
      lists: lists.filter(({ items }) => items.length > 0),
      links: [
        { text: m.mail_to_do(), href: addresses.toDo(slug) },
        { text: m.mail_leave(), href: leave },
      ],
    }),
  }
}

/** Whom a link to unsubscribe is for, by its language; null where no mail has it. */
export async function findLeaver(context: Context, token: string): Promise<{ language: 'sv' | 'en' } | null> {
  const found = await atPost(context.database, post => findLeaving(post, hashOf(token)))
  return found && { language: found.language === 'en' ? 'en' : 'sv' }
}

/** Ends somebody's reminders by the link in one of them; false where no mail has it. */
export function leaveReminders(context: Context, token: string): Promise<boolean> {
  return atPost(context.database, async post => {
    const found = await findLeaving(post, hashOf(token))
    if (!found) return false
    const { partnershipId, personId } = found
    await saveFrequency(post, { partnershipId, personId, id: context.newId(), frequency: 'never' })
    return true
  })
}

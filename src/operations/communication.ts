import { may } from '../domain/access.ts'
import type { PromiseState } from '../domain/communication.ts'
import { dayOf } from '../domain/day.ts'
import {
  listCommunicators,
  listDialoguePoints,
  listDialogues,
  listMessages,
  listPromiseOutcomes,
  listPromises,
  listStrategies,
} from '../storage/communication.ts'
import { readAs } from '../storage/database.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'
import { done, type Refusal, refused } from './refusal.ts'

/** The joint strategy and who sees to it, what is planned to be said, what residents are promised with what came of it, the dialogues. */
export async function showCommunication(context: Context, actor: Actor) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'message')) return refused<Refusal>({ name: 'not-allowed' })
  return readAs(context.database, actor.identity, async reading => {
    const communicators = await listCommunicators(reading, partnershipId)
    const messages = await listMessages(reading, partnershipId)
    const outcomes = await listPromiseOutcomes(reading, partnershipId)
    const promises = await listPromises(reading, partnershipId)
    const points = await listDialoguePoints(reading, partnershipId)
    const dialogues = await listDialogues(reading, partnershipId)
    return done({
      today: dayOf(context.now()),
      strategies: await listStrategies(reading, partnershipId),
      communicators: communicators.filter(({ messageId }) => messageId === null),
      messages: messages.map(message => ({
        ...message,
        communicators: communicators.filter(({ messageId }) => messageId === message.id),
      })),
      promises: promises.map(promise => ({
        ...promise,
        outcomes: outcomes
          .filter(({ promiseId }) => promiseId === promise.id)
          .map(outcome => ({ ...outcome, state: outcome.state as PromiseState })),
      })),
      dialogues: dialogues.map(dialogue => ({
        ...dialogue,
        points: points.filter(({ dialogueId }) => dialogueId === dialogue.id),
      })),
    })
  })
}

export type CommunicationPage = Extract<Awaited<ReturnType<typeof showCommunication>>, { ok: true }>['value']

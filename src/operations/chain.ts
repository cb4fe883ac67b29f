import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { readAs } from '../storage/database.ts'
import { findPlan } from '../storage/plan.ts'
import type { Context } from './context.ts'
import { chainOfPlan } from './plan-chain.ts'
import { choiceOf } from './plan-choice.ts'
import { type Actor, isId } from './record.ts'
import { done, type Refusal, refused } from './refusal.ts'

/** Röda tråden of a plan, for those who read all of it: what it rests on, and area by area what holds and what is missing. */
export async function showChain(context: Context, actor: Actor, planId: string) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'problem')) return refused<Refusal>({ name: 'not-allowed' })
  if (!isId(planId)) return refused<Refusal>({ name: 'not-found' })
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const { plan, plans } = await findPlan(reading, partnershipId, planId, today)
    if (!plan) return refused<Refusal>({ name: 'not-found' })
    const of = { plan, isOnly: plans.length === 1 }
    const chain = await chainOfPlan(reading, partnershipId, of, { day: today, tells: 'all' })
    return done({ today, plan: choiceOf(plan, today), chain })
  })
}

export type ChainPage = Extract<Awaited<ReturnType<typeof showChain>>, { ok: true }>['value']

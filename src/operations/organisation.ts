import { may, mayWithOwn } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { holdsOn } from '../domain/organisation.ts'
import { readAs } from '../storage/database.ts'
import { listGroups, listSeats } from '../storage/group.ts'
import {
  listContactActivities,
  listHoldings,
  listOrganisations,
  listPeople,
  listPositions,
} from '../storage/organisation.ts'
import { findPartnership } from '../storage/partnership.ts'
import { findPlan } from '../storage/plan.ts'
import { findRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { type Actor, isId } from './record.ts'
import { done, type Refusal, refused } from './refusal.ts'

/**
 * Who works together: the groups with their seats, and the organisations with their positions and who holds them today.
 * `holders` is null where the person may not know who holds what; an empty list is a vacancy.
 */
export async function showOrganisation(context: Context, actor: Actor) {
  const { partnershipId, role } = actor.membership
  if (!mayWithOwn(role, 'see', 'group')) return refused<Refusal>({ name: 'not-allowed' })
  const today = dayOf(context.now())
  const mayKnowHolders = may(role, 'see', 'holding')
  return readAs(context.database, actor.identity, async reading => {
    const groups = await listGroups(reading, partnershipId)
    const seats = await listSeats(reading, partnershipId)
    const organisations = await listOrganisations(reading, partnershipId)
    const { plan } = await findPlan(reading, partnershipId, null, today)
    const positions = await listPositions(reading, partnershipId)
    const holdings = (await listHoldings(reading, partnershipId)).filter(holding => holdsOn(holding, today))
    const people = may(role, 'see', 'person') ? await listPeople(reading, partnershipId) : []
    return done({
      /** The plan in force, which the chart is one way of looking at; null where there is none. */
      planId: plan?.id ?? null,
      partnership: await findPartnership(reading, partnershipId),
      groups: groups.map(group => ({ ...group, seats: seats.filter(seat => seat.groupId === group.id) })),
      organisations: organisations.map(organisation => ({
        ...organisation,
        positions: positions
          .filter(position => position.organisationId === organisation.id)
          .map(position => ({
            ...position,
            holders: mayKnowHolders
              ? holdings
                  .filter(holding => holding.positionId === position.id)
                  .map(({ personId, personName }) => ({ id: personId, name: personName }))
              : null,
          })),
      })),
      peopleWithoutPosition: people.filter(
        person => !holdings.some(({ personId }) => personId === person.id),
      ),
    })
  })
}

export type OrganisationPage = Extract<Awaited<ReturnType<typeof showOrganisation>>, { ok: true }>['value']

/** A position: who has held it and when, the groups it sits in, and the activities it is a contact for. */
export async function showPosition(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId, role } = actor.membership
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const position = await findRecord(reading, 'position', partnershipId, id)
    if (!position) return null
    const holdings = await listHoldings(reading, partnershipId, { positionIds: [id] })
    const seats = await listSeats(reading, partnershipId, { positionIds: [id] })
    return {
      position,
      organisation: await findRecord(reading, 'organisation', partnershipId, position.organisationId),
      holdings: may(role, 'see', 'holding')
        ? holdings.map(holding => ({ ...holding, today: holdsOn(holding, today) }))
        : null,
      seats,
      activities: await listContactActivities(reading, partnershipId, id),
      events: await historyOf(reading, actor, {
        recordIds: [id, ...holdings.map(holding => holding.id), ...seats.map(seat => seat.id)],
        limit: 20,
      }),
    }
  })
}

export type PositionPage = NonNullable<Awaited<ReturnType<typeof showPosition>>>

/** A partner's employee: the positions held, and the groups that they sit in today. Nothing else is kept of a person. */
export async function showPerson(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const person = await findRecord(reading, 'person', partnershipId, id)
    if (!person) return null
    const holdings = await listHoldings(reading, partnershipId, { personId: id })
    const current = holdings.filter(holding => holdsOn(holding, today)).map(holding => holding.positionId)
    return {
      person,
      holdings: holdings.map(holding => ({ ...holding, today: holdsOn(holding, today) })),
      seats: await listSeats(reading, partnershipId, { positionIds: current }),
    }
  })
}

export type PersonPage = NonNullable<Awaited<ReturnType<typeof showPerson>>>

import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { handbookRows } from '../domain/handbook-step.ts'
import { type Evidence, type LawFacts, lawRows } from '../domain/law.ts'
import { isOver, type PlanTime, titleWithYear } from '../domain/plan-in-force.ts'
import { type Reading, readAs } from '../storage/database.ts'
import {
  countPicture,
  findCouncil,
  listAgreementCounts,
  listCoordinatingPositions,
  listDecisions,
  listEvidence,
} from '../storage/law.ts'
import { listMeetings } from '../storage/meeting.ts'
import { findPlan } from '../storage/plan.ts'
import { listDecidedReports } from '../storage/report.ts'
import type { Context } from './context.ts'
import { handbookFacts } from './handbook-step.ts'
import type { Actor } from './record.ts'
import { done, type Refusal, refused } from './refusal.ts'

/** Lagkoll: the law's duties with what the partnership has to show for each today, and the plan that mends what the plan lacks. */
export async function showLaw(context: Context, actor: Actor) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'evidence')) return refused<Refusal>({ name: 'not-allowed' })
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const { plan } = await findPlan(reading, partnershipId, null, today)
    const facts = await lawFacts(reading, partnershipId, plan, today)
    const handbook = await handbookFacts(
      reading,
      partnershipId,
      plan && { id: plan.id, decisions: facts.decisions.filter(({ planId }) => planId === plan.id).length },
      today,
    )
    return done({
      today,
      planId: plan?.id ?? null,
      councilId: facts.council?.id ?? null,
      rows: lawRows(facts, today),
      handbook: handbookRows(handbook, facts.evidence),
    })
  })
}

export type LawPage = Extract<Awaited<ReturnType<typeof showLaw>>, { ok: true }>['value']

async function lawFacts(
  reading: Reading,
  partnershipId: string,
  plan: ({ id: string; title: string } & PlanTime) | null,
  today: string,
): Promise<LawFacts> {
  const picture = plan && (await countPicture(reading, partnershipId, plan.id))
  const council = await findCouncil(reading, partnershipId)
  // What is to come, or was called off, has not been held.
  const held = council
    ? (await listMeetings(reading, partnershipId, council.id)).filter(
        ({ heldOn, cancellationId }) => heldOn <= today && cancellationId === null,
      )
    : []
  const decisions = await listDecisions(reading, partnershipId)
  const reports = await listDecidedReports(reading, partnershipId)
  const agreements = await listAgreementCounts(reading, partnershipId)
  const coordinators = await listCoordinatingPositions(reading, partnershipId, today)
  const evidence = await listEvidence(reading, partnershipId)
  return {
    plan:
      plan && picture
        ? {
            title: titleWithYear(plan),
            areas: picture.areas,
            areasWithPicture: picture.pictured,
            problems: picture.problems,
            causes: picture.causes,
            isOver: isOver(plan, today),
          }
        : null,
    decisions: decisions.map(({ decidedOn, body, caseNumbers, versionId, planId, ...of }) => ({
      planId,
      decidedOn,
      body,
      versionId,
      title: titleWithYear(of),
      caseNumbers: (caseNumbers as { caseNumber: string | null }[]).flatMap(
        ({ caseNumber }) => caseNumber ?? [],
      ),
    })),
    reports: reports.map(({ decidedOn, reportId, name, year }) => ({
      decidedOn,
      reportId,
      title: `${name} ${year}`,
    })),
    agreements: agreements.map(({ purpose, areas, parties, signed, ...agreement }) => ({
      ...agreement,
      hasPurpose: purpose !== null,
      areas: Number(areas),
      parties: Number(parties),
      signed: Number(signed),
    })),
    council: council && {
      ...council,
      seats: Number(council.seats),
      heldOn: held.map(({ heldOn }) => heldOn),
    },
    coordinators: coordinators.map(({ held, ...position }) => ({ ...position, held: Boolean(held) })),
    evidence: evidence.map(line => ({ ...line, duty: line.duty as Evidence['duty'] })),
  }
}

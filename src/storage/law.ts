/** What the partnership has that bears on lag (2023:196): counted where a count is what is asked for. */
import { sql } from 'kysely'
import type { Reading } from './database.ts'

/** How many areas a plan has, how many of them have a picture, and how far the analysis goes. */
export async function countPicture(reading: Reading, partnershipId: string, planId: string) {
  const { rows } = await sql<{ areas: number; pictured: number; problems: number; causes: number }>`
    select
      count(*)::int as areas,
      count(*) filter (where exists (
        select from passage where passage.partnership_id = area.partnership_id and passage.area_id = area.id
      ))::int as pictured,
      coalesce(sum((
        select count(*) from problem where problem.partnership_id = area.partnership_id and problem.area_id = area.id
      )), 0)::int as problems,
      coalesce(sum((
        select count(*) from problem join cause
          on cause.partnership_id = problem.partnership_id and cause.problem_id = problem.id
        where problem.partnership_id = area.partnership_id and problem.area_id = area.id
      )), 0)::int as causes
    from area where partnership_id = ${partnershipId} and plan_id = ${planId}
  `.execute(reading)
  return rows[0]!
}

/** Every decision on a plan, the latest first. */
export async function listDecisions(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('decision')
    .innerJoin('planVersion', join =>
      join
        .onRef('planVersion.partnershipId', '=', 'decision.partnershipId')
        .onRef('planVersion.id', '=', 'decision.versionId'),
    )
    .innerJoin('plan', join =>
      join
        .onRef('plan.partnershipId', '=', 'planVersion.partnershipId')
        .onRef('plan.id', '=', 'planVersion.planId'),
    )
    .select(['decision.decidedOn', 'decision.body', 'decision.caseNumbers', 'decision.versionId'])
    .select(['plan.id as planId', 'plan.title', 'plan.year'])
    .where('decision.partnershipId', '=', partnershipId)
    .orderBy('decision.decidedOn', 'desc')
    .orderBy('decision.id', 'desc')
    .execute()
}

/** The agreements with how many areas their central list has, how many parties they have and how many of those have signed. */
export async function listAgreementCounts(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('agreement')
    .select(['title', 'purpose', 'validFrom', 'validTo'])
    .select(({ selectFrom, fn }) => [
      selectFrom('catalogueArea')
        .select(fn.countAll<number>().as('count'))
        .whereRef('catalogueArea.partnershipId', '=', 'agreement.partnershipId')
        .whereRef('catalogueArea.catalogueId', '=', 'agreement.catalogueId')
        .as('areas'),
      selectFrom('party')
        .select(fn.countAll<number>().as('count'))
        .whereRef('party.partnershipId', '=', 'agreement.partnershipId')
        .whereRef('party.agreementId', '=', 'agreement.id')
        .as('parties'),
      selectFrom('party')
        .select(party => party.fn.count<number>('party.signedOn').as('count'))
        .whereRef('party.partnershipId', '=', 'agreement.partnershipId')
        .whereRef('party.agreementId', '=', 'agreement.id')
        .as('signed'),
    ])
    .where('partnershipId', '=', partnershipId)
    .orderBy('validFrom', order => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()
}

/** The council; the strategic group where there is none; null where there is neither. */
export async function findCouncil(reading: Reading, partnershipId: string) {
  const row = await reading
    .selectFrom('group')
    .select(['id', 'name', 'ledBy'])
    .select(({ selectFrom, fn }) =>
      selectFrom('seat')
        .select(fn.countAll<number>().as('count'))
        .whereRef('seat.partnershipId', '=', 'group.partnershipId')
        .whereRef('seat.groupId', '=', 'group.id')
        .as('seats'),
    )
    .where('partnershipId', '=', partnershipId)
    .where('kind', 'in', ['council', 'strategic'])
    .orderBy(sql`kind = 'council'`, 'desc')
    .orderBy('rank')
    .executeTakeFirst()
  return row ?? null
}

/** The positions whose names say that they coordinate, and whether somebody holds them on a day. */
export async function listCoordinatingPositions(reading: Reading, partnershipId: string, today: string) {
  return reading
    .selectFrom('position')
    .innerJoin('organisation', join =>
      join
        .onRef('organisation.partnershipId', '=', 'position.partnershipId')
        .onRef('organisation.id', '=', 'position.organisationId'),
    )
    .select(['position.id', 'position.name', 'organisation.name as organisationName'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('holding')
          .whereRef('holding.partnershipId', '=', 'position.partnershipId')
          .whereRef('holding.positionId', '=', 'position.id')
          .where(({ or, eb }) => or([eb('fromOn', 'is', null), eb('fromOn', '<=', today)]))
          .where(({ or, eb }) => or([eb('toOn', 'is', null), eb('toOn', '>=', today)])),
      ).as('held'),
    )
    .where('position.partnershipId', '=', partnershipId)
    .where('organisation.kind', '=', 'municipality')
    .where('position.name', '~*', 'samordnare|säkerhetsstrateg|trygghetsstrateg|brottsförebygg|coordinator')
    .orderBy('position.name')
    .execute()
}

/** What is written as shown for the law's duties. */
export async function listEvidence(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('evidence')
    .select(['id', 'duty', 'wording', 'datedOn', 'caseNumber', 'link'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('datedOn', 'desc')
    .orderBy('id')
    .execute()
}

/**
 * What the rounds of a plan have come to: by the answer that holds in each follow-up, how many activities have been assessed, had their way of
 * working told, and had their effect judged on a stated basis, and how many reports are decided. "Too early" is none of these.
 */
export async function countFollowedUp(reading: Reading, partnershipId: string, planId: string) {
  type Counts = { assessed: number; reviewed: number; examined: number; decided: number }
  const { rows } = await sql<Counts>`
    with of_plan as (select id from round where partnership_id = ${partnershipId} and plan_id = ${planId}),
    holding as (
      select distinct on (answer.follow_up_id)
        follow_up.activity_id, answer.production, answer.process, answer.effect, answer.effect_basis
      from answer join follow_up
        on follow_up.partnership_id = answer.partnership_id and follow_up.id = answer.follow_up_id
      where answer.partnership_id = ${partnershipId} and follow_up.round_id in (select id from of_plan)
      order by answer.follow_up_id, answer.at desc, answer.id desc
    )
    select
      count(distinct activity_id) filter (where production <> 'too-early')::int as assessed,
      count(distinct activity_id) filter (where process <> 'too-early')::int as reviewed,
      count(distinct activity_id)
        filter (where effect in ('better', 'unchanged', 'worse') and effect_basis is not null)::int as examined,
      (select count(*) from report_decision
        where partnership_id = ${partnershipId} and round_id in (select id from of_plan))::int as decided
    from holding
  `.execute(reading)
  return rows[0]!
}

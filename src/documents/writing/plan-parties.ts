import type { PlanRecords } from '../../domain/plan-records.ts'

type Party = { id: string; name: string; caseNumber: string | null }

/**
 * The parties of the agreement, each with the number under which it keeps it; where none has been written down, the
 * municipality and the police of the organisation. Of several agreements the one that began last.
 */
export function partiesOf(records: PlanRecords): Party[] {
  const agreement = agreementOf(records)
  const signed = records.party.filter(({ agreementId }) => agreementId === agreement?.id)
  const numberOf = new Map(signed.map(party => [party.organisationId, party.caseNumber]))
  return records.organisation
    .filter(({ id, kind }) =>
      signed.length > 0 ? numberOf.has(id) : kind === 'municipality' || kind === 'police',
    )
    .map(({ id, name }) => ({ id, name, caseNumber: numberOf.get(id) ?? null }))
}

/** The agreement that began last. */
function agreementOf({ agreement }: PlanRecords): PlanRecords['agreement'][number] | null {
  const begun = (one: PlanRecords['agreement'][number]) => one.validFrom ?? ''
  return agreement.toSorted((a, b) => compare(begun(b), begun(a)) || compare(b.id, a.id))[0] ?? null
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

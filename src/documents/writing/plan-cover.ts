import type { PlanRecords } from '../../domain/plan-records.ts'
import { periodText } from '../../texts/period.ts'
import { longDate, m } from '../../texts/texts.ts'
import type { Cover } from './document.ts'
import type { PlanState } from './plan-options.ts'
import { partiesOf } from './plan-parties.ts'

type CoverFact = Cover['facts'][number]

/** Whose plan it is, for how long it is in force, who is party to it, under which numbers it is kept. */
export function coverOf(records: PlanRecords, state: PlanState): Cover {
  const { plan, partnership } = records
  const parties = partiesOf(records)
  const period = inForceText(plan)
  const facts: (CoverFact | null)[] = [
    period ? { label: m.document_in_force(), value: period } : null,
    state.name === 'decided'
      ? { label: m.document_decided(), value: decisionText(state), part: 'made' }
      : null,
    plan.caseNumber ? { label: m.plan_case_number(), value: plan.caseNumber } : null,
    ...(state.name === 'decided'
      ? (state.caseNumbers ?? []).map(({ party, number }) => ({
          label: m.document_case_number_of({ party }),
          value: number,
          part: 'made' as const,
        }))
      : []),
    agreementNumbers(parties),
  ]
  return {
    over: partnership.name,
    subtitle: m.document_plan_subtitle(),
    facts: facts.filter(fact => fact !== null),
    parties: parties.map(({ name }) => name),
    state: stateText(state),
  }
}

/** The days that the plan says; where it says no first day, the year that it is for. */
function inForceText({ year, validFrom, validTo }: PlanRecords['plan']): string | null {
  const days = periodText({ from: validFrom, to: validTo })
  if (validFrom !== null || year === null) return days
  return days === null ? String(year) : `${year}, ${days}`
}

function decisionText({ on, by }: Extract<PlanState, { name: 'decided' }>): string {
  return by ? m.document_decided_by({ date: longDate(on), body: by }) : longDate(on)
}

/** The agreement that the plan rests on, by each party's own number. */
function agreementNumbers(parties: ReturnType<typeof partiesOf>): CoverFact | null {
  const numbered = parties.filter(({ caseNumber }) => caseNumber !== null)
  if (numbered.length === 0) return null
  return {
    label: m.document_agreement(),
    value: numbered
      .map(({ name, caseNumber }) => m.document_agreement_number({ party: name, number: caseNumber ?? '' }))
      .join('\n'),
    part: 'made',
  }
}

function stateText(state: PlanState): string | null {
  if (state.name === 'decided') return null
  return state.name === 'draft' ? m.document_state_draft() : m.document_state_sent()
}

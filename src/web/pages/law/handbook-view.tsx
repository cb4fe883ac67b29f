import { type HandbookCondition, handbookSteps } from '../../../domain/handbook-step.ts'
import type { LawPage } from '../../../operations/law.ts'
import { m } from '../../../texts/texts.ts'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { conditionText, countText, handbookStateText, stepText } from './handbook-words.ts'
import { writtenText } from './words.ts'

type Props = { data: LawPage; slug: string; can: Can }
type Row = LawPage['handbook'][number]

/** The handbook's five steps: what should be in place in each, what there is of it, and where the rest is written. */
export function HandbookSteps({ data, ...props }: Props) {
  return (
    <section aria-labelledby="handbook-steps">
      <h2 id="handbook-steps">{m.handbook_steps()}</h2>
      <p>{m.handbook_steps_lead()}</p>
      {handbookSteps.map(step => (
        <section key={step} aria-labelledby={`step-${step}`}>
          <h3 id={`step-${step}`}>{stepText(step)}</h3>
          <ul class="conditions">
            {data.handbook
              .filter(row => row.step === step)
              .map(row => (
                <Condition key={row.condition} row={row} planId={data.planId} {...props} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

type ConditionProps = Omit<Props, 'data'> & { row: Row; planId: string | null }

function Condition({ row, planId, slug, can }: ConditionProps) {
  const { condition, state, written } = row
  const counted = countText(row)
  const mending = state === 'shown' ? null : whereOf(condition, slug, planId)
  return (
    <li id={`p${condition}`}>
      <p class="requires">{conditionText(condition)}</p>
      <p class={`law-state ${state}`}>
        {handbookStateText(state)}
        {counted && <span class="detail">{counted}</span>}
      </p>
      {written.length > 0 && (
        <ul aria-label={m.law_shows()}>
          {written.map(line => (
            <li key={line.id}>
              {writtenText(line)}{' '}
              {can('change', 'evidence') && (
                <ChangeLink href={paths.change(slug, 'evidence', line.id)} what={line.wording} />
              )}
            </li>
          ))}
        </ul>
      )}
      {(mending || (state !== 'shown' && can('add', 'evidence'))) && (
        <p class="row-links">
          {mending && (
            <a href={mending}>
              {m.handbook_mend()}
              <span class="visually-hidden"> – {conditionText(condition)}</span>
            </a>
          )}
          {state !== 'shown' && can('add', 'evidence') && (
            <a class="add" href={paths.add(slug, 'evidence', { duty: condition })}>
              {m.handbook_vouch()}
              <span class="visually-hidden"> – {conditionText(condition)}</span>
            </a>
          )}
        </p>
      )}
    </li>
  )
}

/** Where what is counted for a condition is written; null for what only the partnership itself can vouch for. */
function whereOf(condition: HandbookCondition, slug: string, planId: string | null): string | null {
  const chain = planId ? paths.chain(slug, planId) : paths.plan(slug)
  const ways: Partial<Record<HandbookCondition, string>> = {
    'organisation-appointed': paths.organisation(slug),
    'communicators-appointed': paths.communication(slug),
    'communication-begun': paths.communication(slug),
    'joint-picture': chain,
    'priorities-set': paths.plan(slug),
    'residents-heard': paths.communication(slug),
    'causes-analysed': chain,
    'agreement-signed': paths.agreement(slug),
    'goals-set': chain,
    'causes-answered': chain,
    'plan-adopted': planId ? paths.planVersions(slug, planId) : paths.plan(slug),
    'promises-given': paths.communication(slug),
    'follow-up-planned': chain,
    'work-documented': planId ? paths.planTable(slug, planId) : paths.plan(slug),
    'effect-examined': paths.followUp(slug),
    'commitments-assessed': paths.followUp(slug),
    'process-reviewed': paths.followUp(slug),
    'leaders-reported': paths.followUp(slug),
    'promises-reported': paths.communication(slug),
  }
  return ways[condition] ?? null
}

import { type DecisionForm, showDecisionForm } from '../../../operations/decision.ts'
import { mayDo } from '../../../operations/record.ts'
import { actorOf, type Request } from '../../viewer.ts'

/** What there is to send or to decide; null where there is nothing for this person. */
export function decisionFormOf(c: Request): Promise<DecisionForm | null> {
  return showDecisionForm(
    c.get('context'),
    actorOf(c),
    c.req.param('id') ?? '',
    c.req.query('version') ?? null,
  )
}

/** Why there is no form: the role, or the plan. */
export function refusedName(c: Request): 'not-allowed' | 'not-found' {
  return mayDo(actorOf(c), 'add', { table: 'decision' }) ? 'not-found' : 'not-allowed'
}

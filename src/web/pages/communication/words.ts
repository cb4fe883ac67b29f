import type { PromiseState } from '../../../domain/communication.ts'
import { m } from '../../../texts/texts.ts'

const states: Record<PromiseState, () => string> = {
  kept: m.promise_state_kept,
  'partly-kept': m.promise_state_partly_kept,
  'not-kept': m.promise_state_not_kept,
  'going-on': m.promise_state_going_on,
}

export const promiseStateText = (state: PromiseState): string => states[state]()

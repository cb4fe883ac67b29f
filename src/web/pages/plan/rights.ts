import { may, mayWithOwn, type Role } from '../../../domain/access.ts'

/** What a person may do on the pages of the plan. */
export type PlanRights = {
  /** Change and add the plan's own text: passages, goals, areas, figures. */
  change: boolean
  /** Begin another plan. */
  add: boolean
  changeActivities: boolean
  addActivities: boolean
  judge: boolean
}

export function planRights(role: Role): PlanRights {
  return {
    change: may(role, 'change', 'passage'),
    add: may(role, 'add', 'plan'),
    changeActivities: may(role, 'change', 'activity'),
    addActivities: may(role, 'add', 'activity'),
    judge: mayWithOwn(role, 'add', 'judgement'),
  }
}

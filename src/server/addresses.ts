import type { Addresses } from '../cli/program.ts'
import { paths } from '../web/paths.ts'

/** Whole addresses below the one by which people reach the program. */
export function addressesAt(baseUrl: string): Addresses {
  return {
    plan: slug => baseUrl + paths.plan(slug),
    draft: (slug, id) => baseUrl + paths.draft(slug, id),
    invitation: token => baseUrl + paths.invitation(token),
    signInLink: token => baseUrl + paths.signInLink(token),
    toDo: slug => baseUrl + paths.toDo(slug),
    activity: (slug, id) => baseUrl + paths.record(slug, 'activity', id),
    actionPoint: (slug, id) => baseUrl + paths.record(slug, 'actionPoint', id),
    form: token => baseUrl + paths.form(token),
    leaveMail: token => baseUrl + paths.leaveMail(token),
  }
}

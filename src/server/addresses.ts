import type { Addresses } from '../cli/program.ts'
import { paths } from '../web/paths.ts'

/** Whole addresses below the one by which people reach the program. */
export function addressesAt(baseUrl: string): Addresses {
  return {
    plan: slug => baseUrl + paths.plan(slug),
    draft: (slug, id) => baseUrl + paths.draft(slug, id),
    invitation: token => baseUrl + paths.invitation(token),
    signInLink: token => baseUrl + paths.signInLink(token),
  }
}

/** Where somebody takes back what they stand for: the finding waits again, on the page that asks for it. */
import { type SignedRecord, withdrawSignature } from '../../../operations/finding-signature.ts'
import { each, paths } from '../../paths.ts'
import { refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf } from '../../viewer.ts'

const guardOf: Record<SignedRecord['record'], (slug: string, id: string) => string> = {
  picture: paths.picturePublishing,
  plan: paths.planSaving,
  reportingPoint: paths.reportSaving,
}

export function signatureWithdrawalRoutes(app: App): void {
  app.post(paths.signatureWithdrawal(each.slug, each.id), async c => {
    const outcome = await withdrawSignature(c.get('context'), actorOf(c), c.req.param('id'))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { record, recordId } = outcome.value
    if (wantsJson(c)) return c.json(outcome.value, 201)
    return c.redirect(guardOf[record](actorOf(c).membership.slug, recordId), 303)
  })
}

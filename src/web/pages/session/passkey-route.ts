/** Signing in with a passkey: two questions by the script in `islands/passkey.ts`, answered in JSON. */
import { askForPasskey, signInByPasskey } from '../../../operations/passkey.ts'
import { m } from '../../../texts/texts.ts'
import { addressOf } from '../../address.ts'
import { bodyOf } from '../../body.ts'
import { browserOrigin } from '../../origin.ts'
import { paths } from '../../paths.ts'
import { problem, refuse } from '../../respond.tsx'
import { rememberSession } from '../../session.ts'
import type { App } from '../../viewer.ts'
import type { countAttempts } from './attempts.ts'

export function passkeyRoutes(app: App, attempts: ReturnType<typeof countAttempts>): void {
  app.post(paths.passkeyQuestion(), async c => {
    const origin = browserOrigin(c)
    if (!origin) return refuse(c, { name: 'foreign-form' })
    const wait = await attempts.begin(addressOf(c), null)
    if (wait !== null) {
      c.header('Retry-After', String(wait))
      return refuse(c, { name: 'too-many-attempts' })
    }
    c.header('Cache-Control', 'no-store')
    return c.json(await askForPasskey(c.get('context'), { origin }))
  })

  app.post(paths.passkeyAnswer(), async c => {
    const origin = browserOrigin(c)
    if (!origin) return refuse(c, { name: 'foreign-form' })
    const answer = await bodyOf(c)
    const token = await signInByPasskey(c.get('context'), { origin }, answer)
    if (!token) return problem(c, { name: 'passkey-refused', detail: m.session_passkey_failed() }, 422)
    await attempts.succeeded(addressOf(c), null)
    await rememberSession(c, token)
    return c.body(null, 204)
  })
}

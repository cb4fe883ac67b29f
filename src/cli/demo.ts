import { createDemonstration } from '../operations/demonstration.ts'
import { makeSignInLink } from '../operations/session.ts'
import { m } from '../texts/texts.ts'
import type { Command } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { inHouse } from './in-house.ts'

export const demo: Command = {
  name: ['demo'],
  usage: 'demo',
  summary: m.command_demo,
  details: () => [],
  options: {},
  arguments: 0,
  run: (_, program) =>
    inHouse(program, async ({ context, addresses }) => {
      const made = await createDemonstration(context)
      if (!made) {
        console.error(m.command_demo_refused())
        return exitCodes.refused
      }
      console.log(m.command_demo_made({ address: addresses.plan(made.slug) }))
      const token = await makeSignInLink(context, made.accountId)
      console.log(m.command_sign_in_link({ email: made.email, link: addresses.signInLink(token) }))
      return exitCodes.ok
    }),
}

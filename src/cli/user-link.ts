import { forgetPassword } from '../operations/account.ts'
import { identityOf } from '../operations/partnership.ts'
import { m } from '../texts/texts.ts'
import type { Command } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { inHouse } from './in-house.ts'

/** Lets in somebody who has forgotten the password: whoever runs the installation is who can vouch for them. */
export const userLink: Command = {
  name: ['user', 'link'],
  usage: 'user link EMAIL',
  summary: m.command_user_link,
  details: () => [['EMAIL', m.command_user_link_email()]],
  options: {},
  arguments: 1,
  run: ({ arguments: [email = ''] }, program) =>
    inHouse(program, async ({ context, addresses }) => {
      const identity = await identityOf(context, email)
      if (!identity) {
        console.error(m.command_user_link_unknown({ email }))
        return exitCodes.refused
      }
      const token = await forgetPassword(context, identity.accountId)
      console.log(m.command_sign_in_link({ email, link: addresses.signInLink(token) }))
      return exitCodes.ok
    }),
}

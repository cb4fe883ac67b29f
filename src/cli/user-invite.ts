import { rolesToGive } from '../domain/access.ts'
import type { Problem } from '../domain/fields.ts'
import { invite } from '../operations/invitation.ts'
import type { Refusal } from '../operations/refusal.ts'
import { longDate, m } from '../texts/texts.ts'
import { actorOrSay } from './actor.ts'
import type { Command } from './command.ts'
import { wrongUsage } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { inHouse } from './in-house.ts'

/** A participant takes part in named groups or places, which are chosen in the browser. */
const invitable = rolesToGive.filter(role => role !== 'participant')

export const userInvite: Command = {
  name: ['user', 'invite'],
  usage: 'user invite EMAIL --partnership P [--role ROLE] [--name NAME]',
  summary: m.command_user_invite,
  details: () => [
    ['EMAIL', m.command_user_invite_email()],
    ['--partnership P', m.command_partnership_option()],
    ['--role ROLE', m.command_user_invite_role({ roles: invitable.join(', ') })],
    ['--name NAME', m.command_user_invite_name()],
  ],
  options: { partnership: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' } },
  arguments: 1,
  async run({ arguments: [email = ''], options }, program) {
    const { partnership, role = 'reader', name = email } = options
    if (typeof partnership !== 'string')
      return wrongUsage(userInvite, m.command_option_missing({ option: '--partnership' }))
    if (role === 'participant') return wrongUsage(userInvite, m.command_user_invite_participant())
    if (!invitable.some(known => known === role))
      return wrongUsage(
        userInvite,
        m.command_user_invite_no_such_role({ role: String(role), roles: invitable.join(', ') }),
      )
    return inHouse(program, async house => {
      const { context, addresses } = house
      const actor = await actorOrSay(house, partnership)
      if (!actor) return exitCodes.refused
      const invited = await invite(context, actor, { name, email, role })
      if (!invited.ok) {
        for (const sentence of sentencesOf(invited.refusal)) console.error(sentence)
        return exitCodes.refused
      }
      const { token, expiresAt } = invited.value
      console.log(
        m.command_user_invited({ email, until: longDate(expiresAt), link: addresses.invitation(token) }),
      )
      return exitCodes.ok
    })
  },
}

const labels: Record<string, () => string> = { name: m.member_field_name, email: m.member_field_email }

function sentencesOf(refusal: Refusal): string[] {
  if (refusal.name !== 'invalid') return [m.command_user_invite_not_allowed()]
  const told: Partial<Record<Problem, () => string>> = {
    'already-member': m.command_user_invite_taken,
    'not-an-email': m.problem_not_an_email,
    'too-long': m.problem_too_long,
    required: m.problem_required,
    'identity-number': m.problem_identity_number,
  }
  return Object.entries(refusal.problems).map(
    ([field, problem]) => `${labels[field]?.() ?? field}: ${told[problem]?.() ?? m.refusal_invalid()}`,
  )
}

/** Who is let into a partnership, and as what. */
import { z } from 'zod'
import { roles } from './access.ts'
import { email } from './account.ts'
import { choice, optionalId, requiredText } from './fields.ts'

/** Several of the partnership's own groups or places, as a form with boxes sends them: none, one, or a list. */
const idList = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform(value => [...new Set([value ?? []].flat().filter(Boolean))])
  .pipe(z.array(z.uuid('not-a-choice')))

const place = { role: choice(roles), groupIds: idList, placeIds: idList }

type Place = { role: (typeof roles)[number]; groupIds: string[]; placeIds: string[] }

/** A participant takes part in something named; the other roles in everything. */
const withoutIdleParticipants = <T extends Place>(input: T): boolean =>
  input.role !== 'participant' || input.groupIds.length + input.placeIds.length > 0
const idle = { path: ['groupIds'], message: 'required' }

const onlyParticipantsTakePart = <T extends Place>(input: T): T =>
  input.role === 'participant' ? input : { ...input, groupIds: [], placeIds: [] }

/** A member's role, and for a participant the groups and places. */
export const membershipSchema = z
  .object(place)
  .refine(withoutIdleParticipants, idle)
  .transform(onlyParticipantsTakePart)

/** Somebody to let in, once, by a link. `personId`: who of those already there it is; `new`: none of them; null where it is not said. */
export const invitationSchema = z
  .object({ name: requiredText(200), email, personId: z.union([z.literal('new'), optionalId]), ...place })
  .refine(withoutIdleParticipants, idle)
  .transform(onlyParticipantsTakePart)

/** Days that an invitation holds. */
export const invitationDays = 14

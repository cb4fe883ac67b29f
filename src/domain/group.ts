import { z } from 'zod'
import { checkbox, choice, optionalId, optionalText, requiredText, textList } from './fields.ts'

/** council: trygghetsråd. strategic: styrgrupp. operative: beredningsgrupp. Then working, place and reference groups. */
export const groupKinds = [
  'council',
  'strategic',
  'operative',
  'working',
  'place',
  'reference',
  'other',
] as const

/** Forum: a group that meets. It may go by several names, and may not be in place yet (its condition says when). */
export const groupSchema = z.object({
  name: requiredText(300),
  otherNames: textList(300),
  kind: choice(groupKinds),
  ledBy: optionalText(500),
  cadence: optionalText(300),
  parentId: optionalId,
  reportsToId: optionalId,
  condition: optionalText(1_000),
  description: optionalText(5_000),
})

/** A position's seat in a group; the presenter carries the group's matters upward (föredragande). */
export const seatSchema = z.object({
  groupId: z.uuid('not-a-choice'),
  positionId: z.uuid('not-a-choice'),
  presenter: checkbox,
})

/** The four questions that a partnership begins with: where, who together, who you are, and with what. */
import { z } from 'zod'
import { email, newPassword } from './account.ts'
import { choice, optionalText, requiredText, textList } from './fields.ts'

/** With a plan that there is, with the five central areas, or with a blank sheet. */
export const firstSteps = ['bring', 'five-areas', 'blank'] as const

export const beginningSchema = z.object({
  city: requiredText(200),
  district: optionalText(200),
  /** The equal owners, and those who work beside them, one a line. */
  municipality: requiredText(300),
  police: requiredText(300),
  partners: textList(300).pipe(z.array(z.string()).max(50, 'too-long')),
  name: requiredText(200),
  positionName: requiredText(300),
  employer: choice(['municipality', 'police']),
  email,
  password: newPassword,
  firstStep: choice(firstSteps),
})

export type Beginning = z.output<typeof beginningSchema>

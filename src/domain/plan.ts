import { z } from 'zod'
import { choice, optionalDate, optionalId, optionalText, optionalYear, requiredText } from './fields.ts'

/** The plan as a document: åtgärdsplan. Its year gives "T1" and "juni" a date where the words leave it out. */
export const planSchema = z
  .object({
    title: requiredText(300),
    year: optionalYear,
    validFrom: optionalDate,
    validTo: optionalDate,
    caseNumber: optionalText(100),
  })
  .refine(plan => !plan.validFrom || !plan.validTo || plan.validFrom <= plan.validTo, {
    path: ['validTo'],
    message: 'ends-before-start',
  })

/** Where running text stands: the plan's own chapters in its order, and each area's picture (lägesbild). */
export const passageChapters = ['background', 'communication', 'organisation', 'picture', 'other'] as const

export const passageKinds = ['heading', 'paragraph', 'bullet', 'figure'] as const

/** One paragraph, bullet, heading or lost figure of the plan's running text. */
export const passageSchema = z.object({
  kind: choice(passageKinds),
  text: requiredText(20_000),
  placeId: optionalId,
})

import { z } from 'zod'
import { optionalId, requiredText } from './fields.ts'

/** Problem: what the picture shows to be wrong in an area, at a place where it is bound to one. */
export const problemSchema = z.object({
  text: requiredText(5_000),
  placeId: optionalId,
})

/** Orsak: why a problem is there. Measures shall affect the causes (handbook, step 4). */
export const causeSchema = z.object({ text: requiredText(5_000) })

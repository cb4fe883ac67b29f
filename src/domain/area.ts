import { z } from 'zod'
import { choice, optionalId, optionalText, requiredText } from './fields.ts'

/** Prioriterat område. May be followed up by way of another area (Skolan som brottsplats via Unga i risk). */
export const areaSchema = z.object({
  name: requiredText(300),
  viaAreaId: optionalId,
  viaReason: optionalText(2_000),
})

/** Overall goals are prose; effect goals are measured seldom; operative goals are counted at every follow-up. */
export const goalKinds = ['overall', 'effect', 'operative'] as const

export const goalSchema = z.object({
  kind: choice(goalKinds),
  label: optionalText(200),
  text: requiredText(5_000),
})

import { z } from 'zod'
import { choice, optionalId, optionalText, requiredText } from './fields.ts'

export const programmeKinds = ['programme', 'routine', 'training'] as const

/**
 * Arbetssätt: a named working method that many activities lean on, such as a school programme or a routine at threats. How many it reaches
 * and when it is revised stand in people's own words.
 */
export const programmeSchema = z.object({
  kind: choice(programmeKinds),
  name: requiredText(300),
  description: optionalText(5_000),
  coverage: optionalText(1_000),
  revision: optionalText(1_000),
  organisationId: optionalId,
  positionId: optionalId,
})

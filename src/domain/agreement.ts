import { z } from 'zod'
import { choice, optionalDate, optionalId, optionalText, requiredText } from './fields.ts'

/** Samverkansöverenskommelse: written, with at least purposes and areas (lag 2023:196 § 9). */
export const agreementSchema = z
  .object({
    title: requiredText(300),
    purpose: optionalText(10_000),
    validFrom: optionalDate,
    validTo: optionalDate,
  })
  .refine(
    agreement => !agreement.validFrom || !agreement.validTo || agreement.validFrom <= agreement.validTo,
    {
      path: ['validTo'],
      message: 'ends-before-start',
    },
  )

/** A party signs for itself and keeps the agreement under its own case number (diarienummer). */
export const partySchema = z.object({
  organisationId: z.uuid('not-a-choice'),
  caseNumber: optionalText(100),
  signedOn: optionalDate,
})

export const catalogueAreaSchema = z.object({ name: requiredText(300) })

export const stanceKinds = ['local-area', 'established-collaboration', 'included-in-other-areas'] as const

/** The local stance to an area of the central list, and the reason for it. */
export const stanceSchema = z.object({
  kind: choice(stanceKinds),
  reason: optionalText(5_000),
  areaId: optionalId,
})

import { z } from 'zod'
import { choice, optionalDate, optionalId, optionalText, requiredText } from './fields.ts'

/** Samverkansöverenskommelse: written, with at least purposes and areas (lag 2023:196 § 9). */
export const agreementSchema = z
  .object({
    title: requiredText(300),
    /** One a line, where there are several. */
    purpose: optionalText(10_000),
    validFrom: optionalDate,
    validTo: optionalDate,
    catalogueId: optionalId,
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
  /** By function and name, one a line. */
  signedBy: optionalText(1_000),
})

/** The central list in one of its versions: the city revises it, and agreements mirror the one of their time. */
export const catalogueSchema = z.object({ name: requiredText(300), validFrom: optionalDate })

export const catalogueAreaSchema = z.object({ name: requiredText(300) })

/** What an area of an earlier list has become in a later one; one may become several, and several one. */
export const successionSchema = z
  .object({ earlierAreaId: z.uuid('not-a-choice'), laterAreaId: z.uuid('not-a-choice') })
  .refine(({ earlierAreaId, laterAreaId }) => earlierAreaId !== laterAreaId, {
    path: ['laterAreaId'],
    message: 'not-a-choice',
  })

export const stanceKinds = ['local-area', 'established-collaboration', 'included-in-other-areas'] as const

/** The local stance to an area of the central list, and the reason for it. */
export const stanceSchema = z.object({
  kind: choice(stanceKinds),
  reason: optionalText(5_000),
  areaId: optionalId,
})

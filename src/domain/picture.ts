/** Lägesbilden as a document (lag 2023:196 5 §): what was mapped, what else is known, what it is taken to mean, and from what. */
import { z } from 'zod'
import { choice, optionalId, optionalText, requiredText } from './fields.ts'

/** The three parts: kartläggning, annan information, analys. */
export const pictureParts = ['mapping', 'information', 'analysis'] as const
export type PicturePart = (typeof pictureParts)[number]

/** A month as a form sends it, "2024-03", stored as its first day. One that is none is not laid beside the other. */
const optionalMonth = z
  .string()
  .nullish()
  .transform(text => text?.trim() || null)
  .refine(text => text === null || /^(19|20|21)\d\d-(0[1-9]|1[0-2])(-01)?$/.test(text), {
    message: 'not-a-month',
    abort: true,
  })
  .transform(text => (text === null ? null : `${text.slice(0, 7)}-01`))

export const pictureSchema = z
  .object({
    title: requiredText(300),
    fromMonth: optionalMonth,
    toMonth: optionalMonth,
    sourceId: optionalId,
    territoryId: optionalId,
    summary: optionalText(20_000),
  })
  .refine(({ fromMonth, toMonth }) => !fromMonth || !toMonth || fromMonth <= toMonth, {
    path: ['toMonth'],
    message: 'ends-before-start',
  })

export const picturePassageSchema = z.object({ heading: optionalText(300), text: requiredText(20_000) })

export const materialUses = ['used', 'discarded'] as const

/** What was looked at: what is left out is left out for a reason, which is a part of the picture. */
export const pictureSourceSchema = z
  .object({ name: requiredText(500), used: choice(materialUses), reason: optionalText(2_000) })
  .refine(({ used, reason }) => used === 'used' || reason !== null, { path: ['reason'], message: 'required' })

/** Slutsats: `problemId` is the problem in the plan that it became. */
export const conclusionSchema = z.object({ text: requiredText(5_000), problemId: optionalId })

/** Bedömning: how far a goal is reached at a round, and what the round says of an area. */
import { z } from 'zod'
import { choice, optionalChoice, optionalText, requiredText } from './fields.ts'

export const verdicts = ['fully', 'partly', 'not', 'no-basis'] as const
/** Uppfylls helt, delvis, ej; or `no-basis`: underlag saknas, which is no judgement. (Stockholms stad, årsredovisning.) */
export type Verdict = (typeof verdicts)[number]

export const certainties = ['certain', 'uncertain'] as const
export type Certainty = (typeof certainties)[number]

/** A verdict says what it rests on and how certain that is; that there is no basis needs neither. */
export const goalAssessmentSchema = z
  .object({
    verdict: choice(verdicts),
    certainty: optionalChoice(certainties),
    basis: optionalText(5_000),
  })
  .refine(({ verdict, certainty }) => verdict === 'no-basis' || certainty !== null, {
    path: ['certainty'],
    message: 'required',
  })
  .refine(({ verdict, basis }) => verdict === 'no-basis' || basis !== null, {
    path: ['basis'],
    message: 'required',
  })

export const areaAssessmentSchema = z.object({ text: requiredText(20_000) })

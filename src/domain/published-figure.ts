/** A figure of persons that has been published elsewhere, as somebody writes it into the register. */
import { z } from 'zod'
import { optionalNumber, optionalText, requiredDate, requiredText } from './fields.ts'

/**
 * `counted` and `ground` are what is counted here, by their keys, or empty where they are something else, which `countedWords` and
 * `groundWords` say. `dividedBy` and `part` go together: "kön" and "kvinnor".
 */
export const publishedElsewhereSchema = z
  .object({
    publishedIn: requiredText(300),
    publishedOn: requiredDate,
    counted: optionalText(400),
    countedWords: optionalText(300),
    ground: optionalText(100),
    groundWords: optionalText(300),
    startsOn: requiredDate,
    endsOn: requiredDate,
    dividedBy: optionalText(100),
    part: optionalText(200),
    value: optionalNumber
      .refine(value => value !== null, 'required')
      .refine(
        value => value === null || (Number.isInteger(value) && value >= 0 && value <= 1_000_000_000),
        'not-a-number',
      ),
  })
  .superRefine(({ counted, countedWords, ground, groundWords, startsOn, endsOn, dividedBy, part }, ctx) => {
    const wrong = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message })
    if (!counted && !countedWords) wrong('countedWords', 'required')
    if (!ground && !groundWords) wrong('groundWords', 'required')
    if (startsOn && endsOn && endsOn < startsOn) wrong('endsOn', 'ends-before-start')
    if (part && !dividedBy) wrong('dividedBy', 'required')
    if (dividedBy && !part) wrong('part', 'required')
  })

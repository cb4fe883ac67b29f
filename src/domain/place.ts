import { z } from 'zod'
import { optionalText, requiredText, textList } from './fields.ts'

/** A place by name, with the state of the collaboration around it (platssamverkan) in the plan's own words. */
export const placeSchema = z.object({
  name: requiredText(300),
  otherNames: textList(300),
  description: optionalText(5_000),
  collaboration: optionalText(5_000),
})

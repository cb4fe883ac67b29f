import { choicesOf } from '../../../operations/choices.ts'
import type { Choice } from '../../../storage/choices.ts'
import { actorOf, type Request } from '../../viewer.ts'

/** The areas that something can be put in, each with the year of its plan: the same area stands in the plans of several years. */
export async function areasWithYears(c: Request): Promise<Choice[]> {
  const { areas } = await choicesOf(c.get('context'), actorOf(c), ['areas'])
  return areas.map(({ value, text, planYear }) => ({
    value,
    text: planYear ? `${text} (${planYear})` : text,
  }))
}

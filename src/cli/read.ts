import { draftJson } from '../documents/reading/draft-json.ts'
import { readPlan } from '../documents/reading/read-document.ts'
import { masksIn } from '../domain/identity-number.ts'
import type { PlanData } from '../domain/plan-data.ts'
import { titleWithYear } from '../domain/plan-in-force.ts'
import { m, maskedInWords } from '../texts/texts.ts'
import type { Command } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { outlineOf } from './outline.ts'
import { bytesOrSay, sayUnreadable } from './reading.ts'

export const read: Command = {
  name: ['read'],
  usage: 'read FILE [--json]',
  summary: m.command_read,
  details: () => [
    ['FILE', m.command_read_file()],
    ['--json', m.command_read_json()],
  ],
  options: { json: { type: 'boolean' } },
  arguments: 1,
  async run({ arguments: [path = ''], options }) {
    const document = await bytesOrSay(path)
    if (!document) return exitCodes.refused
    const result = await readPlan(document)
    if (!result.ok) return sayUnreadable(result.refusal)
    const masks = 'data' in result ? result.masked : masksIn(result.source.text).length
    // Apart from the draft itself, which programs read.
    if (masks > 0) console.error(`${maskedInWords(masks)}.`)
    if ('data' in result)
      console.log(options.json ? JSON.stringify(result.data, null, 2) : carriedLines(result.data))
    else console.log(options.json ? JSON.stringify(draftJson(result.plan), null, 2) : outlineOf(result.plan))
    return exitCodes.ok
  },
}

/** What a plan is that a file carries whole. */
function carriedLines({ records }: PlanData): string {
  const { plan, area, activity, indicator } = records
  return [
    m.command_read_carried({ title: titleWithYear(plan) }),
    m.command_read_carried_counts({
      areas: area.length,
      activities: activity.length,
      indicators: indicator.length,
    }),
  ].join('\n')
}

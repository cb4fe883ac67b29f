import { leftToLookAt } from '../domain/draft-values.ts'
import { masksIn } from '../domain/identity-number.ts'
import { confirmPlanData } from '../operations/arrival.ts'
import { planDataSentence } from '../operations/arrival-refused.ts'
import { type ConfirmRefusal, confirmDraft, planYearOf } from '../operations/confirm.ts'
import { showDraft, takeInDocument } from '../operations/draft.ts'
import type { Actor } from '../operations/record.ts'
import { m, maskedInWords } from '../texts/texts.ts'
import { actorOrSay } from './actor.ts'
import type { Command } from './command.ts'
import { wrongUsage } from './command.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { inHouse } from './in-house.ts'
import type { House } from './program.ts'
import { bytesOrSay, sayUnreadable } from './reading.ts'

export const importPlan: Command = {
  name: ['import'],
  usage: 'import FILE --partnership P [--confirm]',
  summary: m.command_import,
  details: () => [
    ['FILE', m.command_read_file()],
    ['--partnership P', m.command_partnership_option()],
    ['--confirm', m.command_import_confirm()],
  ],
  options: { partnership: { type: 'string' }, confirm: { type: 'boolean' } },
  arguments: 1,
  async run({ arguments: [path = ''], options }, program) {
    const { partnership, confirm = false } = options
    if (typeof partnership !== 'string')
      return wrongUsage(importPlan, m.command_option_missing({ option: '--partnership' }))
    const document = await bytesOrSay(path)
    if (!document) return exitCodes.refused
    return inHouse(program, async house => {
      const actor = await actorOrSay(house, partnership)
      return actor ? takeIn(house, actor, document, confirm === true) : exitCodes.refused
    })
  },
}

/** A draft where a person has something to look at, else a plan at once. */
async function takeIn(
  house: House,
  actor: Actor,
  document: { bytes: Uint8Array; name: string },
  confirm: boolean,
): Promise<ExitCode> {
  const { context, addresses } = house
  const { slug } = actor.membership
  const taken = await takeInDocument(context, actor, document)
  if (!taken.ok) {
    if (taken.refusal.name === 'unreadable') return sayUnreadable(taken.refusal.reading)
    console.error(m.command_import_not_taken())
    return exitCodes.refused
  }
  const { id } = taken.value
  const draft = await showDraft(context, actor, id)
  if (!draft.ok && draft.refusal.name === 'carries-data') return addCarried(house, actor, id)
  if (!draft.ok) return sayNoPlan(draft.refusal, addresses.draft(slug, id))
  const { plan, source, version } = draft.value
  const masks = masksIn(source.text).length
  if (masks > 0) console.error(`${maskedInWords(masks)}.`)
  const { guessed, unplaced } = leftToLookAt(plan)
  if (plan.areas.length === 0) {
    console.error(m.command_import_no_area({ address: addresses.draft(slug, id) }))
    return confirm ? exitCodes.refused : exitCodes.ok
  }
  if (!confirm && guessed.length + unplaced.length > 0) {
    console.log(
      m.command_import_draft({
        guessed: guessed.length,
        unplaced: unplaced.length,
        address: addresses.draft(slug, id),
      }),
    )
    return exitCodes.ok
  }
  // Figures in the text stay proposals: a command has nobody who looks at them.
  const confirmed = await confirmDraft(context, actor, id, {
    version,
    year: planYearOf(plan),
    acceptedStatistics: [],
  })
  if (!confirmed.ok) return sayNoPlan(confirmed.refusal, addresses.draft(slug, id))
  console.log(m.command_import_plan({ address: addresses.plan(slug) }))
  return exitCodes.ok
}

/** A plan that the file carried whole has nothing to look at. */
async function addCarried({ context, addresses }: House, actor: Actor, id: string): Promise<ExitCode> {
  const { slug } = actor.membership
  const added = await confirmPlanData(context, actor, id)
  if (!added.ok) {
    if (added.refusal.name === 'plan-data') console.error(planDataSentence(added.refusal.why))
    else return sayNoPlan(added.refusal, addresses.draft(slug, id))
    return exitCodes.refused
  }
  console.log(m.command_import_plan({ address: addresses.plan(slug) }))
  return exitCodes.ok
}

/** The draft is open to every coordinator from the moment it is stored: somebody may have been there first. */
function sayNoPlan({ name }: ConfirmRefusal, address: string): ExitCode {
  const meanwhile = name === 'stale-draft' || name === 'already-confirmed' || name === 'not-found'
  console.error(
    meanwhile ? m.command_import_meanwhile({ address }) : m.command_import_not_confirmed({ address }),
  )
  return exitCodes.refused
}

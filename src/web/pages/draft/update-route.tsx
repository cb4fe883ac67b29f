/** Updating the plan here from a file that carries it: what differs, and what is ticked done. */
import type { RecordName } from '../../../domain/access.ts'
import { planDataSentence } from '../../../operations/arrival-refused.ts'
import { showUpdate, type UpdateRefusal, updateFromFile } from '../../../operations/arrival-update.ts'
import { listed, m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { giveReceipt } from '../../receipt.ts'
import { page, problem, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { fieldLabel } from '../comparison/field-words.ts'
import { recordWords } from '../history/event-words.ts'
import { UpdateView } from './update-view.tsx'

export function draftUpdateRoutes(app: App): void {
  app.get(paths.draftUpdate(each.slug, each.id), async c => {
    const outcome = await showUpdate(c.get('context'), actorOf(c), c.req.param('id'))
    if (!outcome.ok) return refuseUpdate(c, outcome.refusal)
    const { slug } = c.get('membership')
    return respond(c, outcome.value, optionsOf(c), data => <UpdateView slug={slug} data={data} />)
  })

  app.post(paths.draftUpdate(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const { slug } = c.get('membership')
    const input = await bodyOf(c)
    const chosen = [input.take ?? []].flat().map(String)
    const shown = async (name: string, status: 409 | 422, sentence: string, keeps: boolean) => {
      if (wantsJson(c)) return problem(c, { name, detail: sentence }, status)
      const outcome = await showUpdate(c.get('context'), actorOf(c), id)
      if (!outcome.ok) return refuseUpdate(c, outcome.refusal)
      const view = (
        <UpdateView
          slug={slug}
          data={outcome.value}
          problem={sentence}
          chosen={keeps ? new Set(chosen) : null}
        />
      )
      return page(c, { ...optionsOf(c), status }, view)
    }
    if (chosen.length > 0) {
      const seen = textOf(input.seen)
      const outcome = await updateFromFile(c.get('context'), actorOf(c), id, { seen, chosen })
      if (outcome.ok) {
        if (wantsJson(c)) return c.json(outcome.value)
        giveReceipt(c, { deed: 'updated', undo: null })
        return c.redirect(paths.record(slug, 'plan', outcome.value.planId), 303)
      }
      const { refusal } = outcome
      if (refusal.name === 'changed-since') return shown(refusal.name, 409, m.update_changed_since(), false)
      if (refusal.name === 'without-whole') return shown(refusal.name, 422, m.update_without_whole(), true)
      if (refusal.name === 'misfit') return shown(refusal.name, 422, misfitSentence(refusal), true)
      if (refusal.name === 'in-use') return shown(refusal.name, 422, inUseSentence(refusal.by), true)
      if (refusal.name === 'judged') return shown(refusal.name, 422, m.refusal_judged(), true)
      return refuseUpdate(c, refusal)
    }
    const outcome = await showUpdate(c.get('context'), actorOf(c), id)
    return outcome.ok
      ? shown('nothing-chosen', 422, m.update_nothing_chosen(), true)
      : refuseUpdate(c, outcome.refusal)
  })
}

function misfitSentence({ table, problems }: Extract<UpdateRefusal, { name: 'misfit' }>): string {
  const names = Object.keys(problems).map(field => fieldLabel(table, field).toLocaleLowerCase())
  return m.update_misfit({ fields: listed([...new Set(names)]) })
}

const inUseSentence = (by: RecordName[]): string => m.update_in_use({ by: listed(by.map(recordWords)) })

function optionsOf(c: Request): Parameters<typeof page>[1] {
  const crumbs = [{ text: m.draft_title(), href: paths.drafts(c.get('membership').slug) }]
  return { title: m.update_title(), crumbs }
}

async function refuseUpdate(
  c: Request,
  refusal: Exclude<
    UpdateRefusal,
    { name: 'changed-since' | 'misfit' | 'in-use' | 'judged' | 'without-whole' }
  >,
): Promise<Response> {
  if (refusal.name !== 'plan-data') return refuse(c, refusal)
  if (wantsJson(c)) return problem(c, { name: refusal.why.name }, 422)
  const { slug } = c.get('membership')
  return page(
    c,
    { ...optionsOf(c), status: 422 },
    <>
      <h1>{m.update_title()}</h1>
      <p class="lead">{planDataSentence(refusal.why)}</p>
      <p>
        <a href={paths.drafts(slug)}>{m.draft_title()}</a>
      </p>
    </>,
  )
}

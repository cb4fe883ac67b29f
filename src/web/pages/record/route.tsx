/** Adding, changing and removing a record through its form: one set of routes for every noun in `forms.ts`. */
import type { Problems } from '../../../domain/fields.ts'
import { choicesOf } from '../../../operations/choices.ts'
import { nouns } from '../../../operations/nouns.ts'
import {
  addRecord,
  changeRecord,
  mayDo,
  type Noun,
  removeRecord,
  showRecord,
  titleOf,
} from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import type { Values } from '../../parts/form.tsx'
import { each, paths } from '../../paths.ts'
import { page, refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import type { Choices, RecordForm } from './record-form.ts'
import { RecordView, type RecordViewData, RemoveView } from './record-view.tsx'

export function recordRoutes(app: App, form: RecordForm): void {
  const noun: Noun = nouns[form.noun]
  const adding = paths.add(each.slug, form.noun)
  const changing = paths.change(each.slug, form.noun, each.id)
  const removing = paths.remove(each.slug, form.noun, each.id)

  app.get(adding, async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'add', noun)) return refuse(c, { name: 'not-allowed' })
    const parents = c.req.query()
    return showForm(c, form, {
      heading: m.form_add({ name: form.name() }),
      values: parents,
      row: columns(form, parents),
      version: null,
      back: form.back(slugOf(c), columns(form, parents)),
    })
  })

  app.post(adding, async c => {
    const actor = actorOf(c)
    const input = await bodyOf(c)
    const belongsTo = columns(form, c.req.query())
    const outcome = await addRecord(c.get('context'), actor, noun, input, {
      ...form.initial?.(belongsTo),
      ...belongsTo,
    })
    if (outcome.ok) return saved(c, form, { ...belongsTo, ...input, id: outcome.value.id }, 201)
    if (outcome.refusal.name !== 'invalid' || wantsJson(c) || !hasControlFor(form, outcome.refusal.problems))
      return refuse(c, outcome.refusal)
    return showForm(c, form, {
      heading: m.form_add({ name: form.name() }),
      values: input,
      row: belongsTo,
      version: null,
      problems: outcome.refusal.problems,
      back: form.back(slugOf(c), belongsTo),
    })
  })

  app.get(changing, async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'change', noun, c.req.param('id'))) return refuse(c, { name: 'not-allowed' })
    const row = await showRecord(c.get('context'), actor, noun, c.req.param('id'))
    if (!row) return refuse(c, { name: 'not-found' })
    return showForm(c, form, {
      heading: m.form_change({ name: form.name() }),
      values: row,
      row,
      version: row.version,
      back: form.back(slugOf(c), row),
      remove: mayDo(actor, 'remove', noun, row.id) ? paths.remove(slugOf(c), form.noun, row.id) : undefined,
    })
  })

  app.post(changing, async c => {
    const actor = actorOf(c)
    const input = await bodyOf(c)
    const id = c.req.param('id')
    const outcome = await changeRecord(c.get('context'), actor, noun, id, Number(input.version), input)
    const row = await showRecord(c.get('context'), actor, noun, id)
    if (outcome.ok) return saved(c, form, { ...row, id })
    const { refusal } = outcome
    if (!row || wantsJson(c) || (refusal.name !== 'invalid' && refusal.name !== 'stale'))
      return refuse(c, refusal)
    return showForm(c, form, {
      heading: m.form_change({ name: form.name() }),
      values: input,
      row,
      version: refusal.name === 'stale' ? refusal.version : Number(input.version),
      back: form.back(slugOf(c), row),
      ...(refusal.name === 'stale' ? { theirs: refusal.theirs } : { problems: refusal.problems }),
    })
  })

  app.get(removing, async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'remove', noun)) return refuse(c, { name: 'not-allowed' })
    const row = await showRecord(c.get('context'), actor, noun, c.req.param('id'))
    if (!row) return refuse(c, { name: 'not-found' })
    const { version } = row
    const name = await titleOf(c.get('context'), actor, noun, row)
    return page(
      c,
      { title: form.name() },
      <RemoveView name={name} back={form.back(slugOf(c), row)} version={version} />,
    )
  })

  app.post(removing, async c => {
    const actor = actorOf(c)
    const row = await showRecord(c.get('context'), actor, noun, c.req.param('id'))
    const input = await bodyOf(c)
    const seen = input.version === undefined ? null : Number(input.version)
    const outcome = await removeRecord(c.get('context'), actor, noun, c.req.param('id'), seen)
    const refusal = outcome.ok ? null : outcome.refusal.name
    const asksAgain = refusal === 'in-use' || refusal === 'stale'
    if (!row || (!outcome.ok && (wantsJson(c) || !asksAgain))) {
      return refuse(c, outcome.ok ? { name: 'not-found' } : outcome.refusal)
    }
    const back = form.back(slugOf(c), row)
    if (asksAgain) {
      const name = await titleOf(c.get('context'), actor, noun, row)
      const { version } = row
      const by = !outcome.ok && outcome.refusal.name === 'in-use' ? outcome.refusal.by : []
      return page(
        c,
        { title: form.name(), status: 409 },
        <RemoveView name={name} back={back} version={version} refusal={refusal} by={by} />,
      )
    }
    if (wantsJson(c)) return c.body(null, 204)
    // A record's own page is gone with it: without an id it leads to where it stood.
    return c.redirect(form.back(slugOf(c), { ...row, id: null }), 303)
  })
}

/** What the form shows, but for its fields, which depend on what there is to choose from. */
type FormState = Omit<RecordViewData, 'controls'> & { row: Values }

async function showForm(c: Request, form: RecordForm, { row, ...state }: FormState): Promise<Response> {
  const choices: Choices = form.needs ? await choicesOf(c.get('context'), actorOf(c)) : {}
  const status = state.problems ? 422 : state.theirs ? 409 : 200
  return page(
    c,
    { title: state.heading, status, crumbs: form.crumbs?.(slugOf(c), state.values) ?? [] },
    <RecordView {...state} controls={form.controls(choices, state.version === null, row)} />,
  )
}

function saved(c: Request, form: RecordForm, row: Values, status: 200 | 201 = 200): Response {
  if (wantsJson(c)) return c.json({ id: String(row.id) }, status)
  return c.redirect(form.back(slugOf(c), row), 303)
}

/** A problem of something in the address has no control to stand beside. */
function hasControlFor(form: RecordForm, problems: Problems): boolean {
  return form.controls({}, true, {}).some(({ name }) => problems[name])
}

function slugOf(c: Request): string {
  return c.get('membership').slug
}

/** The columns that a new record takes from the address. */
function columns(form: RecordForm, query: Record<string, string>): Values {
  const taken: Values = {}
  for (const [parameter, column] of Object.entries(form.parents ?? {})) {
    if (query[parameter]) taken[column] = query[parameter]
  }
  return taken
}

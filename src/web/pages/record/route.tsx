/** Adding, changing and removing a record through its form: one set of routes for every noun in `forms.ts`. */
import { mayWithOwn } from '../../../domain/access.ts'
import type { Problems } from '../../../domain/fields.ts'
import { choicesOf } from '../../../operations/choices.ts'
import { nouns } from '../../../operations/nouns.ts'
import {
  addRecord,
  changeRecord,
  mayDo,
  type Noun,
  removeRecord,
  type Saved,
  showRecord,
  titleOf,
} from '../../../operations/record.ts'
import type { Refusal } from '../../../operations/refusal.ts'
import type { Beside } from '../../../storage/order.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { ownPath } from '../../own-path.ts'
import { chosenOf } from '../../parts/both-texts.tsx'
import type { Values } from '../../parts/form.tsx'
import { each, paths, withoutAdding } from '../../paths.ts'
import { addressOfPage, giveReceipt } from '../../receipt.ts'
import { frame, frameOf, onward, page, refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import type { Choices, RecordForm } from './record-form.ts'
import { type Both, RecordView, type RecordViewData, RemoveView } from './record-view.tsx'

function addingRoutes(app: App, form: RecordForm): void {
  const noun: Noun = nouns[form.noun]
  const adding = paths.add(each.slug, form.noun)

  app.get(adding, async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'add', noun)) return refuse(c, { name: 'not-allowed' })
    const parents = c.req.query()
    return showForm(c, form, {
      heading: m.form_add({ name: form.name() }),
      values: parents,
      row: columns(form, parents),
      version: null,
      id: c.get('context').newId(),
      back: form.back(slugOf(c), columns(form, parents)),
    })
  })

  app.post(adding, async c => {
    const actor = actorOf(c)
    const input = await bodyOf(c)
    const belongsTo = columns(form, c.req.query())
    const parents = { ...form.initial?.(belongsTo), ...belongsTo }
    const wanted = { id: textOf(input.id), beside: besideOf(c) }
    const outcome = await addRecord(c.get('context'), actor, noun, input, parents, wanted)
    if (outcome.ok) {
      const { id, event } = outcome.value
      if (wantsJson(c)) return c.json({ id }, 201)
      giveReceipt(c, { deed: 'added', undo: mayDo(actor, 'remove', noun, id) ? undoOf(c, event) : null })
      const row = { ...belongsTo, ...input, id }
      const back = ownPath(input.back, '')
      const to = back ? `${back.split('#')[0]}#${id}` : form.back(slugOf(c), row)
      return onward(c, to, { id, next: nextOf(c, form, row, input) })
    }
    if (outcome.refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, outcome.refusal)
    const { problems } = outcome.refusal
    if (!(await hasControlFor(c, form, belongsTo, problems))) return refuse(c, outcome.refusal)
    return showForm(c, form, {
      heading: m.form_add({ name: form.name() }),
      values: input,
      row: belongsTo,
      version: null,
      id: textOf(input.id),
      problems,
      back: form.back(slugOf(c), belongsTo),
    })
  })
}

export function recordRoutes(app: App, form: RecordForm): void {
  const noun: Noun = nouns[form.noun]
  const changing = paths.change(each.slug, form.noun, each.id)
  const removing = paths.remove(each.slug, form.noun, each.id)

  if (!withoutAdding.includes(form.noun)) addingRoutes(app, form)

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
      back: backOf(c) ?? form.back(slugOf(c), row),
      beside: mayDo(actor, 'add', noun) ? waysBeside(c, form, row) : undefined,
      history: mayWithOwn(actor.membership.role, 'see', 'event')
        ? `${paths.history(slugOf(c))}?om=${row.id}`
        : undefined,
      remove: mayDo(actor, 'remove', noun, row.id) ? paths.remove(slugOf(c), form.noun, row.id) : undefined,
    })
  })

  app.post(changing, async c => {
    const actor = actorOf(c)
    const body = await bodyOf(c)
    const input = chosenOf(body)
    const id = c.req.param('id')
    const outcome = await changeRecord(c.get('context'), actor, noun, id, Number(input.version), input)
    const row = await showRecord(c.get('context'), actor, noun, id)
    if (outcome.ok) {
      if (wantsJson(c)) return c.json(outcome.value)
      const onward = { to: backOf(c), next: nextOf(c, form, { ...row, id }, input) }
      return saved(c, form, { ...row, id }, outcome.value, onward)
    }
    if (!row || wantsJson(c)) return refuse(c, outcome.refusal)
    return showRefused(c, form, row, input, outcome.refusal)
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
      { title: form.name(), crumbs: form.crumbs?.(slugOf(c), row) ?? [] },
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
        { title: form.name(), status: 409, crumbs: form.crumbs?.(slugOf(c), row) ?? [] },
        <RemoveView name={name} back={back} version={version} refusal={refusal} by={by} />,
      )
    }
    if (wantsJson(c)) return c.body(null, 204)
    const undo = outcome.ok && mayDo(actor, 'add', noun) ? undoOf(c, outcome.value.event) : null
    giveReceipt(c, { deed: 'removed', undo })
    // A record's own page is gone with it: without an id it leads to where it stood.
    return c.redirect(form.back(slugOf(c), { ...row, id: null }), 303)
  })
}

/** What the form shows, but for its fields, which depend on what there is to choose from. */
type FormState = Omit<RecordViewData, 'controls'> & { row: Values }

/** What was written in a form that could not be saved, with what is wrong, or with what others have written: nothing of it is lost. */
export async function showRefused(
  c: Request,
  form: RecordForm,
  row: Values & { id: string },
  input: Values,
  refusal: Refusal,
  why: Both['why'] = 'meanwhile',
): Promise<Response> {
  const back = backOf(c)
  const state = {
    heading: m.form_change({ name: form.name() }),
    row,
    back: back ?? form.back(slugOf(c), row),
    action: back
      ? paths.changeFrom(slugOf(c), form.noun, row.id, back)
      : paths.change(slugOf(c), form.noun, row.id),
  }
  if (refusal.name === 'invalid')
    return showForm(c, form, {
      ...state,
      values: input,
      version: Number(input.version),
      problems: refusal.problems,
    })
  if (refusal.name !== 'stale' || !refusal.mine) return refuse(c, refusal)
  const { theirs, version, mine, base = null, conflicts = [], by = [] } = refusal
  const kept = base
    ? Object.keys(theirs).filter(field => !conflicts.includes(field) && differ(theirs[field], base[field]))
    : []
  const both = { theirs, base, conflicts, by, kept: why === 'meanwhile' ? kept : [], why }
  return showForm(c, form, { ...state, values: mine, version, both })
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) !== JSON.stringify(other ?? null)
}

async function showForm(c: Request, form: RecordForm, { row, ...state }: FormState): Promise<Response> {
  const choices: Choices = await choicesOf(c.get('context'), actorOf(c), form.needs ?? [])
  const status = state.problems ? 422 : state.both ? 409 : 200
  const controls = form.controls(choices, state.version === null, row, state.values)
  const inPlace = frameOf(c)
  const own = (state.version !== null && (await form.own?.(c, row))) || null
  const open =
    state.version === null
      ? undefined
      : { noun: form.noun, id: String(row.id), presence: paths.presence(slugOf(c)) }
  const view = (
    <RecordView
      action={addressOfPage(c)}
      {...state}
      controls={controls}
      own={own}
      open={open}
      frame={inPlace}
    />
  )
  if (inPlace) return frame(c, inPlace, state.heading, view, status)
  const crumbs = form.crumbs?.(slugOf(c), state.values) ?? []
  return page(c, { title: state.heading, status, crumbs }, view)
}

/** Back to where the record stands, with the receipt of what was saved, and of what others have saved meanwhile. */
export function saved(
  c: Request,
  form: RecordForm,
  row: Values,
  { event, meanwhile }: Saved,
  { to, next }: { to?: string | undefined; next?: string | undefined } = {},
): Response {
  const labels = (fields: string[] = []) =>
    form
      .controls({}, false, row)
      .filter(({ name }) => fields.includes(name))
      .map(({ label }) => label)
  giveReceipt(c, {
    deed: 'saved',
    undo: undoOf(c, event),
    by: meanwhile?.by ?? [],
    theirs: labels(meanwhile?.theirs),
    joined: labels(meanwhile?.joined),
  })
  return onward(c, to ?? form.back(slugOf(c), row), { id: String(row.id), next })
}

/** Where a sibling is added before a record and after it, for nouns that are often written one after the other. */
function waysBeside(
  c: Request,
  form: RecordForm,
  row: Values,
): { before: string; after: string } | undefined {
  const parents = form.beside?.(row)
  if (!parents) return undefined
  const way = (side: string) => paths.add(slugOf(c), form.noun, { ...parents, [side]: String(row.id) })
  return { before: way(parameters.before), after: way(parameters.after) }
}

/** Where the next one is written, when the person has asked to write it right away. */
function nextOf(c: Request, form: RecordForm, row: Values, input: Values): string | undefined {
  return input.next === 'after' ? waysBeside(c, form, row)?.after : undefined
}

/** What an address says of the sibling that something new is put before or after. */
const parameters = { before: 'fore', after: 'efter' }

function besideOf(c: Request): Beside | undefined {
  const [before, after] = [c.req.query(parameters.before), c.req.query(parameters.after)]
  return before ? { id: before, side: 'before' } : after ? { id: after, side: 'after' } : undefined
}

/** The page that the form was opened from and leads back to, where its address says one of ours. */
function backOf(c: Request): string | undefined {
  return ownPath(c.req.query('tillbaka'), '') || undefined
}

/** The event, for those who see what has happened and so can undo it. */
function undoOf(c: Request, event: string | null): string | null {
  return mayWithOwn(c.get('membership').role, 'see', 'event') ? event : null
}

/** A problem of something in the address has no control to stand beside. */
async function hasControlFor(
  c: Request,
  form: RecordForm,
  row: Values,
  problems: Problems,
): Promise<boolean> {
  const choices: Choices = await choicesOf(c.get('context'), actorOf(c), form.needs ?? [])
  return form.controls(choices, true, row).some(({ name }) => problems[name])
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

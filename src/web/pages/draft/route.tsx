/** A document on its way in: taking it in, reviewing it, confirming it. */
import { bodyLimit } from 'hono/body-limit'
import type { ReadingRefusal } from '../../../documents/reading/source.ts'
import type { PlanDataRefusal } from '../../../domain/plan-data.ts'
import { confirmPlanData, showArrival } from '../../../operations/arrival.ts'
import { planDataSentence } from '../../../operations/arrival-refused.ts'
import { confirmDraft } from '../../../operations/confirm.ts'
import { type ConfirmationPage, showConfirmation } from '../../../operations/confirm-preview.ts'
import {
  type DraftRefusal,
  editDraft,
  nameOfDraft,
  removeDraft,
  showDraft,
  showDrafts,
  takeInDocument,
  undoEdit,
} from '../../../operations/draft.ts'
import { mayDo } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { page, problem, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { ArrivalView } from './arrival-view.tsx'
import { ConfirmView } from './confirm-view.tsx'
import { DraftsView, RemoveDraftView } from './drafts-view.tsx'
import { editsOfForm } from './edit-of-form.ts'
import { type Review, reviewOf } from './review.ts'
import { ReviewView } from './review-view.tsx'
import { documentOf, largestRequest, readingSentence, readingStatus } from './take-in.ts'

export function draftRoutes(app: App): void {
  app.get(paths.drafts(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showDrafts(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return respond(c, outcome.value, { title: m.draft_title() }, data => (
      <DraftsView slug={actor.membership.slug} {...data} />
    ))
  })

  app.post(
    paths.drafts(each.slug),
    // Asked before a byte is read: a document is large.
    async (c, next) =>
      mayDo(actorOf(c), 'add', { table: 'draft' }) ? next() : refuse(c, { name: 'not-allowed' }),
    // Refused by its length alone, before a byte of it is read; without a length, as soon as it has become too long.
    bodyLimit({
      maxSize: largestRequest,
      onError: c => unreadable(c as Request, { name: 'too-large', limitBytes: largestRequest }),
    }),
    async c => {
      const actor = actorOf(c)
      const input = await documentOf(c)
      if (!input) return refusedDocument(c, m.draft_nothing_chosen(), 422, 'nothing-chosen')
      const outcome = await takeInDocument(c.get('context'), actor, input)
      if (!outcome.ok) {
        return outcome.refusal.name === 'unreadable'
          ? unreadable(c, outcome.refusal.reading)
          : refuse(c, outcome.refusal)
      }
      const { id } = outcome.value
      if (wantsJson(c)) return c.json({ id }, 201)
      return c.redirect(paths.draft(actor.membership.slug, id), 303)
    },
  )

  app.get(paths.draft(each.slug, each.id), async c => {
    const outcome = await showDraft(c.get('context'), actorOf(c), c.req.param('id'))
    if (!outcome.ok)
      return outcome.refusal.name === 'carries-data'
        ? arrivalPage(c, c.req.param('id'))
        : refuse(c, outcome.refusal)
    const { slug } = c.get('membership')
    const { planId } = outcome.value
    if (planId) return c.redirect(paths.record(slug, 'plan', planId), 303)
    const { vid, fokus } = c.req.query()
    const review = reviewOf(slug, outcome.value, { open: vid ?? null, focus: fokus ?? null })
    return respond(c, outcome.value, optionsOf(review), () => <ReviewView review={review} />)
  })

  app.post(paths.draftEdit(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const { slug } = c.get('membership')
    const input = await bodyOf(c)
    const undoes = input.kind === 'undo'
    const edits = undoes ? [] : editsOfForm(input)
    if (!edits) return refuse(c, { name: 'invalid', problems: { kind: 'not-a-choice' } })
    const version = Number(input.version)
    const outcome = undoes
      ? await undoEdit(c.get('context'), actorOf(c), id, version)
      : await editDraft(c.get('context'), actorOf(c), id, version, edits)
    if (outcome.ok) {
      if (wantsJson(c)) return c.json({ focus: outcome.value.focus })
      const { focus } = outcome.value
      return c.redirect(paths.draftAt(slug, id, focus === null ? {} : { focus }), 303)
    }
    return refuseDraft(c, id, outcome.refusal, input)
  })

  app.get(paths.draftRemove(each.slug, each.id), async c => {
    const outcome = await nameOfDraft(c.get('context'), actorOf(c), c.req.param('id'))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const name = outcome.value
    return page(
      c,
      { title: m.draft_title(), crumbs: crumbs(c) },
      <RemoveDraftView slug={c.get('membership').slug} name={name} />,
    )
  })

  app.post(paths.draftRemove(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const outcome = await removeDraft(c.get('context'), actorOf(c), id)
    if (!outcome.ok) return refuseDraft(c, id, outcome.refusal, {})
    if (wantsJson(c)) return c.body(null, 204)
    return c.redirect(paths.drafts(c.get('membership').slug), 303)
  })

  app.get(paths.draftConfirm(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const outcome = await showConfirmation(c.get('context'), actorOf(c), id)
    if (!outcome.ok)
      return outcome.refusal.name === 'carries-data'
        ? c.redirect(paths.draft(c.get('membership').slug, id), 303)
        : refuse(c, outcome.refusal)
    const { planId } = outcome.value.draft
    if (planId) return c.redirect(paths.record(c.get('membership').slug, 'plan', planId), 303)
    return confirmPage(c, outcome.value, {})
  })

  app.post(paths.draftConfirm(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const actor = actorOf(c)
    const { slug } = actor.membership
    const input = await bodyOf(c)
    const version = Number(input.version)
    const read = await confirmDraft(c.get('context'), actor, id, {
      version,
      year: input.year,
      acceptedStatistics: [input.accepted ?? []].flat().map(String),
    })
    const outcome =
      !read.ok && read.refusal.name === 'carries-data'
        ? await confirmPlanData(c.get('context'), actor, id, version)
        : read
    if (outcome.ok) {
      if (wantsJson(c)) return c.json(outcome.value, 201)
      return c.redirect(paths.record(slug, 'plan', outcome.value.planId), 303)
    }
    if (outcome.refusal.name === 'plan-data') return refuseArrival(c, outcome.refusal.why)
    if (outcome.refusal.name !== 'invalid') return refuseDraft(c, id, outcome.refusal, {})
    const shown = await showConfirmation(c.get('context'), actor, id, input.year ?? '')
    if (!shown.ok || wantsJson(c)) return refuse(c, outcome.refusal)
    return confirmPage(c, shown.value, {
      accepted: [input.accepted ?? []].flat().map(String),
      problems: outcome.refusal.problems,
    })
  })
}

function confirmPage(
  c: Request,
  data: ConfirmationPage,
  state: Omit<Parameters<typeof ConfirmView>[0], 'review' | 'data'>,
): Response {
  const { slug } = c.get('membership')
  const { draft } = data
  return page(
    c,
    {
      title: m.draft_confirm_title(),
      status: state.problems ? 422 : 200,
      crumbs: [...crumbs(c), { text: draft.fileName, href: paths.draft(slug, draft.id) }],
    },
    <ConfirmView review={reviewOf(slug, draft, {})} data={data} {...state} />,
  )
}

/** A draft that carries its plan whole has nothing to review: it is shown for what it is. */
async function arrivalPage(c: Request, id: string): Promise<Response> {
  const outcome = await showArrival(c.get('context'), actorOf(c), id)
  if (!outcome.ok)
    return outcome.refusal.name === 'plan-data'
      ? refuseArrival(c, outcome.refusal.why)
      : refuse(c, outcome.refusal)
  const { slug } = c.get('membership')
  const { planId } = outcome.value.draft
  if (planId) return c.redirect(paths.record(slug, 'plan', planId), 303)
  return respond(c, outcome.value, { title: m.arrival_title(), crumbs: crumbs(c) }, data => (
    <ArrivalView slug={slug} data={data} />
  ))
}

const refuseArrival = (c: Request, why: PlanDataRefusal): Promise<Response> =>
  refusedDocument(c, planDataSentence(why), 422, why.name)

const crumbs = (c: Request) => [{ text: m.draft_title(), href: paths.drafts(c.get('membership').slug) }]

function optionsOf({ slug, draft, refusal }: Review): Parameters<typeof page>[1] {
  return {
    title: m.draft_review_title({ name: draft.fileName }),
    status: refusal === null ? 200 : refusal === 'stale' ? 409 : 422,
    crumbs: [{ text: m.draft_title(), href: paths.drafts(slug) }],
    morph: true,
  }
}

/** What could not be done to a draft, shown on the review as it is now. */
async function refuseDraft(
  c: Request,
  id: string,
  refusal: DraftRefusal,
  input: Record<string, unknown>,
): Promise<Response> {
  if (refusal.name === 'not-found' || refusal.name === 'not-allowed') return refuse(c, refusal)
  if (refusal.name === 'carries-data') return refuse(c, { name: 'not-found' })
  const status = refusal.name === 'edit-refused' ? 422 : 409
  if (wantsJson(c)) {
    const name = refusal.name === 'edit-refused' ? refusal.why : refusal.name
    return problem(c, { name }, status)
  }
  const { slug } = c.get('membership')
  if (refusal.name === 'already-confirmed') {
    return page(
      c,
      { title: m.refusal_title(), status },
      <>
        <h1>{m.draft_already_confirmed()}</h1>
        <p>
          <a href={paths.plan(slug)}>{m.draft_to_plan()}</a>
        </p>
      </>,
    )
  }
  const shown = await showDraft(c.get('context'), actorOf(c), id)
  if (!shown.ok) return shown.refusal.name === 'carries-data' ? arrivalPage(c, id) : refuse(c, shown.refusal)
  const stale = refusal.name === 'stale-draft'
  const at = typeof input.at === 'string' ? input.at : null
  const review = reviewOf(slug, shown.value, {
    refusal: stale ? 'stale' : refusal.why,
    ...(stale ? { focus: at } : { open: at }),
    written: !stale && typeof input.text === 'string' ? input.text : null,
  })
  return page(c, optionsOf(review), <ReviewView review={review} />)
}

function unreadable(c: Request, refusal: ReadingRefusal): Promise<Response> {
  return refusedDocument(c, readingSentence(refusal), readingStatus(refusal), refusal.name)
}

async function refusedDocument(
  c: Request,
  sentence: string,
  status: 413 | 415 | 422 | 503,
  name: string,
): Promise<Response> {
  if (status === 503) c.header('Retry-After', '60')
  if (wantsJson(c)) return problem(c, { name, detail: sentence }, status)
  const outcome = await showDrafts(c.get('context'), actorOf(c))
  if (!outcome.ok) return refuse(c, outcome.refusal)
  return page(
    c,
    { title: m.draft_title(), status },
    <DraftsView slug={c.get('membership').slug} {...outcome.value} problem={sentence} />,
  )
}

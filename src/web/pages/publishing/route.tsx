/** Publishing a lägesbild: the page of what the guard finds, and what is answered to it. */
import {
  hideFigures,
  publishPicture,
  showPublishing,
  signFinding,
} from '../../../operations/picture-publishing.ts'
import type { Refusal } from '../../../operations/refusal.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { problemText } from '../../parts/form.tsx'
import { each, paths } from '../../paths.ts'
import { giveReceipt } from '../../receipt.ts'
import { answers } from '../../refusals.ts'
import { page, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { PublishingView } from './view.tsx'
import { becameAt, type Done, whatBecame } from './what-became.ts'

export function publishingRoutes(app: App): void {
  app.get(paths.picturePublishing(each.slug, each.id), async c => {
    const shown = await showPublishing(c.get('context'), actorOf(c), c.req.param('id'))
    if (!shown.ok) return refuse(c, shown.refusal)
    const { slug, personId } = actorOf(c).membership
    return respond(c, shown.value, optionsOf(c, shown.value), data => (
      <PublishingView
        data={data}
        slug={slug}
        personId={personId}
        problem={null}
        became={whatBecame(data.guarded, c.req.query())}
      />
    ))
  })

  app.post(paths.picturePublishing(each.slug, each.id), async c => {
    const seen = textOf((await bodyOf(c)).seen)
    const outcome = await publishPicture(c.get('context'), actorOf(c), c.req.param('id'), seen)
    if (!outcome.ok) return again(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    giveReceipt(c, { deed: 'published', undo: null })
    return c.redirect(paths.pictureVersion(actorOf(c).membership.slug, outcome.value.id), 303)
  })

  app.post(paths.pictureHiding(each.slug, each.id), c => hideOrShow(c, c.req.param('id'), true))
  app.post(paths.pictureShowing(each.slug, each.id), c => hideOrShow(c, c.req.param('id'), false))

  app.post(paths.pictureSigning(each.slug, each.id), async c => {
    const body = await bodyOf(c)
    const outcome = await signFinding(c.get('context'), actorOf(c), c.req.param('id'), body)
    if (!outcome.ok) return again(c, outcome.refusal)
    return back(c, outcome.value, { deed: 'signed', ...placeIn(body) })
  })
}

async function hideOrShow(c: Request, id: string, hidden: boolean): Promise<Response> {
  const body = await bodyOf(c)
  const figures = keysOf(body.figures)
  const outcome = await hideFigures(c.get('context'), actorOf(c), id, { figures }, hidden)
  if (!outcome.ok) return again(c, outcome.refusal)
  const count = areHours(figures) ? {} : { count: outcome.value.figures }
  return back(
    c,
    outcome.value,
    hidden
      ? { deed: 'hidden', ...placeIn(body), ...count }
      : { deed: 'shown', category: textOf(body.category), ...count },
  )
}

/** Which finding was answered, and where it stood among those that wait, as its forms send it. */
const placeIn = ({ fingerprint, at }: Record<string, unknown>) => ({
  finding: textOf(fingerprint),
  at: Number(textOf(at)) || 0,
})

/** A form sends a list as one text. */
function keysOf(sent: unknown): unknown {
  if (typeof sent !== 'string') return sent
  try {
    return JSON.parse(sent)
  } catch {
    return []
  }
}

const areHours = (figures: unknown) =>
  Array.isArray(figures) && figures.every(key => String(key).includes(',"hour",'))

function back(c: Request, value: object, done: Done): Response {
  if (wantsJson(c)) return c.json(value, 201)
  return c.redirect(becameAt(actorOf(c).membership.slug, c.req.param('id') ?? '', done), 303)
}

/** The page anew, with what was wrong at its top. */
async function again(c: Request, refusal: Refusal): Promise<Response> {
  if (wantsJson(c) || refusal.name === 'not-allowed' || refusal.name === 'not-found')
    return refuse(c, refusal)
  const shown = await showPublishing(c.get('context'), actorOf(c), c.req.param('id') ?? '')
  if (!shown.ok) return refuse(c, shown.refusal)
  const { status } = answers[refusal.name]
  const { slug, personId } = actorOf(c).membership
  return page(
    c,
    { ...optionsOf(c, shown.value), status },
    <PublishingView data={shown.value} slug={slug} personId={personId} problem={problemOf(refusal)} />,
  )
}

function problemOf(refusal: Refusal): string {
  if (refusal.name !== 'invalid') return answers[refusal.name].sentence()
  const [field] = Object.entries(refusal.problems)
  if (!field) return answers.invalid.sentence()
  const [name, problem] = field
  return name === 'reason' ? `${m.publishing_reason()}: ${problemText(problem)}` : problemText(problem)
}

function optionsOf(c: Request, { pictureId, title }: { pictureId: string; title: string }) {
  const { slug } = actorOf(c).membership
  const crumbs = [
    { text: m.picture_title(), href: paths.picture(slug) },
    { text: title, href: paths.record(slug, 'picture', pictureId) },
  ]
  return { title: m.publishing_title(), crumbs }
}

/** Fetching official figures: what is asked, by each source's own form, and asking again by a recipe. */
import { setTimeout as wait } from 'node:timers/promises'
import { type FetchingRefusal, fetchAgain, fetchFigures, showFetching } from '../../../operations/fetching.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { problem as problemJson, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { unreadableSentence } from '../figure-file/words.ts'
import { FetchingView, type Sent } from './view.tsx'
import { fetchSentence } from './words.ts'

/** How long somebody waits for what came to be taken in before they are shown how far it has come, in milliseconds. */
const patience = 3_000

export function fetchingRoutes(app: App): void {
  app.get(paths.fetching(each.slug), c => show(c, null))

  for (const [from, path] of [
    ['kolada', paths.fetchKolada],
    ['scb', paths.fetchScb],
    ['police', paths.fetchPolice],
  ] as const)
    app.post(path(each.slug), async c => {
      const body = await bodyOf(c)
      const outcome = await fetchFigures(c.get('context'), actorOf(c), from, body)
      if (outcome.ok) return onTo(c, outcome.value.id)
      const fields = Object.fromEntries(
        Object.entries(body).map(([name, value]) => [
          name,
          [value].flat().map(textOf).filter(Boolean).join(', '),
        ]),
      )
      return refuseFetching(c, outcome.refusal, { from, fields })
    })

  app.post(paths.fetchAgain(each.slug, each.id), async c => {
    const outcome = await fetchAgain(c.get('context'), actorOf(c), c.req.param('id'))
    if (!outcome.ok) return refuseFetching(c, outcome.refusal, { from: 'kolada', fields: {} })
    await Promise.race([outcome.value.finished, wait(patience)])
    return onTo(c, outcome.value.id)
  })
}

const onTo = (c: Request, id: string): Response =>
  wantsJson(c) ? c.json({ id }, 201) : c.redirect(paths.figureFile(c.get('membership').slug, id), 303)

function refuseFetching(
  c: Request,
  refusal: FetchingRefusal,
  sent: Pick<Sent, 'from' | 'fields'>,
): Promise<Response> | Response {
  if (refusal.name === 'not-allowed' || refusal.name === 'not-found') return refuse(c, refusal)
  if (refusal.name === 'invalid')
    return wantsJson(c) ? refuse(c, refusal) : show(c, { ...sent, problems: refusal.problems }, 422)
  const problem = sentenceOf(refusal)
  const status = refusal.name === 'busy' ? 429 : isTheirs(refusal) ? 502 : 422
  if (wantsJson(c)) return problemJson(c, { name: refusal.name, detail: problem }, status)
  return show(c, { ...sent, problems: {}, problem }, status)
}

const sentenceOf = (refusal: FetchingRefusal): string => {
  if (refusal.name === 'unreadable') return unreadableSentence(refusal.why)
  if (refusal.name === 'file-gone') return m.figures_gone()
  return fetchSentence(refusal as Parameters<typeof fetchSentence>[0])
}

const isTheirs = ({ name }: FetchingRefusal): boolean =>
  ['no-answer', 'too-slow', 'faulty', 'answer-too-large', 'answer-unexpected'].includes(name)

async function show(c: Request, sent: Sent | null, status: 200 | 422 | 429 | 502 = 200): Promise<Response> {
  const actor = actorOf(c)
  const words = (c.req.query('sok') ?? '').trim().slice(0, 100)
  const outcome = await showFetching(c.get('context'), actor, sent ? '' : words)
  if (!outcome.ok) return refuse(c, outcome.refusal)
  const { slug } = actor.membership
  const crumbs = [
    { text: m.picture_title(), href: paths.picture(slug) },
    { text: m.source_sources(), href: paths.sources(slug) },
  ]
  return respond(c, outcome.value, { title: m.fetch_title(), crumbs, status }, data => (
    <FetchingView data={data} slug={slug} sent={sent} />
  ))
}

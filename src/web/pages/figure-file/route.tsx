/** A file of figures on its way in: handing it in, saying what it holds, reading it. */
import { setTimeout as wait } from 'node:timers/promises'
import { bodyLimit } from 'hono/body-limit'
import { largestFigureFile } from '../../../documents/figures/limits.ts'
import type { Problems } from '../../../domain/fields.ts'
import { takeInFigureFile } from '../../../operations/figure-arrival.ts'
import { sayOfFigureFile } from '../../../operations/figure-columns.ts'
import {
  type FigureFileRefusal,
  removeFigureFile,
  showFigureFile,
  showFigureFiles,
} from '../../../operations/figure-file.ts'
import { readFigureFile } from '../../../operations/figure-reading.ts'
import { mayDo } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { fileOf } from '../../multipart.ts'
import { each, paths } from '../../paths.ts'
import { page, problem as problemJson, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { HandInView, megabytes } from './hand-in-view.tsx'
import { MappingView } from './mapping-view.tsx'
import { ProgressView } from './progress-view.tsx'
import { unreadableSentence } from './words.ts'

/** The form around a file. */
const envelope = 64 * 1024
/** How long somebody waits for a file to be read before they are shown how far it has come, in milliseconds. */
const patience = 3_000
/** How often that page asks again, in seconds. */
const often = 2

export function figureFileRoutes(app: App): void {
  app.get(paths.figureFiles(each.slug), c => handIn(c, {}))

  app.post(
    paths.figureFiles(each.slug),
    // Asked before a byte is read: a file is large.
    async (c, next) =>
      mayDo(actorOf(c), 'add', { table: 'figureFile' }) ? next() : refuse(c, { name: 'not-allowed' }),
    bodyLimit({
      maxSize: largestFigureFile + envelope,
      onError: c => handIn(c as Request, { problem: m.figures_too_large({ megabytes }), status: 413 }),
    }),
    async c => {
      const { fields, file } = await fileOf(c)
      const sourceId = fields.sourceId ?? ''
      if (!file) return handIn(c, { problem: m.figures_nothing_chosen(), sourceId, status: 422 })
      const outcome = await takeInFigureFile(c.get('context'), actorOf(c), { sourceId, ...file })
      if (!outcome.ok) {
        const { refusal } = outcome
        if (refusal.name === 'unreadable') {
          const { why } = refusal
          return handIn(c, { problem: unreadableSentence(why), sourceId, status: statusOf(why.name) })
        }
        if (refusal.name === 'invalid')
          return handIn(c, { problem: m.figures_no_source_chosen(), status: 422 })
        return refuse(c, refusal.name === 'file-gone' ? { name: 'not-found' } : refusal)
      }
      const { id } = outcome.value
      if (wantsJson(c)) return c.json({ id }, 201)
      return c.redirect(paths.figureFile(c.get('membership').slug, id), 303)
    },
  )

  app.get(paths.figureFile(each.slug, each.id), c => mapping(c, c.req.param('id'), {}))

  app.post(paths.figureFileColumns(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const outcome = await sayOfFigureFile(c.get('context'), actorOf(c), id, await bodyOf(c))
    return outcome.ok ? onTo(c, id) : refuseFile(c, id, outcome.refusal)
  })

  app.post(paths.figureFileReading(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const outcome = await readFigureFile(c.get('context'), actorOf(c), id, await bodyOf(c))
    if (!outcome.ok) return refuseFile(c, id, outcome.refusal)
    const { finished } = outcome.value
    await Promise.race([finished, wait(patience)])
    return onTo(c, id)
  })

  app.post(paths.figureFileRemoval(each.slug, each.id), async c => {
    const outcome = await removeFigureFile(c.get('context'), actorOf(c), c.req.param('id'))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.body(null, 204)
    return c.redirect(paths.figureFiles(c.get('membership').slug), 303)
  })
}

const statusOf = (name: string): 413 | 415 | 422 =>
  name === 'too-large' ? 413 : name === 'unknown-format' || name === 'old-excel' ? 415 : 422

const onTo = (c: Request, id: string): Response =>
  wantsJson(c) ? c.json({ id }) : c.redirect(paths.figureFile(c.get('membership').slug, id), 303)

/** `sourceId`: the source that is chosen already. */
async function handIn(
  c: Request,
  {
    problem,
    sourceId = c.req.query('kalla') ?? '',
    status = 200,
  }: { problem?: string; sourceId?: string; status?: 200 | 413 | 415 | 422 },
): Promise<Response> {
  if (problem && wantsJson(c)) return problemJson(c, { name: 'unreadable', detail: problem }, status)
  const actor = actorOf(c)
  const outcome = await showFigureFiles(c.get('context'), actor)
  if (!outcome.ok) return refuse(c, outcome.refusal)
  const { slug } = actor.membership
  return respond(c, outcome.value, { title: m.figures_read_in(), status, crumbs: crumbsOf(slug) }, data => (
    <HandInView data={data} slug={slug} can={canOf(c)} source={sourceId} problem={problem} />
  ))
}

async function mapping(
  c: Request,
  id: string,
  { problem, problems, status = 200 }: { problem?: string; problems?: Problems; status?: 200 | 409 | 422 },
): Promise<Response> {
  const actor = actorOf(c)
  const outcome = await showFigureFile(c.get('context'), actor, id)
  if (!outcome.ok) return refuse(c, outcome.refusal)
  const { slug } = actor.membership
  const { file, isThere, brokeOff } = outcome.value
  if (file.intakeId) return c.redirect(paths.intake(slug, file.intakeId), 303)
  if (wantsJson(c)) return c.json(outcome.value as never, status)
  const options = { title: file.fileName, crumbs: crumbsOf(slug), morph: true }
  if (file.begunAt && !file.endedAt && !brokeOff) {
    c.header('Refresh', String(often))
    return page(c, options, <ProgressView data={outcome.value} />)
  }
  const said = problem ?? (brokeOff ? m.figures_broke_off() : isThere ? undefined : m.figures_gone())
  return page(
    c,
    { ...options, status },
    <MappingView data={outcome.value} slug={slug} problems={problems ?? {}} problem={said} />,
  )
}

const crumbsOf = (slug: string) => [
  { text: m.picture_title(), href: paths.picture(slug) },
  { text: m.source_sources(), href: paths.sources(slug) },
  { text: m.figures_read_in(), href: paths.figureFiles(slug) },
]

function refuseFile(c: Request, id: string, refusal: FigureFileRefusal): Promise<Response> | Response {
  if (refusal.name === 'unreadable') {
    const sentence = unreadableSentence(refusal.why)
    if (wantsJson(c)) return problemJson(c, { name: refusal.why.name, detail: sentence }, 422)
    return mapping(c, id, { problem: sentence, status: 422 })
  }
  if (refusal.name === 'file-gone') {
    if (wantsJson(c)) return problemJson(c, { name: refusal.name, detail: m.figures_gone() }, 409)
    return mapping(c, id, { problem: m.figures_gone(), status: 409 })
  }
  if (refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, refusal)
  return mapping(c, id, { problems: refusal.problems, status: 422 })
}

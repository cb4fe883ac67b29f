/** The follow-up of a reporting point, and of each activity in it. */

import { dayOf } from '../../../domain/day.ts'
import type { Problems } from '../../../domain/fields.ts'
import { answerFollowUp, showFollowUp } from '../../../operations/answer.ts'
import { askForAnswers } from '../../../operations/asking.ts'
import { makeFormLink, revokeFormLink } from '../../../operations/form-link.ts'
import { showRecord } from '../../../operations/record.ts'
import { openRound, showRound, summariseRound } from '../../../operations/round.ts'
import { includeInRound } from '../../../operations/round-inclusion.ts'
import { bodyOf, textOf } from '../../body.ts'
import { originOf } from '../../origin.ts'
import type { Values } from '../../parts/form.tsx'
import { each, paths } from '../../paths.ts'
import { giveReceipt } from '../../receipt.ts'
import { refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { FollowUpView } from './follow-up-view.tsx'
import { RoundView } from './round-view.tsx'
import type { SummaryTried } from './summary.tsx'

export function roundRoutes(app: App): void {
  app.get(paths.record(each.slug, 'reportingPoint', each.id), c => showPoint(c, c.req.param('id')))

  app.post(paths.roundOpening(each.slug, each.id), async c => {
    const id = c.req.param('id')
    if (!wantsJson(c) && canOf(c)('add', 'followUp') && !(await bodyOf(c)).early) {
      const data = await showRound(c.get('context'), actorOf(c), id)
      if (data?.isEarly && !data.round) return showPoint(c, id, { isAskedTwice: true })
    }
    const outcome = await openRound(c.get('context'), actorOf(c), id)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    return c.redirect(paths.record(c.get('membership').slug, 'reportingPoint', id), 303)
  })

  app.post(paths.roundInclusion(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const outcome = await includeInRound(c.get('context'), actorOf(c), id, await bodyOf(c))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    if (outcome.value.added > 0) giveReceipt(c, { deed: 'added', undo: null })
    return c.redirect(paths.record(c.get('membership').slug, 'reportingPoint', id), 303)
  })

  app.post(paths.asking(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const origin = originOf(c)
    const address = (token: string) => origin + paths.form(token)
    const outcome = await askForAnswers(c.get('context'), actorOf(c), id, address)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value)
    giveReceipt(c, { deed: outcome.value.asked > 0 ? 'asked' : 'asked-nobody', undo: null })
    return c.redirect(paths.record(c.get('membership').slug, 'reportingPoint', id), 303)
  })

  app.post(paths.roundSummary(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const { version, summary } = await bodyOf(c)
    const outcome = await summariseRound(c.get('context'), actorOf(c), id, Number(version), { summary })
    if (outcome.ok) {
      if (wantsJson(c)) return c.json(outcome.value)
      giveReceipt(c, { deed: 'saved', undo: null })
      return c.redirect(`${paths.record(c.get('membership').slug, 'reportingPoint', id)}#summary`, 303)
    }
    const { refusal } = outcome
    if (wantsJson(c)) return refuse(c, refusal)
    if (refusal.name === 'invalid')
      return showPoint(c, id, { tried: { written: textOf(summary), problem: refusal.problems.summary } })
    if (refusal.name === 'stale')
      return showPoint(c, id, { tried: { written: textOf(summary), theirs: refusal.theirs.summary } })
    return refuse(c, refusal)
  })

  app.get(paths.round(each.slug, each.id), async c => {
    const round = await showRecord(c.get('context'), actorOf(c), { table: 'round' }, c.req.param('id'))
    if (!round) return refuse(c, { name: 'not-found' })
    const { slug } = c.get('membership')
    return c.redirect(paths.record(slug, 'reportingPoint', String(round.reportingPointId)), 303)
  })

  app.get(paths.activityFollowUp(each.slug, each.id), c => showOne(c, c.req.param('id')))

  app.post(paths.activityFollowUp(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const values = await bodyOf(c)
    const outcome = await answerFollowUp(c.get('context'), actorOf(c), id, values)
    if (!outcome.ok) {
      if (outcome.refusal.name === 'invalid' && !wantsJson(c))
        return showOne(c, id, { tried: { values, problems: outcome.refusal.problems } })
      return refuse(c, outcome.refusal)
    }
    if (wantsJson(c)) return c.json(outcome.value, 201)
    giveReceipt(c, { deed: 'saved', undo: null })
    const { slug } = c.get('membership')
    return c.redirect(paths.record(slug, 'reportingPoint', outcome.value.reportingPointId), 303)
  })

  app.post(paths.formLinks(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const personId = textOf((await bodyOf(c)).person)
    const outcome = await makeFormLink(c.get('context'), actorOf(c), id, personId)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    c.header('Cache-Control', 'no-store')
    const made = originOf(c) + paths.form(outcome.value.token)
    if (wantsJson(c)) return c.json({ address: made }, 201)
    return showOne(c, id, { made: { address: made, personId } })
  })

  app.post(paths.formLinkEnd(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const outcome = await revokeFormLink(c.get('context'), actorOf(c), id, textOf((await bodyOf(c)).link))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return c.redirect(paths.activityFollowUp(c.get('membership').slug, id), 303)
  })
}

async function showPoint(
  c: Request,
  id: string,
  { tried = null, isAskedTwice = false }: { tried?: SummaryTried | null; isAskedTwice?: boolean } = {},
): Promise<Response> {
  const data = await showRound(c.get('context'), actorOf(c), id)
  if (!data) return refuse(c, { name: 'not-found' })
  const title = `${data.point.name} ${data.point.year}`
  const status = tried?.theirs !== undefined ? 409 : tried || isAskedTwice ? 422 : 200
  return respond(c, data, { title, status }, () => (
    <RoundView
      data={data}
      slug={c.get('membership').slug}
      can={canOf(c)}
      tried={tried}
      isAskedTwice={isAskedTwice}
    />
  ))
}

type Beside = {
  made?: { address: string; personId: string }
  tried?: { values: Values; problems: Problems }
}

async function showOne(c: Request, id: string, { made, tried }: Beside = {}): Promise<Response> {
  const data = await showFollowUp(c.get('context'), actorOf(c), id)
  if (!data) return refuse(c, { name: 'not-found' })
  const name = made && data.links.find(({ personId }) => personId === made.personId)?.personName
  return respond(c, data, { title: data.form.activity.title, status: tried ? 422 : 200 }, () => (
    <FollowUpView
      data={data}
      slug={c.get('membership').slug}
      can={canOf(c)}
      today={dayOf(c.get('context').now())}
      made={made ? { address: made.address, name: name ?? '' } : null}
      tried={tried ?? null}
    />
  ))
}

import { bearActivity, showAgendaProposals, takeUpProposals } from '../../../operations/agenda.ts'
import { areasToChoose } from '../../../operations/area-choice.ts'
import { noteContinuous } from '../../../operations/continuous-follow-up.ts'
import { exchangeMinutes } from '../../../operations/live-minutes.ts'
import { planMeetings, recordAttendance, showMeeting, showMeetings } from '../../../operations/meeting.ts'
import { approveMinutes, freezeMinutes } from '../../../operations/minutes.ts'
import { noteNotice, sendNotice } from '../../../operations/notice.ts'
import { showRecord } from '../../../operations/record.ts'
import { meetingTitle } from '../../../texts/meeting-words.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { originOf } from '../../origin.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { OrderView } from '../order/view.tsx'
import { BirthView } from './birth-view.tsx'
import { MeetingsView } from './list-view.tsx'
import { ProposalsView } from './proposals-view.tsx'
import { MeetingView } from './view.tsx'
import { toldOf } from './words.ts'

const crumbsOf = (slug: string) => [{ text: m.meeting_meetings(), href: paths.meetings(slug) }]

export function meetingRoutes(app: App): void {
  app.get(paths.meetings(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showMeetings(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return respond(c, outcome.value, { title: m.meeting_meetings() }, data => (
      <MeetingsView data={data} slug={actor.membership.slug} can={canOf(c)} />
    ))
  })

  app.get(paths.record(each.slug, 'meeting', each.id), async c => {
    const actor = actorOf(c)
    const found = await showMeeting(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    return respond(c, found, { title: meetingTitle(found.meeting), crumbs: crumbsOf(slug) }, data => (
      <MeetingView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  app.get(paths.agendaOrder(each.slug, each.id), async c => {
    const actor = actorOf(c)
    if (!canOf(c)('change', 'agendaItem')) return refuse(c, { name: 'not-allowed' })
    const found = await showMeeting(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [
      ...crumbsOf(slug),
      { text: meetingTitle(found.meeting), href: paths.record(slug, 'meeting', found.meeting.id) },
    ]
    const items = found.items.map(({ id, title }) => ({ id, text: title }))
    return page(
      c,
      { title: m.plan_order(), crumbs },
      <OrderView
        lists={[{ noun: 'agendaItem', heading: m.agenda_agenda(), items }]}
        slug={slug}
        back={c.req.path}
      />,
    )
  })

  app.get(paths.agendaProposals(each.slug, each.id), async c => {
    const actor = actorOf(c)
    if (!canOf(c)('add', 'agendaItem')) return refuse(c, { name: 'not-allowed' })
    const found = await showAgendaProposals(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const href = paths.record(slug, 'meeting', found.meeting.id)
    const crumbs = [...crumbsOf(slug), { text: meetingTitle(found.meeting), href }]
    return respond(c, found, { title: m.proposal_heading(), crumbs }, data => (
      <ProposalsView data={data} slug={slug} />
    ))
  })

  app.post(paths.agendaProposals(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const id = c.req.param('id')
    const outcome = await takeUpProposals(c.get('context'), actor, id, await bodyOf(c))
    if (!outcome.ok && outcome.refusal.name === 'invalid' && !wantsJson(c)) {
      const { slug } = actor.membership
      const data = await showAgendaProposals(c.get('context'), actor, id)
      if (!data) return refuse(c, { name: 'not-found' })
      const href = paths.record(slug, 'meeting', id)
      const crumbs = [...crumbsOf(slug), { text: meetingTitle(data.meeting), href }]
      const options = { title: m.proposal_heading(), crumbs, status: 422 } as const
      return page(c, options, <ProposalsView data={data} slug={slug} isNothingChosen />)
    }
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    return c.redirect(`${paths.record(actor.membership.slug, 'meeting', id)}#agenda`, 303)
  })

  app.get(paths.resolutionActivity(each.slug, each.id), async c => {
    const actor = actorOf(c)
    if (!canOf(c)('change', 'resolution')) return refuse(c, { name: 'not-allowed' })
    const row = await showRecord(c.get('context'), actor, { table: 'resolution' }, c.req.param('id'))
    if (!row) return refuse(c, { name: 'not-found' })
    const plans = await areasToChoose(c.get('context'), actor)
    const resolution = { id: row.id, wording: String(row.wording) }
    const { slug } = actor.membership
    return page(
      c,
      { title: m.birth_heading(), crumbs: crumbsOf(slug) },
      <BirthView resolution={resolution} plans={plans} slug={slug} />,
    )
  })

  app.post(paths.resolutionActivity(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const outcome = await bearActivity(c.get('context'), actor, c.req.param('id'), await bodyOf(c))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    return c.redirect(paths.record(actor.membership.slug, 'activity', outcome.value.id), 303)
  })

  app.post(paths.meetingAttendance(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const id = c.req.param('id')
    const outcome = await recordAttendance(c.get('context'), actor, id, await bodyOf(c))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value)
    return c.redirect(`${paths.record(actor.membership.slug, 'meeting', id)}#attendance`, 303)
  })

  app.post(paths.notice(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const id = c.req.param('id')
    const path = paths.record(actor.membership.slug, 'meeting', id)
    const body = await bodyOf(c)
    if ('words' in body) {
      const noted = await noteNotice(c.get('context'), actor, id, body)
      if (!noted.ok) return refuse(c, noted.refusal)
      return wantsJson(c) ? c.json(noted.value, 201) : c.redirect(`${path}#notice`, 303)
    }
    const outcome = await sendNotice(c.get('context'), actor, id, originOf(c) + path)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, outcome.value.sent > 0 ? 201 : 200)
    return c.redirect(`${path}#notice`, 303)
  })

  app.post(paths.minutesExchange(each.slug, each.id), async c => {
    const outcome = await exchangeMinutes(c.get('context'), actorOf(c), c.req.param('id'), await bodyOf(c))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return c.json({ items: outcome.value.items.map(toldOf) })
  })

  app.post(paths.continuousFollowUp(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const id = c.req.param('id')
    const outcome = await noteContinuous(c.get('context'), actor, id, await bodyOf(c))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json({ id: outcome.value.id }, 201)
    return c.redirect(`${paths.record(actor.membership.slug, 'meeting', id)}#${outcome.value.id}`, 303)
  })

  app.post(paths.minutesVersions(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const id = c.req.param('id')
    const outcome = await freezeMinutes(c.get('context'), actor, id)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    return c.redirect(`${paths.record(actor.membership.slug, 'meeting', id)}#approval`, 303)
  })

  app.post(paths.minutesApproval(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const id = c.req.param('id')
    const outcome = await approveMinutes(c.get('context'), actor, id, await bodyOf(c))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    return c.redirect(`${paths.record(actor.membership.slug, 'meeting', id)}#approval`, 303)
  })

  app.post(paths.groupMeetings(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const id = c.req.param('id')
    const outcome = await planMeetings(c.get('context'), actor, id, await bodyOf(c))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    return c.redirect(`${paths.record(actor.membership.slug, 'group', id)}#meetings`, 303)
  })

  // What is written at a meeting stands on its page.
  for (const noun of ['agendaItem', 'resolution', 'actionPoint', 'lift'] as const) {
    app.get(paths.record(each.slug, noun, each.id), async c => {
      const row = await showRecord(c.get('context'), actorOf(c), { table: noun }, c.req.param('id'))
      if (!row) return refuse(c, { name: 'not-found' })
      const { slug } = c.get('membership')
      return c.redirect(`${paths.record(slug, 'meeting', String(row.meetingId))}#${row.id}`, 303)
    })
  }
}

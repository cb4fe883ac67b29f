/** The follow-up of the first tertial: opened, and answered of some of what it asks about. */
import { readAs } from '../../storage/database.ts'
import { listReportingPoints } from '../../storage/reporting-point.ts'
import { answerFollowUp } from '../answer.ts'
import type { Context } from '../context.ts'
import { nouns } from '../nouns.ts'
import { type Actor, addRecord, type Noun } from '../record.ts'
import { openRound, showRound, summariseRound } from '../round.ts'
import { settled } from './settled.ts'

/** By the words of the activity's title. */
const answers = [
  {
    activity: /Hässelby torg/u,
    production: 'partly',
    produced: 'Två vandringar runt torget, och ett möte med fastighetsägarna.',
    reason: 'Belysningen vid trappan väntar på ett beslut.',
    process: 'with-deviations',
    effect: 'not-known',
    nextStep: 'Fastighetsägarna svarar om belysningen i juni.',
    answeredAs: 'Säkerhetsstrateg',
  },
  {
    activity: /tidiga sociala stödet/u,
    production: 'too-early',
    process: 'as-planned',
    effect: 'too-early',
    nextStep: 'Gruppen träffas första gången i maj.',
    answeredAs: 'Kommunpolis',
  },
  {
    activity: /handlingsplanen mot våldsbejakande/u,
    production: 'done',
    produced:
      'Handlingsplanen är genomgången med skolorna, socialtjänsten och polisen, och har fått en ny kontaktlista.',
    process: 'as-planned',
    effect: 'not-known',
    nextStep: 'Kontaktlistan prövas i en övning i höst.',
    answeredAs: 'Säkerhetsstrateg',
  },
]

const summary = [
  'Arbetet har börjat enligt planen. Översynen av handlingsplanen är klar och vandringarna vid torget har kommit i gång, men belysningen vid trappan väntar på ett beslut.',
  'Om arbetet har hjälpt vet vi inte än. Nästa trygghetsmätning blir den första som kan visa det.',
].join('\n\n')

/** What is there already is not added again. */
export async function openFirstRound(context: Context, actor: Actor, year: number): Promise<void> {
  const points = await readAs(context.database, actor.identity, reading =>
    listReportingPoints(reading, actor.membership.partnershipId, year),
  )
  const first = points.find(({ code }) => code === 'T1')
  if (!first) return
  settled(await openRound(context, actor, first.id))
  const round = await showRound(context, actor, first.id)
  for (const { activity, ...answer } of answers) {
    const line = round?.lines.find(({ title }) => activity.test(title))
    if (line?.followUpId && !line.answer)
      settled(await answerFollowUp(context, actor, line.followUpId, answer))
  }
  if (round?.round && round.round.summary === null)
    settled(await summariseRound(context, actor, first.id, round.round.version, { summary }))
  const [area, second] = round?.areas.filter(({ goals }) => goals.length > 0) ?? []
  if (!round?.round || !area) return
  const roundId = round.round.id
  const add = async (noun: Noun, fields: object, belongsTo: Record<string, unknown>) =>
    settled(await addRecord(context, actor, noun, fields, belongsTo))
  const [goal] = area.goals
  if (goal && !goal.assessment)
    await add(
      nouns.goalAssessment,
      {
        verdict: 'partly',
        certainty: 'uncertain',
        basis:
          'Anmälningarna vid torget till och med april, och vad gruppen själv har sett. Ingen ny trygghetsmätning.',
      },
      { roundId, goalId: goal.id },
    )
  const [later] = second?.goals ?? []
  if (later && !later.assessment)
    await add(nouns.goalAssessment, { verdict: 'no-basis' }, { roundId, goalId: later.id })
  if (!area.assessment)
    await add(
      nouns.areaAssessment,
      {
        text: 'Arbetet vid torget har kommit i gång. Om det har hjälpt vet vi först efter nästa trygghetsmätning.',
      },
      { roundId, areaId: area.id },
    )
}

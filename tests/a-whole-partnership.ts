/** A partnership with every link of the chain, written through the operations that people use. */
import { decidePlan } from '../src/operations/decision.ts'
import { nouns } from '../src/operations/nouns.ts'
import { addRecord, type Noun } from '../src/operations/record.ts'
import type { World } from './people.ts'

/** One area with one of everything: what the chain asks for, and what the law and the handbook ask for beside it. */
export async function writeAWholePartnership({ context, as }: World) {
  const add = async (noun: Noun, input: object, belongsTo: Record<string, unknown> = {}) => {
    const outcome = await addRecord(context, as.coordinator, noun, input, belongsTo)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value.id
  }
  const municipality = await add(nouns.organisation, { name: 'Förvaltningen', kind: 'municipality' })
  const police = await add(nouns.organisation, { name: 'Polisen', kind: 'police' })
  const strategist = await add(nouns.position, { name: 'Säkerhetsstrateg', organisationId: municipality })
  const officer = await add(nouns.position, { name: 'Kommunpolis', organisationId: police })
  const person = await add(nouns.person, { name: 'Sam Ordnare' })
  await add(nouns.holding, { personId: person, positionId: strategist })

  const council = await add(nouns.group, {
    name: 'Rådet',
    kind: 'council',
    ledBy: 'Förvaltningschefen',
    cadence: '1–2 per termin',
  })
  const group = await add(nouns.group, { name: 'Torggruppen', kind: 'working', cadence: '1 gång per termin' })
  await add(nouns.seat, { groupId: council, positionId: strategist })
  await add(nouns.seat, { groupId: council, positionId: officer })
  await add(nouns.meeting, { groupId: council, heldOn: '2020-08-20' })
  const meeting = await add(nouns.meeting, { groupId: group, heldOn: '2020-08-18' })

  const planId = await add(nouns.plan, { title: 'Åtgärdsplan', year: 2020 })
  const area = await add(nouns.area, { name: 'Trygga torg' }, { planId })
  const catalogue = await add(nouns.catalogue, { name: 'Den centrala listan' })
  const central = await add(
    nouns.catalogueArea,
    { name: 'Utsatta platser' },
    { catalogueId: catalogue, number: 1 },
  )
  await add(nouns.stance, { kind: 'local-area', areaId: area }, { catalogueAreaId: central })
  const agreement = await add(nouns.agreement, {
    title: 'Överenskommelsen',
    purpose: 'Torgen ska vara trygga.',
    catalogueId: catalogue,
    validFrom: '2020-01-01',
    validTo: '2022-12-31',
  })
  for (const [organisationId, caseNumber] of [
    [municipality, 'F 2020/1'],
    [police, 'A1/2020'],
  ])
    await add(nouns.party, { organisationId, caseNumber, signedOn: '2020-01-10' }, { agreementId: agreement })

  await add(
    nouns.passage,
    { kind: 'paragraph', text: 'Torget är mörkt om kvällarna.' },
    { planId, areaId: area, chapter: 'picture' },
  )
  const indicator = await add(
    nouns.indicator,
    { name: 'Otrygga vid torget', kind: 'share', form: 'series', unit: '%' },
    { planId, areaId: area },
  )
  await add(nouns.indicatorValue, { value: '31', state: 'known', year: '2019' }, { indicatorId: indicator })
  await add(nouns.indicatorValue, { value: '28', state: 'known', year: '2020' }, { indicatorId: indicator })
  await add(nouns.goal, { kind: 'overall', text: 'Alla är trygga på torget' }, { areaId: area })
  await add(
    nouns.goal,
    {
      kind: 'effect',
      text: 'Färre är otrygga',
      baseline: '31 % 2019',
      target: 'högst 20 %',
      due: 'december 2021',
      indicatorId: indicator,
    },
    { areaId: area },
  )
  const problem = await add(nouns.problem, { text: 'Torget är mörkt' }, { areaId: area })
  const cause = await add(nouns.cause, { text: 'Lamporna är trasiga' }, { problemId: problem })
  const activity = await add(
    nouns.activity,
    {
      title: 'Byt lamporna',
      duration: 'Klar december 2020',
      convener: 'Säkerhetsstrateg',
      followUp: 'Vid T2 och VB',
      groupId: group,
      causeId: cause,
      status: 'Pågår',
    },
    { areaId: area },
  )
  await add(
    nouns.contact,
    { organisationId: municipality, wording: 'Säkerhetsstrateg' },
    { activityId: activity },
  )
  await add(nouns.contact, { organisationId: police, wording: 'Kommunpolis' }, { activityId: activity })
  const about = {
    ...nouns.agendaItem,
    derived: () => ({ kind: 'due', aboutRecord: 'activity', aboutId: activity }),
  }
  const point = await add(about, { title: 'Byt lamporna' }, { meetingId: meeting })
  const measure = await add(
    nouns.actionPoint,
    { wording: 'Beställ nya lampor', owner: 'Säkerhetsstrateg', due: 'klar september' },
    { meetingId: meeting, agendaItemId: point },
  )

  await add(nouns.strategy, { title: 'Kommunikationsplan', text: 'Vi berättar tillsammans.' })
  await add(nouns.communicator, { organisationId: municipality, wording: 'Kommunikatören' })
  await add(nouns.communicator, { organisationId: police, wording: 'Pressansvarig' })
  await add(nouns.dialogue, { title: 'Kväll på torget', heldOn: '2020-02-18', said: 'Det är mörkt.' })
  const promise = await add(nouns.promise, {
    text: 'Vi lagar ljuset på torget',
    promisedOn: '2020-02-03',
    activityId: activity,
  })
  await add(
    nouns.promiseOutcome,
    { state: 'going-on', text: 'Halva torget är lagat.', seenOn: '2020-08-01' },
    { promiseId: promise },
  )
  const decided = await decidePlan(context, as.coordinator, planId, {
    version: 'current',
    decidedOn: '2020-03-02',
    body: 'Rådet',
    caseNumbers: { [municipality]: 'F 2020/2', [police]: 'A2/2020' },
  })
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
  return { planId, area, problem, cause, activity, promise, measure, council, group, agreement, indicator }
}

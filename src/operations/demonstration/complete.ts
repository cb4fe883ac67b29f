/** What a plan's text leaves out and the partnership's pages show: who holds what, who sits where, what was agreed. */

import { listParties } from '../../storage/agreement.ts'
import { listStrategies } from '../../storage/communication.ts'
import { listAll, listKnown } from '../../storage/confirm.ts'
import { readAs } from '../../storage/database.ts'
import { listSeats } from '../../storage/group.ts'
import { listEvidence } from '../../storage/law.ts'
import { listHoldings } from '../../storage/organisation.ts'
import { listPlanVersions } from '../../storage/plan-version.ts'
import { listProgrammes } from '../../storage/programme.ts'
import { findRecord } from '../../storage/record.ts'
import type { Context } from '../context.ts'
import { decidePlan, showDecisionForm } from '../decision.ts'
import { judgeIndicator } from '../indicator.ts'
import { nouns } from '../nouns.ts'
import { type Actor, addRecord, changeRecord, fieldsOf, type Noun } from '../record.ts'
import { layReportingCalendar } from '../reporting-point.ts'
import { addCommunication } from './communication.ts'
import { addFigures } from './figures.ts'
import { openFirstRound } from './first-round.ts'
import { addMeetings } from './meetings.ts'
import { addPicture } from './picture.ts'
import { lastRevision, programmes } from './programmes.ts'
import { settled } from './settled.ts'
import { addSurvey } from './survey.ts'
import { inYear, yearToTell } from './year.ts'
import { addYearlyFigures } from './yearly-figures.ts'

/** Why what the guard finds in the plan can stand. */
const standing = 'Påhittat, för demonstrationen: antalen är stora nog och redan offentliga.'

/** Positions and who holds them; a position without a holder is vacant, which the organisation's page shows. */
const holders: [position: string, person: string | null][] = [
  ['Säkerhetsstrateg', 'Säkerhetsstrateg'],
  ['Kommunpolis', 'Kommunpolis'],
  ['Förvaltningschef', 'Förvaltningschef'],
  ['Lokalpolisområdeschef', 'Lokalpolisområdeschef'],
  ['Avdelningschef barn och ungdom', 'Avdelningschef barn och ungdom'],
  ['Avdelningschef vuxen', null],
]

/** Seats: the presenters carry the operative group's matters to the strategic one. */
const seats: [group: string, position: string, presenter: boolean][] = [
  ['Trygghetsrådet', 'Förvaltningschef', false],
  ['Trygghetsrådet', 'Lokalpolisområdeschef', false],
  ['Strategisk ledningsgrupp', 'Förvaltningschef', false],
  ['Strategisk ledningsgrupp', 'Lokalpolisområdeschef', false],
  ['Strategisk ledningsgrupp', 'Avdelningschef barn och ungdom', false],
  ['Strategisk ledningsgrupp', 'Avdelningschef vuxen', false],
  ['Operativ ledningsgrupp', 'Säkerhetsstrateg', true],
  ['Operativ ledningsgrupp', 'Kommunpolis', true],
  ['Platssamverkan Hässelby torg', 'Kommunpolis', false],
  ['Platssamverkan Hässelby torg', 'Säkerhetsstrateg', false],
]

const partners: [name: string, shortName: string | null, kind: string][] = [
  ['Trafikförvaltningen', 'SL', 'transport'],
  ['Tunnelbanan', 'MTR', 'transport'],
  ['Fastighetsägarföreningen', null, 'housing'],
  ['Trafikkontoret', null, 'other'],
  ['Nokas Security', null, 'business'],
  ['Hyresgästföreningen', null, 'association'],
]

const agreement = {
  title: 'Lokal samverkansöverenskommelse',
  purpose:
    'Förvaltningen och polisen förebygger brott tillsammans och gör stadsdelsområdet tryggare, utifrån en lägesbild som båda står bakom.',
  validFrom: '2020-01-01',
  validTo: '2022-12-31',
}
const parties: [kind: string, caseNumber: string][] = [
  ['municipality', 'HV 2020/12'],
  ['police', 'A012.345/2020'],
]

const decision = { version: 'current', decidedOn: '2020-01-28', body: 'Trygghetsrådet' }
const decisionNumbers: [kind: string, caseNumber: string][] = [
  ['municipality', 'HV 2020/31'],
  ['police', 'A045.120/2020'],
]

const evidence = {
  duty: '13',
  wording:
    'Stadsdelsnämnden fick samverkansarbetet redovisat, som underlag för stadens rapport till fullmäktige.',
  datedOn: '2020-02-20',
  caseNumber: 'HV 2020/40',
}

/** What is there already, from a start that was cut off, is not added again. */
export async function completeDemonstration(context: Context, actor: Actor, planId: string): Promise<void> {
  const { partnershipId } = actor.membership
  const known = await readAs(context.database, actor.identity, async reading => ({
    ...(await listKnown(reading, partnershipId)),
    people: await listAll(reading, 'person', partnershipId),
    indicators: await listAll(reading, 'indicator', partnershipId),
    activities: await listAll(reading, 'activity', partnershipId),
    holdings: await listHoldings(reading, partnershipId),
    seats: await listSeats(reading, partnershipId),
    programmes: await listProgrammes(reading, partnershipId),
    plan: await findRecord(reading, 'plan', partnershipId, planId),
  }))
  const year = known.plan?.year ?? yearToTell(context.now())
  const add = async (noun: Noun, fields: object, belongsTo: Record<string, unknown> = {}) =>
    settled(await addRecord(context, actor, noun, fields, belongsTo)).id
  const change = async (noun: Noun, id: string, fields: object) => {
    const row = await readAs(context.database, actor.identity, reading =>
      findRecord(reading, noun.table, partnershipId, id),
    )
    if (!row) throw new Error(`the demonstration lacks a ${noun.table}`)
    settled(await changeRecord(context, actor, noun, id, row.version, { ...fieldsOf(noun, row), ...fields }))
  }
  const idOf = (rows: { id: string; name: string }[], name: string): string => {
    const row = rows.find(one => one.name === name)
    if (!row) throw new Error(`the demonstration lacks: ${name}`)
    return row.id
  }

  for (const [name, shortName, kind] of partners) {
    if (known.organisations.some(organisation => organisation.name === name)) continue
    await add(nouns.organisation, { name, shortName, kind })
  }
  for (const [position, person] of holders) {
    const positionId = idOf(known.positions, position)
    if (person === null || known.holdings.some(holding => holding.positionId === positionId)) continue
    const personId = idOf(known.people, person)
    await add(nouns.holding, { positionId, personId, fromOn: `${year}-01-01` })
  }
  for (const [group, position, presenter] of seats) {
    const groupId = idOf(known.groups, group)
    const positionId = idOf(known.positions, position)
    if (known.seats.some(seat => seat.groupId === groupId && seat.positionId === positionId)) continue
    await add(nouns.seat, { groupId, positionId, presenter })
  }
  await change(nouns.group, idOf(known.groups, 'Referensgrupper'), {
    cadence: 'vid behov',
    description: 'Äldre, näringsliv, hyresgästföreningen, föräldraföreningar, idrottsföreningar m.fl.',
  })

  for (const programme of programmes) {
    if (known.programmes.some(({ name }) => name === programme.name)) continue
    const programmeId = await add(nouns.programme, programme)
    if (programme.revision) await add(nouns.revision, inYear(lastRevision, year), { programmeId })
  }

  const agreementId = known.agreements[0]?.id ?? ''
  await change(nouns.agreement, agreementId, inYear(agreement, year))
  const signed = await readAs(context.database, actor.identity, reading =>
    listParties(reading, partnershipId, agreementId),
  )
  for (const [kind, caseNumber] of inYear(parties, year)) {
    const organisationId = known.organisations.find(organisation => organisation.kind === kind)?.id
    if (signed.some(party => party.organisationId === organisationId)) continue
    await add(nouns.party, { organisationId, caseNumber, signedOn: `${year}-01-20` }, { agreementId })
  }

  // Decided before the work began: what has been written since is what the plan differs in.
  const versions = await readAs(context.database, actor.identity, reading =>
    listPlanVersions(reading, partnershipId, planId),
  )
  if (versions.length === 0) {
    const caseNumbers = Object.fromEntries(
      inYear(decisionNumbers, year).map(([kind, number]) => [
        known.organisations.find(organisation => organisation.kind === kind)?.id,
        number,
      ]),
    )
    const form = await showDecisionForm(context, actor, planId)
    const found = form?.guards.current?.findings.map(({ fingerprint }) => fingerprint)
    settled(
      await decidePlan(context, actor, planId, {
        ...inYear(decision, year),
        caseNumbers,
        found,
        reason: standing,
      }),
    )
  }

  settled(await layReportingCalendar(context, actor, { year, template: 'stockholm' }))
  await openFirstRound(context, actor, year)
  const shown = await readAs(context.database, actor.identity, reading =>
    listEvidence(reading, partnershipId),
  )
  if (shown.length === 0) await add(nouns.evidence, inYear(evidence, year))

  const strategies = await readAs(context.database, actor.identity, reading =>
    listStrategies(reading, partnershipId),
  )
  if (strategies.length === 0) {
    const party = (kind: string) =>
      known.organisations.find(organisation => organisation.kind === kind)?.id ?? ''
    await addCommunication((noun, fields, of) => add(noun, inYear(fields, year), of), {
      municipality: party('municipality'),
      police: party('police'),
      place: known.places.find(({ name }) => name === 'Hässelby torg')?.id ?? null,
      activity: known.activities.find(({ title }) => /Hässelby torg/u.test(title))?.id ?? null,
    })
  }
  await addMeetings(context, actor, idOf(known.groups, 'Platssamverkan Hässelby torg'), 'Tunnelbanan', year)

  const placeOf = (name: string) => known.places.find(place => place.name === name)?.id ?? null
  await addFigures(context, actor, add, placeOf)
  await addYearlyFigures(context, actor, add)
  await addSurvey(context, actor, add, planId)
  await addPicture(context, actor, add)

  const statuses: [title: RegExp, status: string][] = [
    [/Hässelby torg/u, 'Pågår'],
    [/Vällingby/u, 'Väntar på fastighetsägarna'],
    [/handlingsplanen/u, 'Klar'],
    [/rutinerna vid hot/u, 'Pågår'],
  ]
  for (const [title, status] of statuses) {
    const activity = known.activities.find(one => title.test(one.title))
    if (activity) await change(nouns.activity, activity.id, { status })
  }

  // The last, for it is what says that all is done (demonstration.ts).
  const [unsure] = known.indicators.filter(
    ({ name, planId: of }) => of === planId && /sysselsättning/u.test(name),
  )
  if (!unsure) throw new Error('the demonstration lacks an indicator to dismiss')
  settled(await judgeIndicator(context, actor, unsure.id, 'dismissed'))
}

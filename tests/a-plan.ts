/** A small plan of our own making in a world, written through the operations that people use. */
import { nouns } from '../src/operations/nouns.ts'
import { addRecord, type Noun } from '../src/operations/record.ts'
import { writeAs } from '../src/storage/database.ts'
import type { Cast } from './people.ts'

export type APlan = Awaited<ReturnType<typeof writeAPlan>>

/** Two areas, the second followed up by way of the first; activities late, to come and without an end. */
export async function writeAPlan({ context, as }: Cast, year: number | null = 2020) {
  const add = async (noun: Noun, input: object, belongsTo: Record<string, unknown> = {}) => {
    const outcome = await addRecord(context, as.coordinator, noun, input, belongsTo)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value.id
  }
  const municipality = await add(nouns.organisation, { name: 'Förvaltningen', kind: 'municipality' })
  const police = await add(nouns.organisation, { name: 'Polisen', kind: 'police' })
  const officer = await add(nouns.position, { name: 'Kommunpolis', organisationId: police })
  const group = await add(nouns.group, { name: 'Torggruppen', kind: 'working', cadence: 'varje månad' })
  const place = await add(nouns.place, { name: 'Ektorget' })
  const planId = await add(nouns.plan, { title: 'Åtgärdsplan för Ekbacken', year, caseNumber: 'EK 2020/17' })
  const catalogue = await add(nouns.catalogue, { name: 'Den centrala listan' })
  await add(nouns.agreement, { title: 'Samverkansöverenskommelse', catalogueId: catalogue })
  const passage = (chapter: string, kind: string, text: string, areaId?: string, placeId?: string) =>
    add(nouns.passage, { kind, text, placeId }, { planId, chapter, ...(areaId ? { areaId } : {}) })
  await passage('background', 'paragraph', 'Kommunen och polisen har kommit överens om två områden.')
  await passage('communication', 'paragraph', 'Rådet samordnar det som sägs utåt.')
  await passage('organisation', 'paragraph', 'Ett råd leder arbetet.')
  const squares = await add(nouns.area, { name: 'Trygga torg' }, { planId })
  const schools = await add(
    nouns.area,
    { name: 'Skolan', viaAreaId: squares, viaReason: 'Samma grupp gör arbetet.' },
    { planId },
  )
  const central = await add(
    nouns.catalogueArea,
    { name: 'Utsatta platser' },
    { catalogueId: catalogue, number: 1 },
  )
  await add(nouns.stance, { kind: 'local-area', areaId: squares }, { catalogueAreaId: central })
  const goal = await add(
    nouns.goal,
    { kind: 'overall', text: 'Torgen är trygga hela dygnet' },
    { areaId: squares },
  )
  await passage('picture', 'heading', 'Ektorget', squares, place)
  const first = await passage('picture', 'paragraph', 'Torget upplevs som mörkt efter klockan åtta.', squares)
  const second = await passage('picture', 'bullet', 'Klotter har flyttat från muren till trappan.', squares)
  await passage('picture', 'figure', 'Karta över torgets belysning', squares)
  const indicator = await add(
    nouns.indicator,
    { name: 'Klotter på Ektorget', kind: 'count', form: 'series', unit: 'ärenden', placeId: place },
    { planId, areaId: squares },
  )
  // Only reading a document gives an indicator its sentence, and makes it a proposal.
  await writeAs(context.database, as.coordinator.identity, writing =>
    writing
      .updateTable('indicator')
      .set({ sentence: 'Klottret har minskat från 31 till 19 ärenden.' })
      .where('id', '=', indicator)
      .execute(),
  )
  await add(nouns.indicatorValue, { value: '31', state: 'known', year: '2018' }, { indicatorId: indicator })
  await add(nouns.indicatorValue, { value: '19', state: 'known', year: '2019' }, { indicatorId: indicator })
  const lights = await add(
    nouns.activity,
    {
      theme: 'Ljus',
      title: 'Byt belysningen vid trappan',
      workingGroup: 'Torggruppen',
      groupId: group,
      duration: 'Klar juni',
      meetingFrequency: '1 gång per månad',
      convener: 'Förvaltningen',
      otherParticipants: 'Fastighetsägaren',
      followUp: 'Samordnas av rådet vid T1, T2 och VB. Följs upp löpande vid gruppens möten.',
      placeId: place,
    },
    { areaId: squares },
  )
  const contact = await add(
    nouns.contact,
    { organisationId: municipality, wording: 'Sammankallande' },
    { activityId: lights },
  )
  await add(
    nouns.contact,
    { organisationId: police, wording: 'Kommunpolis', positionId: officer },
    { activityId: lights },
  )
  const rounds = await add(
    nouns.activity,
    { title: 'Gå kvällsrundor', duration: 'Tillsvidare', convener: 'Polisen', followUp: 'Vid T2' },
    { areaId: squares },
  )
  const routine = await add(
    nouns.activity,
    { title: 'Skriv en rutin för larm', duration: 'Klar till VB' },
    { areaId: squares },
  )
  return {
    planId,
    squares,
    schools,
    goal,
    passages: [first, second] as const,
    indicator,
    lights,
    rounds,
    routine,
    contact,
    municipality,
    police,
    officer,
    group,
    place,
  }
}

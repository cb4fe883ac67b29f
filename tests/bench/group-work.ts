/** A group's agenda that builds itself of a thousand matters, and a round of five hundred activities with its report, beside reading one record by its key. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Client } from 'pg'
import { v7 } from 'uuid'
import { writeDocxAside } from '../../src/documents/writing/docx-thread.ts'
import { writePdf } from '../../src/documents/writing/pdf.ts'
import { showAgendaProposals, takeUpProposals } from '../../src/operations/agenda.ts'
import { showChain } from '../../src/operations/chain.ts'
import type { Context } from '../../src/operations/context.ts'
import { showMeeting } from '../../src/operations/meeting.ts'
import type { Actor } from '../../src/operations/record.ts'
import { showReport } from '../../src/operations/report.ts'
import { showReportPaper } from '../../src/operations/report-paper.ts'
import { openRound, showRound } from '../../src/operations/round.ts'
import { onConnection } from '../../src/storage/connection.ts'
import { openDatabase, readAs } from '../../src/storage/database.ts'
import { openServer } from '../../src/storage/embedded/server.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { findRecord } from '../../src/storage/record.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { migrationFiles } from './many-records.ts'
import { type Measurement, median } from './measures.ts'
import { coordinatorOf } from './search.ts'

const rounds = 5
const codes = ['T1', 'T2', 'VB', 'Q1', 'Q2', 'Q3']
const activities = 500
const promises = 400
const lifts = 300
/** Of the activities that are late and the group's own. */
const late = 300

export async function measureGroupWork(): Promise<Measurement[]> {
  const folder = throwawayFolder('bench')
  const opened = await openServer({ databaseUrl: null, dataDir: folder, log: () => {} })
  if (!opened.ok) throw new Error(opened.refusal.name)
  const { server } = opened
  try {
    const migrated = await migrate(server, migrationFiles(), () => {})
    if (!migrated.ok) throw new Error(migrated.refusal.name)
    const work = await onConnection(server.owner, storeWork)
    const database = openDatabase(server.application)
    const now = () => new Date('2020-09-01T07:00:00Z')
    const context: Context = { database, now, newId: v7, randomBytes, figureFolder: tmpdir() }
    const actor = coordinatorOf(work.partnershipId, work.personId)
    const rows = await timed(context, actor, work)
    await onConnection(server.owner, owner => answerTwice(owner, work))
    rows.push(...(await timedReport(context, actor, work)))
    await database.destroy()
    return rows
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Work = Awaited<ReturnType<typeof storeWork>>

async function timed(context: Context, actor: Actor, work: Work): Promise<Measurement[]> {
  const { next, points } = work
  const row = await besideOne(context, actor, work)
  const proposed = await showAgendaProposals(context, actor, next[0]!)
  const ids = proposed!.proposed.map(({ id }) => id)
  const agenda = await median(rounds, async () => void (await showAgendaProposals(context, actor, next[0]!)))
  const meetings = next.values()
  const taking = await median(1, async () => {
    const taken = await takeUpProposals(context, actor, meetings.next().value!, { take: ids })
    if (!taken.ok) throw new Error(taken.refusal.name)
  })
  const page = await median(rounds, async () => void (await showMeeting(context, actor, next[0]!)))
  const unopened = points.values()
  const opening = await median(rounds, async () => {
    const round = await openRound(context, actor, unopened.next().value!)
    if (!round.ok || round.value.forms !== activities) throw new Error('the round did not open')
  })
  const round = await median(rounds, async () => void (await showRound(context, actor, points[0]!)))
  return [
    row(`the agenda that ${ids.length} open matters ask for`, agenda),
    row('taking them all up', taking),
    row('the page of that meeting', page),
    row(`opening a round of ${activities} activities`, opening),
    row('the page of that round', round),
  ]
}

/** Makes lines of the time that something took, beside reading one record by its key. */
async function besideOne(context: Context, actor: Actor, { partnershipId, groupId }: Work) {
  const lookup = await median(100, async () => {
    await readAs(context.database, actor.identity, reading =>
      findRecord(reading, 'group', partnershipId, groupId),
    )
  })
  return (what: string, took: number): Measurement => [
    what,
    `${took.toFixed(0)} ms`,
    `one by its key ${lookup.toFixed(1)} ms`,
    (took / lookup).toFixed(0),
  ]
}

/** The report of a round where everything is answered, after five others of the same activities; and röda tråden of their plan. */
async function timedReport(context: Context, actor: Actor, work: Work): Promise<Measurement[]> {
  const row = await besideOne(context, actor, work)
  const point = work.points[0]!
  const compiled = await showReport(context, actor, point)
  if (compiled?.content.tally['no-answer'] !== 0) throw new Error('the round is not answered')
  const compiling = await median(rounds, async () => void (await showReport(context, actor, point)))
  const paper = await showReportPaper(context, actor, { reportingPointId: point })
  if (!paper.ok) throw new Error(paper.refusal.name)
  const { document } = paper.value
  let changes = 0
  const asPdf = await median(2, async () => {
    const result = await writePdf({ ...document, head: `${document.head} ${changes++}` })
    if (!result.ok) throw new Error(result.refusal.name)
  })
  const asWord = await median(2, async () => {
    const result = await writeDocxAside(document)
    if (!result.ok) throw new Error(result.refusal.name)
  })
  const chain = await median(rounds, async () => void (await showChain(context, actor, work.planId)))
  return [
    row(`compiling the report of ${activities} answered activities`, compiling),
    row('setting it as PDF, warm, changed since last time', asPdf),
    row('writing it as Word, warm', asWord),
    row('röda tråden of their plan', chain),
  ]
}

/** Stores two answers to everything that every round asks. */
async function answerTwice(owner: Client, { partnershipId, personId }: Work): Promise<void> {
  await owner.query('begin')
  await owner.query(
    `set local app.gate = 'open'; set local app.coordinator = '{${partnershipId}}'; set local app.person = '{${personId}}'`,
  )
  for (const day of ['2020-08-30', '2020-08-31'])
    await owner.query(
      `insert into answer (partnership_id, id, follow_up_id, at, person_id, answered_as, production, reason, next_step)
       select partnership_id, gen_random_uuid(), id, $1, $2, 'Kommunpolis', 'partly',
         'Två har varit sjuka.', 'Två rundor i veckan från oktober.' from follow_up`,
      [day, personId],
    )
  await owner.query('commit')
  await owner.query('analyze')
}

/** Stores a group with what it has open and a group below that asks, in the name of the partnership's coordinator. */
async function storeWork(owner: Client) {
  const partnershipId = v7()
  await owner.query('begin')
  await owner.query(`set local app.gate = 'open'; set local app.coordinator = '{${partnershipId}}'`)
  await owner.query(
    `insert into partnership (id, slug, name, created_at) values ('${partnershipId}', 'mycket', 'Mycket', now())`,
  )
  const at = '2020-01-10T08:00:00Z'
  const store = async (table: string, rows: Record<string, unknown>[]): Promise<string[]> => {
    const all = rows.map(row => ({ partnership_id: partnershipId, id: v7(), version: 1, ...row }))
    const columns = Object.keys(all[0]!).join(', ')
    await owner.query(
      `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1)`,
      [JSON.stringify(all)],
    )
    return all.map(({ id }) => id)
  }
  const one = async (table: string, row: Record<string, unknown>) => (await store(table, [row]))[0]!
  const times = <T>(length: number, make: (at: number) => T): T[] =>
    Array.from({ length }, (_, index) => make(index))
  const personId = await one('person', { name: 'Kim Berg' })
  const group = { other_names: [], kind: 'strategic', rank: 0 }
  const groupId = await one('group', { ...group, name: 'Styrgruppen' })
  const below = await one('group', {
    ...group,
    name: 'Torggruppen',
    kind: 'working',
    parent_id: groupId,
  })
  const planId = await one('plan', { title: 'Åtgärdsplan', year: 2020, created_at: at })
  const areas = await store(
    'area',
    times(10, index => ({ plan_id: planId, number: index, name: `Område ${index}` })),
  )
  const follow_up_points = codes
  await store(
    'activity',
    times(activities, index => ({
      area_id: areas[index % 10],
      title: `Gå kvällsrunda nummer ${index}`,
      convener: 'Säkerhetsstrateg',
      rank: index,
      follow_up: 'Vid varje tillfälle, och löpande vid gruppens möten.',
      follow_up_points,
      ...(index < late
        ? { group_id: groupId, duration: 'Klar juni', duration_kind: 'due', ends_on: '2020-06-30' }
        : { group_id: below, duration: null, duration_kind: null, ends_on: null }),
    })),
  )
  const meeting = (group_id: string, held_on: string) => one('meeting', { group_id, held_on })
  const earlier = await meeting(groupId, '2020-05-05')
  const asking = await meeting(below, '2020-05-12')
  const next = [await meeting(groupId, '2020-09-08'), await meeting(groupId, '2020-09-15')]
  await store(
    'action_point',
    times(promises, index => ({
      meeting_id: earlier,
      group_id: groupId,
      wording: `Bjud in fastighetsägare nummer ${index}`,
      internal: false,
      at,
    })),
  )
  const agenda_item_id = await one('agenda_item', {
    meeting_id: asking,
    group_id: below,
    kind: 'own',
    title: 'Torget',
    rank: 1,
    internal: false,
  })
  await store(
    'lift',
    times(lifts, index => ({
      meeting_id: asking,
      group_id: below,
      agenda_item_id,
      to_group_id: groupId,
      question: `Vem betalar lampa nummer ${index}?`,
      internal: false,
      at,
    })),
  )
  const points = await store(
    'reporting_point',
    codes.map(code => ({
      year: 2020,
      code,
      name: code,
      covers_from: '2020-01-01',
      covers_to: '2020-12-31',
      due_on: '2021-01-31',
    })),
  )
  await owner.query('commit')
  await owner.query('analyze')
  return { partnershipId, personId, groupId, planId, next, points }
}

/** Figures taken in and taken back, in any order: the sums are those of a plain count of what stands. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceFrom } from '../../src/analysis/chance.ts'
import { addDays } from '../../src/domain/day.ts'
import type { FoundCount, FoundFigures } from '../../src/domain/found-figures.ts'
import type { Arriving } from '../../src/operations/figure-store.ts'
import { takeInFigures, withdrawIntake } from '../../src/operations/intake.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { readAs } from '../../src/storage/database.ts'
import { listSeries } from '../../src/storage/incident-count.ts'
import { type Grain, grains, listCellSums, listHourSums, listPeriodSums } from '../../src/storage/sums.ts'
import { makeWorld, type World } from '../people.ts'

let world: World
let tick = 0
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const context = () => ({ ...world.context, now: () => new Date(Date.UTC(2024, 0, 1) + tick++ * 1000) })

async function add(noun: Noun, input: object): Promise<string> {
  const outcome = await addRecord(world.context, world.as.coordinator, noun, input, {})
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}

/** A source of its own, with the categories a and b and the grounds x and y. */
async function aSource() {
  const mark = world.context.newId()
  const sourceId = await add(nouns.source, { name: 'Anmälda brott', unit: 'anmälda brott', counts: 'events' })
  const categories: Record<string, string> = {}
  for (const name of ['a', 'b'])
    categories[name] = await add(nouns.category, { code: `${name}-${mark}`, name })
  const territories: Record<string, string> = {}
  for (const name of ['x', 'y']) territories[name] = await add(nouns.territory, { name, kind: 'district' })
  return { sourceId, categories, territories }
}
type Source = Awaited<ReturnType<typeof aSource>>

function file(source: Source, pieces: FoundFigures[], more: Partial<Arriving> = {}): Arriving {
  return {
    sourceId: source.sourceId,
    recipeId: null,
    fileName: 'brott.csv',
    sha256: (tick++).toString(16).padStart(64, '0'),
    extractedOn: null,
    preliminary: false,
    replaces: true,
    complete: true,
    days: null,
    category: word => source.categories[word] ?? null,
    territory: word => source.territories[word] ?? null,
    async *read() {
      yield* pieces
    },
    ...more,
  }
}

const piece = (counts: FoundCount[], more: Partial<FoundFigures> = {}): FoundFigures => ({
  rows: counts.length,
  counts,
  hours: [],
  leftOut: {},
  ...more,
})

const day = (startsOn: string, amount: number, more: Partial<FoundCount> = {}): FoundCount => ({
  category: 'a',
  territory: 'x',
  startsOn,
  endsOn: startsOn,
  cell: null,
  amount,
  state: amount === 0 ? 'zero' : 'known',
  ...more,
})

async function takenIn(arriving: Arriving): Promise<string> {
  const outcome = await takeInFigures(context(), world.as.coordinator, arriving)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}

/** Every sum of a source, by "a x month 2024-01-01". */
async function sumsOf(source: Source): Promise<Record<string, number>> {
  const { identity, membership } = world.as.member
  const words = (of: Record<string, string>) =>
    Object.fromEntries(Object.entries(of).map(([word, id]) => [id, word]))
  const category = words(source.categories)
  const territory = words(source.territories)
  return readAs(world.database, identity, async reading => {
    const series = await listSeries(reading, membership.partnershipId, { sourceId: source.sourceId })
    const sums: Record<string, number> = {}
    for (const grain of grains) {
      const wanted = { seriesIds: series.map(one => one.id), from: '1900-01-01', to: '2100-12-31' }
      for (const sum of await listPeriodSums(reading, membership.partnershipId, grain, wanted)) {
        const one = series.find(({ id }) => id === sum.seriesId)!
        sums[`${category[one.categoryId]} ${territory[one.territoryId]} ${grain} ${sum.startsOn}`] =
          sum.amount
      }
    }
    return sums
  })
}

describe('a file of figures', () => {
  it('is summed by week and month where it tells days, and kept as it is where it tells longer', async () => {
    const source = await aSource()
    await takenIn(
      file(source, [
        piece([day('2023-12-31', 1), day('2024-01-01', 2), day('2024-01-31', 4)]),
        piece([
          day('2024-02-01', 8, { endsOn: '2024-02-29', territory: 'y' }),
          day('2024-04-01', 16, { endsOn: '2024-06-30', territory: 'y' }),
          day('2023-01-01', 32, { endsOn: '2023-12-31', territory: 'y' }),
          day('2024-01-08', 64, { endsOn: '2024-01-14', territory: 'y' }),
          day('2024-01-15', 128, { endsOn: '2024-01-20', territory: 'y' }),
        ]),
      ]),
    )
    expect(await sumsOf(source)).toEqual({
      'a x week 2023-12-25': 1,
      'a x week 2024-01-01': 2,
      'a x week 2024-01-29': 4,
      'a x month 2023-12-01': 1,
      'a x month 2024-01-01': 6,
      'a y month 2024-02-01': 8,
      'a y quarter 2024-04-01': 16,
      'a y year 2023-01-01': 32,
      'a y week 2024-01-08': 64,
      'a y other 2024-01-15': 128,
    })
  })

  it('sets aside what has no meaning here, and says how much', async () => {
    const source = await aSource()
    const unknown = [day('2024-01-01', 3), day('2024-01-02', 3, { category: 'c' })]
    const outcome = await takeInFigures(
      context(),
      world.as.coordinator,
      file(source, [piece(unknown, { rows: 5, leftOut: { 'no-date': 3 } })]),
    )
    expect(outcome).toMatchObject({
      ok: true,
      value: { counts: 1, leftOut: { 'set-aside': 1, 'no-date': 3 } },
    })
  })

  it('the same twice changes nothing, until the first is taken back', async () => {
    const source = await aSource()
    const arriving = file(source, [piece([day('2024-01-01', 3)])])
    const id = await takenIn(arriving)
    const again = await takeInFigures(context(), world.as.coordinator, arriving)
    expect(again).toMatchObject({ ok: false, refusal: { name: 'read-before', intakeId: id } })
    await withdrawIntake(context(), world.as.coordinator, id, {})
    expect(await sumsOf(source)).toEqual({})
    await takenIn(arriving)
    expect(await sumsOf(source)).toMatchObject({ 'a x month 2024-01-01': 3 })
  })

  it('sent twice at once is read once', async () => {
    const source = await aSource()
    const arriving = file(source, [piece([day('2024-01-01', 3)])])
    const both = await Promise.all([1, 2].map(() => takeInFigures(context(), world.as.coordinator, arriving)))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await sumsOf(source)).toMatchObject({ 'a x month 2024-01-01': 3 })
  })

  it('that breaks off leaves nothing', async () => {
    const source = await aSource()
    const broken = file(source, [], {
      async *read() {
        yield piece([day('2024-01-01', 3)])
        throw new Error('the file ends in the middle of a row')
      },
    })
    await expect(takeInFigures(context(), world.as.coordinator, broken)).rejects.toThrow('in the middle')
    expect(await sumsOf(source)).toEqual({})
    const empty = await takeInFigures(context(), world.as.coordinator, file(source, [piece([])]))
    expect(empty).toMatchObject({ ok: false, refusal: { name: 'no-counts' } })
  })

  it('is taken in by coordinators alone', async () => {
    const source = await aSource()
    const arriving = file(source, [piece([day('2024-01-01', 3)])])
    for (const actor of [world.as.member, world.as.reader, world.outsider])
      expect(await takeInFigures(context(), actor, arriving)).toMatchObject({ ok: false })
  })

  it('gives hours of the week and cells by the year', async () => {
    const source = await aSource()
    const cell = '8908866a5dbffff'
    const hours = [
      { category: 'a', territory: 'x', month: '2024-01-01', hourOfWeek: 167, weight: 0.25 },
      { category: 'a', territory: 'x', month: '2024-02-01', hourOfWeek: 167, weight: 0.5 },
    ]
    const id = await takenIn(file(source, [piece([day('2024-01-31', 3, { cell })], { hours })]))
    const { identity, membership } = world.as.member
    const read = () =>
      readAs(world.database, identity, async reading => {
        const series = await listSeries(reading, membership.partnershipId, { sourceId: source.sourceId })
        const ids = series.map(one => one.id)
        const years = { from: 2024, to: 2024 }
        return {
          hours: await listHourSums(reading, membership.partnershipId, ids, years),
          cells: await listCellSums(reading, membership.partnershipId, ids, years),
        }
      })
    expect(await read()).toEqual({
      hours: [{ seriesId: expect.any(String), hourOfWeek: 167, weight: 0.75 }],
      cells: [{ cell, amount: 3 }],
    })
    await withdrawIntake(context(), world.as.coordinator, id, { reason: 'Fel fil' })
    expect(await read()).toEqual({ hours: [], cells: [] })
  })
})

describe('files of the same days', () => {
  it('a later one counts instead of an earlier, and what it replaced counts again when it is taken back', async () => {
    const source = await aSource()
    await takenIn(file(source, [piece([day('2024-01-01', 1), day('2024-01-31', 1)])]))
    const later = await takenIn(file(source, [piece([day('2024-01-01', 5), day('2024-03-31', 5)])]))
    expect(await sumsOf(source)).toMatchObject({ 'a x month 2024-01-01': 5, 'a x month 2024-03-01': 5 })
    await withdrawIntake(context(), world.as.coordinator, later, {})
    expect(await sumsOf(source)).toMatchObject({ 'a x month 2024-01-01': 2 })
  })

  it('one that is added counts beside an earlier', async () => {
    const source = await aSource()
    await takenIn(file(source, [piece([day('2024-01-01', 1)])]))
    await takenIn(file(source, [piece([day('2024-01-01', 5)])], { replaces: false }))
    expect(await sumsOf(source)).toMatchObject({ 'a x month 2024-01-01': 6 })
  })

  it.each([1, 2, 3, 4, 5])('in any order, taken in and back: sums as of a plain count (%d)', async seed => {
    const random = chanceFrom(seed)
    const source = await aSource()
    const standing: {
      id: string
      at: number
      replaces: boolean
      rows: FoundCount[]
      days: [string, string]
    }[] = []
    for (let step = 0; step < 12; step++) {
      if (standing.length > 0 && random() < 0.3) {
        const [gone] = standing.splice(Math.floor(random() * standing.length), 1)
        await withdrawIntake(context(), world.as.coordinator, gone!.id, {})
      } else {
        const from = addDays('2023-11-15', Math.floor(random() * 60))
        const rows = Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
          day(addDays(from, Math.floor(random() * 50)), 1 + Math.floor(random() * 9), {
            category: random() < 0.5 ? 'a' : 'b',
            territory: random() < 0.5 ? 'x' : 'y',
          }),
        )
        const replaces = random() < 0.7
        const id = await takenIn(file(source, [piece(rows)], { replaces }))
        const days = rows.map(({ startsOn }) => startsOn).sort()
        standing.push({ id, at: step, replaces, rows, days: [days[0]!, days.at(-1)!] })
      }
      expect(await sumsOf(source)).toEqual(plainly(standing))
    }
  })
})

type Standing = { at: number; replaces: boolean; rows: FoundCount[]; days: [string, string] }

function plainly(standing: Standing[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { rows, at } of standing) {
    for (const row of rows) {
      const series = `${row.category} ${row.territory}`
      const replaced = standing.some(
        later =>
          later.at > at &&
          later.replaces &&
          later.rows.some(other => `${other.category} ${other.territory}` === series) &&
          later.days[0] <= row.startsOn &&
          row.endsOn <= later.days[1],
      )
      if (replaced) continue
      const monday = addDays(row.startsOn, -((new Date(row.startsOn).getUTCDay() + 6) % 7))
      const periods: [Grain, string][] = [
        ['month', `${row.startsOn.slice(0, 7)}-01`],
        ['week', monday],
      ]
      for (const [grain, first] of periods) {
        const key = `${series} ${grain} ${first}`
        sums[key] = (sums[key] ?? 0) + row.amount!
      }
    }
  }
  return sums
}

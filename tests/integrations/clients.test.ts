/** The clients of official sources against a real server that answers well, badly, late and not at all. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CallBounds, callJson } from '../../src/integrations/call.ts'
import { openKolada } from '../../src/integrations/kolada.ts'
import { openPace } from '../../src/integrations/pace.ts'
import { openPoliceEvents, timeIn } from '../../src/integrations/police-events.ts'
import { openPxweb } from '../../src/integrations/pxweb.ts'
import {
  koladaKpis,
  koladaV2,
  koladaV3,
  policeEvents,
  pxData,
  pxTable1,
  pxTable2,
} from './official-answers.ts'
import { type OfficialServer, officialServer, status } from './official-server.ts'

const bounds: CallBounds = { attempts: 3, patience: 400, deadline: 3_000, limitBytes: 100_000, pause: 5 }
let server: OfficialServer
beforeAll(async () => {
  server = await officialServer(() => ({}))
})
afterAll(() => server.close())
beforeEach(() => server.answerWith(() => ({})))

const host = () => new URL(server.base).host
const call = (more: Partial<CallBounds> = {}) =>
  callJson(new URL(`${server.base}/x`), {}, { ...bounds, ...more })

describe('asking another system', () => {
  it('asks again after a fault that passes', async () => {
    let times = 0
    server.answerWith((_, answer) => (++times < 3 ? status(answer, 500) : { well: true }))
    expect(await call()).toEqual({ ok: true, value: { well: true } })
    expect(server.asked).toHaveLength(3)
  })

  it('gives up on a fault that stays, after as many times as it may', async () => {
    server.answerWith((_, answer) => status(answer, 503))
    expect(await call()).toEqual({ ok: false, refusal: { name: 'faulty', host: host(), status: 503 } })
    expect(server.asked).toHaveLength(3)
  })

  it('waits as long as it is asked to, and says so where that is too long', async () => {
    let times = 0
    server.answerWith((_, answer) =>
      ++times === 1 ? status(answer, 429, { 'retry-after': '1' }) : { well: true },
    )
    const since = performance.now()
    expect((await call()).ok).toBe(true)
    expect(performance.now() - since).toBeGreaterThan(950)
    server.answerWith((_, answer) => status(answer, 429, { 'retry-after': '60' }))
    expect(await call()).toEqual({ ok: false, refusal: { name: 'busy', host: host(), seconds: 60 } })
    expect(server.asked).toHaveLength(1)
  })

  it('does not wait for an answer that comes too late', async () => {
    server.answerWith(() => undefined)
    const since = performance.now()
    const answer = await call({ attempts: 1 })
    expect(answer).toEqual({ ok: false, refusal: { name: 'too-slow', host: host() } })
    expect(performance.now() - since).toBeLessThan(1_500)
  })

  it('does not wait for an answer that drips', async () => {
    server.answerWith((_, answer) => {
      answer.write('{"a":')
      const drip = setInterval(() => answer.write(' '), 50)
      answer.on('close', () => clearInterval(drip))
    })
    expect(await call({ attempts: 1 })).toEqual({ ok: false, refusal: { name: 'too-slow', host: host() } })
  })

  it('says that nobody answers where the line is cut', async () => {
    server.answerWith((_, answer) => {
      answer.write('{"a":')
      setTimeout(() => answer.destroy(), 10)
    })
    expect(await call()).toEqual({ ok: false, refusal: { name: 'no-answer', host: host() } })
    expect(server.asked).toHaveLength(3)
    const nowhere = await callJson(new URL('http://127.0.0.1:9/'), {}, bounds)
    expect(nowhere).toMatchObject({ ok: false, refusal: { name: 'no-answer' } })
  })

  it('takes no more than it may', async () => {
    server.answerWith((_, answer) => {
      const more = () => {
        while (answer.write('x'.repeat(10_000)));
        answer.once('drain', more)
      }
      more()
    })
    expect(await call()).toEqual({
      ok: false,
      refusal: { name: 'answer-too-large', host: host(), limitBytes: 100_000 },
    })
  })

  it('says that an answer is no JSON, and does not follow to somewhere else', async () => {
    server.answerWith(() => '<html>')
    expect(await call()).toEqual({ ok: false, refusal: { name: 'answer-unexpected', host: host() } })
    server.answerWith((_, answer) => status(answer, 302, { location: 'http://127.0.0.1:9/secret' }))
    expect(await call()).toMatchObject({ ok: false, refusal: { name: 'turned-away', status: 302 } })
    server.answerWith((_, answer) => status(answer, 404))
    expect(await call()).toEqual({ ok: false, refusal: { name: 'not-there', host: host() } })
  })
})

describe('Kolada', () => {
  const kolada = () => openKolada(`${server.base}/v2/`, bounds)
  const ask = { kpis: ['N07403'], municipalities: ['0180'], years: [2023, 2024] }

  it.each([
    [
      'version 2',
      koladaV2,
      [
        ['N07403', 2023, 'all', 1234.5],
        ['N07403', 2024, 'all', null],
      ],
    ],
    [
      'version 3',
      koladaV3,
      [
        ['N07999', 2024, 'all', 71],
        ['N07999', 2024, 'women', 62.5],
        ['N07999', 2024, 'men', 0],
      ],
    ],
  ])('of %s is read', async (_, answer, expected) => {
    server.answerWith(() => answer)
    const found = await kolada().values(ask)
    if (!found.ok) throw new Error(found.refusal.name)
    expect(found.value.map(({ kpi, year, sex, value }) => [kpi, year, sex, value])).toEqual(expected)
    expect(server.asked[0]!.path).toBe('/v2/data/kpi/N07403/municipality/0180/year/2023,2024')
  })

  it('is read page by page, at the address of the settings alone', async () => {
    server.answerWith(({ query }) =>
      query.get('page') === '2'
        ? { values: [koladaKpis[1]], count: 2 }
        : { values: [koladaKpis[0]], count: 2, next_page: 'http://elsewhere.example/v2/kpi?page=2' },
    )
    const found = await kolada().findKpis('trygga & ute')
    expect(found).toMatchObject({ ok: true, value: koladaKpis })
    expect(server.asked.map(({ path }) => path)).toEqual(['/v2/kpi', '/v2/kpi'])
    expect(server.asked[0]!.query.get('title')).toBe('trygga & ute')
  })

  it('cannot be led to another path by what is asked for', async () => {
    server.answerWith(() => ({ values: [] }))
    await kolada().kpis(['../../secret?x=1'])
    expect(server.asked[0]!.path).toBe('/v2/kpi/..%2F..%2Fsecret%3Fx%3D1')
  })

  it('that says two letters for women is not guessed at', async () => {
    const both = structuredClone(koladaV3)
    both.values[0]!.values[2]!.gender = 'F'
    server.answerWith(() => both)
    const found = await kolada().values(ask)
    expect(found.ok && found.value.map(({ sex }) => sex)).toEqual(['all', 'women', null])
  })

  it('of another shape is refused', async () => {
    server.answerWith(() => ({ values: [{ kpi: 'N1' }] }))
    expect(await kolada().values(ask)).toMatchObject({ ok: false, refusal: { name: 'answer-unexpected' } })
  })
})

describe('PxWeb', () => {
  let now = new Date('2026-03-01T12:00:00Z')
  const pxweb = () =>
    openPxweb(
      { v2: `${server.base}/api/v2`, v1: `${server.base}/v1/ssd` },
      openPace(() => now),
      bounds,
    )

  it('tells of a table what its dimensions are, in both versions', async () => {
    server.answerWith(({ path }) => (path.startsWith('/api/v2') ? pxTable2 : pxTable1))
    const two = await pxweb().table('TAB638')
    expect(
      two.ok && two.value.dimensions.map(({ code, kind, mayBeLeftOut }) => [code, kind, mayBeLeftOut]),
    ).toEqual([
      ['Region', 'geo', true],
      ['Kon', 'other', true],
      ['ContentsCode', 'metric', false],
      ['Tid', 'time', false],
    ])
    const one = await pxweb().table('BE/BE0101/BE0101A/BefolkningNy')
    expect(one.ok && one.value.dimensions.map(({ kind }) => kind)).toEqual(['geo', 'metric', 'time'])
    expect(server.asked.map(({ path }) => path)).toEqual([
      '/api/v2/tables/TAB638/metadata',
      '/v1/ssd/BE/BE0101/BE0101A/BefolkningNy',
    ])
  })

  it('asks for the chosen cells by address, by body where that is long, and by query in version 1', async () => {
    server.answerWith(() => pxData)
    const selection = { Region: ['0180'], ContentsCode: ['X1'], Tid: ['2023', '2024'] }
    const found = await pxweb().data('TAB638', selection)
    expect(found.ok && JSON.parse(found.value)).toEqual(pxData)
    expect(server.asked[0]!.query.get('valueCodes[Tid]')).toBe('2023,2024')
    const many = { Region: Array.from({ length: 500 }, (_, at) => `0114A${at}`) }
    await pxweb().data('TAB638', many)
    expect(JSON.parse(server.asked[1]!.body).selection[0]).toMatchObject({ variableCode: 'Region' })
    await pxweb().data('BE/BE0101/X', selection)
    expect(JSON.parse(server.asked[2]!.body)).toEqual({
      query: Object.entries(selection).map(([code, values]) => ({
        code,
        selection: { filter: 'item', values },
      })),
      response: { format: 'json-stat2' },
    })
  })

  it('keeps to the number of calls that it says itself', async () => {
    server.answerWith(({ path }) =>
      path.endsWith('/config') ? { maxDataCells: 500, maxCallsPerTimeWindow: 3, timeWindow: 10 } : pxTable2,
    )
    const client = pxweb()
    expect(await client.mostCells('TAB638')).toEqual({ ok: true, value: 500 })
    await client.table('TAB638')
    await client.table('TAB638')
    expect(await client.table('TAB638')).toEqual({
      ok: false,
      refusal: { name: 'busy', host: host(), seconds: 10 },
    })
    now = new Date(now.getTime() + 10_001)
    expect((await client.table('TAB638')).ok).toBe(true)
  })
})

describe('the police’s events', () => {
  it('are told by when they happened, without summaries, points and what has no time', async () => {
    server.answerWith(() => policeEvents)
    const police = openPoliceEvents(
      server.base,
      'Samhandling (test)',
      openPace(() => new Date()),
      bounds,
    )
    const found = await police.latest(['Ekbacken', 'Å & Ö'])
    expect(found).toEqual({
      ok: true,
      value: {
        events: [
          { at: '2026-01-02 18:30', type: 'Misshandel', place: 'Ekbacken' },
          { at: '2026-01-02 06:05', type: 'Stöld', place: 'Ekbacken' },
          { at: '2025-12-31 23:50', type: 'Brand', place: 'Ekbacken' },
        ],
        summaries: 1,
        undated: 1,
      },
    })
    expect(server.asked[0]).toMatchObject({ agent: 'Samhandling (test)', path: '/api/events' })
    expect(server.asked[0]!.query.get('locationname')).toBe('Ekbacken;Å & Ö')
  })

  it('are asked for ten seconds apart and sixty times an hour, and not again after a fault', async () => {
    let now = Date.parse('2026-03-01T12:00:00Z')
    const police = openPoliceEvents(
      server.base,
      'x',
      openPace(() => new Date(now)),
      bounds,
    )
    server.answerWith((_, answer) => status(answer, 500))
    expect(await police.latest([])).toMatchObject({ ok: false, refusal: { name: 'faulty' } })
    expect(server.asked).toHaveLength(1)
    server.answerWith(() => [])
    now += 9_000
    expect(await police.latest([])).toEqual({
      ok: false,
      refusal: { name: 'busy', host: host(), seconds: 1 },
    })
    now += 1_000
    expect((await police.latest([])).ok).toBe(true)
    let answered = 2
    for (; answered < 100; answered++) {
      now += 10_000
      if (!(await police.latest([])).ok) break
    }
    expect(answered).toBe(60)
  })

  it.each([
    ['02 januari 9.05, Brand, Ale', '2026-01-02', '2026-01-02 09:05'],
    ['29 februari 12.00, Brand, Ale', '2025-03-01', null],
    ['31 december 23.59, Brand, Ale', '2026-01-01', '2025-12-31 23:59'],
    ['02 januari 25.00, Brand, Ale', '2026-01-02', null],
    ['Uppdatering, Brand, Ale', '2026-01-02', null],
  ])('%s published %s happened %s', (name, published, expected) => {
    expect(timeIn(name, `${published} 12:00:00 +01:00`)).toBe(expected)
  })
})

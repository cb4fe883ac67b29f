/** Official figures as somebody fetches them: asked for, looked at, taken in, asked for again, taken back; and every way that it can fail. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openOfficialSources } from '../../src/integrations/official-sources.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { type FiguresIn, figuresInto } from '../figures-in.ts'
import {
  koladaKpis,
  koladaV2,
  koladaV3,
  policeEvents,
  pxData,
  pxTable2,
} from '../integrations/official-answers.ts'
import { type Asked, type OfficialServer, officialServer, status } from '../integrations/official-server.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let hand: FiguresIn
let server: OfficialServer
let at: string
let now = Date.parse('2026-03-01T12:00:00Z')

const municipalities = [
  { id: '0180', title: 'Ekbacken', type: 'K' },
  { id: '0114', title: 'Granvik', type: 'K' },
]

function well({ path, query }: Asked): unknown {
  if (path.startsWith('/kolada/kpi')) return { values: koladaKpis }
  if (path.startsWith('/kolada/municipality')) {
    const words = (query.get('title') ?? '').toLowerCase()
    return {
      values: municipalities.filter(
        ({ id, title }) => path.endsWith(id) || title.toLowerCase().includes(words),
      ),
    }
  }
  if (path.startsWith('/kolada/data')) return path.includes('N07999') ? koladaV3 : koladaV2
  if (path.endsWith('/config')) return { maxDataCells: 20, maxCallsPerTimeWindow: 30, timeWindow: 10 }
  if (path.endsWith('/metadata')) return pxTable2
  if (path.endsWith('/data')) return pxData
  return path === '/api/events' ? policeEvents : undefined
}

beforeAll(async () => {
  server = await officialServer(well)
  const { base } = server
  const addresses = {
    kolada: `${base}/kolada`,
    scb: { v2: `${base}/scb`, v1: `${base}/scb1` },
    police: base,
    userAgent: 'Samhandling (test)',
  }
  site = await makeSite()
  site.context.official = openOfficialSources(addresses, () => new Date(now))
  hand = figuresInto(site, `/samverkan/${site.slug}`)
  at = `/samverkan/${site.slug}/lagesbild/hamta`
  const plan = { title: 'Åtgärdsplan', year: 2020 }
  const outcome = await addRecord(site.context, site.as.coordinator, nouns.plan, plan, {})
  if (!outcome.ok) throw new Error(outcome.refusal.name)
})
afterAll(async () => {
  await site.close()
  await server.close()
})
beforeEach(() => {
  server.answerWith(well)
  now += 60_000
})

const plain = (html: string) => html.replaceAll('\u00a0', ' ')

async function ask(from: string, form: Record<string, string>) {
  const answer = await site.ask(site.as.coordinator, `${at}/${from}`, { form })
  return { status: answer.status, at: answer.headers.get('location') ?? '', text: plain(await answer.text()) }
}

describe('Kolada', () => {
  const form = { kpis: 'n07403', municipality: 'Ekbacken', years: '2023–2024' }

  it('is searched for key figures by words', async () => {
    const page = await hand.get(`${at}?sok=v%C3%A5ld`)
    expect(page).toContain('Anmälda våldsbrott, antal/100 000 inv (N07403)')
    expect(server.asked[0]!.query.get('title')).toBe('våld')
  })

  it('gives values that are looked at, taken in, fetched again by a press and taken back', async () => {
    const fetched = await ask('kolada', form)
    expect(fetched.status).toBe(303)
    const page = plain(await hand.get(fetched.at))
    expect(page).toContain('Det här kom från Kolada')
    expect(page).toContain('1 234,5')
    const read = await hand.readIn(fetched.at, { recipeName: 'Våld varje år' })
    const intake = await hand.get(read.at)
    const indicator = /href="([^"]*\/indikator\/[0-9a-f-]{36})"/.exec(intake)?.[1] ?? ''
    const shown = plain(await hand.get(indicator))
    expect(shown).toContain('per 100 000 inv')
    expect(shown).toContain('saknas')
    expect(shown).toContain('Källa: Kolada. Hämtad')

    // The same answer changes nothing.
    expect(await hand.get(at)).toContain('Hämta igen<span class="visually-hidden"> Våld varje år')
    const recipe = /action="([^"]*\/igen)"/.exec(await hand.get(at))?.[1] ?? ''
    const again = await site.ask(site.as.coordinator, recipe, { method: 'POST', form: {} })
    expect(await hand.get(again.headers.get('location') ?? '')).toContain('Samma fil lästes in')

    // Another answer is taken in at once, and stands instead.
    const later = structuredClone(koladaV2) as typeof koladaV2
    later.values[1]!.values[0] = { gender: 'T', count: 1, status: '', value: 1111 } as never
    server.answerWith(asked => (asked.path.startsWith('/kolada/data') ? later : well(asked)))
    const third = await site.ask(site.as.coordinator, recipe, { method: 'POST', form: {} })
    const done = await site.ask(site.as.coordinator, third.headers.get('location') ?? '')
    expect(done.headers.get('location')).toContain('/lagesbild/inlast/')
    expect(plain(await hand.get(indicator))).toContain('1 111')
    const takenIn = done.headers.get('location') ?? ''
    await site.ask(site.as.coordinator, `${takenIn}/ta-tillbaka`, { form: { reason: 'Fel' } })
    expect(plain(await hand.get(indicator))).not.toContain('1 111')

    // Whoever took it back by mistake has it again by a press.
    expect(await hand.get(takenIn)).toContain(`action="${recipe}"`)
    await site.ask(site.as.coordinator, recipe, { method: 'POST', form: {} })
    expect(plain(await hand.get(indicator))).toContain('1 111')
    expect(await hand.get(takenIn)).toContain('Filen lästes in igen')
  })

  it('divided by sex says so, and nought is not missing', async () => {
    const fetched = await ask('kolada', { ...form, kpis: 'N07999' })
    const page = plain(await hand.get(fetched.at))
    expect(page).toContain('kvinnor')
    expect(page).toContain('62,5 %')
    expect(page).toMatch(/män<\/td>[\s\S]*?0 %/)
  })

  it.each([
    ['no id', { ...form, kpis: '' }, 422, 'Fyll i'],
    ['an id of another form', { ...form, kpis: '../../etc' }, 422, 'Skriv som i exemplet'],
    ['years that cannot be read', { ...form, years: 'i fjol' }, 422, 'år'],
    [
      'a municipality that is not there',
      { ...form, municipality: 'Storköping' },
      422,
      'Ingen kommun heter ”Storköping”',
    ],
  ])('%s is refused beside the field, or in a sentence', async (_, sent, code, sentence) => {
    const answer = await ask('kolada', sent)
    expect(answer.status).toBe(code)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain(sent.municipality)
  })
})

describe('SCB', () => {
  const form = { table: 'TAB638', regions: 'Ekbacken', years: '2023-2025', choices: '' }

  it('gives a table with its noise marked, and leaves out what may be left out', async () => {
    const fetched = await ask('scb', form)
    expect(fetched.status).toBe(303)
    const asked = server.asked.at(-1)!
    expect(asked.query.get('valueCodes[Region]')).toBe('0180')
    expect(asked.query.has('valueCodes[Kon]')).toBe(false)
    const page = plain(await hand.get(fetched.at))
    expect(page).toContain('1 002 (avrundat för sekretess)')
    expect(page).toContain('visas inte')
    expect((await hand.readIn(fetched.at)).at).toContain('/lagesbild/inlast/')
  })

  it('asks for no more than one answer may have', async () => {
    const answer = await ask('scb', { ...form, regions: '0180, 0114', choices: 'Kon=1,2', years: '' })
    expect(answer.status).toBe(303)
    server.answerWith(asked => (asked.path.endsWith('/config') ? { maxDataCells: 5 } : well(asked)))
    const refused = await ask('scb', { ...form, choices: 'Kon=1,2' })
    expect(refused.text).toContain('Det blir 6 tal, men ett svar får ha högst 5')
    expect(server.asked.some(({ path }) => path.endsWith('/data'))).toBe(false)
  })

  it('says which values there are where one is not', async () => {
    expect((await ask('scb', { ...form, choices: 'Kon=x' })).text).toContain('1 män')
  })
})

describe('the police', () => {
  it('give counts a day and kind, without the oldest day, the summaries and the points', async () => {
    const fetched = await ask('polisen', { places: 'Ekbacken' })
    const page = await hand.get(fetched.at)
    expect(page).toContain('ett urval, ingen statistik')
    expect(page).not.toContain('Sammanfattning')
    expect(page).not.toContain('58.41')
    expect(page).not.toContain('Något som inte ska läsas')
    expect(page).not.toContain('Brand')
    const read = await hand.readIn(fetched.at)
    const intake = await hand.get(read.at)
    expect(intake).toContain('Misshandel')
    expect(intake).toContain('2 januari 2026')
  })

  it('are not asked again within ten seconds', async () => {
    await ask('polisen', { places: 'Ekbacken' })
    const answer = await ask('polisen', { places: 'Ekbacken' })
    expect(answer.status).toBe(429)
    expect(answer.text).toContain('Försök igen om 10 sekunder')
  })
})

describe('a source that answers badly', () => {
  const form = { kpis: 'N07403', municipality: 'Ekbacken' }
  it.each([
    ['is down', 500, 502, 'har ett fel just nu (500)'],
    ['wants to be left alone', 429, 429, 'Försök igen om en stund'],
    ['does not know', 404, 422, 'känner inte till'],
    ['turns away', 403, 422, 'avvisade frågan (403)'],
  ])('%s: nothing is stored, and what was written stands', async (_, code, expected, sentence) => {
    server.answerWith((_asked, answer) => status(answer, code))
    const answer = await ask('kolada', form)
    expect(answer.status).toBe(expected)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain('value="N07403"')
  })

  it('answers something else: said in a sentence', async () => {
    server.answerWith(() => '<html>')
    expect((await ask('kolada', form)).text).toContain('något annat än väntat')
    server.answerWith(asked => (asked.path.startsWith('/kolada/data') ? { values: [] } : well(asked)))
    expect((await ask('kolada', form)).text).toContain('Svaret var tomt')
  })
})

it('is for coordinators alone, and not offered where it is turned off', async () => {
  for (const role of ['leader', 'member', 'reader', 'participant', 'reporter'] as const) {
    expect((await site.ask(site.as[role], at)).status).toBe(403)
    expect((await site.ask(site.as[role], `${at}/polisen`, { form: { places: 'x' } })).status).toBe(403)
  }
  const { official } = site.context
  delete site.context.official
  expect(await hand.get(at)).toContain('inställt så att ingenting hämtas')
  if (official) site.context.official = official
})

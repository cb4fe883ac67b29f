/** Shares and rates out of files: they become values of indicators, never counts, and are taken back whole. */
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { onConnection } from '../../src/storage/connection.ts'
import { type FiguresIn, figuresInto, unticked } from '../figures-in.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let hand: FiguresIn
let home: string
let planId: string
beforeAll(async () => {
  site = await makeSite()
  home = `/samverkan/${site.slug}`
  hand = figuresInto(site, home)
  planId = await add(nouns.plan, { title: 'Åtgärdsplan', year: 2020 })
})
afterAll(() => site.close())

const ask = (sql: string, values: unknown[] = []) =>
  onConnection(site.fresh.owner, async client => (await client.query(sql, values)).rows)

async function add(noun: Noun, input: object, belongsTo: Record<string, unknown> = {}): Promise<string> {
  const outcome = await addRecord(site.context, site.as.coordinator, noun, input, belongsTo)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}

const aSource = (name: string) => add(nouns.source, { name, unit: 'anmälda brott', counts: 'events' })

const plain = (html: string) => html.replaceAll('\u00a0', ' ')

async function indicatorsOf(sourcePage: string): Promise<string[]> {
  return [...sourcePage.matchAll(/href="([^"]*\/indikator\/[0-9a-f-]{36})"/g)].map(([, at]) => at!)
}

const shares = (year: number, value: string) =>
  `Område;År;Kön;Andel otrygga (%);Nedre gräns;Övre gräns;Täljare;Nämnare\nÅsen;${year};kvinnor;${value};19,1;27,9;73;310\nÅsen;${year};män;..;;;;4\n`

describe('a file of shares', () => {
  it('becomes values of an indicator with their bounds, and nothing of it is counted', async () => {
    const source = await aSource('Trygghetsmätningen')
    const { at } = await hand.handIn(source, shares(2019, '23,5'))
    const page = plain(await hand.get(at))
    expect(page).toContain('Ta in värdena')
    expect(page).toContain('23,5 %')
    const indicator = await add(
      nouns.indicator,
      { name: 'Otrygga i Åsen', kind: 'share', form: 'series' },
      { planId },
    )
    const read = await hand.readIn(at, {
      'c.0': indicator,
      nextOn: '2022-05-01',
      extractedOn: '2020-08-01',
    })
    const intake = plain(await hand.get(read.at))
    expect(intake).toContain('Otrygga i Åsen')
    expect(intake).toContain('Värden som togs in')
    expect(intake).not.toContain('Antal som togs in')
    const shown = plain(await hand.get(`${home}/indikator/${indicator}`))
    expect(shown).toContain('23,5 %')
    expect(shown).toContain('19,1–27,9')
    expect(shown).toContain('73 av 310')
    expect(shown).toContain('visas inte')
    expect(shown).toContain('Källa: Trygghetsmätningen. Hämtad 1 augusti 2020.')
    expect(await ask('select from incident_count')).toHaveLength(0)
  })

  it('that says the same days again stands instead, until it is taken back', async () => {
    const source = await aSource('Mätning i två gångar')
    const first = await hand.readIn((await hand.handIn(source, shares(2018, '30,0'))).at, {
      'c.0': await add(nouns.indicator, { name: 'Två gångar', kind: 'share', form: 'series' }, { planId }),
    })
    const [at = ''] = await indicatorsOf(await hand.get(first.at))
    const second = await hand.handIn(source, shares(2018, '31,0'))
    const id = at.split('/').at(-1)!
    const later = await hand.readIn(second.at, { 'c.0': id })
    expect(await hand.get(at)).toContain('31')
    expect(await hand.get(at)).not.toContain('>30')
    // The same again changes nothing.
    const again = await hand.handIn(source, shares(2018, '31,0'))
    expect((await hand.readIn(again.at, { 'c.0': id })).at).toBe('')
    await site.ask(site.as.coordinator, `${later.at}/ta-tillbaka`, { form: { reason: 'Fel tabell' } })
    expect(plain(await hand.get(at))).toContain('30 %')
    await site.ask(site.as.coordinator, `${first.at}/ta-tillbaka`, { form: { reason: 'Fel fil' } })
    expect(await hand.get(at)).toContain('Inga värden ännu')
  })

  it('keeps its values from being changed one by one', async () => {
    const source = await aSource('Låst')
    const read = await hand.readIn((await hand.handIn(source, shares(2017, '12,0'))).at, {
      'c.0': await add(nouns.indicator, { name: 'Låst', kind: 'share', form: 'series' }, { planId }),
    })
    const [value] = await ask('select id from indicator_value where intake_id = $1 and value is not null', [
      read.at.split('/').at(-1),
    ])
    const answer = await site.ask(site.as.coordinator, `${home}/varde/${value.id}/andra`, {
      form: { version: '1', value: '99', state: 'known' },
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Ta tillbaka inläsningen')
  })
})

describe('a workbook of survey tables', () => {
  it('gives an indicator a table, of the grounds that are ticked', async () => {
    const book = new ExcelJS.Workbook()
    for (const [name, title] of [
      ['R1', 'Tabell R1. Otrygghet sent på kvällen. Andel (%)'],
      ['R2', 'Tabell R2. Utsatta för våld per 1 000 invånare'],
    ] as const)
      book
        .addWorksheet(name)
        .addRows([
          [title],
          ['Län', 2018, 2019, 'Undre', 'Övre'],
          ...['Blekinge län', 'Dalarnas län', 'Gotlands län', 'Hela landet'].map((ground, at) => [
            ground,
            20 + at,
            21 + at,
            19 + at,
            23 + at,
          ]),
        ])
    const bytes = new Uint8Array(await book.xlsx.writeBuffer()) as Uint8Array<ArrayBuffer>
    const { at } = await hand.handIn(await aSource('NTU'), bytes, 'ntu.xlsx')
    const page = await hand.get(at)
    expect(page).toContain('en tabell per blad')
    const read = await hand.readIn(at, { 'g.0': unticked, 'g.1': unticked })
    const links = await indicatorsOf(await hand.get(read.at))
    expect(links).toHaveLength(2)
    const [first, second] = (await Promise.all(links.map(link => hand.get(link)))).map(plain)
    expect(first).toContain('Hela landet')
    expect(first).not.toContain('Blekinge')
    expect(first).toContain('22–26')
    expect(second).toContain('per 1 000')
  })
})

describe('a file that does not say when', () => {
  it('is of the period that somebody says', async () => {
    const { at } = await hand.handIn(
      await aSource('Utan år'),
      '\ufeffKommun;Antal (prel.);Per 100 000 inv. (prel.)\r\nEkbacken;1 234;3 812,5\r\nGranvik;12;9,5\r\n',
    )
    expect(await hand.get(at)).toContain('Ingen kolumn säger när')
    const bad = await hand.send(at, 'kolumner', { period: 'i fjol' })
    expect(await hand.get(bad.at)).toContain('Perioden går inte att läsa')
    const said = await hand.send(at, 'kolumner', { period: '2019' })
    expect(said.status).toBe(303)
    const read = await hand.readIn(at)
    const intake = plain(await hand.get(read.at))
    expect(intake).toContain('Samtliga brott')
    expect(intake).toContain('1 januari 2019 – 31 december 2019')
    expect(intake).toContain('Siffrorna är preliminära')
  })
})

describe('a recipe', () => {
  it('is called something else, and removed, though files were read by it', async () => {
    const source = await aSource('Med recept')
    const file = 'Brott;Område;Månad;Antal\nRån;Åsen;2019-01;2\n'
    await hand.readIn((await hand.handIn(source, file)).at, { recipeName: 'Varje manad' })
    const page = await hand.get(`${home}/kalla/${source}`)
    const at = /href="([^"]*\/recept\/[0-9a-f-]{36})\/andra"/.exec(page)?.[1] ?? ''
    await site.ask(site.as.coordinator, `${at}/andra`, { form: { version: '1', name: 'Varje månad' } })
    expect(await hand.get(`${home}/kalla/${source}`)).toContain('Varje månad')
    const removal = await site.ask(site.as.coordinator, `${at}/ta-bort`, { form: { version: '2' } })
    expect(removal.status).toBe(303)
    expect(await hand.get(`${home}/kalla/${source}`)).not.toMatch(/<li[^>]*>Varje månad/)
    // The next file asks again.
    const next = await hand.handIn(source, file.replace('2019-01', '2019-02'))
    expect(await hand.get(next.at)).not.toContain('receptet')
  })
})

describe('Brå’s codes', () => {
  it('of a category take every word of a file that begins with one of them', async () => {
    const source = await aSource('Brås databas')
    await add(nouns.category, { name: 'Tjänstemän', code: 'tjansteman', braCode: '1701-1706 våld och hot' })
    const file = [
      'Region;Brott;År;Period;Antal;/100 000 inv',
      'Ekbacken;1703 - Hot mot tjänsteman;2019;Mars;4;1;',
      'Ekbacken;1706 - Våld mot tjänsteman;2019;Mars;3;1;',
      'Ekbacken;5010 - Narkotikabrott, innehav;2019;Mars;9;1;',
    ].join('\n')
    const { at } = await hand.handIn(source, file)
    const intake = plain(await hand.get((await hand.readIn(at)).at))
    expect(intake).toMatch(/Tjänstemän<\/th>[\s\S]{0,200}?>7</)
    const categories = plain(await hand.get(`${home}/lagesbild/kategorier`))
    expect(categories).toContain('1701–1706')
    expect(categories).toMatch(/Narkotikabrott, innehav[\s\S]{0,300}?polisens/)
  })
})

/** Lägesbilden as it is worked with: what may be said of figures, and what may not. */
import exceljs from 'exceljs'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import { addDays } from '../../src/domain/day.ts'
import type { FoundCount, FoundHour } from '../../src/domain/found-figures.ts'
import { takeInFigures } from '../../src/operations/intake.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { showPictureContent } from '../../src/operations/picture-content.ts'
import { addRecord } from '../../src/operations/record.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
const ids: Record<string, string> = {}

async function add(noun: keyof typeof nouns, input: object, belongsTo: Record<string, unknown> = {}) {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
  return outcome.ok ? outcome.value.id : expect.unreachable(JSON.stringify(outcome.refusal))
}

/** Spread evenly over the days of a year, in the cells and hours given. */
function spread(category: string, territory: string, year: number, amount: number): FoundCount[] {
  return Array.from({ length: amount }, (_, at) => {
    const day = addDays(`${year}-01-01`, Math.floor((at * 365) / amount))
    const counted = { category, territory, startsOn: day, endsOn: day, cell: '8908866a5dbffff' }
    return { ...counted, amount: 1, state: 'known' as const }
  })
}

/** What the seed's four figures were, each year whole. */
const years: [category: string, before: number, after: number][] = [
  ['Skadegörelse', 274, 142],
  ['Tillgrepp i butik', 60, 31],
  ['Våld', 62, 51],
  ['Narkotika', 32, 60],
  ['Rån', 0, 5],
  ['Hot', 2, 1],
]

beforeAll(async () => {
  site = await makeSite()
  ids.source = await add('source', { name: 'Polisens anmälningar', unit: 'anmälda brott', counts: 'events' })
  for (const [name] of years)
    ids[name] = await add('category', {
      code: name,
      name,
      drivenBy: name === 'Narkotika' ? 'police' : 'victim',
    })
  ids.district = await add('territory', { name: 'Ekbacken', kind: 'district' })
  ids.square = await add('territory', { name: 'Torget', kind: 'place', withinId: ids.district })
  const hours: FoundHour[] = [
    {
      category: 'Skadegörelse',
      territory: 'Ekbacken',
      month: '2019-01-01',
      hourOfWeek: 4 * 24 + 22,
      weight: 99,
    },
    { category: 'Skadegörelse', territory: 'Ekbacken', month: '2019-01-01', hourOfWeek: 168, weight: 33 },
  ]
  const counts = years.flatMap(([name, before, after]) =>
    ['Ekbacken', 'Torget'].flatMap(territory => [
      ...spread(name, territory, 2018, before),
      ...spread(name, territory, 2019, after),
    ]),
  )
  const outcome = await takeInFigures(site.context, site.as.coordinator, {
    sourceId: ids.source,
    recipeId: null,
    fileName: 'brott.csv',
    sha256: '1'.repeat(64),
    extractedOn: '2020-01-10',
    preliminary: false,
    replaces: true,
    complete: true,
    days: { from: '2018-01-01', to: '2019-12-31' },
    category: name => ids[name] ?? null,
    territory: name => (name === 'Torget' ? ids.square! : ids.district!),
    async *read() {
      yield { rows: counts.length, counts, hours, leftOut: {} }
    },
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
})
afterAll(() => site.close())

const page = async (asked: Record<string, string> = {}) => {
  const path = `/samverkan/${site.slug}/lagesbild?${new URLSearchParams(asked)}`
  const html = await (await site.ask(site.as.member, path)).text()
  await expectValidHtml(html)
  return textOf(html)
}

describe('what is said', () => {
  it('is a decrease only where it is more than chance, all read together', async () => {
    const text = await page()
    expect(text).toContain('2019 jämfört med 2018.')
    expect(text).toMatch(
      /Skadegörelse minskade från 274 till 142 \(−48 %\)\. Minskningen är större .* −58 till −36 %\)/,
    )
    expect(text).toMatch(/Tillgrepp i butik minskade från 60 till 31/)
    expect(text).toMatch(/Våld var 62 före och 51 efter\. Skillnaden ryms inom slumpen \(−44 till \+21 %\)/)
    expect(text).not.toMatch(/Våld minsk/i)
  })

  it('never takes what the police find for what has happened', async () => {
    expect(await page()).toMatch(
      /Narkotika var 32 före och 60 efter\. Antalet följer hur mycket polisen spanar/,
    )
  })

  it('says no percent from zero, and nothing of a handful', async () => {
    const text = await page()
    expect(text).toContain('Rån gick från 0 till 5.')
    expect(text).toContain('Hot var 2 före och 1 efter. Det är för få')
  })

  it('compares nothing across a break, and says why', async () => {
    await add(
      'seriesBreak',
      { categoryId: ids.Våld, startsOn: '2019-03-01', reason: 'Nya brottskoder.' },
      { sourceId: ids.source },
    )
    expect(await page()).toContain(
      'Våld: jämförs inte, för källan räknar på ett annat sätt från 1 mars 2019. Nya brottskoder.',
    )
  })
})

describe('what is shown', () => {
  it('of one category: its months, its places, its hours with what is not known, its cells', async () => {
    const text = await page({ category: ids.Skadegörelse! })
    expect(text).toContain('Skadegörelse månad för månad')
    expect(text).toMatch(/Torget: antalet minskade från 274 till 142/)
    expect(text).toContain('25 % av händelserna har ingen tid på dygnet')
    expect(text).toContain('Hälften av händelserna ligger på 1 av veckans 168 timmar.')
    expect(text).toContain('Skadegörelse på kartan, 2019')
  })

  it('of other months: what is asked for, and the same months a year before', async () => {
    expect(await page({ from: '2019-01', to: '2019-06' })).toContain(
      'januari–juni 2019 jämfört med januari–juni 2018.',
    )
    expect(await page({ from: '2019-13', to: 'x' })).toContain('2019 jämfört med 2018.')
  })

  it('stands chosen in the form of a picture that is begun from it', async () => {
    const asked = { source: ids.source!, territory: ids.district!, from: '2019-02', to: '2019-06' }
    const address = `/samverkan/${site.slug}/lagesbild?${new URLSearchParams(asked)}`
    const html = await (await site.ask(site.as.coordinator, address)).text()
    const way = /href="([^"]*\/lagesbild\/ny[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&')
    const form = await (await site.ask(site.as.coordinator, way)).text()
    await expectValidHtml(form)
    for (const chosen of [ids.source, ids.district])
      expect(form).toMatch(new RegExp(`<option value="${chosen}" selected`))
    expect(form).toMatch(/id="fromMonth"[^>]* value="2019-02"/)
    expect(form).toMatch(/id="toMonth"[^>]* value="2019-06"/)
  })

  it('to those who work with it: readers see what is published, not the counts', async () => {
    const answer = await site.ask(site.as.reader, `/samverkan/${site.slug}/lagesbild`)
    const text = textOf(await answer.text())
    expect(text).toContain('Publicerade lägesbilder')
    expect(text).not.toContain('274')
  })
})

describe('a picture as one value', () => {
  const contentOf = async (fields: object, as: keyof Site['as'] = 'member') => {
    const id = await add('picture', { title: 'Lägesbild 2019', ...fields })
    return showPictureContent(site.context, site.as[as], id)
  }
  const months = { fromMonth: '2019-01', toMonth: '2019-12' }

  it('has every category with its change, months, places and hours', async () => {
    const figures = (await contentOf(months))!.figures!
    expect(figures).toMatchObject({
      source: {
        name: 'Polisens anmälningar',
        known: { from: '2018-01-01', to: '2019-12-31' },
        extracted: { first: '2020-01-10', last: '2020-01-10' },
      },
      territory: { name: 'Ekbacken', kind: 'district' },
      before: { from: '2018-01', to: '2018-12' },
    })
    expect(figures.categories.map(({ name }) => name).sort()).toEqual(years.map(([name]) => name).sort())
    const damage = figures.categories.find(({ name }) => name === 'Skadegörelse')!
    expect(damage.comparison).toMatchObject({
      before: { state: 'known', amount: 274 },
      after: { state: 'known', amount: 142 },
      verdict: 'decreased',
    })
    expect(damage.months.reduce((sum, { told }) => sum + told.amount!, 0)).toBe(274 + 142)
    expect(damage.places).toMatchObject([
      { territory: { name: 'Torget' }, comparison: { verdict: 'decreased' } },
    ])
    expect(damage.hours).toMatchObject({ unknown: { amount: 33 } })
    expect(damage.hours!.weights[4 * 24 + 22]).toEqual({ state: 'known', amount: 99 })
    expect(figures.categories.find(({ name }) => name === 'Våld')).toMatchObject({
      hours: null,
      comparison: { verdict: 'broken', change: null, broken: { startsOn: '2019-03-01' } },
    })
  })

  it('has no figures where it names no months, and does not exist for those who read what is published', async () => {
    expect(await contentOf({})).toMatchObject({ title: 'Lägesbild 2019', figures: null })
    expect(await contentOf(months, 'reader')).toBeNull()
  })
})

describe('a picture as files', () => {
  const months = { fromMonth: '2019-01', toMonth: '2019-12' }
  let at: string
  beforeAll(async () => {
    at = `/samverkan/${site.slug}/lagesbild/${await add('picture', { title: 'Lägesbild våren 2020', ...months })}`
  })
  const fileAt = async (form: string, as: keyof Site['as'] = 'member') => {
    const answer = await site.ask(site.as[as], `${at}/${form}`)
    return {
      status: answer.status,
      name: /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1],
      bytes: new Uint8Array(await answer.arrayBuffer()),
    }
  }

  it('its page has the sentences, a curve, and leads to the files', async () => {
    const html = await (await site.ask(site.as.member, at)).text()
    await expectValidHtml(html)
    expect(textOf(html)).toContain('Skadegörelse minskade från 274 till 142')
    expect(textOf(html)).toContain('månad för månad')
    for (const form of ['pdf', 'docx', 'xlsx']) expect(html).toContain(`href="${at}/${form}"`)
  })

  it('as a publication and as Word it says what its page does, and that it is a draft', async () => {
    const pdf = await fileAt('pdf')
    expect(pdf.name).toMatch(/lagesbild-varen-2020-utkast\.pdf$/)
    const { text } = await extractText(await getDocumentProxy(pdf.bytes), { mergePages: true })
    expect(text.replace(/\s+/g, ' ')).toContain('Skadegörelse minskade från 274 till 142')
    const docx = await fileAt('docx')
    expect(docx.name).toMatch(/lagesbild-varen-2020-utkast\.docx$/)
    expect((await unpackParts(docx.bytes)).get('word/document.xml')).toContain('från 274 till 142')
  })

  it('as a workbook it has the figures', async () => {
    const { name, bytes } = await fileAt('xlsx')
    expect(name).toBe('lagesbild-varen-2020-utkast.xlsx')
    const book = new exceljs.Workbook()
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
    const [, ...rows] = book.getWorksheet('Förändringar')!.getSheetValues().slice(1) as unknown[][]
    const counts = rows.map(row => [row[1], row[3], row[5]])
    expect(counts.sort()).toEqual([...years].sort())
    // Rounded as the sentences say it, so that no number is told in two ways.
    const damage = rows.find(([, name]) => name === 'Skadegörelse')!
    expect(damage.slice(7, 10)).toEqual([-48, -58, -36])
  })

  it('is no file for readers, and there is none of a picture that is not', async () => {
    for (const form of ['pdf', 'docx', 'xlsx']) {
      expect((await fileAt(form, 'reader')).status).not.toBe(200)
      const answer = await site.ask(site.as.member, `${at.slice(0, -1)}x/${form}`)
      expect(answer.status).toBe(404)
    }
  })
})

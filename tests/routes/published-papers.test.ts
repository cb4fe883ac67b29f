/** What leaves the house of a published picture: its papers, the register and what is written into it, and who sets the threshold. */
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import pg from 'pg'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import { addDays } from '../../src/domain/day.ts'
import type { FoundCount } from '../../src/domain/found-figures.ts'
import { takeInFigures } from '../../src/operations/intake.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { showPublishing } from '../../src/operations/picture-publishing.ts'
import { addRecord, changeRecord, fieldsOf, showRecord } from '../../src/operations/record.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let pictureId: string
let version: string
let category: string
let district: string

const at = (path: string) => `/samverkan/${site.slug}${path}`
const as = (role: keyof Site['as'], path: string, form?: Record<string, string>) =>
  site.ask(site.as[role], at(path), form ? { form } : {})

async function add(noun: keyof typeof nouns, input: object, belongsTo: Record<string, unknown> = {}) {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
  return outcome.ok ? outcome.value.id : expect.unreachable(JSON.stringify(outcome.refusal))
}

/** So many a month. 641 and 3 stand nowhere else in what is printed. */
const known = [641, 12, 3, 14, 17, 11, 10, 18, 16, 13, 16, 19]

beforeAll(async () => {
  site = await makeSite()
  const source = await add('source', { name: 'Socialtjänsten', unit: 'orosanmälningar', counts: 'events' })
  const concern = await add('category', { code: 'oro', name: 'Orosanmälningar', sensitive: 'on' })
  category = JSON.stringify([source, 'oro'])
  district = await add('territory', { name: 'Ekbacken', kind: 'district' })
  const counts: FoundCount[] = [2018, 2019].flatMap(year =>
    known.map((amount, month) => {
      const day = addDays(`${year}-${String(month + 1).padStart(2, '0')}-01`, 14)
      const value = year === 2018 ? 10 : amount
      return {
        category: 'oro',
        territory: 'Ekbacken',
        startsOn: day,
        endsOn: day,
        amount: value,
        state: 'known',
        cell: null,
      }
    }),
  )
  const taken = await takeInFigures(site.context, site.as.coordinator, {
    ...{
      sourceId: source,
      recipeId: null,
      fileName: 'oro.csv',
      sha256: '1'.repeat(64),
      extractedOn: '2020-01-10',
    },
    ...{ preliminary: false, replaces: true, complete: true, days: { from: '2018-01-01', to: '2019-12-31' } },
    category: () => concern,
    territory: () => district,
    async *read() {
      yield { rows: counts.length, counts, hours: [], leftOut: {} }
    },
  })
  expect(taken.ok).toBe(true)
  pictureId = await add('picture', {
    ...{
      title: 'Lägesbild 2019',
      fromMonth: '2019-01',
      toMonth: '2019-12',
      sourceId: source,
      territoryId: district,
    },
    summary: 'Läget är lugnt i Ekbacken.',
  })
  version = await publish()
})
afterAll(() => site.close())

/** Hides what is proposed, stands for what cannot be hidden, and publishes; the end of the version's address. */
async function publish(): Promise<string> {
  const page = `/lagesbild/${pictureId}/publicera`
  for (let rounds = 0; rounds < 6; rounds++) {
    const shown = await showPublishing(site.context, site.as.coordinator, pictureId)
    if (!shown.ok) throw new Error(shown.refusal.name)
    const { findings, checksum } = shown.value.guarded
    const left = findings.filter(({ signature }) => !signature)
    const figures = left.flatMap(({ finding }) => finding.hide)
    if (left.length === 0) {
      const answer = await as('coordinator', page, { seen: checksum })
      return /version\/[\w-]{36}/.exec(answer.headers.get('location') ?? '')?.[0] ?? ''
    }
    if (figures.length > 0) await as('coordinator', `${page}/dolj`, { figures: JSON.stringify(figures) })
    else
      for (const { fingerprint } of left)
        await as('coordinator', `${page}/kvittera`, { fingerprint, reason: 'Redan offentligt.' })
  }
  throw new Error('never settled')
}

async function bytesOf(form: string): Promise<Uint8Array> {
  const answer = await as('reader', `/lagesbild/${version}/${form}`)
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

describe('a published picture, fetched by who only reads', () => {
  it('as PDF has its figures and not the hidden one', async () => {
    const pdf = await getDocumentProxy(await bytesOf('pdf'))
    const { text } = await extractText(pdf, { mergePages: true })
    expect(text).toContain('Läget är lugnt i Ekbacken.')
    expect(text).toContain('Orosanmälningar')
    expect(text).toMatch(/från 120 till 790/)
    // What is read aloud of the curve: its lowest month is not the hidden one.
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)))
    const trees = await Promise.all(pages.map(page => page.getStructTree()))
    expect(JSON.stringify(trees)).toMatch(/Kurva över [^"]*Lägst 1\d \(/)
  })

  it('as Word has the same, read by another reader', async () => {
    const buffer = Buffer.from(await bytesOf('docx'))
    const { value } = await mammoth.extractRawText({ buffer })
    expect(value).toContain('Läget är lugnt i Ekbacken.')
    expect(value).toMatch(/från 120 till 790/)
    // Its curve is a chart that can be opened: every month that is told, and an empty place for what is hidden.
    const parts = await unpackParts(new Uint8Array(buffer))
    const charts = [...parts].filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
    const values = charts.flatMap(([, part]) => [...part.matchAll(/<c:v>([^<]+)<\/c:v>/g)].map(([, v]) => v))
    expect(values).toContain('641')
    expect(values).not.toContain('3')
    expect(parts.get('word/document.xml')).toMatch(/descr="Kurva över [^"]*Lägst 1\d \(/)
  })

  it('says in the name of each file which version it is', async () => {
    for (const form of ['pdf', 'docx', 'xlsx']) {
      const answer = await as('reader', `/lagesbild/${version}/${form}`)
      expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`-version-1\\.${form}"$`))
    }
  })

  it('as a workbook has an empty cell where a number is hidden, and all others', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(await bytesOf('xlsx')) as unknown as ArrayBuffer)
    const rows = (book.getWorksheet('Över tid')!.getSheetValues() as unknown[][]).slice(2)
    const told = new Map(
      rows.map(row => [
        (row[4] as Date).toISOString().slice(0, 7),
        { amount: row[5] ?? null, state: row[6] },
      ]),
    )
    expect(told.get('2019-01')).toEqual({ amount: 641, state: 'Känt' })
    expect(told.get('2019-03')).toEqual({ amount: null, state: 'Dolt' })
    const hidden = [...told.values()].filter(({ state }) => state === 'Dolt')
    expect(hidden.length).toBeGreaterThan(1)
    expect(hidden.every(({ amount }) => amount === null)).toBe(true)
    const cells = book.worksheets.flatMap(sheet => (sheet.getSheetValues() as unknown[][]).flat())
    expect(cells).toContain(641)
    expect(cells).not.toContain(3)
  })

  it('has the hidden number nowhere in the files that the papers carry or are drawn by', async () => {
    const answer = await site.ask(site.as.reader, at(`/lagesbild/${version}`), { accept: 'application/json' })
    const { content } = (await answer.json()) as {
      content: { figures: { categories: { months: object[] }[] } }
    }
    const months = content.figures.categories[0]!.months.map(month => JSON.stringify(month))
    expect(months.filter(month => month.includes('641'))).toHaveLength(1)
    expect(months.find(month => month.includes('2019-03'))).not.toMatch(/:3[,}]/)
  })
})

describe('the register', () => {
  const elsewhere = (fields: Record<string, string> = {}) => ({
    publishedIn: 'Nämndens årsrapport',
    publishedOn: '2020-02-01',
    counted: category,
    ground: district,
    startsOn: '2019-01-01',
    endsOn: '2019-06-30',
    value: '698',
    ...fields,
  })

  it('takes what was published elsewhere, and says at each field what is missing', async () => {
    const form = await (await as('coordinator', '/lagesbild/siffror/ny')).text()
    await expectValidHtml(form)
    expect(form).toContain('Orosanmälningar (Socialtjänsten)')
    const wrong = {
      value: '2,5',
      endsOn: '2018-01-01',
      part: 'kvinnor',
      counted: '',
      publishedOn: '2020-12-24',
    }
    const answer = await as('coordinator', '/lagesbild/siffror/ny', elsewhere(wrong))
    expect(answer.status).toBe(422)
    const html = await answer.text()
    await expectValidHtml(html)
    for (const field of ['value', 'endsOn', 'dividedBy', 'countedWords'])
      expect(html).toContain(`id="${field}-problem"`)
    const early = await as('coordinator', '/lagesbild/siffror/ny', elsewhere({ publishedOn: '2020-12-24' }))
    expect(await early.text()).toContain('id="publishedOn-problem"')
    const saved = await as('coordinator', '/lagesbild/siffror/ny', elsewhere())
    expect([saved.status, saved.headers.get('location')]).toEqual([303, at('/lagesbild/siffror')])
  })

  it('takes it from nobody but who coordinates', async () => {
    for (const role of ['leader', 'member', 'reader'] as const)
      expect((await as(role, '/lagesbild/siffror/ny', elsewhere())).status).toBe(403)
    expect((await as('reader', '/lagesbild/siffror.csv')).status).toBe(403)
  })

  it('is taken home as CSV: every figure told and hidden, and what was written in', async () => {
    const answer = await as('leader', '/lagesbild/siffror.csv')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const lines = (await answer.text()).replace('\ufeff', '').trim().split(/\r?\n/)
    const [headings, ...rows] = lines.map(line => line.split(';').map(cell => cell.replace(/^"|"$/g, '')))
    expect(headings!.slice(0, 3)).toEqual(['Vad som räknas', 'Del', 'Område'])
    const [counted, from, value, state, where] = [
      'Vad som räknas',
      'Från och med',
      'Antal',
      'Läge',
      'Publicerad i',
    ].map(name => headings!.indexOf(name)) as [number, number, number, number, number]
    expect(rows.every(row => row[counted] === 'Orosanmälningar')).toBe(true)
    const january = rows.find(row => row[from] === '2019-01-01' && row[value] === '641')
    expect(january?.[where]).toBe('Lägesbild 2019, version 1')
    const march = rows.find(row => row[from] === '2019-03-01')
    expect([march?.[value], march?.[state]]).toEqual(['', 'dolt'])
    expect(rows.filter(row => row[where] === 'Nämndens årsrapport').map(row => row[value])).toEqual(['698'])
    expect(rows.map(row => row[value])).not.toContain('3')
  })
})

describe('the version after it', () => {
  it('says to readers what is written and counted otherwise, and nothing of what is the same or hidden', async () => {
    const { context, as: actors } = site
    const row = (await showRecord(context, actors.coordinator, nouns.picture, pictureId))!
    const fields = {
      ...fieldsOf(nouns.picture, row),
      summary: 'Läget är oroligt i Ekbacken.',
      toMonth: '2019-11',
    }
    const changed = await changeRecord(
      context,
      actors.coordinator,
      nouns.picture,
      pictureId,
      row.version,
      fields,
    )
    expect(changed.ok).toBe(true)
    await add('conclusion', { text: 'Fler vågar berätta.' }, { pictureId })
    const second = await publish()
    const page = await (await as('reader', `/lagesbild/${second}`)).text()
    expect(page).toContain(`href="${at(`/lagesbild/${second}/skillnad`)}"`)
    const answer = await as('reader', `/lagesbild/${second}/skillnad`)
    const html = await answer.text()
    await expectValidHtml(html)
    const text = textOf(html)
    expect(text).toContain('Skillnad mellan version 1 och 2')
    expect(html).toMatch(/<del>[^<]*lugnt[^<]*<\/del>/)
    expect(html).toMatch(/<ins>[^<]*oroligt[^<]*<\/ins>/)
    expect(html).toContain('<ins>Fler vågar berätta.</ins>')
    expect(text).toMatch(/OrosanmälningarEkbackendecember 201919finns inte med/)
    expect(text).not.toContain('februari 2019')
    expect(text).not.toContain('mars 2019')
  })

  it('is compared with nothing where it is the first, and by nobody who does not read it', async () => {
    const first = await as('reader', `/lagesbild/${version}/skillnad`)
    expect(textOf(await first.text())).toContain('Det här är den första versionen.')
    expect(await (await as('reader', `/lagesbild/${version}`)).text()).not.toContain('/skillnad')
    expect((await as('participant', `/lagesbild/${version}/skillnad`)).status).toBe(404)
    expect((await site.ask(site.outsider, at(`/lagesbild/${version}/skillnad`))).status).toBe(404)
  })
})

describe('an identity number', () => {
  it('cannot be signed, whatever the reason, and nothing is published while it stands there', async () => {
    const owner = new pg.Client(site.fresh.owner)
    await owner.connect()
    await owner.query('alter table picture no force row level security')
    // No field takes one: it can only have come in before the fields looked for it.
    const text = 'Ärendet gäller 19640823-3234.'
    await owner.query('update picture set summary = $1 where id = $2', [text, pictureId])
    await owner.end()
    const shown = await showPublishing(site.context, site.as.coordinator, pictureId)
    const { findings, checksum } = shown.ok ? shown.value.guarded : expect.unreachable()
    const found = findings.find(({ finding }) => !finding.maySign)
    const page = `/lagesbild/${pictureId}/publicera`
    expect(textOf(await (await as('coordinator', page)).text())).toContain(
      'Det kan inte kvitteras. Ta bort numret.',
    )
    const signed = await as('coordinator', `${page}/kvittera`, {
      fingerprint: found!.fingerprint,
      reason: 'Personen har sagt ja.',
    })
    expect(signed.status).toBe(409)
    await expectValidHtml(await signed.text())
    expect((await as('coordinator', page, { seen: checksum })).status).toBe(409)
  })
})

describe('the threshold', () => {
  const settings = async (fields: Record<string, string>, role: keyof Site['as'] = 'coordinator') => {
    const html = await (await as('coordinator', '/andra')).text()
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
    return as(role, '/andra', { version, name: 'Ekbacken', language: 'sv', ...fields })
  }

  it('is set by who coordinates, within what makes sense', async () => {
    expect((await settings({ threshold: '3', hiddenWidth: '4' })).status).toBe(303)
    expect(textOf(await (await as('coordinator', '/organisation')).text())).toMatch(/3/)
    const shown = await showPublishing(site.context, site.as.coordinator, pictureId)
    expect(shown.ok && shown.value.guarded.rule).toEqual({ threshold: 3, width: 4 })
    for (const wrong of [
      { threshold: '1' },
      { threshold: '101' },
      { threshold: 'fem' },
      { hiddenWidth: '0' },
    ]) {
      const answer = await settings({ threshold: '5', hiddenWidth: '5', ...wrong })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(`id="${Object.keys(wrong)[0]}-problem"`)
    }
    const after = await showPublishing(site.context, site.as.coordinator, pictureId)
    expect(after.ok && after.value.guarded.rule).toEqual({ threshold: 3, width: 4 })
  })

  it('is set by nobody else', async () => {
    for (const role of ['leader', 'member', 'reader'] as const)
      expect((await settings({ threshold: '2' }, role)).status).toBe(403)
  })
})

/** Figures on their way in, as somebody meets them: a file is handed in, said what it holds, read, looked at and taken back. */
import { readdirSync, rmSync } from 'node:fs'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { onConnection } from '../../src/storage/connection.ts'
import { makeZip, tenGigabytesOfZeros } from '../documents/make-zip.ts'
import { type FiguresIn, figuresInto, formOf } from '../figures-in.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let home: string
let get: FiguresIn['get']
let handIn: FiguresIn['handIn']
let readIn: FiguresIn['readIn']
beforeAll(async () => {
  site = await makeSite()
  home = `/samverkan/${site.slug}`
  ;({ get, handIn, readIn } = figuresInto(site, home))
})
afterAll(() => site.close())

async function add(noun: Noun, input: object): Promise<string> {
  const outcome = await addRecord(site.context, site.as.coordinator, noun, input, {})
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}

const aSource = () => add(nouns.source, { name: 'Anmälda brott', unit: 'anmälda brott', counts: 'events' })

/** The row of a file that somebody has begun to read, last heard of at this time. */
const asReading = (at: string, rows: number, heardAt: Date) =>
  onConnection(site.fresh.owner, owner =>
    owner.query('update figure_file set begun_at = $2, heard_at = $2, rows_read = $3 where id = $1', [
      at.split('/').at(-1),
      heardAt,
      rows,
    ]),
  )

const { packed, size } = tenGigabytesOfZeros()
const tenGigabytes = makeZip([{ name: 'xl/worksheets/sheet1.xml', data: '', packed, declaredSize: size }])
const long =
  'Brott;Område;Månad;Antal\nSkadegörelse;Åsen;2024-01;1 234\nRån;Åsen;2024-01;2\nSumma;Åsen;;1 236\n'

describe('a file of figures', () => {
  it('is handed in, understood and read, and its counts are there to look at', async () => {
    const { status, at } = await handIn(await aSource(), long)
    expect(status).toBe(303)
    const page = await get(at)
    expect(page).toContain('1 234')
    expect(page).toContain('raden är en summa av andra')
    const read = await readIn(at)
    expect(read.fields).toMatchObject({ 'c.0': 'new', 't.0': 'new', from: '2024-01-01', to: '2024-01-31' })
    expect(read.at).toContain('/lagesbild/inlast/')
    const intake = (await get(read.at)).replaceAll('\u00a0', ' ')
    expect(intake).toContain('Skadegörelse')
    expect(intake).toContain('1 234')
    expect(intake).toContain('1 januari 2024 – 31 januari 2024')
    // What is read waits no longer.
    expect(readdirSync(site.context.figureFolder)).not.toContain(at.split('/').at(-1))
    expect(await get(`${home}/lagesbild/kategorier`)).toContain('Skadegörelse')
    // A name that many use brings what is known of it.
    expect(await get(`${home}/lagesbild/kategorier`)).toContain('anmälarnas')
  })

  it('tells how many are numbers, signs and nothing, and which cells could not be read and how to mend them', async () => {
    const source = await aSource()
    const odd = [
      'Brott;Område;Månad;Antal',
      'Rån;Åsen;2024-01;1 234',
      'Rån;Åsen;2024-02;..',
      'Rån;Åsen;2024-03;-',
      'Rån;Åsen;2024-04;',
      ...Array.from(
        { length: 22 },
        (_, at) => `Rån;Åsen;2023-${String((at % 12) + 1).padStart(2, '0')};ca 12`,
      ),
      'Rån;Åsen;snart;7',
    ].join('\n')
    const { at } = await handIn(source, odd)
    const plain = async (path: string) =>
      (await get(path))
        .replaceAll('\u00a0', ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
    const before = await plain(at)
    expect(before).toContain('1: tal')
    expect(before).toContain('1: sådana som utgivaren inte visar')
    expect(before).toContain('1: noll, skrivet 0 eller -')
    expect(before).toContain('1: rutan är tom')
    expect(before).toContain('Rad 6, Antal ca 12 det står inget antal')
    expect(before).toContain('och 3 till')
    expect(before).toContain('lämna in den igen')
    const read = await readIn(at)
    const after = await plain(read.at)
    expect(after).toContain('sådana som utgivaren inte visar, till exempel .. eller &lt;5 1')
    expect(after).toContain('Rad 6, Antal ca 12 det står inget antal')
    expect(after).toContain('och 3 till')
    expect(after).toContain('ersätter den här för samma dagar')
    expect(await get(read.at)).toContain(`href="${home}/lagesbild/inlasning?kalla=${source}"`)
    // Who may not hand in files sees how much was left out, and none of it.
    const leader = await (await site.ask(site.as.leader, read.at)).text()
    expect(leader).toContain('det står inget antal')
    expect(leader).not.toContain('ca 12')
    // A day later nobody does.
    await onConnection(site.fresh.owner, owner =>
      owner.query("update figure_file set at = at - interval '25 hours' where id = $1", [
        at.split('/').at(-1),
      ]),
    )
    expect(await plain(read.at)).not.toContain('ca 12')
    expect(await plain(read.at)).toContain('Lämna in filen igen')
    await site.ask(site.as.coordinator, `${read.at}/ta-tillbaka`, { form: { reason: 'Fel' } })
    const left = await onConnection(site.fresh.owner, owner =>
      owner.query('select from figure_file where id = $1', [at.split('/').at(-1)]),
    )
    expect(left.rows).toHaveLength(0)
  })

  it('whose rows are events tells where it could not be read, and shows and keeps nothing of what stands there', async () => {
    const events = [
      'Start,Slut,Brott,Område,Fritext',
      '2024-01-31 23:30,,Rån,Åsen,',
      'i natt vid Storgatan 4,,Rån,Åsen,Kalle',
      '2024-02-03 10:00,,Rån,Åsen,',
    ].join('\n')
    const { at } = await handIn(await aSource(), events)
    const kept = await onConnection(site.fresh.owner, owner =>
      owner.query('select survey::text as survey from figure_file where id = $1', [at.split('/').at(-1)]),
    )
    expect(kept.rows[0].survey).not.toContain('Storgatan')
    const read = await readIn(at)
    const page = await get(read.at)
    expect(page).toContain('Rad 3, Start')
    expect(page).toContain('Varje rad är en händelse')
    expect(page).not.toContain('Storgatan')
  })

  it('leads on to the picture of its source, until it is taken back', async () => {
    await readIn((await handIn(await aSource(), long)).at)
    const source = await aSource()
    const read = await readIn((await handIn(source, long.replaceAll('2024-01', '2019-03'))).at)
    const [href = ''] = /[^"]*\/lagesbild\?source=[^"]*/.exec(await get(read.at)) ?? []
    expect(href).toBe(`${home}/lagesbild?source=${source}`)
    expect(await get(`${home}/kalla/${source}`)).toContain(`href="${href}"`)
    // Another source has newer figures, and would be shown where none is chosen.
    const picture = (await get(href)).replaceAll('\u00a0', ' ')
    expect(picture).toContain('mars 2019')
    expect(await get(`${home}/lagesbild`)).not.toContain('mars 2019')
    await site.ask(site.as.coordinator, `${read.at}/ta-tillbaka`, { form: { reason: 'Fel källa' } })
    expect(await get(read.at)).not.toContain(href)
    expect(await get(`${home}/kalla/${source}`)).not.toContain(href)
  })

  it('stands on the page of its source with what became of it, beside how fresh the source is', async () => {
    const page = async (path: string) =>
      (await get(path))
        .replaceAll('\u00a0', ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
    const input = {
      name: 'Anmälda',
      unit: 'anmälda brott',
      counts: 'events',
      nextOn: '2020-08-10',
      delayWeeks: '2',
    }
    const source = await add(nouns.source, input)
    const at = `${home}/kalla/${source}`
    expect(await page(at)).toContain('Dagen har passerat')
    expect(await page(at)).toContain('Eftersläpning 2 veckor')
    const of = (month: string, amount: number) => `Brott;Område;Månad;Antal\nRån;Åsen;${month};${amount}\n`
    const read = async (name: string, content: string, extractedOn: string) =>
      (await readIn((await handIn(source, content, name)).at, { extractedOn })).at
    const first = await read('juni.csv', of('2020-06', 5), '2020-07-10')
    await read('juni-igen.csv', of('2020-06', 6), '2020-07-20')
    const july = await read('juli.csv', of('2020-07', 7), '2020-08-05')
    const shown = await page(at)
    expect(shown).toContain('Siffrorna räcker till 31 juli 2020 För 24 dagar sedan.')
    expect(shown).toContain('Filerna har kommit 5–20 dagar efter sista dagen')
    expect(shown).toMatch(/juni\.csv .{10,90} 1 juni 2020 – 30 juni 2020 1 1 ersatt av en senare fil/)
    expect(shown).toMatch(/juli\.csv .{10,90} 1 juli 2020 – 31 juli 2020 1 1 räknas/)
    expect(await get(at)).toContain(`href="${first}"`)
    // What is taken back tells nothing of how fresh the source is.
    await site.ask(site.as.coordinator, `${july}/ta-tillbaka`, { form: { reason: 'Fel' } })
    const after = await page(at)
    expect(after).toContain('Siffrorna räcker till 30 juni 2020')
    expect(after).toContain('återtagen 24 augusti 2020')
    // A last day still to come is no day ago.
    await read('året.csv', of('2020', 9), '2020-08-10')
    expect(await page(at)).toContain('Siffrorna räcker till 31 december 2020 Filerna gäller 1 januari 2020')
  })

  it('is taken back whole, with a reason, and can be read again', async () => {
    const source = await aSource()
    const first = await readIn((await handIn(source, long)).at)
    const again = await handIn(source, long)
    expect(await get(again.at)).toContain('Samma fil lästes in')
    const twice = await readIn(again.at)
    expect(twice.at).toBe('')
    expect(await get(again.at)).toContain('Ta tillbaka den inläsningen')
    await site.ask(site.as.coordinator, `${first.at}/ta-tillbaka`, { form: { reason: 'Fel månad' } })
    const taken = await get(first.at)
    expect(taken).toContain('Fel månad')
    // Whoever changes their mind hands the file in again, for it is not kept, and is said so before and after.
    expect(taken).toContain('för den sparades inte')
    expect(taken).toContain('inget recept sparades')
    expect(taken).toContain(`href="${home}/lagesbild/inlasning?kalla=${source}"`)
    const leader = await (await site.ask(site.as.leader, first.at)).text()
    expect(leader).not.toContain('Lämna in filen igen')
    const second = await readIn(again.at)
    expect(second.at).toContain('/lagesbild/inlast/')
    const since = await get(first.at)
    expect(since).toContain(`href="${second.at}"`)
    expect(since).not.toContain('Lämna in filen igen')
    expect(await get(second.at)).toContain('Filen sparas inte')
  })

  it('next month is read as last, by its recipe', async () => {
    const source = await aSource()
    const first = await readIn((await handIn(source, long)).at, { recipeName: 'Varje månad', 'c.1': '' })
    const next = await handIn(source, long.replaceAll('2024-01', '2024-02'))
    expect(await get(next.at)).toContain('receptet Varje månad')
    const read = await readIn(next.at)
    // The second word was set aside, and still is.
    expect(read.fields['c.1']).toBe('')
    expect(read.fields['c.0']).toMatch(/^[0-9a-f-]{36}$/)
    expect(await get(read.at)).toContain('ordet räknas inte')
    // So is one that was taken back, when it is handed in again.
    await site.ask(site.as.coordinator, `${first.at}/ta-tillbaka`, { form: { reason: 'Fel' } })
    expect(await get(first.at)).toContain('med receptet Varje månad')
  })

  it('can be said to be otherwise than it looked', async () => {
    const { at } = await handIn(await aSource(), 'A;B;C;D\nRån;Åsen;2024-01;2\nRån;Berg;2024-02;3\n')
    expect(await get(at)).toContain('Hela filen gäller')
    const answer = await site.ask(site.as.coordinator, `${at}/kolumner`, {
      form: { 'role.0': 'category', 'role.1': 'territory', 'role.2': 'period', 'role.3': 'amount' },
    })
    expect(answer.status).toBe(303)
    const read = await readIn(at)
    expect(await get(read.at)).toContain('Berg')
  })

  it('whose å, ä and ö were read as something else says so before they become words, and what helps', async () => {
    const open = /<details class="file-form" open/
    const fine = await get((await handIn(await aSource(), long)).at)
    expect(fine).not.toContain('ser fel ut. Byt teckenkodning')
    expect(fine).not.toMatch(open)
    const twice = Buffer.from(long).toString('latin1')
    const mac = iconv.encode(long.replaceAll('Åsen', 'Hässelby'), 'macroman')
    for (const content of [twice, new Uint8Array(mac)]) {
      const page = await get((await handIn(await aSource(), content)).at)
      expect(page).toContain('ser fel ut. Byt teckenkodning')
      expect(page).toMatch(open)
    }
  })

  it('gives no nought where all that a file says of a category is not shown', async () => {
    const hidden = 'Brott;Område;Månad;Antal\nRån;Åsen;2024-01;..\nStöld;Åsen;2024-01;0\n'
    const read = await readIn((await handIn(await aSource(), hidden)).at)
    const sums = (await get(read.at)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(sums).toContain('Rån Åsen – 1 utan antal')
    expect(sums).toContain('Stöld Åsen 0 1 januari 2024')
  })

  it('in which nothing can be counted says so, and leaves nothing', async () => {
    const { at } = await handIn(await aSource(), long)
    const read = await readIn(at, { 'c.0': '', 'c.1': '', recipeName: 'Ingenting' })
    expect(read.at).toBe('')
    const page = await get(at)
    expect(page).toContain('Inget i filen kunde räknas')
    expect((await readIn(at, { 'c.0': 'new' })).at).toContain('/lagesbild/inlast/')
    expect(await get(`${home}/lagesbild/kallor`)).not.toContain('Ingenting')
  })

  it.each([
    ['brott.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 415, 'äldre format av Excel'],
    ['brott.pdf', Buffer.from('%PDF-1.7'), 415, 'Spara siffrorna som csv'],
    ['tom.csv', Buffer.from('\n'), 422, 'Filen är tom'],
    ['nollor.xlsx', tenGigabytes, 422, 'blir för stor när den packas upp'],
    [
      'personer.csv',
      Buffer.from('Tid;Händelse;Person\n2024-01-01;Stöld;850101-1236\n'),
      422,
      'Kolumnen Person innehåller personnummer',
    ],
  ])('%s is refused with what to do, and nothing of it is kept', async (name, bytes, status, sentence) => {
    const before = readdirSync(site.context.figureFolder)
    const answer = await handIn(await aSource(), new Uint8Array(bytes), name)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(sentence)
    expect(readdirSync(site.context.figureFolder)).toEqual(before)
  })

  it('that is being read says how far it has come, and asks again by itself', async () => {
    const { at } = await handIn(await aSource(), long)
    await asReading(at, 1, site.context.now())
    const answer = await site.ask(site.as.coordinator, at)
    expect(answer.headers.get('refresh')).toMatch(/^\d$/)
    const page = (await answer.text()).replaceAll('\u00a0', ' ')
    expect(page).toContain('1 av 3 rader')
    expect(page).toMatch(/<progress max="3" value="1"/)
  })

  it('whose reading broke off, as when the program was ended, says so and is read again', async () => {
    const { at } = await handIn(await aSource(), long)
    await asReading(at, 2, new Date(site.context.now().getTime() - 60 * 60_000))
    expect(await get(at)).toContain('avbröts')
    expect((await readIn(at)).at).toContain('/lagesbild/inlast/')
  })

  it('is thrown away, or asked for again when it has waited too long', async () => {
    const { at } = await handIn(await aSource(), long)
    await site.ask(site.as.coordinator, `${at}/ta-bort`, { method: 'POST', form: {} })
    expect((await site.ask(site.as.coordinator, at)).status).toBe(404)
    const other = await handIn(await aSource(), long)
    rmSync(`${site.context.figureFolder}/${other.at.split('/').at(-1)}`)
    expect(await get(other.at)).toContain('Lämna in den igen')
    expect((await site.ask(site.as.coordinator, `${other.at}/kolumner`, { form: { x: '' } })).status).toBe(
      409,
    )
  })

  it('has the source that somebody chose, none where nobody has, and one that is missing can be added', async () => {
    const source = await aSource()
    const chosenIn = (page: string) =>
      /<option[^>]*selected[^>]*value="([^"]*)"|<option[^>]*value="([^"]*)"[^>]*selected/
        .exec(page)
        ?.slice(1)
        .find(Boolean)
    const page = await get(`${home}/lagesbild/inlasning`)
    expect(page).toContain('>Välj källa<')
    expect(chosenIn(page)).toBeUndefined()
    expect(page).toContain(`href="${home}/kalla/ny"`)
    expect(chosenIn(await get(`${home}/lagesbild/inlasning?kalla=${source}`))).toBe(source)
    // What was wrong with the file does not make the choice undone.
    const empty = await handIn(source, '\n')
    expect(empty.status).toBe(422)
    expect(chosenIn(empty.text)).toBe(source)
    const none = await handIn(source, '', '')
    expect(none.text).toContain('Välj en fil')
    expect(chosenIn(none.text)).toBe(source)
    const unsaid = await handIn('', long)
    expect(unsaid.status).toBe(422)
    expect(unsaid.text).toContain('Välj vilken källa filen hör till')
  })

  it('is handed in by coordinators alone', async () => {
    const form = () => formOf('', long)
    for (const role of ['leader', 'member', 'reader', 'participant', 'reporter'] as const) {
      const answer = await site.ask(site.as[role], `${home}/lagesbild/inlasning`, { form: form() })
      expect(answer.status).toBe(403)
    }
  })
})

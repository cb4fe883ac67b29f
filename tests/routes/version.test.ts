/** The plan's versions: sent, said of, decided, and then the same for ever, whatever is done to the plan. */
import mammoth from 'mammoth'
import pg from 'pg'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataOfDocx } from '../../src/documents/attached/docx-data.ts'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import { roles } from '../../src/domain/access.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { changeRecord } from '../../src/operations/record.ts'
import { settingsOf } from '../../src/storage/database.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { structureMistakes } from '../documents/pdf-structure.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let written: APlan
let home: string
let plan: string

beforeAll(async () => {
  site = await makeSite()
  written = await writeAPlan(site)
  home = `/samverkan/${site.slug}`
  plan = `${home}/plan/${written.planId}`
})
afterAll(() => site.close())

async function rename(title: string): Promise<void> {
  const row = await page(`${home}/aktivitet/${written.rounds}/andra`)
  const version = Number(/name="version" value="(\d+)"/.exec(row)?.[1])
  const fields = { title, duration: 'Tillsvidare', convener: 'Polisen', followUp: 'Vid T2' }
  const outcome = await changeRecord(
    site.context,
    site.as.coordinator,
    nouns.activity,
    written.rounds,
    version,
    fields,
  )
  if (!outcome.ok) throw new Error(outcome.refusal.name)
}

/** What a deed says of itself on the next page that is shown. */
async function receiptOf(path: string, form: Record<string, string>): Promise<string> {
  const answer = await site.ask(site.as.coordinator, path, { form })
  const told = /receipt=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const cookie = `session=${await site.sessionOf(site.as.coordinator)}; ${told}`
  const shown = await site.ask(null, answer.headers.get('location') ?? '', { headers: { cookie } })
  return /id="receipt".*?<p>([^<]*)/s.exec(await shown.text())?.[1] ?? ''
}

async function page(path: string, actor = site.as.coordinator): Promise<string> {
  const response = await site.ask(actor, path)
  expect(response.status).toBe(200)
  return response.text()
}

/** A page's words, without its marks. */
async function words(path: string, actor = site.as.coordinator): Promise<string> {
  const html = await page(path, actor)
  return html.replace(/<[^>]*>/g, ' ').replace(/&nbsp;|\s+/g, ' ')
}

/** Posts a form that its own page has given, and answers with the address it leads to. */
async function post(
  path: string,
  form: Record<string, string>,
  actor = site.as.coordinator,
): Promise<string> {
  const response = await site.ask(actor, path, { form })
  expect([response.status, await response.text()]).toEqual([303, ''])
  return response.headers.get('location') ?? ''
}

const seenIn = (html: string) => /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''

test('a plan without versions says what a version is, and offers to make one', async () => {
  expect(await words(`${plan}/versioner`)).toContain(
    'Planen har inga versioner ännu. När ni skickar den på remiss',
  )
  expect(await words(`${plan}/versioner`, site.as.reader)).not.toContain('Registrera beslut')
  expect(await page(plan)).toContain(`href="${plan}/versioner"`)
})

let sent: string

test('what is sent for comment is frozen, and the parties say what they think of it', async () => {
  const seen = seenIn(await page(`${plan}/remiss`))
  const past = await site.ask(site.as.coordinator, `${plan}/remiss`, {
    form: { seen, answerBy: '2020-08-23' },
  })
  expect(past.status).toBe(422)
  expect(await past.text()).toContain('Dagen har redan varit')
  sent = await post(`${plan}/remiss`, { seen, answerBy: '2020-09-15', message: 'Läs gärna målen.' })
  expect(await words(sent, site.as.member)).toMatch(/Version 1 På remiss, svar senast 15 september 2020/)
  await post(`${sent}/synpunkter`, { about: written.squares, text: 'Målet är för vagt.' }, site.as.member)
  await post(`${sent}/synpunkter`, { about: '', text: 'Vi tillstyrker planen.' }, site.as.leader)
  const shown = await words(sent, site.as.leader)
  expect(shown).toMatch(
    /Person i rollen member .*? Området Trygga torg .*?Målet är för vagt\. .*? Vi tillstyrker planen\./,
  )
  expect((await site.ask(site.as.reader, sent)).status).toBe(404)
  expect(await words(`${plan}/versioner`, site.as.reader)).toContain('Planen har inga versioner ännu')
  expect(await words(`${plan}/versioner`)).toContain('2 synpunkter')
})

test('a version that is out has its letter and the way to answer at the top, and at each area', async () => {
  const html = await page(sent, site.as.member)
  const [top, below] = html.split('class="contents"')
  expect(top).toMatch(/Svar senast <time[^>]*>15 september 2020<.*Läs gärna målen\..*#lamna-synpunkt"/s)
  expect(below).not.toContain('Läs gärna målen.')
  expect(below).toMatch(/<a href="#synpunkter">Synpunkter, 2 synpunkter<\/a>/)
  const ofArea = `${sent}?om=${written.squares}`
  expect(below).toContain(`href="${ofArea}#lamna-synpunkt"`)
  expect(await page(ofArea, site.as.member)).toMatch(
    new RegExp(`id="lamna-synpunkt".*<option value="${written.squares}"[^>]* selected`, 's'),
  )
  expect(html).not.toContain(`${plan}/beslut`)
  expect(await page(sent)).toContain(`href="${plan}/beslut?version=${sent.split('/').at(-1)}"`)
})

test('the plan, the overview and what is to be done say that it is out, to those who are asked', async () => {
  const address = `href="${sent}">`
  for (const path of [plan, home, `${home}/att-gora`]) {
    expect(await page(path, site.as.member)).toMatch(
      new RegExp(`${address}(På remiss till|Remisstiden gick ut) 15 september 2020, 2 synpunkter<`),
    )
    expect(await page(path, site.as.reader)).not.toContain(address)
  }
})

test('an unchanged plan is the version that is out: there is nothing to choose between', async () => {
  const html = await page(`${plan}/beslut`)
  expect(html).toContain(`<input type="hidden" name="version" value="${sent.split('/').at(-1)}"`)
  expect(html).toContain('Planen är oförändrad sedan version 1.')
  expect(html).not.toMatch(/Se vad som har ändrats|Den blir version 2/)
})

test('a comment without words, or about what is not in the version, is asked for again', async () => {
  const empty = await site.ask(site.as.member, `${sent}/synpunkter`, { form: { about: '', text: ' ' } })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Fyll i fältet')
  const form = { about: site.context.newId(), text: 'Vems?' }
  expect((await site.ask(site.as.member, `${sent}/synpunkter`, { form })).status).toBe(422)
  expect((await site.ask(site.as.reader, `${sent}/synpunkter`, { form: { text: 'Får jag?' } })).status).toBe(
    403,
  )
})

let decided: string

test('the plan as it stands is decided, with a case number for each party', async () => {
  await rename('Gå kvällsrundor på torget')
  const html = await page(`${plan}/beslut`)
  expect(html).toContain('Planen som den är nu. Den blir version 2.')
  expect(html).toContain('value="EK 2020/17"')
  // The clock says 24 August: nobody has decided anything tomorrow.
  const ahead = await site.ask(site.as.coordinator, `${plan}/beslut`, {
    form: { version: 'current', decidedOn: '2020-08-25', body: 'Brottsförebyggande rådet' },
  })
  expect(ahead.status).toBe(422)
  expect(await ahead.text()).toContain('Dagen har inte varit än')
  decided = await post(`${plan}/beslut`, {
    version: 'current',
    seen: seenIn(html),
    decidedOn: '2020-08-21',
    body: 'Brottsförebyggande rådet',
    note: '§ 12',
    [`caseNumber-${written.municipality}`]: 'EK 2020/17',
    [`caseNumber-${written.police}`]: 'A432.1/2020',
  })
  expect(await page(plan)).not.toMatch(/På remiss till|Remisstiden gick ut/)
  expect(await page(decided)).not.toContain(`${plan}/beslut`)
  expect(await page(sent)).not.toContain(`${plan}/beslut`)
  const shown = await words(decided, site.as.reader)
  expect(shown).toContain('Beslutad 21 augusti 2020 av Brottsförebyggande rådet')
  expect(shown).toMatch(/Diarienummer, Polisen A432\.1\/2020|A432\.1\/2020/)
  expect(shown).toContain('Gå kvällsrundor på torget')
  expect(await words(sent)).not.toContain('Gå kvällsrundor på torget')
  const list = await words(`${plan}/versioner`)
  expect(list).toMatch(/Version 2 ● Beslutad 21 augusti 2020 .*?Polisen : A432\.1\/2020|Polisen: A432/)
  expect(await words(plan, site.as.reader)).toContain(
    'Beslutad: version 2, 21 augusti 2020 . Planen är som den beslutades.',
  )
})

test('a version is decided once, and not commented on afterwards', async () => {
  const id = decided.split('/').at(-1)!
  const again = { version: id, decidedOn: '2020-08-22', body: 'Nämnden' }
  const response = await site.ask(site.as.coordinator, `${plan}/beslut`, { form: again })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('Planen är oförändrad sedan version 2, som beslutades')
  const late = await site.ask(site.as.member, `${decided}/synpunkter`, { form: { text: 'Sent.' } })
  expect(late.status).toBe(422)
  expect(await words(decided, site.as.member)).toContain('Versionen är beslutad. Det går inte längre')
})

test('of a plan that is decided and unchanged, the forms say that there is nothing new', async () => {
  for (const form of ['beslut', 'remiss']) {
    const shown = await page(`${plan}/${form}`)
    expect(shown).toContain('Planen är oförändrad sedan version 2, som beslutades 21 augusti 2020.')
    expect(shown).not.toMatch(/Den blir version|name="seen"/)
    expect(await page(`${plan}/versioner`)).not.toContain(`href="${plan}/${form}"`)
  }
})

test('what was sent is not out any more when a later version is decided', async () => {
  expect(await words(sent)).toContain('Version 1 Remissen är avslutad')
  expect(await page(sent)).not.toMatch(/remiss\/avsluta|class="letter"|#lamna-synpunkt/)
  const late = await site.ask(site.as.member, `${sent}/synpunkter`, { form: { text: 'Sent.' } })
  expect(late.status).toBe(422)
  expect(await late.text()).toContain(
    'En senare version är beslutad. Det går inte längre att lämna synpunkter',
  )
})

test('a plan that has changed since the form was opened is not decided unseen', async () => {
  await rename('Gå kvällsrundor på torget och i skogen')
  const seen = seenIn(await page(`${plan}/beslut`))
  await rename('Gå kvällsrundor på torget och i parken')
  const form = { version: 'current', seen, decidedOn: '2020-08-22', body: 'Nämnden' }
  const response = await site.ask(site.as.coordinator, `${plan}/beslut`, { form })
  expect(response.status).toBe(422)
  const html = await response.text()
  expect(html).toContain('Planen har ändrats sedan du öppnade sidan')
  expect(html).toContain('value="Nämnden"')
  expect(seenIn(html)).not.toBe(seen)
})

test('the plan goes on after a decision and says how far it has gone from it; the version stays as it was', async () => {
  const before = await (await site.ask(site.as.reader, `${decided}/data`)).text()
  await rename('Gå kvällsrundor i hela centrum varje fredag')
  expect(await words(plan)).toContain('Planen har ändrats på ett ställe sedan dess.')
  expect(await words(decided)).toContain('Gå kvällsrundor på torget')
  expect(await (await site.ask(site.as.reader, `${decided}/data`)).text()).toBe(before)
  const compared = await words(`${plan}/jamfor?fran=${decided.split('/').at(-1)}`, site.as.reader)
  expect(compared).toContain('De skiljer sig på ett ställe.')
  expect(compared).toMatch(
    /Trygga torg .*?Aktiviteten ”Gå kvällsrundor i hela centrum varje fredag” ändrades/,
  )
  expect(compared).toMatch(/från Gå kvällsrundor på torget till Gå kvällsrundor i hela centrum varje fredag/)
})

test('a decided version as Word says what was decided, and holds the data that was decided', async () => {
  const response = await site.ask(site.as.reader, `${decided}/docx`)
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="atgardsplan-for-ekbacken-2020-version-2.docx"',
  )
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  expect(value).toContain('Gå kvällsrundor på torget')
  expect(value).toContain('A432.1/2020')
  expect(value).not.toContain('Utkast')
  const data = await (await site.ask(site.as.reader, `${decided}/data`)).json()
  expect(JSON.parse(dataOfDocx(await unpackParts(bytes))!.text)).toEqual(data)
  // The living plan has gone on: its own document is a draft, and names the version that was decided.
  const living = await site.ask(site.as.reader, `${plan}/docx`)
  const words = await mammoth.extractRawText({ buffer: Buffer.from(await living.arrayBuffer()) })
  expect(words.value).toContain('Utkast')
  expect(words.value).toContain('21 augusti 2020')
})

test('a decided version as PDF says so, holds the data that was decided, and is the same bytes whenever it is asked for', async () => {
  const asked = async () =>
    new Uint8Array(await (await site.ask(site.as.reader, `${decided}/pdf`)).arrayBuffer())
  const bytes = await asked()
  const data = await (await site.ask(site.as.reader, `${decided}/data`)).json()
  const expected = {
    title: 'Åtgärdsplan för Ekbacken 2020',
    language: 'sv-SE',
    attachment: { name: 'plan.json', text: JSON.stringify(data) },
  } as const
  expect(await structureMistakes(bytes, expected)).toEqual([])
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: true })
  expect(text).toContain('A432.1/2020')
  expect(text).not.toContain('UTKAST')
  expect(Buffer.from(await asked()).equals(Buffer.from(bytes))).toBe(true)
})

test('two versions are compared, and what was never saved is not found', async () => {
  const [from, to] = [sent, decided].map(address => address.split('/').at(-1))
  const compared = await words(`${plan}/jamfor?fran=${from}&till=${to}`)
  expect(compared).toContain('Aktiviteten ”Gå kvällsrundor på torget” ändrades')
  const none = site.context.newId()
  expect((await site.ask(site.as.reader, `${plan}/jamfor?fran=${none}`)).status).toBe(404)
  expect((await site.ask(site.as.reader, `${plan}/jamfor?till=${none}`)).status).toBe(404)
  expect((await site.ask(site.outsider, `${plan}/jamfor`)).status).toBe(404)
})

test('saving, sending, commenting and deciding are each told in a receipt', async () => {
  expect(await receiptOf(`${plan}/versioner`, {})).toBe('Planen är sparad som en version.')
  expect(await receiptOf(`${plan}/remiss`, {})).toMatch(/^Planen är skickad på remiss\./)
  const [latest] = /\/samverkan\/[^"]*\/version\/[0-9a-f-]{36}(?=">Version 3<)/.exec(
    await page(`${plan}/versioner`),
  )!
  expect(await receiptOf(`${latest}/synpunkter`, { text: 'Bra.' })).toBe('Synpunkten är lämnad.')
  const form = { version: latest!.split('/').at(-1)!, decidedOn: '2020-08-23', body: 'Nämnden' }
  expect(await receiptOf(`${plan}/beslut`, form)).toBe('Beslutet är registrerat.')
})

test('the menu says that a version is of the plan, and its way there names the plan with its year', async () => {
  const html = await page(sent)
  expect(html).toMatch(/<a href="[^"]*\/plan" aria-current="true">Plan</)
  expect(html).toMatch(new RegExp(`<nav class="crumbs".*?href="${plan}"`))
})

test('nothing is saved twice: an unchanged plan is the version it already is', async () => {
  const first = await post(`${plan}/versioner`, {})
  expect(await post(`${plan}/versioner`, {})).toBe(first)
  expect(await words(`${plan}/versioner`)).toContain('Planen är oförändrad sedan version 3.')
})

test('a plan with versions is not removed, and says why', async () => {
  const response = await site.ask(site.as.coordinator, `${plan}/ta-bort`, { form: {} })
  expect(response.status).toBe(409)
  expect(await response.text()).toContain('Planen har sparade versioner, och de tas aldrig bort.')
})

test('the history tells who sent, decided and commented', async () => {
  const told = await words(`${home}/historik`)
  expect(told).toMatch(/skickade på remiss versionen ”Åtgärdsplan för Ekbacken 2020, version 1”/)
  expect(told).toMatch(/registrerade beslut om versionen ”Åtgärdsplan för Ekbacken 2020, version 2”/)
  expect(told).toMatch(/lade till en synpunkt på ”Åtgärdsplan för Ekbacken 2020, version 1”/)
})

test('the coordinator ends a referral: nothing says that it is out, and nothing more is said of it', async () => {
  await rename('Gå kvällsrundor i hela centrum varje dag')
  const out = await post(`${plan}/remiss`, { answerBy: '2020-10-15', message: 'Svara fort.' })
  expect(await words(home)).toContain('Åtgärdsplan för Ekbacken 2020: På remiss')
  const end = `${out}/remiss/avsluta`
  expect(await page(out)).toContain(`action="${end}"`)
  expect(await page(out, site.as.leader)).not.toContain(end)
  expect((await site.ask(site.as.leader, end, { form: {} })).status).toBe(403)
  expect(await receiptOf(end, {})).toBe('Remissen är avslutad.')
  for (const path of [plan, home, `${home}/att-gora`])
    expect(await page(path)).not.toContain('class="out-on-referral"')
  const shown = await words(out)
  expect(shown).toContain('Version 4 Remissen är avslutad')
  expect(shown).toMatch(/Remiss .*?Svar senast 15 oktober 2020\. Avslutad .*? av Person i rollen coordinator/)
  expect(shown).toContain('Svara fort.')
  expect(await words(`${plan}/versioner`)).toContain('◓ Remissen är avslutad')
  const late = await site.ask(site.as.member, `${out}/synpunkter`, { form: { text: 'För sent?' } })
  expect(late.status).toBe(422)
  expect(await late.text()).toContain('Remissen är avslutad. Det går inte längre att lämna synpunkter')
  expect((await site.ask(site.as.coordinator, end, { form: {} })).status).toBe(422)
  expect(await words(`${home}/historik`)).toMatch(
    /avslutade remissen av versionen ”Åtgärdsplan för Ekbacken 2020, version 4”/,
  )
  // Sent anew, it is out again.
  expect(await post(`${plan}/remiss`, {})).toBe(out)
  expect(await words(home)).toContain('Åtgärdsplan för Ekbacken 2020: På remiss')
  await post(`${out}/synpunkter`, { text: 'Nu hann vi.' }, site.as.member)
})

test('a plan of the same year that is brought in waits beside the decided one, which keeps its place', async () => {
  const form = new FormData()
  form.set('file', await (await site.ask(site.as.coordinator, `${plan}/data`)).blob(), 'plan.json')
  const taken = await site.ask(site.as.coordinator, `${home}/utkast`, { form })
  const draft = taken.headers.get('location')!
  expect(await words(draft)).toContain(
    'Åtgärdsplan för Ekbacken 2020 är beslutad och visas i Översikt och Plan tills den nya planen är beslutad.',
  )
  const copy = await post(`${draft}/bekrafta`, { version: '1' })
  for (const actor of [site.as.coordinator, site.as.reader, site.as.participant]) {
    const overview = await page(home, actor)
    expect(overview).toContain('Det finns flera planer för 2020:')
    expect(overview).toContain(`href="${home}?plan=${copy.split('/').at(-1)}"`)
    expect(await words(home, actor)).toMatch(
      /Åtgärdsplan för Ekbacken 2020 visas här · gäller nu · beslutad 23 augusti 2020 · inlagd .*? Åtgärdsplan för Ekbacken 2020 inte beslutad · inlagd/,
    )
    expect(await page(`${home}/plan`, actor)).toContain(`href="${copy}"`)
  }
  const other = await words(`${home}?plan=${copy.split('/').at(-1)}`)
  expect(other).toContain('Planen för 2020 är inte beslutad')
  expect(other).toMatch(/gäller nu · beslutad .*? visas här · inte beslutad/)
  await post(`${copy}/beslut`, { version: 'current', decidedOn: '2020-08-24', body: 'Nämnden' })
  expect(await words(home)).toMatch(
    /visas här · gäller nu · beslutad 24 augusti 2020 .*? är ersatt · beslutad 23 augusti 2020/,
  )
})

test('no role changes or removes what was frozen, sent, said or decided by SQL as the application’s role', async () => {
  const client = new pg.Client(site.fresh.application)
  await client.connect()
  const done: string[] = []
  for (const role of roles) {
    for (const table of ['plan_version', 'referral', 'referral_end', 'comment', 'decision', 'closing']) {
      for (const statement of [
        `update ${table} set person_id = person_id`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await client.query(`begin; ${settingsOf(site.as[role].identity)}`)
        const refused = await client.query(statement).then(
          () => null,
          (error: { code?: string }) => error.code,
        )
        if (refused !== '42501') done.push(`${role}: ${statement}`)
        await client.query('rollback')
      }
    }
  }
  await client.end()
  expect(done).toEqual([])
})

test('a version that was changed past the program is known by its checksum', async () => {
  const owner = new pg.Client(site.fresh.owner)
  await owner.connect()
  await owner.query('begin; alter table plan_version no force row level security')
  await owner.query(
    `update plan_version set content = jsonb_set(content, '{plan,title}', '"En annan plan"') where id = $1`,
    [sent.split('/').at(-1)],
  )
  await owner.query('alter table plan_version force row level security; commit')
  await owner.end()
  expect(await words(sent)).toContain('Innehållet stämmer inte med kontrollsumman.')
  expect(await words(decided)).not.toContain('Innehållet stämmer inte')
})

import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leftToLookAt } from '../../src/domain/draft-values.ts'
import { createApp } from '../../src/server/app.tsx'
import type { Draft } from '../../src/storage/draft.ts'
import { makeDocx } from '../documents/make-docx.ts'
import { ownPlan } from '../documents/plan-for-making.ts'
import { textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
beforeAll(async () => {
  site = await makeSite()
})
afterAll(() => site.close())

const planText = `Åtgärdsplan

Trygga torg

Övergripande mål  Torget ska kännas tryggt

Lägesbild
Lyktor saknas på torget. Folk går omvägar.

Aktivitet  Arbetsgrupp
Gå kvällsrundor på torget Torggruppen
Löptid Klar juni 2020
Sammankallande Säkerhetsstrateg
Stadsdelsförvaltningens kontakt Sammankallande
Polisen kontakt Kommunpolis
Uppföljning Följs upp vid T1 och VB.
`

const drafts = () => `/samverkan/${site.slug}/utkast`

async function upload(
  content: BlobPart,
  name: string,
  accept: 'text/html' | 'application/json' = 'text/html',
) {
  const form = new FormData()
  form.set('file', new File([content], name))
  return site.ask(site.as.coordinator, drafts(), { form, accept })
}

async function takeIn(text = planText): Promise<string> {
  const form = new FormData()
  form.set('text', text)
  const response = await site.ask(site.as.coordinator, drafts(), { form })
  expect(response.status).toBe(303)
  return response.headers.get('location')!
}

async function draftAt(address: string): Promise<Draft> {
  const response = await site.ask(site.as.coordinator, address, { accept: 'application/json' })
  expect(response.status).toBe(200)
  return response.json()
}

async function edit(address: string, form: Record<string, string>) {
  const { version } = await draftAt(address)
  return site.ask(site.as.coordinator, `${address}/andring`, { form: { version: String(version), ...form } })
}

const activity = 'areas.0.activities.0'

test('a text file is taken in, and its review shows the text and what was understood', async () => {
  const response = await upload(planText, 'C:\\planer\\plan\u0000 2020.txt')
  expect(response.status).toBe(303)
  const html = await (await site.ask(site.as.coordinator, response.headers.get('location')!)).text()
  expect(html).toContain('Så förstods plan 2020.txt.')
  expect(html).toContain('Säkerhetsstrateg')
  expect(html).toContain('står inte i texten')
  expect(html).toContain('id="s-areas-0-activities-0-convener"')
})

test('pasted text is taken in, unpaired surrogates, NUL and all', async () => {
  const { source } = await draftAt(await takeIn(`${planText}\ud800 \u0000 slut`))
  expect(source.text).toContain('slut')
  expect(source.text.isWellFormed()).toBe(true)
})

test('a Word document is taken in', async () => {
  const response = await upload(
    new Blob([Uint8Array.from(await makeDocx(ownPlan, { styled: true }))]),
    'plan.docx',
  )
  expect(response.status).toBe(303)
  expect(await draftAt(response.headers.get('location')!)).toMatchObject({
    format: 'docx',
    fileName: 'plan.docx',
  })
})

test.each([
  ['', 'tom.txt', 422, 'Dokumentet är tomt.'],
  ['MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000', 'plan.exe', 415, 'varken text, Word eller PDF'],
  ['PK\u0003\u0004 trasig', 'plan.docx', 422, 'Filen är skadad'],
  ['%PDF-1.7 trasig', 'plan.pdf', 422, 'Filen är skadad'],
] as const)(
  'a document that cannot be read is refused with a sentence: %j %s',
  async (content, name, status, sentence) => {
    const before = await listed()
    const response = await upload(content, name)
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(sentence)
    expect(await listed()).toBe(before)
  },
)

test('a refusal as JSON has a name for machines and a sentence for people, in their language', async () => {
  const sentences = [
    ['en', 'The document is empty. Choose a file'],
    ['sv', 'Dokumentet är tomt. Välj en fil'],
  ] as const
  for (const [language, sentence] of sentences) {
    await site.ask(site.as.coordinator, '/sprak', { form: { language } })
    const response = await upload('', 'empty.txt', 'application/json')
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const detail = expect.stringContaining(sentence)
    expect(await response.json()).toMatchObject({ title: 'empty', status: 422, detail })
  }
})

test('a document that is too large is refused by its length, before it is read', async () => {
  let read = 0
  const body = new ReadableStream({
    pull(controller) {
      read++
      controller.enqueue(new Uint8Array(1024))
      if (read > 10) controller.close()
    },
  })
  const response = await ask(body, { 'content-length': String(300 * 1024 * 1024) })
  expect(response.status).toBe(413)
  expect(await response.text()).toContain('större än 20 MB')
  expect(read).toBeLessThan(3)
})

test('a document without a length is refused when it has become too long', async () => {
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      sent++
      controller.enqueue(new Uint8Array(1024 * 1024))
    },
  })
  const response = await ask(body, { 'transfer-encoding': 'chunked' })
  expect(response.status).toBe(413)
  expect(sent).toBeLessThan(30)
})

test('a draft is edited by plain forms, and the review goes on where it was', async () => {
  const address = await takeIn()
  const saved = await edit(address, { at: `${activity}.duration`, kind: 'text', text: 'Tillsvidare' })
  expect(saved.status).toBe(303)
  expect(saved.headers.get('location')).toBe(
    `${address}?fokus=${activity}.duration#v-areas-0-activities-0-duration`,
  )
  const swapped = await edit(address, {
    at: `${activity}.duration`,
    kind: 'swap',
    with: `${activity}.convener`,
  })
  expect(swapped.status).toBe(303)
  const { plan, version } = await draftAt(address)
  expect(plan.areas[0]!.activities[0]).toMatchObject({
    duration: { text: 'Säkerhetsstrateg' },
    convener: { text: 'Tillsvidare' },
  })
  expect(version).toBe(3)
  expect(await (await site.ask(site.as.coordinator, drafts())).text()).toContain('Påbörjade granskningar')
})

test('a bar in the text says where to split, and what else was written is kept', async () => {
  const address = await takeIn()
  const text = (await draftAt(address)).plan.areas[0]!.sections[0]!.paragraphs[0]!.text
  const at = 'areas.0.sections.0.paragraphs.0'
  await edit(address, { at, kind: 'split', text: text.replace('torget. ', 'torget nu. | '), to: '' })
  const { plan } = await draftAt(address)
  expect(plan.areas[0]!.sections[0]!.paragraphs.map(paragraph => paragraph.text)).toEqual([
    'Lyktor saknas på torget nu.',
    'Folk går omvägar.',
  ])
})

test('what is taken out can be placed again, or said not to belong to the plan', async () => {
  const address = await takeIn()
  await edit(address, { at: `${activity}.followUp`, kind: 'take-out' })
  const before = await draftAt(address)
  const loose = before.plan.unplaced.find(({ text }) => text.startsWith('Följs upp'))!
  await edit(address, { at: `unplaced.${loose.id}`, kind: 'place', to: `${activity}.followUp` })
  expect((await draftAt(address)).plan.areas[0]!.activities[0]!.followUp?.text).toBe(
    'Följs upp vid T1 och VB.',
  )
})

test('the tools of a value are shown on the page itself, without scripts', async () => {
  const address = await takeIn()
  const html = await (await site.ask(site.as.coordinator, `${address}?vid=${activity}.title`)).text()
  expect(html).toContain('Byt plats med')
  expect(html).toContain('<option value="areas.0.activities.0.workingGroup"')
  expect(html).toContain('Sätt ett lodrätt streck')
})

test('an edit that cannot be made is refused with a sentence, and what was written stands there', async () => {
  const address = await takeIn()
  const response = await edit(address, {
    at: `${activity}.title`,
    kind: 'split',
    text: 'utan streck',
    to: '',
  })
  expect(response.status).toBe(422)
  const html = await response.text()
  expect(html).toContain('Sätt strecket | mitt i texten')
  expect(html).toContain('utan streck</textarea>')
})

test('an edit of an older version is refused, with the draft as it is now', async () => {
  const address = await takeIn()
  await edit(address, { at: `${activity}.convener`, kind: 'text', text: 'Kommunpolis' })
  const response = await site.ask(site.as.coordinator, `${address}/andring`, {
    form: { version: '1', at: `${activity}.convener`, kind: 'text', text: 'Mitt' },
  })
  expect(response.status).toBe(409)
  const html = await response.text()
  expect(html).toContain('Någon annan hann före')
  expect((await draftAt(address)).plan.areas[0]!.activities[0]!.convener?.text).toBe('Kommunpolis')
})

test('an edit that there is none of is refused', async () => {
  const address = await takeIn()
  expect((await edit(address, { at: 'areas.0', kind: 'explode' })).status).toBe(422)
  expect((await edit(address, { at: '__proto__', kind: 'take-out' })).status).toBe(422)
})

test('the way to confirmation says what is left; after it the plan is there, and only once', async () => {
  const address = await takeIn()
  const html = await (await site.ask(site.as.coordinator, `${address}/bekrafta`)).text()
  const { plan, version } = await draftAt(address)
  const { guessed, unplaced } = leftToLookAt(plan)
  expect(html.includes('Det finns något kvar att titta på')).toBe(guessed.length + unplaced.length > 0)
  expect(html).toContain('value="2020"')
  const bad = await site.ask(site.as.coordinator, `${address}/bekrafta`, {
    form: { version: String(version), year: 'tjugo' },
  })
  expect(bad.status).toBe(422)
  const form = { version: String(version), year: '2020' }
  const confirmed = await site.ask(site.as.coordinator, `${address}/bekrafta`, { form })
  expect(confirmed.status).toBe(303)
  // The plan that it became, which need not be the newest.
  expect(confirmed.headers.get('location')).toMatch(/\/plan\/[\da-f-]{36}$/)
  const shown = await (await site.ask(site.as.reader, confirmed.headers.get('location')!)).text()
  expect(shown).toContain('Gå kvällsrundor')
  const again = await site.ask(site.as.coordinator, `${address}/bekrafta`, { form })
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('redan bekräftat')
  expect((await site.ask(site.as.coordinator, `${address}/ta-bort`, { method: 'POST' })).status).toBe(409)
})

test('a draft is thrown away after one question', async () => {
  const address = await takeIn()
  const question = await (await site.ask(site.as.coordinator, `${address}/ta-bort`)).text()
  expect(question).toContain('Ta bort utkastet')
  expect((await site.ask(site.as.coordinator, `${address}/ta-bort`, { method: 'POST' })).status).toBe(303)
  expect((await site.ask(site.as.coordinator, address)).status).toBe(404)
})

test.each(['leader', 'member', 'reader', 'participant', 'reporter'] as const)(
  'a %s sees no drafts',
  async role => {
    const address = await takeIn()
    expect((await site.ask(site.as[role], drafts())).status).toBe(403)
    expect((await site.ask(site.as[role], address)).status).toBe(403)
    const form = new FormData()
    form.set('text', planText)
    expect((await site.ask(site.as[role], drafts(), { form })).status).toBe(403)
  },
)

test('to an outsider there are no drafts', async () => {
  expect((await site.ask(site.outsider, await takeIn())).status).toBe(404)
})

async function listed(): Promise<number> {
  const response = await site.ask(site.as.coordinator, drafts(), { accept: 'application/json' })
  return (await response.json()).drafts.length
}

async function ask(body: ReadableStream, headers: Record<string, string>) {
  const app = createApp({
    context: site.context,
    assets: { styles: [], scripts: [] },
    origins: [],
    log: error => {
      throw error
    },
  })
  const token = await site.sessionOf(site.as.coordinator)
  return app.request(drafts(), {
    method: 'POST',
    headers: {
      origin: 'http://localhost',
      'content-type': 'multipart/form-data; boundary=x',
      cookie: `session=${token}`,
      ...headers,
    },
    body,
    duplex: 'half',
  } as RequestInit)
}

/** The plan above with many activities, each with a guess (title and working group on one line). */
const longPlan = (activities: number) =>
  planText + planText.slice(planText.indexOf('Aktivitet')).repeat(activities - 1)

test('a plan of 500 activities is shown as their headings, and the one in hand with its values', async () => {
  const address = await takeIn(longPlan(500))
  const ask = async (query = '') => (await site.ask(site.as.coordinator, address + query)).text()
  const html = await ask()
  expect(html.match(/class="thing-head folded"/g)).toHaveLength(500)
  expect(html).not.toContain('id="v-areas-0-activities-7-duration"')
  expect(gzipSync(html).length).toBeLessThan(150_000)
  const inHand = await ask('?fokus=areas.0.activities.7.duration')
  expect(inHand.match(/class="thing-head folded"/g)).toHaveLength(499)
  expect(inHand).toContain('id="v-areas-0-activities-7-duration"')
  expect(inHand).toContain('id="s-areas-0-activities-7-duration"')
  // The way to the next guess unfolds the activity that holds it.
  const [next] = /(?<=href=")[^"]+(?="[^>]*data-step="next")/.exec(html)!
  const { guessed } = leftToLookAt((await draftAt(address)).plan)
  expect(next).toContain(guessed[0])
  // Words that are no values come when they are asked for.
  expect(html).not.toContain('id="v-labels-0"')
  expect(await ask('?vid=labels')).toContain('id="v-labels-0"')
})

test('a plan of ordinary length is shown whole', async () => {
  const html = await (await site.ask(site.as.coordinator, await takeIn(longPlan(40)))).text()
  expect(html).not.toContain('folded')
  expect(html).toContain('id="v-areas-0-activities-39-duration"')
  expect(html).toContain('id="v-labels-0"')
})

test('identity numbers are masked before anything is stored, and the review says how many and where', async () => {
  const text = planText
    .replace('Lyktor saknas på torget.', 'Samtal förs med Kim 850101-1236. Lyktor saknas på torget.')
    .replace('Torget ska kännas tryggt', 'Färre brott av 19850101-1236')
  const address = await takeIn(text)
  const draft = await draftAt(address)
  expect(JSON.stringify(draft)).not.toContain('850101')
  expect(draft.source.text).toContain('Samtal förs med Kim ••••••-••••. Lyktor')
  expect(draft.plan.areas[0]!.goals[0]!.text.text).toBe('Färre brott av ••••••••-••••')
  const html = await (await site.ask(site.as.coordinator, address)).text()
  expect(html).toContain('2 personnummer har maskerats')
  expect(html).toContain('fokus=areas.0.goals.0.text')
  expect(await (await site.ask(site.as.coordinator, await takeIn())).text()).not.toContain('maskerats')
})

test('no edit of a draft writes an identity number', async () => {
  const address = await takeIn()
  const before = await draftAt(address)
  const written = await edit(address, { at: `${activity}.convener`, kind: 'text', text: 'Kim 850101-1236' })
  expect(written.status).toBe(422)
  expect(await written.text()).toContain('Texten innehåller ett personnummer')
  expect((await draftAt(address)).version).toBe(before.version)
})

test('before confirming, the page says what is made, whose plan it is and what becomes of the plan in force', async () => {
  const confirmation = async (text: string) =>
    textOf(await (await site.ask(site.as.coordinator, `${await takeIn(text)}/bekrafta`)).text())
  const confirm = async (text: string) => {
    const address = await takeIn(text)
    const { version } = await draftAt(address)
    await site.ask(site.as.coordinator, `${address}/bekrafta`, {
      form: { version: String(version), year: /20\d\d/.exec(text)![0] },
    })
  }
  const ofYear = (year: number) =>
    planText
      .replace('Åtgärdsplan\n', `Åtgärdsplan ${year}\n\nStockholms stad\n`)
      .replaceAll('2020', String(year))
  await confirm(ofYear(2020))
  const next = await confirmation(ofYear(2021).replace('Kommunpolis', 'Gruppchef'))
  expect(next).toContain('Befattningar: Gruppchef')
  expect(next).not.toContain('Organisationer:')
  expect(next).toContain(
    'Åtgärdsplan 2020 visas i Översikt och Plan tills den nya planen börjar gälla 1 januari 2021.',
  )
  expect(await confirmation(ofYear(2019))).toContain('Den nya planen nås därifrån.')
  const same = await confirmation(ofYear(2020))
  expect(same).toContain('Åtgärdsplan 2020 ligger kvar, och nås därifrån.')
  expect(same).not.toContain('Dokumentet gäller')
  expect(await confirmation(ofYear(2021).replace('Stockholms stad', 'Björkstads kommun'))).toContain(
    'Dokumentet gäller Björkstads kommun, men den här samverkan är',
  )
})

test('the last edit is told, with where its words went, and can be undone once', async () => {
  const address = await takeIn()
  const shown = async () => textOf(await (await site.ask(site.as.coordinator, address)).text())
  expect(await shown()).not.toContain('Ångra')
  const { plan } = await draftAt(address)
  await edit(address, { kind: 'remove', at: activity })
  const after = await shown()
  expect(after).toContain('Du tog bort ”Gå kvällsrundor på torget” ur planen.')
  expect(after).toMatch(/(Ett stycke|\d+ stycken) står nu utan plats\./)
  const undone = await edit(address, { kind: 'undo' })
  expect(undone.headers.get('location')).toContain(`fokus=${activity}`)
  expect((await draftAt(address)).plan).toEqual(plan)
  expect(await shown()).not.toContain('Ångra')
  expect((await edit(address, { kind: 'undo' })).status).toBe(422)
})

test('the cells of a table stand apart in the document’s text', async () => {
  const address = await takeIn(`${planText}\nGata\tAntal\nEkgatan\t12\n`)
  const html = await (await site.ask(site.as.coordinator, address)).text()
  expect(html).toMatch(/Ekgatan(<\/a>)?<span class="cell"> <\/span>/)
})

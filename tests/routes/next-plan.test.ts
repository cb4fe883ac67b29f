/** Next year's plan begins from this one: carried over, renewed or closed, all at once, and compared with the year before. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
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

async function page(path: string, actor = site.as.coordinator): Promise<string> {
  const response = await site.ask(actor, path)
  expect(response.status).toBe(200)
  return response.text()
}

async function words(path: string, actor = site.as.coordinator): Promise<string> {
  return (await page(path, actor)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

/** What a form would send as it stands, without anybody having changed anything in it. */
function sentBy(html: string): Record<string, string> {
  const form = /<form method="post"[^>]*novalidate[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const sent: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
    const ticked = ['radio', 'checkbox'].includes(of('type') ?? '')
    if (!ticked || / checked/.test(tag)) sent[of('name') ?? ''] = of('value') ?? (ticked ? 'on' : '')
  }
  return sent
}

/** How many rows a partnership's tables of plans hold. */
async function counts() {
  const data = await site.ask(site.as.coordinator, `${plan}/data`, { accept: 'application/json' })
  return (await data.json()).records
}

test('the form proposes what each activity’s own words say', async () => {
  const html = await page(`${plan}/nasta`)
  expect(sentBy(html)).toMatchObject({
    title: 'Åtgärdsplan för Ekbacken',
    year: '2021',
    caseNumber: '',
    'chapter-background': 'on',
    [`area-${written.squares}`]: 'on',
    [`carrying-${written.lights}`]: 'renew',
    [`duration-${written.lights}`]: 'Klar juni',
    [`carrying-${written.rounds}`]: 'carry',
    [`carrying-${written.routine}`]: 'renew',
  })
  expect(await page(plan)).toContain(`href="${plan}/nasta"`)
  expect((await site.ask(site.as.member, `${plan}/nasta`)).status).toBe(403)
})

test('renewing asks for how long, and nothing is made until it is said', async () => {
  const form = { ...sentBy(await page(`${plan}/nasta`)), [`duration-${written.lights}`]: ' ' }
  const response = await site.ask(site.as.coordinator, `${plan}/nasta`, { form })
  expect(response.status).toBe(422)
  const html = await response.text()
  expect(html).toContain('Ny löptid för ”Byt belysningen vid trappan”: Fyll i fältet')
  expect(sentBy(html)).toMatchObject({ [`carrying-${written.lights}`]: 'renew', year: '2021' })
  expect(await words(`${home}/historik`)).not.toContain('förde över')
})

test('a plan that cannot be made leaves nothing behind', async () => {
  const form = { ...sentBy(await page(`${plan}/nasta`)), year: 'nästa' }
  expect((await site.ask(site.as.coordinator, `${plan}/nasta`, { form })).status).toBe(422)
  expect(await words(plan)).not.toContain('Fortsätter i')
})

let next: string

test('an indicator is tied to a category in its form, and no other word is taken for a direction', async () => {
  const category = await addRecord(
    site.context,
    site.as.coordinator,
    nouns.category,
    { code: 'klotter', name: 'Klotter' },
    {},
  )
  const at = `${home}/indikator/${written.indicator}/andra`
  const html = await page(at)
  expect(html).toContain('Lägre är bättre')
  const form = { ...sentBy(html), kind: 'count', form: 'series' }
  const categoryId = category.ok ? category.value.id : ''
  expect((await site.ask(site.as.coordinator, at, { form: { ...form, better: 'up' } })).status).toBe(422)
  const saved = { ...form, better: 'low', categoryId }
  expect((await site.ask(site.as.member, at, { form: saved })).status).toBe(403)
  expect((await site.ask(site.as.coordinator, at, { form: saved })).status).toBe(303)
  expect(
    (await site.ask(site.as.coordinator, `${home}/kategori/${categoryId}/ta-bort`, { form: {} })).status,
  ).toBe(409)
})

test('the new plan holds what was carried over and renewed; the old one stays as it was', async () => {
  const before = await counts()
  const form = {
    ...sentBy(await page(`${plan}/nasta`)),
    title: 'Åtgärdsplan för Ekbacken',
    [`carrying-${written.routine}`]: 'close',
    [`reason-${written.routine}`]: 'Larmet sköts av kommunens jour.',
    [`duration-${written.lights}`]: 'Klar augusti',
  }
  const { 'chapter-communication': _, ...without } = form as Record<string, string>
  const response = await site.ask(site.as.coordinator, `${plan}/nasta`, { form: without })
  expect(response.status).toBe(303)
  next = response.headers.get('location') ?? ''
  expect(await counts()).toEqual(before)

  const { records } = await (await site.ask(site.as.reader, `${next}/data`)).json()
  expect(records.plan).toMatchObject({ title: 'Åtgärdsplan för Ekbacken', year: 2021, caseNumber: null })
  expect(records.area).toMatchObject([
    { name: 'Trygga torg' },
    { name: 'Skolan', viaAreaId: records.area[0].id },
  ])
  expect(records.activity).toMatchObject([
    { title: 'Byt belysningen vid trappan', duration: 'Klar augusti', groupId: written.group, status: null },
    { title: 'Gå kvällsrundor', duration: 'Tillsvidare' },
  ])
  expect(records.contact).toHaveLength(before.contact.length)
  expect(records.passage.map(({ chapter }: { chapter: string }) => chapter)).not.toContain('communication')
  expect(records.passage).toHaveLength(before.passage.length - 1)
  expect(records.goal).toMatchObject([{ areaId: records.area[0].id }])
  expect(records.indicatorValue.map(({ value }: { value: number }) => value)).toEqual([31, 19])
  const [{ id: carried }] = records.indicator
  expect(await words(`${home}/indikator/${carried}`)).toMatch(
    /Vad är bättre\? Lägre är bättre Visas bredvid anmälningarna av Klotter/,
  )
  const ids = JSON.stringify(records.activity) + JSON.stringify(records.area)
  expect(ids).not.toContain(written.lights)
  expect(ids).not.toContain(written.squares)
  // "Klar augusti" is a day of the new year.
  expect(await words(`${home}/aktivitet/${records.activity[0].id}`)).toContain('31 augusti 2021')
})

test('what was closed says why, and the years know each other', async () => {
  expect(await words(`${home}/aktivitet/${written.routine}`)).toMatch(
    /Avslutad Fördes inte över till Åtgärdsplan för Ekbacken 2021 Skäl: Larmet sköts av kommunens jour\./,
  )
  expect(await words(`${home}/aktivitet/${written.lights}`)).toMatch(/Andra år Åtgärdsplan för Ekbacken 2021/)
  expect(await words(next)).toContain('Fortsätter från Åtgärdsplan för Ekbacken 2020')
  // Told once: not among the other plans as well.
  expect(await words(next)).not.toContain('Andra planer: Åtgärdsplan för Ekbacken 2020')
  expect(await words(plan)).toContain('Fortsätter i Åtgärdsplan för Ekbacken 2021')
  expect(await words(`${plan}/nasta`)).toContain('Det finns redan en plan som fortsätter från den här')
  const told = await words(`${home}/historik`)
  expect(told).toMatch(/förde över planen ”Åtgärdsplan för Ekbacken”/)
  expect(told).toContain('avslutade aktiviteten ”Skriv en rutin för larm”')
  expect(await words(`${home}/aktivitet/${written.routine}`)).toContain('avslutade aktiviteten')
})

test('the two years are compared thing by thing, not as two lists of strangers', async () => {
  const compared = await words(`${next}/jamfor?fran=${written.planId}`)
  expect(compared).toMatch(
    /Aktiviteten ”Byt belysningen vid trappan” ändrades Löptid från Klar juni till Klar augusti/,
  )
  expect(compared).toMatch(/Aktiviteten ”Skriv en rutin för larm” togs bort/)
  expect(compared).toMatch(/Stycket ”Rådet samordnar det som sägs utåt” togs bort/)
  expect(compared).not.toMatch(/tillkom/)
  expect(compared).not.toContain('”Gå kvällsrundor”')
  expect(compared).toContain('De skiljer sig på 4 ställen.')
})

test('a third year is compared with the first', async () => {
  const form = sentBy(await page(`${next}/nasta`))
  const third = (await site.ask(site.as.coordinator, `${next}/nasta`, { form })).headers.get('location')
  const compared = await words(`${third}/jamfor?fran=${written.planId}`)
  expect(compared).toMatch(/Aktiviteten ”Byt belysningen vid trappan” ändrades/)
  expect(compared).not.toMatch(/tillkom/)
  expect(await words(`${third}/jamfor`)).toMatch(/Jämförelse från Åtgärdsplan för Ekbacken 202[01]/)
})

test('an area that does not come along takes nothing with it, and an activity written meanwhile gets its proposal', async () => {
  const form = sentBy(await page(`${plan}/nasta`))
  const late = await addRecord(
    site.context,
    site.as.coordinator,
    nouns.activity,
    { title: 'Fråga skolan', duration: 'Tillsvidare' },
    { areaId: written.schools },
  )
  expect(late.ok).toBe(true)
  const { [`area-${written.squares}`]: _, ...without } = form
  const made = await site.ask(site.as.coordinator, `${plan}/nasta`, { form: without })
  const { records } = await (await site.ask(site.as.reader, `${made.headers.get('location')}/data`)).json()
  expect(records.area).toMatchObject([{ name: 'Skolan', viaAreaId: null }])
  expect(records.activity).toMatchObject([{ title: 'Fråga skolan' }])
  expect(records.indicator).toEqual([])
})

test('a year’s plan may be removed although the next goes on from it', async () => {
  expect((await site.ask(site.as.coordinator, `${plan}/ta-bort`, { form: {} })).status).toBe(303)
  expect(await words(next)).not.toContain('Fortsätter från')
})

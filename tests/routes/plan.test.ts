import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, showRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
const at = (path: string) => `/samverkan/${site.slug}${path}`
const read = async (actor: Parameters<Site['ask']>[0], path = '/plan') =>
  (await site.ask(actor, at(path))).text()
const post = (actor: Parameters<Site['ask']>[0], path: string, form: Record<string, string>) =>
  site.ask(actor, at(path), { form })

beforeAll(async () => {
  site = await makeSite()
})
afterAll(() => site.close())

test('before there is a plan, its page says how to get one', async () => {
  const html = await read(site.as.coordinator)
  await expectValidHtml(html)
  expect(html).toContain('Läs in en plan')
  expect((await site.ask(site.as.reader, at('/plan'), { accept: 'application/json' })).status).toBe(404)
})

test('the plan is read from top to bottom as the printed one', async () => {
  plan = await writeAPlan(site)
  const html = await read(site.as.reader)
  await expectValidHtml(html)
  const text = textOf(html)
  const order = [
    'Dnr EK 2020/17',
    'Kommunen och polisen har kommit överens',
    'Utsatta platservald som eget område',
    'Rådet samordnar det som sägs utåt.',
    'Ett råd leder arbetet.',
    'Torggruppenvarje månad',
    'Övergripande målTorgen är trygga hela dygnet',
    'Torget upplevs som mörkt',
    'Diagram saknas i källan: Karta över torgets belysning',
    'Klotter på Ektorget',
    'AktivitetArbetsgruppLjusByt belysningen vid trappanTorggruppen',
    'LöptidKlar juni',
    'Mötesfrekvens1 gång per månad',
    'SammankallandeFörvaltningen',
    'Kontakt: FörvaltningenSammankallande',
    'Kontakt: PolisenKommunpolis',
    'Övriga deltagareFastighetsägaren',
    'UppföljningSamordnas av rådet',
    'Arbetet beskrivs och följs upp i Trygga torg.',
  ]
  const places = order.map(words => text.indexOf(words, text.indexOf('Dnr')))
  expect(places.filter(place => place < 0)).toEqual([])
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('each part has its quiet way to change it, with a name of its own, for those who may', async () => {
  const html = await read(site.as.coordinator)
  await expectValidHtml(html)
  const names = [...html.matchAll(/<a class="(?:edit|add)"[^>]*>(.*?)<\/a>/g)].map(([, inner]) =>
    textOf(inner ?? ''),
  )
  expect(names).toContain('Ändra ”Torget upplevs som mörkt efter klockan åtta.”')
  expect(names).toContain('Lägg till stycke – Trygga torg')
  expect(new Set(names).size).toBe(names.length)
  const member = await read(site.as.member)
  expect(member).toContain(`/aktivitet/${plan.lights}/andra`)
  expect(member).not.toContain(`/stycke/${plan.passages[0]}/andra`)
  expect(await read(site.as.reader)).not.toContain('/andra"')
})

test('a participant sees the areas, but only its own activities', async () => {
  const html = await read(site.as.participant)
  await expectValidHtml(html)
  expect(html).toContain('Trygga torg')
  expect(html).not.toContain('Byt belysningen')
  expect(html).not.toContain('Torget upplevs')
})

test('a coordinator adds a paragraph last in its chapter, and moves it up', async () => {
  const path = `/stycke/ny?plan=${plan.planId}&area=${plan.squares}&chapter=picture`
  const form = await site.ask(site.as.coordinator, at(path))
  await expectValidHtml(await form.text())
  const saved = await post(site.as.coordinator, path, { kind: 'paragraph', text: 'Ny rad om torget.' })
  expect(saved.status).toBe(303)
  const order = await read(site.as.coordinator, `/omrade/${plan.squares}/ordning`)
  await expectValidHtml(order)
  const id = /#([0-9a-f-]{36})$/.exec(saved.headers.get('location') ?? '')?.[1] ?? ''
  const before = textOf(await read(site.as.reader, `/omrade/${plan.squares}`))
  expect(before.indexOf('Ny rad')).toBeGreaterThan(before.indexOf('Karta över'))
  const back = at(`/omrade/${plan.squares}/ordning`)
  const moved = await post(site.as.coordinator, '/ordning', { noun: 'passage', id, where: 'up', back })
  expect(moved.headers.get('location')).toBe(`${back}#${id}`)
  const after = textOf(await read(site.as.reader, `/omrade/${plan.squares}`))
  expect(after.indexOf('Ny rad')).toBeLessThan(after.indexOf('Karta över'))
  expect(await read(site.as.member, '/historik')).toContain('flyttade')
})

test('a long paragraph is called by its beginning when it is to be removed, and shown whole below', async () => {
  const text = `${'Gruppen går runt torget varje kväll och skriver upp det som är trasigt. '.repeat(3)}Sist kommer listan.`
  const added = await addRecord(
    site.context,
    site.as.coordinator,
    nouns.passage,
    { kind: 'paragraph', text },
    { planId: plan.planId, chapter: 'other' },
  )
  if (!added.ok) throw new Error(added.refusal.name)
  const address = `/stycke/${added.value.id}/ta-bort`
  const html = await read(site.as.coordinator, address)
  await expectValidHtml(html)
  expect(textOf(/<h1>.*?<\/h1>/s.exec(html)![0])).toMatch(/^Ta bort ”Gruppen går runt torget .{20,80} …”\?$/)
  expect(textOf(/<blockquote.*?<\/blockquote>/s.exec(html)![0])).toBe(text)
  expect((await post(site.as.coordinator, address, {})).status).toBe(303)
})

test('the areas change places, and moving past the end does nothing', async () => {
  const names = async () => {
    const found = await (await site.ask(site.as.reader, at('/plan'), { accept: 'application/json' })).json()
    return found.areas.map((area: { name: string }) => area.name)
  }
  await expectValidHtml(await read(site.as.coordinator, `/plan/${plan.planId}/ordning`))
  await post(site.as.coordinator, '/ordning', { noun: 'area', id: plan.schools, where: 'up' })
  expect(await names()).toEqual(['Skolan', 'Trygga torg'])
  await post(site.as.coordinator, '/ordning', { noun: 'area', id: plan.schools, where: 'up' })
  expect(await names()).toEqual(['Skolan', 'Trygga torg'])
  await post(site.as.coordinator, '/ordning', { noun: 'area', id: plan.schools, where: '2' })
  expect(await names()).toEqual(['Trygga torg', 'Skolan'])
})

test('moving is refused to those who may not, and for what has no order', async () => {
  const move = (actor: Parameters<Site['ask']>[0], noun: string, id: string) =>
    post(actor, '/ordning', { noun, id, where: 'up' }).then(answer => answer.status)
  expect(await move(site.as.reader, 'area', plan.squares)).toBe(403)
  expect(await move(site.as.member, 'area', plan.squares)).toBe(403)
  expect(await move(site.as.coordinator, 'contact', plan.contact)).toBe(404)
  expect(await move(site.as.coordinator, 'nothing', plan.police)).toBe(422)
  expect(await move(site.as.coordinator, 'area', 'x')).toBe(404)
  expect(await move(site.outsider, 'area', plan.squares)).toBe(404)
  const away = await post(site.as.coordinator, '/ordning', {
    noun: 'area',
    id: plan.squares,
    where: 'up',
    back: 'https://evil.example/',
  })
  expect(away.headers.get('location')).toMatch(/^\/samverkan\//)
})

test('another year gives the words of time other days', async () => {
  const row = await showRecord(site.context, site.as.coordinator, nouns.plan, plan.planId)
  await post(site.as.coordinator, `/plan/${plan.planId}/andra`, {
    version: String(row?.version),
    title: 'Åtgärdsplan för Ekbacken',
    year: '2021',
  })
  const found = await (
    await site.ask(site.as.reader, at(`/aktivitet/${plan.lights}`), { accept: 'application/json' })
  ).json()
  expect(found.activity).toMatchObject({ endsOn: '2021-06-30', duration: 'Klar juni' })
})

test('a plan that ends before it begins is refused by the field', async () => {
  const refused = await post(site.as.coordinator, '/plan/ny', {
    title: 'Ny plan',
    validFrom: '2022-01-01',
    validTo: '2021-01-01',
  })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  await expectValidHtml(html)
  expect(html).toContain('Slutet kommer före början')
})

test('an address made by hand is refused, never an error', async () => {
  for (const path of [
    '/stycke/ny?chapter=picture',
    `/stycke/ny?plan=${plan.planId}&chapter=nonsense`,
    '/aktivitet/ny',
    '/aktivitet/ny?area=x',
    `/omrade/ny?plan=${site.partnershipId}`,
  ]) {
    const refused = await post(site.as.coordinator, path, {
      kind: 'paragraph',
      text: 'x',
      name: 'x',
      title: 'x',
    })
    expect([path, refused.status]).toEqual([path, 422])
  }
})

test('a later plan has neither the central list of the first nor chapters that nobody wrote', async () => {
  const { context, as } = site
  const fields = { title: 'Åtgärdsplan', year: '2022' }
  const added = await addRecord(context, as.coordinator, nouns.plan, fields)
  const id = added.ok ? added.value.id : ''
  const html = await read(as.coordinator, `/plan/${id}`)
  await expectValidHtml(html)
  expect(html).not.toContain('Utsatta platser')
  expect(html).not.toContain('id="communication"')
  expect(html).not.toContain('id="organisation"')
  expect(textOf(html)).toContain('Lägg till kapitlet Kommunikation')
  // The way to the page of that name stands in the navigation.
  const [, main] = (await read(as.reader, `/plan/${id}`)).split('<main')
  expect(main).toContain('Åtgärdsplan')
  expect(main).not.toContain('Kommunikation')
  expect(await read(as.reader, `/plan/${plan.planId}`)).toContain('Utsatta platser')
})

test('to an outsider the plan does not exist', async () => {
  expect((await site.ask(site.outsider, at('/plan'))).status).toBe(404)
  expect((await site.ask(site.as.reader, at(`/plan/${site.partnershipId}`))).status).toBe(404)
})

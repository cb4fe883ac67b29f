import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
const at = (path: string) => `/samverkan/${site.slug}${path}`
const read = async (actor: Parameters<Site['ask']>[0], path: string) =>
  (await site.ask(actor, at(path))).text()

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
})
afterAll(() => site.close())

test('an area shows the chain: goal, picture, figures, activities, gaps', async () => {
  const html = await read(site.as.leader, `/omrade/${plan.squares}`)
  await expectValidHtml(html)
  const text = textOf(html)
  const order = [
    'Torgen är trygga hela dygnet',
    'Torget upplevs',
    'Klotter på Ektorget',
    'Byt belysningen vid trappan',
    'Aktivitet utan uppföljning',
  ]
  const places = order.map(words => text.indexOf(words))
  expect(places.filter(place => place < 0)).toEqual([])
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(text).toContain('▲ Skulle ha varit klar30 juni 2020')
})

test('a difference between two figures is not called a change', async () => {
  const text = textOf(await read(site.as.reader, `/omrade/${plan.squares}`))
  expect(text).toContain('31 2018')
  expect(text).toContain('19 2019')
  expect(text).toContain('föreslaget ur texten')
  // Nobody has looked at it, so the goal has no indicator yet.
  expect(textOf(await read(site.as.leader, `/omrade/${plan.squares}`))).toContain(
    'Mål utan indikator: en föreslagen siffra att granska – ”Torgen är trygga hela dygnet”',
  )
  expect(text).not.toMatch(/minska|öka/i)
})

test('figures that are compared stand beside each other, each with whom it is of', async () => {
  const add = async (
    noun: 'indicator' | 'indicatorValue',
    input: object,
    belongsTo: Record<string, unknown>,
  ) => {
    const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
    return outcome.ok ? outcome.value.id : expect.unreachable()
  }
  const values = [
    ['25', 'kvinnor'],
    ['10', 'män'],
  ]
  const indicator = await add(
    'indicator',
    { name: 'otrygga efter mörkret', kind: 'share', form: 'comparison', source: 'Enkäten' },
    { planId: plan.planId, areaId: plan.schools },
  )
  for (const [value, breakdown] of values) {
    await add(
      'indicatorValue',
      { value, breakdown, state: 'known', period: 'våren' },
      { indicatorId: indicator },
    )
  }
  const text = textOf(await read(site.as.reader, `/omrade/${plan.schools}`))
  expect(text).toContain('Otrygga efter mörkret25 % kvinnor10 % mänvåren · Enkäten')
})

test('each gap has its mending link for those who may mend it', async () => {
  const html = await read(site.as.coordinator, `/omrade/${plan.squares}`)
  await expectValidHtml(html)
  expect(html).toContain(`/kontakt/ny?activity=${plan.rounds}&amp;organisationId=${plan.municipality}`)
  expect(html).toContain(`/aktivitet/${plan.routine}/andra`)
  const leader = await read(site.as.leader, `/omrade/${plan.squares}`)
  expect(leader).toContain('Aktivitet utan kontakt')
  expect(leader).not.toContain('/kontakt/ny')
  expect(await read(site.as.participant, `/omrade/${plan.squares}`)).not.toContain('Aktivitet utan')
})

test('an area followed up by way of another is linked both ways', async () => {
  const schools = await read(site.as.reader, `/omrade/${plan.schools}`)
  await expectValidHtml(schools)
  expect(textOf(schools)).toContain('Arbetet beskrivs och följs upp i Trygga torg. Samma grupp gör arbetet.')
  expect(textOf(await read(site.as.reader, `/omrade/${plan.squares}`))).toContain(
    'Hit hör också arbetet i Skolan.',
  )
})

test('a coordinator accepts a proposed figure, and takes it back; both stand in the history', async () => {
  const judge = (actor: Parameters<Site['ask']>[0], verdict: string) =>
    site.ask(actor, at(`/indikator/${plan.indicator}/bedomning`), { form: { verdict } })
  expect((await judge(site.as.member, 'accepted')).status).toBe(403)
  expect((await judge(site.as.coordinator, 'nonsense')).status).toBe(422)
  const accepted = await judge(site.as.coordinator, 'accepted')
  expect(accepted.headers.get('location')).toBe(`${at(`/omrade/${plan.squares}`)}#${plan.indicator}`)
  expect(textOf(await read(site.as.reader, `/omrade/${plan.squares}`))).toContain(
    'godtaget av Person i rollen coordinator',
  )
  await judge(site.as.coordinator, 'dismissed')
  const dismissed = await read(site.as.leader, `/omrade/${plan.squares}`)
  await expectValidHtml(dismissed)
  expect(textOf(dismissed)).toContain('Mål utan indikator – ”Torgen är trygga hela dygnet”')
  expect(dismissed).toMatch(/<details class="dismissed"><summary>En avvisad siffra<\/summary>/)
  await judge(site.as.coordinator, 'proposed')
  const text = textOf(await read(site.as.leader, `/indikator/${plan.indicator}`))
  expect(text).toContain('föreslaget ur texten')
  expect(text).toContain('godtog indikatorn')
  expect(text).toContain('ångrade sin bedömning av indikatorn')
})

test('an indicator shows every value with its state, and a value may be missing but not zero by mistake', async () => {
  const html = await read(site.as.coordinator, `/indikator/${plan.indicator}`)
  await expectValidHtml(html)
  const form = `/varde/ny?indicator=${plan.indicator}`
  await expectValidHtml(await read(site.as.coordinator, form))
  const add = (values: Record<string, string>) => site.ask(site.as.coordinator, at(form), { form: values })
  expect((await add({ value: '', state: 'known', year: '2020' })).status).toBe(422)
  expect((await add({ value: 'många', state: 'known' })).status).toBe(422)
  expect((await add({ value: '', state: 'missing', year: '2020' })).status).toBe(303)
  expect((await add({ value: '12,5', state: 'preliminary', year: '2021' })).status).toBe(303)
  const text = textOf(await read(site.as.reader, `/indikator/${plan.indicator}`))
  expect(text).toContain('12,5 (preliminärt)')
  expect(text).toContain('saknas')
})

test('goals and areas are changed through their forms', async () => {
  await expectValidHtml(await read(site.as.coordinator, `/mal/${plan.goal}/andra`))
  await expectValidHtml(await read(site.as.coordinator, `/omrade/${plan.squares}/andra`))
  const saved = await site.ask(site.as.coordinator, at(`/mal/${plan.goal}/andra`), {
    form: { version: '1', kind: 'effect', text: 'Färre känner sig otrygga', label: '' },
  })
  expect(saved.headers.get('location')).toBe(`${at(`/omrade/${plan.squares}`)}#${plan.goal}`)
  const text = textOf(await read(site.as.member, `/omrade/${plan.squares}`))
  expect(text).toContain('EffektmålFärre känner sig otrygga')
  expect(text).toContain('SlagÖvergripande mål Effektmål')
})

test('to an outsider it does not exist', async () => {
  expect((await site.ask(site.outsider, at(`/omrade/${plan.squares}`))).status).toBe(404)
  expect((await site.ask(site.as.reporter, at(`/omrade/${plan.squares}`))).status).toBe(404)
  expect((await site.ask(site.as.participant, at(`/indikator/${plan.indicator}`))).status).toBe(404)
})

test('an area without indicators has no empty heading for them, but the way to add one', async () => {
  const form = { name: 'Stationen' }
  const added = await site.ask(site.as.coordinator, at(`/omrade/ny?plan=${plan.planId}`), {
    form,
    accept: 'application/json',
  })
  const html = await read(site.as.coordinator, `/omrade/${(await added.json()).id}`)
  expect(html).not.toContain('id="figures"')
  expect(textOf(html)).toContain('Lägg till indikator')
  expect(textOf(await read(site.as.coordinator, `/omrade/${plan.squares}`))).toContain('Indikatorer')
})

test('an area is followed up by way of another one of its own plan: no others are offered', async () => {
  const add = async (noun: 'plan' | 'area', input: object, belongsTo = {}) => {
    const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
    return outcome.ok ? outcome.value.id : expect.unreachable()
  }
  const next = await add('plan', { title: 'Nästa plan', year: 2021 })
  const [harbour, stairs] = [
    await add('area', { name: 'Hamnen' }, { planId: next }),
    await add('area', { name: 'Trapporna' }, { planId: next }),
  ]
  const offered = (html: string) =>
    [...html.matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id).toSorted()
  expect(offered(await read(site.as.coordinator, `/omrade/${harbour}/andra`))).toEqual([stairs])
  expect(offered(await read(site.as.coordinator, `/omrade/ny?plan=${next}`))).toEqual([harbour, stairs])
  const nameless = await site.ask(site.as.coordinator, at(`/omrade/${harbour}/andra`), {
    form: { name: '', viaAreaId: stairs, version: '1' },
  })
  expect(nameless.status).toBe(422)
  expect(offered(await nameless.text())).toEqual([stairs])
})

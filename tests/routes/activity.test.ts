import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let planId: string
let areaId: string
let id: string

beforeAll(async () => {
  site = await makeSite()
  const { context, as } = site
  planId = idOf(
    await addRecord(
      context,
      as.coordinator,
      nouns.plan,
      { title: 'Åtgärdsplan 2020', year: '2020' },
      { createdAt: context.now() },
    ),
  )
  areaId = idOf(
    await addRecord(context, as.coordinator, nouns.area, { name: 'Trygga platser' }, { planId, number: 1 }),
  )
  id = idOf(
    await addRecord(
      context,
      as.coordinator,
      nouns.activity,
      { title: 'Gå kvällsrundor', duration: 'Klar juni 2020' },
      { areaId },
    ),
  )
})
afterAll(() => site.close())

function idOf(outcome: Awaited<ReturnType<typeof addRecord>>): string {
  if (!outcome.ok) throw new Error(outcome.refusal.name)
  return outcome.value.id
}
const address = (rest = '') => `/samverkan/${site.slug}/aktivitet/${id}${rest}`

test('an activity is shown as a page and as JSON', async () => {
  const html = await (await site.ask(site.as.reader, address())).text()
  expect(html).toContain('<h1>Gå kvällsrundor</h1>')
  expect(html).toContain('Klar juni 2020')
  const json = await (await site.ask(site.as.reader, address(), { accept: 'application/json' })).json()
  expect(json.activity).toMatchObject({ id, title: 'Gå kvällsrundor', duration: 'Klar juni 2020' })
})

test('a full stop that ends the title stays in the plan and the form, but not in headings and links', async () => {
  const title = 'Se över rutinen för larm.'
  const added = idOf(
    await addRecord(site.context, site.as.coordinator, nouns.activity, { title }, { areaId }),
  )
  const page = `/samverkan/${site.slug}/aktivitet/${added}`
  const html = await (await site.ask(site.as.member, page)).text()
  expect(html).toContain('<h1>Se över rutinen för larm</h1>')
  expect(textOf(html)).toContain('lade till aktiviteten ”Se över rutinen för larm”')
  expect(await (await site.ask(site.as.member, `${page}/andra`)).text()).toContain(`>${title}</textarea>`)
  expect(await (await site.ask(site.as.member, `/samverkan/${site.slug}/plan`)).text()).toContain(
    `>${title}</a>`,
  )
})

test('a member changes it; the page shows the change and its history', async () => {
  const saved = await site.ask(site.as.member, address('/andra'), {
    form: { version: '1', title: 'Gå kvällsrundor', duration: 'Tillsvidare' },
  })
  expect(saved.status).toBe(303)
  const html = await (await site.ask(site.as.member, address())).text()
  expect(html).toContain('Tillsvidare')
  expect(html).toContain('<del>Klar juni 2020</del>')
})

test('who removes a record of its own page is led to where it stood', async () => {
  const { context, as, slug } = site
  const removed = async (noun: string, itsId: string) => {
    const page = `/samverkan/${slug}/${noun}/${itsId}/ta-bort`
    const answer = await site.ask(as.coordinator, page, { form: { version: '1' } })
    return answer.headers.get('location')
  }
  const area = idOf(
    await addRecord(context, as.coordinator, nouns.area, { name: 'Kort tid' }, { planId, number: 2 }),
  )
  const activity = idOf(
    await addRecord(context, as.coordinator, nouns.activity, { title: 'Prova' }, { areaId: area }),
  )
  expect(await removed('aktivitet', activity)).toBe(`/samverkan/${slug}/omrade/${area}`)
  expect(await removed('omrade', area)).toBe(`/samverkan/${slug}/plan/${planId}`)
  expect((await site.ask(as.coordinator, `/samverkan/${slug}/plan/${planId}`)).status).toBe(200)
})

test('a stale version is refused with both texts', async () => {
  const refused = await site.ask(site.as.coordinator, address('/andra'), {
    form: { version: '1', title: 'Mitt', duration: 'Min löptid' },
  })
  expect(refused.status).toBe(409)
  const html = await refused.text()
  expect(html).toContain('Min löptid')
  expect(html).toContain('Tillsvidare')
})

test('a wrong field is refused by the field, and nothing is lost of what was written', async () => {
  const refused = await site.ask(site.as.coordinator, address('/andra'), {
    form: { version: '2', title: '', convener: 'Kommunpolis' },
  })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('aria-invalid')
  expect(html).toContain('value="Kommunpolis"')
})

test.each(['leader', 'reader', 'participant', 'reporter'] as const)('a %s may not change it', async role => {
  const refused = await site.ask(site.as[role], address('/andra'), {
    form: { version: '2', title: 'Nej' },
    accept: 'application/json',
  })
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ title: 'not-allowed', status: 403 })
})

test('to an outsider it does not exist; a stranger is asked to sign in', async () => {
  expect((await site.ask(site.outsider, address())).status).toBe(404)
  const stranger = await site.ask(null, address())
  expect(stranger.status).toBe(303)
  expect(stranger.headers.get('location')).toContain('/logga-in')
})

test('a form from another site is refused', async () => {
  const refused = await site.ask(site.as.coordinator, address('/andra'), {
    form: { version: '2', title: 'Kapad' },
    headers: { origin: 'https://evil.example' },
  })
  expect(refused.status).toBe(403)
})

test('text is shown as text, never as markup', async () => {
  await site.ask(site.as.coordinator, address('/andra'), {
    form: { version: '2', title: '<script>alert(1)</script>' },
  })
  const html = await (await site.ask(site.as.reader, address())).text()
  expect(html).toContain('&lt;script>alert(1)&lt;/script>')
  expect(html).not.toContain('<script>alert')
})

test('the nine fields stand in the plan’s own order, with what was understood beside the words', async () => {
  const plan = await writeAPlan(site)
  const read = async (actor: Parameters<Site['ask']>[0], activity: string) =>
    (await site.ask(actor, `/samverkan/${site.slug}/aktivitet/${activity}`)).text()
  const html = await read(site.as.reader, plan.lights)
  await expectValidHtml(html)
  const text = textOf(html)
  const order = [
    'LjusByt belysningen vid trappan',
    'ArbetsgruppTorggruppen',
    'LöptidKlar juniKlar senast 30 juni 2020',
    'Mötesfrekvens1 gång per månadvarje månad',
    'SammankallandeFörvaltningen',
    'Kontakt: FörvaltningenSammankallandedet vill säga Förvaltningen',
    'Kontakt: PolisenKommunpolis',
    'Övriga deltagareFastighetsägaren',
    'UppföljningSamordnas av rådet vid T1, T2 och VB. Följs upp löpande vid gruppens möten.T1 · T2 · VB;',
    'Ska leda tillTorgen är trygga hela dygnet',
    'PlatsEktorget',
  ]
  const places = order.map(words => text.indexOf(words))
  expect(order.filter((_, index) => places[index]! < 0)).toEqual([])
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(text).not.toContain('Operativt mål')

  const member = await read(site.as.member, plan.rounds)
  await expectValidHtml(member)
  expect(member).toContain(`/kontakt/ny?activity=${plan.rounds}&amp;organisationId=${plan.police}`)
  expect(await read(site.as.reader, plan.rounds)).not.toContain('/kontakt/ny')
})

test('a contact is added by a member, once for each party', async () => {
  const plan = await writeAPlan(site)
  const form = `/samverkan/${site.slug}/kontakt/ny?activity=${plan.rounds}&organisationId=${plan.police}`
  const html = await (await site.ask(site.as.member, form)).text()
  await expectValidHtml(html)
  expect(html).toMatch(
    new RegExp(`<option[^>]*value="${plan.police}"[^>]*selected|<option selected value="${plan.police}"`),
  )
  const add = () =>
    site.ask(site.as.member, form, { form: { organisationId: plan.police, wording: 'Gruppchef' } })
  const saved = await add()
  expect(saved.headers.get('location')).toBe(`/samverkan/${site.slug}/aktivitet/${plan.rounds}`)
  const again = await add()
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('Det finns redan en sådan')
})

test('the form of an activity is correct HTML, refused or not', async () => {
  await expectValidHtml(await (await site.ask(site.as.member, address('/andra'))).text())
  const refused = await site.ask(site.as.member, address('/andra'), { form: { version: '1', title: '' } })
  await expectValidHtml(await refused.text())
})

test('a choice of something that is not there is refused by the field', async () => {
  const refused = await site.ask(site.as.coordinator, address('/andra'), {
    form: { version: String(await versionNow()), title: 'Gå', groupId: id },
  })
  expect(refused.status).toBe(422)
  expect(textOf(await refused.text())).toContain('Grupp i organisationen: Välj något i listan')
})

async function versionNow(): Promise<number> {
  return (await (await site.ask(site.as.reader, address(), { accept: 'application/json' })).json()).activity
    .version
}

test('its status is changed from its page alone, and the other fields stay', async () => {
  const before = await site.ask(site.as.member, address(), { accept: 'application/json' })
  const { activity } = await before.json()
  const html = await (await site.ask(site.as.member, address())).text()
  await expectValidHtml(html)
  expect(html).toContain(`action="${address('/lage')}"`)
  expect(await (await site.ask(site.as.reader, address())).text()).not.toContain(address('/lage'))
  const form = { version: String(activity.version), status: 'Väntar på beslut' }
  const saved = await site.ask(site.as.member, address('/lage'), { form })
  expect(saved.headers.get('location')).toBe(`${address()}#lage`)
  const after = await (await site.ask(site.as.member, address(), { accept: 'application/json' })).json()
  const { version: _, status, ...rest } = after.activity
  expect(status).toBe('Väntar på beslut')
  expect(activity).toMatchObject(rest)
  const other = { ...form, status: 'Beslutad' }
  const both = await site.ask(site.as.member, address('/lage'), { form: other })
  expect(both.status).toBe(409)
  const shown = await both.text()
  await expectValidHtml(shown)
  expect(textOf(shown)).toContain('Väntar på beslut')
  expect(shown).toContain('value="Beslutad"')
  expect((await site.ask(site.as.reader, address('/lage'), { form })).status).toBe(403)
})

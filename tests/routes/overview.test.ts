import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { changeRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
const read = async (actor: Parameters<Site['ask']>[0], path = '') =>
  (await site.ask(actor, `/samverkan/${site.slug}${path}`)).text()

beforeAll(async () => {
  site = await makeSite()
})
afterAll(() => site.close())

test('before there is a plan, a coordinator is offered to bring one or begin one', async () => {
  const html = await read(site.as.coordinator)
  await expectValidHtml(html)
  expect(html).toContain(`/samverkan/${site.slug}/utkast"`)
  expect(html).toContain(`/samverkan/${site.slug}/plan/ny"`)
  const reader = await read(site.as.reader)
  await expectValidHtml(reader)
  expect(reader).not.toContain('/utkast"')
  expect(reader).toContain('Här börjar er plan')
})

test('the heading says what is late, and the list what comes next', async () => {
  plan = await writeAPlan(site)
  const html = await read(site.as.leader)
  await expectValidHtml(html)
  expect(html).toContain('<h1>En aktivitet skulle ha varit klar</h1>')
  const text = textOf(html)
  expect(text).toContain('30 juni 2020▲ 55 dagar sedan')
  expect(text).toContain('31 augusti 2020om 7 dagarUppföljning T22 aktiviteter ska följas upp')
  expect(text.indexOf('Byt belysningen')).toBeLessThan(text.indexOf('Uppföljning T2'))
})

test('the areas are lines with goal, activities, next day, reporting points and gaps', async () => {
  const found = await (
    await site.ask(site.as.leader, `/samverkan/${site.slug}`, { accept: 'application/json' })
  ).json()
  expect(found.areas).toMatchObject([
    {
      name: 'Trygga torg',
      goal: 'Torgen är trygga hela dygnet',
      activities: 3,
      next: '2020-06-30',
      points: ['T1', 'T2', 'VB'],
    },
    { name: 'Skolan', via: 'Trygga torg', activities: 0 },
  ])
  const names = found.areas.map((area: { gaps: { name: string }[] }) => area.gaps.map(({ name }) => name))
  expect(names).toEqual([
    [
      'area-without-problem',
      'goal-without-indicator',
      'activity-without-contact',
      'activity-without-follow-up',
      'activity-without-convener',
      'activity-without-contact',
    ],
    ['area-without-goal', 'area-without-picture', 'area-without-stance'],
  ])
})

test('each area lacks as many links in the overview as in röda tråden, which the number leads to', async () => {
  const ask = async (path = '') =>
    (await site.ask(site.as.leader, `/samverkan/${site.slug}${path}`, { accept: 'application/json' })).json()
  const { areas } = await ask()
  const { chain } = await ask(`/plan/${plan.planId}/roda-traden`)
  const missing = chain.areas.map(({ sum }: { sum: { missing: number } }) => sum.missing)
  expect(areas.map(({ gaps }: { gaps: unknown[] }) => gaps.length)).toEqual(missing)
  const html = await read(site.as.leader)
  const linked = [...html.matchAll(/<a class="asks" href="[^"]*visa=luckor#area-\d+">(\d+)</g)]
  expect(linked.map(([, count]) => Number(count))).toEqual(missing.filter(Boolean))
})

test('gaps are counted by what lacks something: an activity without two contacts is one activity', async () => {
  const text = textOf(await read(site.as.leader))
  expect(text).toContain('Aktivitet utan kontakt 2')
  expect(text).toContain('Mål utan indikator 1Trygga torg (en föreslagen siffra att granska)')
})

test('the link of a number says what it counts, one or many', async () => {
  const spoken = [...(await read(site.as.leader)).matchAll(/<a class="asks"[^>]*>(.*?)<\/a>/gs)]
  const texts = spoken.map(([link]) => textOf(link))
  expect(texts.length).toBeGreaterThan(0)
  for (const text of texts) expect(text).toMatch(/^1 lucka i |^(?!1 )\d+ luckor i /)
})

test('a participant is not told that activities are missing which it may not see', async () => {
  const html = await read(site.as.participant)
  await expectValidHtml(html)
  expect(html).not.toContain('Byt belysningen')
  expect(html).not.toContain('Luckor i röda tråden')
  expect(html).toContain('Ingen av de aktiviteter som du är med i har en dag')
  expect(html).toContain('Dina aktiviteter')
})

test.each(['coordinator', 'leader', 'member', 'participant', 'reader'] as const)(
  'a %s sees the plan in the overview',
  async role => {
    expect(await read(site.as[role])).toContain('Trygga torg')
  },
)

test('a reporter sees that the plan is not open to that role', async () => {
  const html = await read(site.as.reporter)
  await expectValidHtml(html)
  expect(textOf(html)).toContain('det går inte att lämna uppgifter här än')
  expect(html).toContain('href="/konto"')
  expect(html).not.toContain('Trygga torg')
})

test('only those who see the history see the latest changes', async () => {
  expect(await read(site.as.member)).toContain('Senaste ändringarna')
  expect(await read(site.as.reader)).not.toContain('Senaste ändringarna')
})

test('of a plan that another has replaced, what was left undone is folded; the one in force is linked', async () => {
  const old = await writeAPlan(site, 2018)
  expect(textOf(await read(site.as.coordinator))).toContain('Andra planerÅtgärdsplan för Ekbacken 2018')
  const html = await read(site.as.coordinator, `?plan=${old.planId}`)
  await expectValidHtml(html)
  expect(html).toContain('<h1>Planen för 2018 är ersatt</h1>')
  expect(html).toMatch(/<details[^>]*><summary>Två aktiviteter har ingen uppgift om att de blev klara/)
  expect(textOf(html)).toContain('Planen som gäller nu: Åtgärdsplan för Ekbacken 2020')
  expect(html).toContain(`/samverkan/${site.slug}/plan/${plan.planId}"`)
  expect(textOf(html)).not.toContain('Läs in nästa plan')
  expect(html).not.toContain('class="asks"><span aria-hidden="true">▲')
})

test.each([
  [
    'without a last day is in force after its year, until another takes over',
    null,
    'gäller tills en ny tar vid',
  ],
  ['is over after its last day', '2018-12-31', 'har löpt ut'],
] as const)('a plan %s; the next one is offered', async (_, validTo, words) => {
  const alone = await makeSite()
  try {
    const old = await writeAPlan(alone, 2018)
    const at = `/samverkan/${alone.slug}`
    const { context, as } = alone
    await changeRecord(context, as.coordinator, nouns.plan, old.planId, 1, {
      title: 'Plan',
      year: 2018,
      validTo,
    })
    const html = await (await alone.ask(as.coordinator, at)).text()
    await expectValidHtml(html)
    expect(html).toContain(`<h1>Planen för 2018 ${words}</h1>`)
    expect(html).toMatch(/<details[^>]*><summary>Två aktiviteter har ingen uppgift om att de blev klara/)
    expect(html).toContain(`${at}/plan/${old.planId}/andra"`)
    expect(textOf(html)).toContain('Läs in nästa plan')
    expect(html).not.toContain('class="asks"><span aria-hidden="true">▲')
    const reader = await (await alone.ask(as.reader, at)).text()
    await expectValidHtml(reader)
    expect(reader).not.toContain('/andra"')
    expect(reader).toContain('Den som samordnar kan läsa in nästa plan')
  } finally {
    await alone.close()
  }
})

test('the plan in force is shown, though a later one is there; that one is offered with its day', async () => {
  const coming = await writeAPlan(site, 2021)
  const html = await read(site.as.reader)
  await expectValidHtml(html)
  expect(html).toContain(`/plan/${plan.planId}"`)
  expect(textOf(html)).toContain('Kommande plan: Åtgärdsplan för Ekbacken 2021, börjar gälla 1 januari 2021')
  expect(html).toContain(`href="/samverkan/${site.slug}/plan/${coming.planId}"`)
  expect(await read(site.as.reader, `?plan=${coming.planId}`)).toContain(
    '<h1>Planen börjar gälla 1 januari 2021</h1>',
  )
  expect((await site.ask(site.as.reader, `/samverkan/${site.slug}?plan=${site.partnershipId}`)).status).toBe(
    404,
  )
  expect((await site.ask(site.as.reader, `/samverkan/${site.slug}?plan=x`)).status).toBe(404)
  const page = await read(site.as.reader, '/plan')
  expect(page).toContain('Byt belysningen')
  expect(page).toContain(`/plan/${coming.planId}"`)
  expect(textOf(await read(site.as.reader, `/plan/${coming.planId}`))).toContain(
    'Börjar gälla 1 januari 2021',
  )
})

test('in English too', async () => {
  const answer = await site.ask(site.as.reader, `/samverkan/${site.slug}?plan=${plan.planId}`, {
    headers: { cookie: `session=${await site.sessionOf(site.as.reader)}; language=en` },
  })
  const html = await answer.text()
  await expectValidHtml(html)
  expect(html).toContain('One activity should have been done')
})

test('to an outsider it does not exist', async () => {
  expect((await site.ask(site.outsider, `/samverkan/${site.slug}`)).status).toBe(404)
})

test('the short words of the columns are explained where they stand', async () => {
  const text = textOf(await (await site.ask(site.as.reader, `/samverkan/${site.slug}`)).text())
  expect(text).toContain('VB: verksamhetsberättelsen efter årets slut.')
  expect(text).toContain('Luckor är länkar som saknas i områdets röda tråd')
})

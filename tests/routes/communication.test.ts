import { afterAll, beforeAll, expect, test } from 'vitest'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
const home = () => `/samverkan/${site.slug}`
const page = () => `${home()}/kommunikation`
const read = async (role: keyof Site['as'], path = page()) => (await site.ask(site.as[role], path)).text()
const add = async (path: string, form: Record<string, string>) => {
  await expectValidHtml(await read('coordinator', `${home()}/${path}`))
  const added = await site.ask(site.as.coordinator, `${home()}/${path}`, { form })
  expect(added.status).toBe(303)
  return added.headers.get('location')!
}

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
})
afterAll(() => site.close())

test('before anything is said each part says what belongs there', async () => {
  const html = await read('reader')
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Här står vad invånarna är lovade')
  expect(html).not.toContain('/ny')
})

test('a joint strategy has its day, and each party its communicator', async () => {
  expect(await add('kommunikationsstrategi/ny', { title: 'Tillsammans utåt', due: 'våren 2020' })).toBe(
    `${page()}#strategy`,
  )
  await add('kommunikator/ny', { organisationId: plan.police, wording: 'Polisens presstjänst' })
  const text = textOf(await read('leader'))
  expect(text).toContain('På plats: våren 2020')
  expect(text).toContain('Polisen: Polisens presstjänst')
  const again = await site.ask(site.as.coordinator, `${home()}/kommunikator/ny`, {
    form: { organisationId: plan.police, wording: 'En till' },
  })
  expect(again.status).toBe(422)
})

test('a message is planned, has its own communicators, and is said on a day', async () => {
  await add('budskap/ny', { text: 'Torget får nya lampor', audience: 'Boende', planned: 'juni 2020' })
  const planned = await read('member')
  await expectValidHtml(planned)
  // June has passed.
  expect(planned).toMatch(/class="when late"[^>]*>Planerat: juni 2020/)
  const id = planned.match(/budskap\/([0-9a-f-]{36})\/andra/)?.[1] ?? (await idOf('budskap'))
  await add(`kommunikator/ny?budskap=${id}`, {
    organisationId: plan.municipality,
    wording: 'Förvaltningens kommunikatör',
  })
  const said = await site.ask(site.as.coordinator, `${home()}/budskap/${id}/andra`, {
    form: { version: '1', text: 'Torget får nya lampor', saidOn: '2020-06-12' },
  })
  expect(said.status).toBe(303)
  expect(textOf(await read('reader'))).toContain('Sagt 12 juni 2020')
})

test('a promise stands beside what was done of it, and is found by its words', async () => {
  await add('medborgarlofte/ny', {
    text: 'Minst åtta trygghetsvandringar',
    promisedBy: 'Polisen och kommunen',
    due: '2020',
    activityId: plan.lights,
  })
  const before = textOf(await read('reader'))
  expect(before).toContain('Inget utfall är skrivet ännu')
  const id = await idOf('medborgarlofte')
  await add(`lofte-utfall/ny?lofte=${id}`, {
    state: 'partly-kept',
    text: 'Fem av åtta vandringar',
    seenOn: '2020-08-20',
  })
  const html = await read('reader')
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Delvis hållet 20 augusti 2020 Fem av åtta vandringar')
  expect(textOf(html)).toContain('inte om det har hjälpt')
  const found = textOf(await read('reader', `${home()}/sok?q=trygghetsvandring`))
  expect(found).toContain('Minst åtta trygghetsvandringar')
  const there = await site.ask(site.as.reader, `${home()}/medborgarlofte/${id}`)
  expect(there.headers.get('location')).toBe(`${page()}#${id}`)
})

test('an activity that goes lets go of the promise, which stands', async () => {
  const path = `${home()}/aktivitet/${plan.lights}/ta-bort`
  const removed = await site.ask(site.as.coordinator, path, { form: {} })
  expect(removed.status).toBe(303)
  const text = textOf(await read('reader'))
  expect(text).toContain('Minst åtta trygghetsvandringar')
  expect(text).not.toContain('Hålls genom')
})

test('what residents said stands with its day and place', async () => {
  await add('medborgardialog/ny', {
    title: 'Kväll på torget',
    heldOn: '2020-05-05',
    placeId: plan.place,
    how: 'Öppet möte',
    said: 'Det är mörkt vid trappan.',
  })
  const html = await read('reader')
  await expectValidHtml(html)
  expect(textOf(html)).toContain('5 maj 2020 · Ektorget · Öppet möte')
  const named = await site.ask(site.as.coordinator, `${home()}/medborgardialog/ny`, {
    form: { title: 'Samtal', heldOn: '2020-05-05', said: 'Ring 19900101-2385' },
  })
  expect(named.status).toBe(422)
})

async function idOf(noun: string): Promise<string> {
  const html = await read('coordinator')
  return html.match(new RegExp(`/${noun}/([0-9a-f-]{36})/andra`))![1]!
}

const pointsOf = async (role: keyof Site['as'] = 'coordinator') => {
  const answer = await site.ask(site.as[role], page(), { accept: 'application/json' })
  const { dialogues } = await answer.json()
  return dialogues.flatMap(({ points }: { points: object[] }) => points)
}
const writePoint = async (text: string) => {
  await add(`dialogpunkt/ny?dialog=${await idOf('medborgardialog')}`, { text })
  return (await pointsOf()).find((point: { text: string }) => point.text === text).id as string
}

test('a point of a dialogue becomes a problem that keeps its words and its place, and each leads to the other', async () => {
  const point = await writePoint('Det är mörkt vid trappan')
  expect(textOf(await read('reader'))).toContain('Ingen har tagit ställning till punkten ännu')
  const path = `${home()}/dialogpunkt/${point}/vidare`
  await expectValidHtml(await read('coordinator', path))
  const made = await site.ask(site.as.coordinator, path, { form: { as: 'problem', areaId: plan.squares } })
  expect(made.status).toBe(303)
  const problem = made.headers.get('location')!
  const area = (await site.ask(site.as.reader, problem)).headers.get('location')!
  const html = await read('reader', area)
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Det är mörkt vid trappan Ektorget')
  expect(textOf(html)).toContain('Från medborgardialogen Kväll på torget, 5 maj 2020')
  const back = html.match(/href="([^"]*dialogpunkt\/[^"/]*)"/)![1]!
  expect((await site.ask(site.as.reader, back)).headers.get('location')).toBe(`${page()}#${point}`)
  const there = await read('reader')
  await expectValidHtml(there)
  expect(textOf(there)).toContain('Blev problemet Det är mörkt vid trappan')
  expect(there).not.toContain('/vidare"')
  // Pressed again, it is the same problem.
  const again = await site.ask(site.as.coordinator, path, { form: { as: 'activity', areaId: plan.squares } })
  expect(again.headers.get('location')).toBe(problem)
  const thread = await read('reader', `${home()}/plan/${plan.planId}/roda-traden`)
  expect(textOf(thread)).toContain('Från medborgardialogen Kväll på torget, 5 maj 2020')

  // The problem goes, and the point stands and may be taken up anew; what was removed comes back with its link.
  const removed = await site.ask(site.as.coordinator, `${problem}/ta-bort`, { form: {} })
  expect(removed.status).toBe(303)
  expect(textOf(await read('reader'))).not.toContain('Blev problemet')
  const events = await site.ask(site.as.coordinator, `${home()}/historik`, { accept: 'application/json' })
  const { events: told } = await events.json()
  const removal = told.find(
    ({ verb, record }: { verb: string; record: string }) => [verb, record].join() === 'removed,problem',
  )
  await site.ask(site.as.coordinator, `${home()}/historik/${removal.id}/angra`, { form: {} })
  expect(textOf(await read('reader'))).toContain('Blev problemet Det är mörkt vid trappan')
})

test('a point becomes an activity, whose page says from which dialogue', async () => {
  const point = await writePoint('Sätt upp lampor vid trappan')
  const path = `${home()}/dialogpunkt/${point}/vidare`
  const made = await site.ask(site.as.coordinator, path, { form: { as: 'activity', areaId: plan.squares } })
  const html = await read('reader', made.headers.get('location')!)
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Från medborgardialogenKväll på torget, 5 maj 2020')
  expect(textOf(await read('reader'))).toContain('Blev aktiviteten Sätt upp lampor vid trappan')
})

test('a point is set aside with a reason, and cannot be that and in the plan at once', async () => {
  const point = await writePoint('Bygg en bro')
  const path = `${home()}/dialogpunkt/${point}/andra`
  const both = {
    version: '1',
    text: 'Bygg en bro',
    setAside: 'Det rår inte vi över',
    activityId: plan.lights,
  }
  const refused = await site.ask(site.as.coordinator, path, { form: both })
  expect(refused.status).toBe(422)
  expect(textOf(await refused.text())).toContain('Punkten kan bara bli en sak')
  const { activityId: _, ...aside } = both
  expect((await site.ask(site.as.coordinator, path, { form: aside })).status).toBe(303)
  expect(textOf(await read('reader'))).toContain('Lagd åt sidan: Det rår inte vi över')
  // Somebody thinks again.
  const onward = await site.ask(site.as.coordinator, `${home()}/dialogpunkt/${point}/vidare`, {
    form: { as: 'problem', areaId: plan.squares },
  })
  expect(onward.status).toBe(303)
  expect(textOf(await read('reader'))).not.toContain('Lagd åt sidan')
})

test('who does not coordinate reads the points and takes none into the plan', async () => {
  const point = await writePoint('Mer folk på torget')
  const path = `${home()}/dialogpunkt/${point}/vidare`
  for (const role of ['member', 'reader'] as const) {
    expect(await read(role)).not.toContain('/vidare"')
    expect((await site.ask(site.as[role], path)).status).toBe(403)
    expect(
      (await site.ask(site.as[role], path, { form: { as: 'problem', areaId: plan.squares } })).status,
    ).toBe(403)
  }
})

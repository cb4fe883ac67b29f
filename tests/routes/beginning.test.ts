import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPartnership } from '../../src/operations/partnership.ts'
import { identify, openSession } from '../../src/operations/session.ts'
import { createApp } from '../../src/server/app.tsx'
import { openDatabase } from '../../src/storage/database.ts'
import { freshDatabase } from '../database.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
beforeAll(async () => {
  site = await makeSite()
})
afterAll(() => site.close())

const answers = {
  city: 'Lindköping',
  district: 'Södra staden',
  municipality: 'Lindköpings kommun',
  police: 'Lokalpolisområde Lindköping',
  partners: 'Lindbostäder\nLokalpolisområde Slätten',
  name: 'Åsa Ek',
  positionName: 'Säkerhetsstrateg',
  employer: 'municipality',
  email: 'asa.ek@example.org',
  password: 'fyra ord som minns',
  firstStep: 'five-areas',
}

const tokenIn = (answer: Response) =>
  /session=([\w-]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''

test('the questions are asked of who keeps the installation, and of nobody else', async () => {
  const asked = await site.ask(site.as.coordinator, '/borja?med=five-areas')
  expect(asked.status).toBe(200)
  const html = await asked.text()
  await expectValidHtml(html)
  expect(html).toMatch(/value="five-areas"[^>]*selected/)
  // Who they are now sees what they see now; who they will be does not.
  expect(textOf(html)).toContain(
    `${site.as.coordinator.membership.partnershipName} finns kvar, men visas bara för ${site.as.coordinator.identity.email}`,
  )
  expect((await site.ask(site.as.leader, '/borja')).status).toBe(403)
  expect((await site.ask(site.outsider, '/borja', { form: answers })).status).toBe(403)
  expect((await site.ask(null, '/borja')).status).toBe(303)
})

test('what is not answered is said by each question, nothing lost and nothing made', async () => {
  const refused = await site.ask({ ...site.as.coordinator }, '/borja', {
    form: { ...answers, police: ' ', password: 'kort', email: 'ingen adress' },
  })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  await expectValidHtml(html)
  const text = textOf(html)
  for (const said of [
    'Polisens part: Fyll i fältet',
    'Lösenord: Skriv minst 12 tecken',
    'E-postadress: Skriv en e-post',
  ])
    expect(text).toContain(said)
  expect(html).toContain('Lindköpings kommun')
  expect(html).not.toContain('value="kort"')
  const taken = await site.ask({ ...site.as.coordinator }, '/borja', {
    form: { ...answers, email: 'reader@example.org' },
  })
  expect(taken.status).toBe(422)
  expect(textOf(await taken.text())).toContain('Det finns redan en sådan')
  expect(await site.database.selectFrom('partnership').select('id').execute()).toEqual([])
})

test('a partnership begins with its parties, its coordinator and five areas', async () => {
  const answer = await site.ask({ ...site.as.coordinator }, '/borja', { form: answers })
  expect(answer.status).toBe(303)
  const identity = (await identify(site.context, tokenIn(answer)))!
  const membership = identity.memberships[0]!
  expect(membership).toMatchObject({ slug: 'sodra-staden', role: 'coordinator', personName: 'Åsa Ek' })
  const coordinator = { identity, membership }
  const location = answer.headers.get('location') ?? ''
  expect(location).toMatch(/^\/samverkan\/sodra-staden\/plan\//)
  const plan = textOf(await (await site.ask(coordinator, location)).text())
  expect(plan).toContain('Åtgärdsplan 2020')
  expect(plan).toContain('Systemhotande brottslighet')
  const organisation = textOf(
    await (await site.ask(coordinator, '/samverkan/sodra-staden/organisation')).text(),
  )
  for (const shown of ['Lindköpings kommun', 'Lokalpolisområde Slätten', 'Lindbostäder', 'Säkerhetsstrateg'])
    expect(organisation).toContain(shown)
  const agreement = textOf(
    await (await site.ask(coordinator, '/samverkan/sodra-staden/overenskommelse/ny')).text(),
  )
  expect(agreement).toContain('De fem områdena')
  const history = textOf(await (await site.ask(coordinator, '/samverkan/sodra-staden/historik')).text())
  expect(history).toContain('Lindbostäder')
})

test('who brings a plan stands where it is brought, and who begins blank at the overview', async () => {
  for (const [firstStep, way] of [
    ['bring', /\/samverkan\/nasdal\/utkast$/],
    ['blank', /\/samverkan\/nasdal-2$/],
  ] as const) {
    const answer = await site.ask({ ...site.as.coordinator }, '/borja', {
      form: { ...answers, city: 'Näsdal', district: '', email: `${firstStep}@example.org`, firstStep },
    })
    expect(answer.headers.get('location')).toMatch(way)
  }
})

test('where there is only one partnership to look at, who keeps the installation is shown the ways on', async () => {
  expect((await site.ask(site.as.coordinator, '/')).status).toBe(303)
  const fresh = await freshDatabase()
  const database = openDatabase(fresh.application)
  try {
    const context = { ...site.context, database }
    const { accountId } = await createPartnership(context, {
      name: 'Exemplet',
      coordinator: { name: 'Samordnaren', email: 'first@example.org' },
    })
    const app = createApp({ context, assets: { styles: [], scripts: [] }, origins: [], log: console.error })
    const cookie = `session=${await openSession(context, accountId)}`
    const shown = await app.request('/', { headers: { cookie } })
    expect(shown.status).toBe(200)
    const html = await shown.text()
    await expectValidHtml(html)
    expect(textOf(html)).toContain('Välkommen till Samhandling')
    for (const way of ['/borja?med=bring', '/borja?med=five-areas', '/samverkan/exemplet'])
      expect(html).toContain(`href="${way}"`)
  } finally {
    await database.destroy()
    await fresh.drop()
  }
})

/** What goes wrong beside the operations is told in the reader's language, with a way on; to a program as problem+json. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/operations/record.ts'
import { createApp } from '../../src/server/app.tsx'
import { openDatabase } from '../../src/storage/database.ts'
import { expectValidHtml } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

type Ask = Site['ask']
type Options = NonNullable<Parameters<Ask>[2]>

let site: Site
/** The same program whose identifiers have run out, and whose database is away. */
let broken: Ask
let away: Ask
const logged: unknown[] = []

beforeAll(async () => {
  site = await makeSite()
  const cookie = `session=${await site.sessionOf(site.as.coordinator)}`
  const nowhere = openDatabase({ host: '127.0.0.1', port: 1, user: 'nobody', database: 'none' })
  broken = asking(cookie, {
    newId: () => {
      throw new Error('no more identifiers')
    },
  })
  away = asking(cookie, { database: nowhere })
})
afterAll(() => site.close())

function asking(session: string, change: Partial<Site['context']>): Ask {
  const app = createApp({
    context: { ...site.context, ...change },
    assets: { styles: [], scripts: [] },
    origins: [],
    log: error => logged.push(error),
  })
  return async (_, path, { accept = 'text/html', headers = {}, form } = {}) =>
    app.request(path, {
      method: form ? 'POST' : 'GET',
      headers: {
        accept,
        origin: 'http://localhost',
        ...headers,
        cookie: `${session}; ${headers.cookie ?? ''}`,
      },
      ...(form && { body: form instanceof FormData ? form : new URLSearchParams(form) }),
    })
}

const plan = { title: 'Plan', year: '2020' }
const mishaps: [string, number, () => [Ask, Actor | null, string, Options]][] = [
  [
    'foreign-form',
    403,
    () => [site.ask, null, '/logga-in', { form: {}, headers: { origin: 'https://evil.example' } }],
  ],
  ['too-large', 413, () => [site.ask, null, '/logga-in', { form: { email: 'x'.repeat(3 * 1024 * 1024) } }]],
  ['unexpected', 500, () => [broken, null, `/samverkan/${site.slug}/plan/ny`, { form: plan }]],
  ['away', 503, () => [away, null, '/konto', {}]],
]

describe.each(mishaps)('%s', (name, status, request) => {
  it.each([
    ['sv', /Inget har sparats|har inget sparats|finns kvar/],
    ['en', /[Nn]othing (has been|was) saved|still there/],
  ])('is told to people in %s', async (language, sentence) => {
    const [ask, actor, path, options] = request()
    const headers = { ...options.headers, cookie: `language=${language}` }
    const answer = await ask(actor, path, { ...options, headers })
    expect(answer.status).toBe(status)
    const html = await answer.text()
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toMatch(sentence)
    expect(html).toMatch(/<main.*<a href="\/(samverkan\/ekbacken)?">/)
    await expectValidHtml(html)
  })

  it('is told to a program as problem+json, with the sentence for people', async () => {
    const [ask, actor, path, options] = request()
    const answer = await ask(actor, path, { ...options, accept: 'application/json' })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    const problem = await answer.json()
    expect(problem).toMatchObject({ type: `about:blank#${name}`, title: name, status })
    expect(problem.detail).toMatch(/sparats|finns kvar/)
  })
})

it('every mistake of the program is logged, and an outage once', () => {
  const messages = logged.map(error => (error as Error).message)
  expect(messages.filter(message => message === 'no more identifiers')).toHaveLength(3)
  expect(messages).toHaveLength(4)
})

it('who must sign in anew before a form is taken comes back to the page it stood on, not to where it was sent', async () => {
  const order = `/samverkan/${site.slug}/ordning`
  const at = (page: string) => site.ask(null, order, { form: {}, headers: { referer: page } })
  const way = async (answer: Promise<Response>) => (await answer).headers.get('location')
  const plan = `/samverkan/${site.slug}/plan?plan=1`
  expect(await way(at(`http://localhost${plan}`))).toBe(`/logga-in?till=${encodeURIComponent(plan)}`)
  expect(await way(at('https://evil.example/plan'))).toBe('/logga-in')
  expect(await way(site.ask(null, order, { form: {} }))).toBe('/logga-in')
})

it('a document is not read for who may not add one', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '1000000000' }
  const take = (actor: Actor) =>
    site.ask(actor, `/samverkan/${site.slug}/utkast`, { method: 'POST', headers, body: 'x' })
  expect((await take(site.as.reader)).status).toBe(403)
  expect((await take(site.as.coordinator)).status).toBe(413)
})

it('the order leads back to our own pages alone, and to the plan where it was told nothing that is an address', async () => {
  const path = `/samverkan/${site.slug}/organisation/ny`
  const form = { name: 'Ekbackens kommun', kind: 'municipality' }
  const added = await site.ask(site.as.coordinator, path, { form, accept: 'application/json' })
  const { id } = await added.json()
  const file = new FormData()
  for (const [name, value] of Object.entries({ noun: 'organisation', id, where: 'up' })) file.set(name, value)
  file.set('back', new File(['x'], 'x.txt'))
  const outside = {
    noun: 'organisation',
    id,
    where: 'up',
    back: `/samverkan/${site.slug}/../../\\evil.example`,
  }
  for (const form of [file, outside]) {
    const answer = await site.ask(site.as.coordinator, `/samverkan/${site.slug}/ordning`, { form })
    expect(answer.headers.get('location')).toBe(`/samverkan/${site.slug}/plan#${id}`)
  }
})

it('a text is quoted as its reader quotes', async () => {
  const path = `/samverkan/${site.slug}/historik`
  const session = await site.sessionOf(site.as.coordinator)
  const read = async (language: string) => {
    const headers = { cookie: `session=${session}; language=${language}` }
    return (await site.ask(null, path, { headers })).text()
  }
  expect(await read('sv')).toContain('”Ekbackens kommun”')
  expect(await read('en')).toContain('“Ekbackens kommun”')
})

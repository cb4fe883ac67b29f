import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/operations/record.ts'
import { makeSignInLink, signInByPassword } from '../../src/operations/session.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { aMonday } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let now = aMonday
const password = 'fyra ord som minns'
const email = 'member@example.org'

beforeAll(async () => {
  site = await makeSite()
  site.context.now = () => now
  for (const actor of [site.as.member, site.as.reader]) await choosePassword(actor)
})
beforeEach(() => {
  now = aMonday
})
afterAll(() => site.close())

const choosePassword = (actor: Actor, wanted = password) =>
  site.ask(actor, '/konto/losenord', { form: { wanted } })
const signIn = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  site.ask(null, '/logga-in', { form, headers })
const cookieIn = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''
/** Who a cookie belongs to; null when it is nobody's. */
async function whoIs(cookie: string): Promise<string | null> {
  const answer = await site.ask(null, '/konto', { accept: 'application/json', headers: { cookie } })
  return answer.status === 200 ? (await answer.json()).email : null
}

describe('the sign-in page', () => {
  test('is correct HTML, and signs in with address and password', async () => {
    await expectValidHtml(await (await site.ask(null, '/logga-in')).text())
    const answer = await signIn({ email: ' Member@Example.org ', password })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/')
    expect(await whoIs(cookieIn(answer))).toBe(email)
  })

  test('takes a password in whichever way its letters are composed', async () => {
    await choosePassword(site.as.leader, 'åtta ögon ser åt öster'.normalize('NFC'))
    const answer = await signIn({
      email: 'leader@example.org',
      password: 'åtta ögon ser åt öster'.normalize('NFD'),
    })
    expect(answer.status).toBe(303)
  })

  test('says the same of a wrong password, an unknown account and an account without one', async () => {
    const answers = await Promise.all([
      signIn({ email, password: 'något helt annat' }),
      signIn({ email: 'nobody@example.org', password }),
      signIn({ email: 'reporter@example.org', password }),
      signIn({ email: 'reporter@example.org', password: '' }),
      signIn({}),
    ])
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422])
    expect(answers.every(({ headers }) => headers.get('set-cookie') === null)).toBe(true)
    const pages = await Promise.all(answers.map(answer => answer.text()))
    await expectValidHtml(pages[0]!)
    expect(new Set(pages.map(textOf)).size).toBe(1)
    expect(pages[0]).not.toContain('något helt annat')
  })

  test('works as long on an unknown account as on a wrong password', async () => {
    const workFor = async (address: string) => {
      const before = process.cpuUsage()
      await signInByPassword(site.context, address, 'fel')
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    // By turns, and the middle of many: what else the machine does meanwhile strikes both.
    const works = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 16; round++) {
      works.known.push(await workFor(email))
      works.unknown.push(await workFor('nobody@example.org'))
    }
    const middle = (of: number[]) => of.sort((a, b) => a - b)[of.length >> 1]!
    const ratio = middle(works.unknown) / middle(works.known)
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.7)
  })

  test('goes back to what was asked for', async () => {
    const asked = `/samverkan/${site.slug}/plan?plan=1`
    const stranger = await site.ask(null, asked)
    const way = stranger.headers.get('location') ?? ''
    expect(way).toBe(`/logga-in?till=${encodeURIComponent(asked)}`)
    expect(await (await site.ask(null, way)).text()).toContain(`name="till" value="${asked}"`)
    const answer = await signIn({ email, password, till: asked })
    expect(answer.headers.get('location')).toBe(asked)
  })

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/.//evil'])(
    'but never to %s',
    async till => {
      expect((await signIn({ email, password, till })).headers.get('location')).toBe('/')
      const signedIn = await site.ask(site.as.member, `/logga-in?till=${encodeURIComponent(till)}`)
      expect(signedIn.headers.get('location')).toBe('/')
      const back = await site.ask(null, '/sprak', { form: { language: 'en', back: till } })
      expect(back.headers.get('location')).toBe('/')
    },
  )

  test('waits after ten attempts at an account, says how long, and lets others in meanwhile', async () => {
    const form = { email: 'reader@example.org', password: 'fel' }
    for (let time = 0; time < 10; time++) expect((await signIn(form)).status).toBe(422)
    const waiting = await signIn({ ...form, password })
    expect(waiting.status).toBe(429)
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0)
    const html = await waiting.text()
    await expectValidHtml(html)
    expect(textOf(html)).toMatch(/För många försök\. Försök igen om \d+ min/)
    expect((await signIn({ email, password })).status).toBe(303)
  })

  test('refuses a form from another site', async () => {
    const answer = await signIn({ email, password }, { origin: 'https://evil.example' })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

describe('the session', () => {
  test('has a cookie that scripts and other sites do not get', async () => {
    const cookie = (await signIn({ email, password })).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^session=[\w-]{43}; /)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).toContain('Path=/')
    expect(cookie).not.toContain('Secure')
  })

  test('is a new one at each sign-in, and the one before it ends', async () => {
    const first = cookieIn(await signIn({ email, password }))
    const second = cookieIn(await signIn({ email, password }, { cookie: first }))
    expect(second).not.toBe(first)
    expect(await whoIs(first)).toBeNull()
    expect(await whoIs(second)).toBe(email)
  })

  test('that somebody else chose is never taken over', async () => {
    const chosen = `session=${'A'.repeat(43)}`
    expect(cookieIn(await signIn({ email, password }, { cookie: chosen }))).not.toBe(chosen)
    expect(await whoIs(chosen)).toBeNull()
  })

  test('ends after fourteen days', async () => {
    const cookie = cookieIn(await signIn({ email, password }))
    now = new Date(aMonday.getTime() + 14 * 24 * 60 * 60 * 1000)
    expect(await whoIs(cookie)).toBeNull()
  })

  test('ends when its holder signs out', async () => {
    const cookie = cookieIn(await signIn({ email, password }))
    const out = await site.ask(null, '/logga-ut', { form: {}, headers: { cookie } })
    expect(out.headers.get('location')).toBe('/logga-in')
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await whoIs(cookie)).toBeNull()
  })

  test('ends everywhere when its holder says so; one by one too, but not others’', async () => {
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map(async () => cookieIn(await signIn({ email, password }))),
    )
    const other = cookieIn(await signIn({ email: 'leader@example.org', password: 'åtta ögon ser åt öster' }))
    const sessionsOf = async (cookie: string) =>
      (await (await site.ask(null, '/konto', { accept: 'application/json', headers: { cookie } })).json())
        .sessions
    const others = (await sessionsOf(other)).find(({ own }: { own: boolean }) => own).id
    const seconds = (await sessionsOf(two!)).find(({ own }: { own: boolean }) => own).id

    const end = (form: Record<string, string>) =>
      site.ask(null, '/konto/sessioner', { form, headers: { cookie: one! } })
    await end({ session: seconds })
    await end({ session: others })
    expect(await Promise.all([one!, two!, three!, other].map(whoIs))).toEqual([
      email,
      null,
      email,
      'leader@example.org',
    ])
    await end({})
    expect(await Promise.all([one!, three!, other].map(whoIs))).toEqual([null, null, 'leader@example.org'])
  })
})

describe('behind a proxy that speaks https outside and http to us', () => {
  let outside: Site
  const address = 'https://plan.example.org'
  beforeAll(async () => {
    outside = await makeSite({ origins: [address] })
  })
  afterAll(() => outside.close())

  test('cookies are for https and this host alone, and forms from the outside address are taken', async () => {
    const token = await makeSignInLink(outside.context, outside.as.member.identity.accountId)
    const answer = await outside.ask(null, `/logga-in/lank/${token}`, {
      form: {},
      headers: { origin: address },
    })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-session=[\w-]{43}; /)
    expect(cookie).toContain('Secure')
    const ask = async (cookie: string) => (await outside.ask(null, '/konto', { headers: { cookie } })).status
    expect(await ask(cookie.split(';')[0]!)).toBe(200)
    expect(await ask(cookie.split(';')[0]!.replace('__Host-', ''))).toBe(303)
    const language = await outside.ask(null, '/sprak', {
      form: { language: 'en' },
      headers: { origin: address },
    })
    expect(language.headers.get('set-cookie')).toMatch(/^__Host-language=en; .*Secure/)
  })
})

describe('a link that signs in', () => {
  const link = async () =>
    `/logga-in/lank/${await makeSignInLink(site.context, site.as.member.identity.accountId)}`

  test('shows a button however often it is opened, and is used up by the button', async () => {
    const path = await link()
    for (const _ of ['a mail scanner', 'its owner']) {
      const opened = await site.ask(null, path)
      expect(opened.headers.get('set-cookie')).toBeNull()
      const html = await opened.text()
      await expectValidHtml(html)
      expect(textOf(html)).toContain('Länken fungerar en gång')
    }
    const used = await site.ask(null, path, { form: {} })
    expect(await whoIs(cookieIn(used))).toBe(email)
    const again = await site.ask(null, path, { form: {} })
    expect(again.headers.get('location')).toBe('/logga-in?lank=gammal')
    const html = await (await site.ask(null, '/logga-in?lank=gammal')).text()
    await expectValidHtml(html)
    expect(textOf(html)).toContain('Länken är redan använd eller för gammal')
  })

  test('is worth nothing once there is a newer one', async () => {
    const [former, newest] = [await link(), await link()]
    expect((await site.ask(null, former, { form: {} })).headers.get('location')).toBe('/logga-in?lank=gammal')
    expect(await whoIs(cookieIn(await site.ask(null, newest, { form: {} })))).toBe(email)
  })

  test('works within the hour', async () => {
    const path = await link()
    now = new Date(aMonday.getTime() + 60 * 60 * 1000)
    expect((await site.ask(null, path)).status).toBe(303)
    expect((await site.ask(null, path, { form: {} })).headers.get('set-cookie')).toBeNull()
  })

  test('works for one when two use it at once', async () => {
    const path = await link()
    const answers = await Promise.all([1, 2].map(() => site.ask(null, path, { form: {} })))
    expect(answers.filter(({ headers }) => headers.get('set-cookie'))).toHaveLength(1)
  })
})

describe('the account page', () => {
  test('is for who has signed in, correct HTML, and without secrets', async () => {
    expect((await site.ask(null, '/konto')).headers.get('location')).toBe('/logga-in?till=%2Fkonto')
    await expectValidHtml(await (await site.ask(site.as.coordinator, '/konto')).text())
    const json = await (await site.ask(site.as.member, '/konto', { accept: 'application/json' })).text()
    expect(json).not.toContain('argon2')
  })

  test('the password is changed by who knows it; the others who were signed in are signed out', async () => {
    const here = cookieIn(await signIn({ email, password }))
    const elsewhere = cookieIn(await signIn({ email, password }))
    const link = `/logga-in/lank/${await makeSignInLink(site.context, site.as.member.identity.accountId)}`
    const change = (form: Record<string, string>) =>
      site.ask(null, '/konto/losenord', { form, headers: { cookie: here } })
    const wanted = 'fem andra ord som minns'

    const wrong = await change({ current: 'fel', wanted })
    expect(wrong.status).toBe(422)
    await expectValidHtml(await wrong.text())
    const short = await change({ current: password, wanted: 'elva tecken' })
    expect(short.status).toBe(422)
    expect(textOf(await short.text())).toContain('Lösenordet behöver minst 12 tecken')
    expect((await signIn({ email, password })).status).toBe(303)

    expect((await change({ current: password, wanted })).headers.get('location')).toBe(
      '/konto?klart=losenord',
    )
    expect(await whoIs(here)).toBe(email)
    expect(await whoIs(elsewhere)).toBeNull()
    expect((await signIn({ email, password })).status).toBe(422)
    expect((await signIn({ email, password: wanted })).status).toBe(303)
    expect((await site.ask(null, link, { form: {} })).headers.get('location')).toBe('/logga-in?lank=gammal')
  })

  test('a stolen session does not find the password by trying', async () => {
    const cookie = cookieIn(await signIn({ email, password: 'fem andra ord som minns' }))
    const guess = () =>
      site.ask(null, '/konto/losenord', {
        form: { current: 'fel', wanted: 'tillräckligt långt' },
        headers: { cookie },
      })
    const statuses: number[] = []
    for (let time = 0; time < 11; time++) statuses.push((await guess()).status)
    expect(statuses.at(-1)).toBe(429)
  })

  test('the language is the account’s, and follows it to the next browser', async () => {
    const form = { language: 'en', back: '/konto' }
    expect((await site.ask(site.as.participant, '/sprak', { form })).headers.get('location')).toBe('/konto')
    expect(await (await site.ask(site.as.participant, '/konto')).text()).toContain('<html lang="en">')
    await site.ask(site.as.participant, '/sprak', { form: { ...form, language: 'klingon' } })
    expect(await (await site.ask(site.as.participant, '/konto')).text()).toContain('<html lang="en">')
  })
})

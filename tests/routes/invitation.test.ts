import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, changeRecord } from '../../src/operations/record.ts'
import { onConnection } from '../../src/storage/connection.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { actorAt, aMonday } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let groupId: string
let invitePath: string
let now: Date
const day = 24 * 60 * 60 * 1000

beforeAll(async () => {
  site = await makeSite()
  site.context.now = () => now
  now = aMonday
  invitePath = `/samverkan/${site.slug}/medlemmar/inbjudan`
  const added = await addRecord(site.context, site.as.coordinator, nouns.group, {
    name: 'Torggruppen',
    kind: 'working',
  })
  if (!added.ok) throw new Error(added.refusal.name)
  groupId = added.value.id
})
beforeEach(() => {
  now = aMonday
})
afterAll(() => site.close())

const password = 'fyra ord som minns'
let count = 0
const newEmail = () => `invited-${++count}@example.org`

async function invite(email: string, more: Record<string, string> = { role: 'reader' }): Promise<string> {
  const invited = await site.ask(site.as.coordinator, invitePath, {
    form: { name: 'Den inbjudna', email, ...more },
  })
  expect(invited.status).toBe(201)
  expect(invited.headers.get('cache-control')).toBe('no-store')
  const html = await invited.text()
  await expectValidHtml(html)
  const path = /value="http:\/\/localhost(\/inbjudan\/[\w-]{43})"/.exec(html)?.[1]
  if (!path) throw new Error('no link was shown')
  return path
}

/** What a link that opens nothing answers, as it is read. */
async function closed(answer: Response): Promise<string> {
  expect(answer.status).toBe(404)
  return textOf(await answer.text())
}

test('the form is correct, and refuses an address that is no address, nothing lost', async () => {
  await expectValidHtml(await (await site.ask(site.as.coordinator, invitePath)).text())
  const refused = await site.ask(site.as.coordinator, invitePath, {
    form: { name: 'Någon', email: 'ingen adress', role: 'reader' },
  })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  await expectValidHtml(html)
  expect(html).toContain('value="Någon"')
  expect(html).toContain('href="#email"')
})

test.each(['leader', 'member', 'participant', 'reporter', 'reader'] as const)(
  'a %s does not invite',
  async role => {
    expect((await site.ask(site.as[role], invitePath)).status).toBe(403)
    const form = { name: 'Någon', email: newEmail(), role: 'coordinator' }
    expect((await site.ask(site.as[role], invitePath, { form })).status).toBe(403)
  },
)

test('the invited sees who invited to what, chooses a password, and is in', async () => {
  const email = newEmail()
  const link = await invite(email, { role: 'participant', groupIds: groupId })
  for (const _ of ['a mail scanner', 'the invited']) {
    const opened = await site.ask(null, link)
    expect(opened.status).toBe(200)
    const html = await opened.text()
    await expectValidHtml(html)
    const text = textOf(html)
    expect(text).toContain('Person i rollen coordinator bjuder in Den inbjudna till samverkan Ekbacken')
    expect(text).toContain('Deltagare')
    expect(text).toContain('Torggruppen')
  }
  const short = await site.ask(null, link, { form: { password: 'kort' } })
  expect(short.status).toBe(422)
  expect(textOf(await short.text())).toContain('Lösenordet behöver minst 12 tecken')

  const joined = await site.ask(null, link, { form: { password } })
  expect(joined.status).toBe(303)
  expect(joined.headers.get('location')).toBe(`/samverkan/${site.slug}`)
  const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? ''
  const group = await site.ask(null, `/samverkan/${site.slug}/grupp/${groupId}`, { headers: { cookie } })
  expect(group.status).toBe(200)
  const { membership } = await actorAt(site.context, email)
  expect(membership).toMatchObject({ role: 'participant', groupIds: [groupId], personName: 'Den inbjudna' })

  const signedIn = await site.ask(null, '/logga-in', { form: { email, password } })
  expect(signedIn.status).toBe(303)
  const history = await site.ask(site.as.coordinator, `/samverkan/${site.slug}/historik`)
  expect(textOf(await history.text())).toContain('Den inbjudna gick med')
})

test('used, revoked, too old and guessed links say the same', async () => {
  const guessed = await closed(await site.ask(null, `/inbjudan/${'A'.repeat(43)}`))

  const used = await invite(newEmail())
  await site.ask(null, used, { form: { password } })
  expect(await closed(await site.ask(null, used))).toBe(guessed)
  expect(await closed(await site.ask(null, used, { form: { password } }))).toBe(guessed)

  const revoked = await invite(newEmail())
  const members = await (await site.ask(site.as.coordinator, `/samverkan/${site.slug}/medlemmar`)).text()
  await expectValidHtml(members)
  const removal = /action="([^"]*\/inbjudan\/[0-9a-f-]{36}\/ta-bort)"/.exec(members)?.[1] ?? ''
  expect((await site.ask(site.as.member, removal, { form: {} })).status).toBe(403)
  expect((await site.ask(null, revoked)).status).toBe(200)
  expect((await site.ask(site.as.coordinator, removal, { form: {} })).status).toBe(303)
  expect(await closed(await site.ask(null, revoked))).toBe(guessed)

  const old = await invite(newEmail())
  now = new Date(aMonday.getTime() + 14 * day - 1)
  expect((await site.ask(null, old)).status).toBe(200)
  now = new Date(aMonday.getTime() + 14 * day)
  expect(await closed(await site.ask(null, old))).toBe(guessed)
  expect(await closed(await site.ask(null, old, { form: { password } }))).toBe(guessed)
})

test('who opens the program on the own machine hears that others cannot use the link', async () => {
  const from = async (address: string) => {
    const session = await site.sessionOf(site.as.coordinator)
    const answer = await site.ask(null, `${address}${invitePath}`, {
      form: { name: 'Någon', email: newEmail(), role: 'reader' },
      headers: { origin: address, cookie: `session=${session}` },
    })
    expect(answer.status).toBe(201)
    return answer.text()
  }
  const here = await from('http://localhost')
  expect(textOf(here)).toContain('Länken fungerar bara på den här datorn')
  expect(here).toMatch(/<copy-field hidden data-field="link"/)
  expect(await from('http://plan.example.org')).not.toContain('BASE_URL')
})

test('a link lets one in, even when it is used twice at once', async () => {
  const link = await invite(newEmail())
  const answers = await Promise.all([1, 2].map(() => site.ask(null, link, { form: { password } })))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
})

test('who has an account signs in with it and joins, coming back to the invitation', async () => {
  const link = await invite('outsider@example.org')
  const taken = await site.ask(null, link, { form: { password } })
  expect(taken.status).toBe(409)
  const text = await taken.text()
  await expectValidHtml(text)
  expect(textOf(text)).toContain('Det finns redan ett konto')
  expect(text).toContain(`/logga-in?till=${encodeURIComponent(link)}`)

  const asOutsider = await site.ask(site.outsider, link)
  await expectValidHtml(await asOutsider.text())
  const joined = await site.ask(site.outsider, `${link}/ga-med`, { form: {} })
  expect(joined.headers.get('location')).toBe(`/samverkan/${site.slug}`)
  expect((await site.ask(site.outsider, `/samverkan/${site.slug}`)).status).toBe(200)
})

test('who belongs already uses nothing up', async () => {
  const link = await invite(newEmail())
  expect((await site.ask(site.as.member, `${link}/ga-med`, { form: {} })).status).toBe(409)
  const page = await site.ask(site.as.member, link)
  await expectValidHtml(await page.text())
  expect((await site.ask(null, link)).status).toBe(200)
})

test('a person of the organisation who is invited becomes a member, though written down after the invitation', async () => {
  const members = async () =>
    (
      await (
        await site.ask(site.as.coordinator, `/samverkan/${site.slug}/medlemmar`, {
          accept: 'application/json',
        })
      ).json()
    ).members as { personId: string; email: string; name: string }[]
  for (const when of ['before', 'after']) {
    const email = newEmail()
    const write = () =>
      addRecord(site.context, site.as.coordinator, nouns.person, {
        name: `Upptecknad ${when}`,
        email: email.toUpperCase(),
      })
    const before = when === 'before' ? await write() : null
    const link = await invite(email)
    const person = before ?? (await write())
    if (!person.ok) return expect.unreachable()
    expect((await site.ask(null, link, { form: { password } })).status).toBe(303)
    const joined = (await members()).filter(({ name }) => name === `Upptecknad ${when}`)
    expect(joined.map(({ personId }) => personId)).toEqual([person.value.id])
    const again = await site.ask(site.as.coordinator, invitePath, {
      form: { name: 'Samma en gång till', email, role: 'reader' },
    })
    expect(again.status).toBe(422)
    const html = await again.text()
    await expectValidHtml(html)
    expect(textOf(html)).toContain('E-postadress: Den här personen är redan med i samverkan')
    expect(html).toContain(`<a href="/samverkan/${site.slug}/medlemmar">Se medlemmarna</a>`)
  }
})

test('who has got a role by another way since is let in by no second one', async () => {
  const email = newEmail()
  const link = await invite(email)
  const changed = await changeRecord(
    site.context,
    site.as.coordinator,
    nouns.person,
    site.as.leader.membership.personId,
    1,
    {
      name: 'Ledaren',
      email,
    },
  )
  expect(changed.ok).toBe(true)
  await closed(await site.ask(null, link, { form: { password } }))
})

test('two invitations that reach one person let in one of those who use them at once', async () => {
  for (let round = 0; round < 3; round++) {
    const [first, second] = [newEmail(), newEmail()]
    const person = await addRecord(site.context, site.as.coordinator, nouns.person, {
      name: 'Inbjuden två gånger',
      email: first,
    })
    if (!person.ok) return expect.unreachable()
    const links = [await invite(first)]
    await changeRecord(site.context, site.as.coordinator, nouns.person, person.value.id, 1, {
      name: 'Inbjuden två gånger',
      email: second,
    })
    links.push(await invite(second))
    const answers = await Promise.all(links.map(link => site.ask(null, link, { form: { password } })))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    await closed(answers.find(({ status }) => status !== 303)!)
  }
})

test('a new invitation to an address closes the former', async () => {
  const email = newEmail()
  const first = await invite(email)
  const second = await invite(email)
  expect((await site.ask(null, first)).status).toBe(404)
  expect((await site.ask(null, second)).status).toBe(200)
})

test('the database holds no link, only its hash', async () => {
  const link = await invite(newEmail())
  const { rows } = await onConnection(site.fresh.owner, client =>
    client.query('select invitation::text as row from invitation'),
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map(({ row }) => row).join()).not.toContain(link.split('/').at(-1))
})

test('who stands here already without an address is chosen, and keeps their position; the name alone asks', async () => {
  const add = async (noun: Parameters<typeof addRecord>[2], fields: object, parents = {}) => {
    const added = await addRecord(site.context, site.as.coordinator, noun, fields, parents)
    if (!added.ok) throw new Error(added.refusal.name)
    return added.value.id
  }
  const organisationId = await add(nouns.organisation, { name: 'Polisen', kind: 'police' })
  const positionId = await add(nouns.position, { name: 'Kommunpolis', organisationId })
  const personId = await add(nouns.person, { name: 'Disa Dal' })
  await add(nouns.holding, { personId, positionId })
  const shown = await (await site.ask(site.as.coordinator, invitePath)).text()
  await expectValidHtml(shown)
  expect(textOf(shown)).toContain('Är det någon av dem som redan finns?')
  const email = newEmail()
  const form = { name: 'disa dal', email, role: 'member' }
  const asked = await site.ask(site.as.coordinator, invitePath, { form })
  expect(asked.status).toBe(422)
  expect(textOf(await asked.text())).toContain('Det finns redan en person som heter så')
  const path = await invite(email, { ...form, personId })
  await site.ask(null, path, { form: { password } })
  const { membership } = await actorAt(site.context, email)
  expect(membership.personId).toBe(personId)
  const history = textOf(
    await (await site.ask(site.as.coordinator, `/samverkan/${site.slug}/historik`)).text(),
  )
  expect(history).toContain('ändrade personen ”Disa Dal”')
  // Another of the same name is somebody new when that is said.
  await add(nouns.person, { name: 'Egil Ek' })
  await invite(newEmail(), { name: 'Egil Ek', role: 'reader', personId: 'new' })
})

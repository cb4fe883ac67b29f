/** What several people do at the same moment: one comes first, the others are answered by name, and nothing is an error. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { invite, joinAs, joinWithPassword } from '../../src/operations/invitation.ts'
import { createPartnership } from '../../src/operations/partnership.ts'
import type { Actor } from '../../src/operations/record.ts'
import { actorAt, makeWorld, type World } from '../people.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const password = 'fyra ord som minns'
const atOnce = <T>(work: (number: number) => Promise<T>) => Promise.all([1, 2, 3].map(work))
const names = (outcomes: ({ ok: true } | { ok: false; refusal: { name: string } })[]) =>
  outcomes.map(outcome => (outcome.ok ? 'done' : outcome.refusal.name)).sort()

async function inviteTo(actor: Actor, email: string): Promise<string> {
  const invited = await invite(world.context, actor, { name: 'Den inbjudna', email, role: 'reader' })
  if (!invited.ok) throw new Error(invited.refusal.name)
  return invited.value.token
}

test('invitations to one address: the last one holds', async () => {
  const { context, as } = world
  const tokens = await atOnce(() => inviteTo(as.coordinator, 'many@example.org'))
  const answers = []
  for (const token of tokens) answers.push(await joinWithPassword(context, token, password, 'sv'))
  expect(names(answers)).toEqual(['done', 'invitation-closed', 'invitation-closed'])
})

test('one account and several invitations: one lets in, the others stay', async () => {
  const { context, as, outsider } = world
  const tokens = await atOnce(number => inviteTo(as.coordinator, `outsider-${number}@example.org`))
  const answers = await atOnce(number => joinAs(context, tokens[number - 1]!, outsider.identity))
  expect(names(answers)).toEqual(['already-member', 'already-member', 'done'])
})

test('one new address invited by several partnerships: one account', async () => {
  const { context } = world
  const hosts = []
  for (const number of [1, 2, 3]) {
    const email = `host-${number}@example.org`
    await createPartnership(context, { name: `Granne ${number}`, coordinator: { name: 'Värd', email } })
    hosts.push(await actorAt(context, email))
  }
  const tokens = await Promise.all(hosts.map(host => inviteTo(host, 'new@example.org')))
  const answers = await atOnce(number => joinWithPassword(context, tokens[number - 1]!, password, 'sv'))
  expect(names(answers)).toEqual(['account-exists', 'account-exists', 'done'])
})

test('partnerships of one name have addresses of their own', async () => {
  const made = await atOnce(number =>
    createPartnership(world.context, {
      name: 'Tvillingstad',
      coordinator: { name: 'Samordnare', email: `twin-${number}@example.org` },
    }),
  )
  expect(made.map(({ slug }) => slug).sort()).toEqual(['tvillingstad', 'tvillingstad-2', 'tvillingstad-3'])
})

test('a key that is taken for good is an error, however often it is tried', async () => {
  const { context, as } = world
  const sameId = { ...context, newId: () => as.coordinator.identity.accountId }
  await createPartnership(sameId, {
    name: 'Första',
    coordinator: { name: 'A', email: 'a@example.org' },
  }).catch(() => {})
  await expect(
    createPartnership(sameId, { name: 'Andra', coordinator: { name: 'B', email: 'b@example.org' } }),
  ).rejects.toThrow(/_pkey/)
})

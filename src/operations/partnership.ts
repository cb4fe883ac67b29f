import type { Role } from '../domain/access.ts'
import { slugOf } from '../domain/partnership.ts'
import { findAccountByEmail, insertAccount } from '../storage/account.ts'
import { atGate, type Gate, type Identity } from '../storage/database.ts'
import { insertMembership, insertPerson } from '../storage/membership.ts'
import { insertPartnership, isSlugFree } from '../storage/partnership.ts'
import { listMemberships } from '../storage/session.ts'
import type { Context } from './context.ts'

export type PartnershipInput = {
  name: string
  city?: string | null
  district?: string | null
  policeRegion?: string | null
  language?: 'sv' | 'en'
  /** The first coordinator; the account is made if the address has none. */
  coordinator: { name: string; email: string }
}

/** Begins a partnership with its first coordinator, who may then do the rest. */
export async function createPartnership(context: Context, input: PartnershipInput) {
  return atGate(context.database, gate => beginPartnership(context, gate, input))
}

/** The same, at the gate: for what must be stored together with it. */
export async function beginPartnership(context: Context, gate: Gate, input: PartnershipInput) {
  const partnershipId = context.newId()
  const slug = await freeSlug(gate, slugOf(input.name))
  await insertPartnership(gate, {
    id: partnershipId,
    slug,
    name: input.name,
    city: input.city ?? null,
    district: input.district ?? null,
    policeRegion: input.policeRegion ?? null,
    language: input.language ?? 'sv',
    createdAt: context.now(),
  })
  const accountId = await joinPartnership(context, gate, partnershipId, 'coordinator', input.coordinator)
  return { partnershipId, slug, accountId }
}

/** Lets somebody into a partnership as a new person with a role. At the gate; callers have checked the right to it. */
export async function joinPartnership(
  context: Context,
  gate: Gate,
  partnershipId: string,
  role: Role,
  person: { name: string; email: string },
): Promise<string> {
  const account = await findAccountByEmail(gate, person.email)
  const accountId = account?.id ?? context.newId()
  if (!account) {
    await insertAccount(gate, {
      id: accountId,
      email: person.email,
      passwordHash: null,
      language: 'sv',
      createdAt: context.now(),
    })
  }
  const personId = context.newId()
  await insertPerson(gate, { partnershipId, id: personId, name: person.name, email: person.email })
  await insertMembership(gate, { partnershipId, id: context.newId(), accountId, personId, role })
  return accountId
}

/** Somebody's identity without a session: for commands that the administrator of the machine runs. */
export async function identityOf(context: Context, email: string): Promise<Identity | null> {
  return atGate(context.database, async gate => {
    const account = await findAccountByEmail(gate, email)
    if (!account) return null
    const memberships = await listMemberships(gate, account.id)
    return { accountId: account.id, email: account.email, language: account.language, memberships }
  })
}

async function freeSlug(gate: Gate, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (await isSlugFree(gate, slug)) return slug
  }
}

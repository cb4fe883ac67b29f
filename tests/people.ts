/** The cast: a partnership of our own making with one person in each role, and an outsider with another partnership. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { v7 } from 'uuid'
import { type Role, roles } from '../src/domain/access.ts'
import type { Context } from '../src/operations/context.ts'
import { createPartnership, identityOf, joinPartnership } from '../src/operations/partnership.ts'
import type { Actor } from '../src/operations/record.ts'
import { openSession } from '../src/operations/session.ts'
import { atGate, type Database, openDatabase } from '../src/storage/database.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'
import { throwawayFolder } from './throwaway-folder.ts'

export type Cast = {
  context: Context
  partnershipId: string
  slug: string
  /** One person in each role, as an actor in the partnership. */
  as: Record<Role, Actor>
  /** Coordinates another partnership and belongs to nothing here. */
  outsider: Actor
  /** The session token of somebody, for the cookie. */
  sessionOf(actor: Actor): Promise<string>
}

export type World = Cast & {
  database: Database
  fresh: FreshDatabase
  close(): Promise<void>
}

/** 24 August 2020, a Monday, 09.00 in Stockholm: the clock of every test that does not set another. */
export const aMonday = new Date('2020-08-24T07:00:00Z')

/** A fresh database with the cast in it. */
export async function makeWorld(): Promise<World> {
  const fresh = await freshDatabase()
  const database = openDatabase(fresh.application)
  const context: Context = {
    database,
    now: () => aMonday,
    newId: () => v7(),
    randomBytes: length => randomBytes(length),
    figureFolder: throwawayFolder('figures'),
  }
  return {
    ...(await makeCast(context)),
    database,
    fresh,
    close: async () => {
      await database.destroy()
      await fresh.drop()
      rmSync(context.figureFolder, { recursive: true, force: true })
    },
  }
}

/** The cast in a database that is somebody else's to close. */
export async function makeCast(context: Context): Promise<Cast> {
  const home = await createPartnership(context, {
    name: 'Ekbacken',
    district: 'Ekbacken',
    coordinator: person('coordinator'),
  })
  for (const role of roles) {
    if (role !== 'coordinator')
      await atGate(context.database, gate =>
        joinPartnership(context, gate, home.partnershipId, role, person(role)),
      )
  }
  await createPartnership(context, {
    name: 'Granvik',
    coordinator: { name: 'Utomstående', email: 'outsider@example.org' },
  })
  const actors = await Promise.all(
    roles.map(async role => [role, await actorAt(context, `${role}@example.org`)] as const),
  )
  return {
    context,
    partnershipId: home.partnershipId,
    slug: home.slug,
    as: Object.fromEntries(actors) as Record<Role, Actor>,
    outsider: await actorAt(context, 'outsider@example.org'),
    sessionOf: actor => openSession(context, actor.identity.accountId),
  }
}

/** Loads an actor anew, for instance after memberships have changed. */
export async function actorAt(context: Context, email: string): Promise<Actor> {
  const identity = await identityOf(context, email)
  const membership = identity?.memberships[0]
  if (!identity || !membership) throw new Error(`${email} belongs to no partnership`)
  return { identity, membership }
}

function person(role: Role) {
  return { name: `Person i rollen ${role}`, email: `${role}@example.org` }
}

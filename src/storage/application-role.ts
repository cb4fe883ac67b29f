/** The role that the running program signs in as: it owns nothing and passes no policy. */

import type { Client } from 'pg'
import { applicationRole, type Connection, onConnection } from './connection.ts'
import { codeOf } from './error-code.ts'

/** Why the role is not as it must be, and an administrator has to see to it. */
export type RoleRefusal =
  /** The owner may not make or change roles. `statement` is what an administrator can run. */
  | { readonly name: 'role-missing'; readonly role: string; readonly statement: string }
  /** The role is a superuser, passes policies, or owns tables: no policy would bind it. */
  | {
      readonly name: 'role-too-strong'
      readonly role: string
      readonly because: 'superuser' | 'bypassrls' | 'owns' | 'member'
    }

const notAllowed = '42501'
const changedMeanwhile = 'XX000'

/** Makes the role if missing, gives it its password and the right to connect, and looks that it is weak enough. */
export async function ensureApplicationRole(
  owner: Client,
  application: Connection,
): Promise<RoleRefusal | null> {
  const role = await find(owner)
  if (role === null || !(await signsIn(application))) {
    const statement = `${role === null ? `create role ${applicationRole} ${attributes}` : `alter role ${applicationRole} login`} password`
    try {
      await retried(() => owner.query(`${statement} ${owner.escapeLiteral(application.password)}`))
    } catch (error) {
      if (codeOf(error) !== notAllowed) throw error
      return { name: 'role-missing', role: applicationRole, statement: `${statement} '...'` }
    }
  }
  const database = owner.escapeIdentifier(application.database)
  await retried(() => owner.query(`grant connect on database ${database} to ${applicationRole}`))
  const because = tooStrong(role ?? (await find(owner)))
  return because === null ? null : { name: 'role-too-strong', role: applicationRole, because }
}

const attributes = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls'

type Role = { superuser: boolean; bypassrls: boolean; owns: boolean; member: boolean }

async function find(owner: Client): Promise<Role | null> {
  const { rows } = await owner.query<Role>(
    `select rolsuper as superuser, rolbypassrls as bypassrls,
       exists (select from pg_class where relowner = pg_roles.oid) as owns,
       exists (select from pg_auth_members where member = pg_roles.oid) as member
     from pg_roles where rolname = $1`,
    [applicationRole],
  )
  return rows[0] ?? null
}

function tooStrong(role: Role | null): 'superuser' | 'bypassrls' | 'owns' | 'member' | null {
  return (['superuser', 'bypassrls', 'owns', 'member'] as const).find(strength => role?.[strength]) ?? null
}

async function signsIn(application: Connection): Promise<boolean> {
  try {
    await onConnection(application, client => client.query('select 1'))
    return true
  } catch (error) {
    // The right to connect comes with the first migration; that the password was right is all we ask.
    return codeOf(error) === notAllowed
  }
}

/** Roles and databases are shared by the whole server; two programs that change one at the same time is an error to one of them. */
async function retried(work: () => Promise<unknown>): Promise<void> {
  for (let left = 20; ; left -= 1) {
    try {
      await work()
      return
    } catch (error) {
      if (codeOf(error) !== changedMeanwhile || left === 0) throw error
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
}

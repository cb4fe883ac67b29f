/** The user of this machine that the database runs as. PostgreSQL refuses to run as root. */
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { refuse } from './refusal.ts'

/** `drop`: the program is root and starts the database as this user instead. */
export type Account = { readonly uid: number; readonly gid: number; readonly drop: boolean }

/** In order: a user of our own, PostgreSQL's as Debian, macOS and others name it, and the one that owns nothing. */
const unprivileged = ['samhandling', 'postgres', '_postgres', 'nobody']

/**
 * Ourselves; or, as root, the owner of the existing files, else an unprivileged user of this machine.
 * Refuses `no-user` where root finds none.
 */
export function chooseAccount(owner: { uid: number; gid: number } | null): Account {
  const uid = process.getuid?.() ?? -1
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? -1, drop: false }
  if (owner !== null && owner.uid !== 0) return { ...owner, drop: true }
  for (const name of unprivileged) {
    const user = users().find(user => user.name === name)
    if (user !== undefined) return { uid: user.uid, gid: user.gid, drop: true }
  }
  return refuse({ name: 'no-user', uid })
}

/** What `spawn` needs to run something as the account: by number, and with none of root's groups. */
export function asAccount(account: Account): { uid: number; gid: number } | Record<string, never> {
  return account.drop ? { uid: account.uid, gid: account.gid } : {}
}

/** PostgreSQL's `initdb` looks itself up by name; a container's made-up uid has none. Refuses `no-user`. */
export function requireName(account: Account): void {
  if (account.drop) {
    if (!users().some(user => user.uid === account.uid)) refuse({ name: 'no-user', uid: account.uid })
    return
  }
  try {
    userInfo()
  } catch {
    refuse({ name: 'no-user', uid: account.uid })
  }
}

type User = { name: string; uid: number; gid: number }

function users(): User[] {
  try {
    return (
      readFileSync('/etc/passwd', 'utf8')
        .split('\n')
        .map(line => line.split(':'))
        // macOS gives nobody the number -2, which the system calls take as unsigned.
        .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }))
        .filter(user => user.name !== '' && user.uid !== 0)
    )
  } catch {
    return []
  }
}

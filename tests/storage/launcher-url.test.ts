import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { applicationRole, type Connection, onConnection } from '../../src/storage/connection.ts'
import { openServer } from '../../src/storage/embedded/server.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { bareDatabase, type FreshDatabase } from '../database.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { removeFolder } from './processes.ts'

const folder = throwawayFolder('launcher')
const made: FreshDatabase[] = []
afterAll(async () => {
  for (const database of made) await database.drop()
  removeFolder(folder)
})

function urlOf({ host, user, password, database }: Connection, port = 5432): string {
  const who = password === '' ? user : `${user}:${encodeURIComponent(password)}`
  return `postgresql://${who}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

function open(databaseUrl: string, dataDir = join(folder, 'never-made')) {
  return openServer({ databaseUrl, dataDir, log: () => {} })
}

async function bare(): Promise<FreshDatabase> {
  const database = await bareDatabase()
  made.push(database)
  return database
}

describe('a server by its URL', () => {
  it('is used as it is, with a password for the application that every program on it derives alike', async () => {
    const { owner } = await bare()
    const first = await open(urlOf(owner))
    const second = await open(urlOf(owner), join(folder, 'another'))
    expect(first).toMatchObject({ ok: true, server: { kind: 'url', adopted: true, owner } })
    if (!first.ok || !second.ok) return
    const { application } = first.server
    expect(application).toEqual(second.server.application)
    expect(application.user).toBe(applicationRole)
    expect(application.password).not.toContain(owner.password)
    expect(application.password.length).toBeGreaterThan(40)
    await first.server.stop()
    expect(await onConnection(owner, client => client.query('select 1'))).toMatchObject({ rowCount: 1 })
  })

  it('takes the application’s password from its file where an administrator has put one', async () => {
    const { owner } = await bare()
    writeFileSync(join(folder, 'application-password'), 'by-hand\n')
    expect(await open(urlOf(owner), folder)).toMatchObject({
      server: { application: { password: 'by-hand' } },
    })
  })

  it.each([
    ['nonsense', { name: 'bad-url' }],
    ['mysql://somebody@somewhere/something', { name: 'bad-url' }],
    [
      'postgresql://somebody@127.0.0.1:1/something',
      { name: 'unreachable', host: '127.0.0.1', port: 1, code: 'ECONNREFUSED' },
    ],
  ])('refuses %s by name', async (url, refusal) => {
    expect(await open(url)).toEqual({ ok: false, refusal })
  })

  it('refuses a wrong password, a missing database and the application’s own role by name', async () => {
    const owner = inject('server').owner
    expect(await open(urlOf({ ...owner, password: 'guess' }))).toMatchObject({
      refusal: { name: 'sign-in-refused' },
    })
    expect(await open(urlOf({ ...owner, database: 'none' }))).toMatchObject({
      refusal: { name: 'no-database', database: 'none' },
    })
    expect(await open(urlOf({ ...owner, user: applicationRole }))).toMatchObject({
      refusal: { name: 'owner-is-application' },
    })
  })

  it('keeps a random password in a file of ours for an owner who has none', async () => {
    // No server here lets anybody in without one, so this ends in a refusal: after which no file may be left.
    const dataDir = join(folder, 'random')
    const owner = { ...inject('server').owner, password: '' }
    expect(await open(urlOf(owner), dataDir)).toMatchObject({ ok: false })
    expect(() => statSync(join(dataDir, 'application-password'))).toThrow('ENOENT')
  })
})

describe('the application’s role', () => {
  it('is refused when it owns tables, which no policy would close to it', async () => {
    const database = await bare()
    await migrate(database, [], () => {})
    await onConnection(database.owner, async client => {
      await client.query(`create table owned (id int); grant create on schema public to ${applicationRole}`)
      await client.query(`grant ${applicationRole} to current_user`)
      await client.query(`alter table owned owner to ${applicationRole}`)
    })
    expect(await migrate(database, [], () => {})).toEqual({
      ok: false,
      refusal: { name: 'role-too-strong', role: applicationRole, because: 'owns' },
    })
    await onConnection(database.owner, client => client.query('drop table owned'))
    expect(await migrate(database, [], () => {})).toMatchObject({ ok: true })
  })

  it('has to be made by an administrator where the owner may make none, and is then taken as it is', async () => {
    const database = await bare()
    const { owner } = database
    const limited = { ...owner, user: 'limited', password: 'limited' }
    await onConnection(owner, async client => {
      await client.query(`create role limited login password 'limited'`)
      await client.query(`grant all on database ${owner.database} to limited`)
    })
    try {
      const stranger = { ...database.application, password: 'not-the-one' }
      expect(await migrate({ owner: limited, application: stranger }, [], () => {})).toMatchObject({
        refusal: {
          name: 'role-missing',
          role: applicationRole,
          statement: expect.stringContaining('alter role'),
        },
      })
      const { rows } = await onConnection(owner, client =>
        client.query(`select has_database_privilege($1, current_database(), 'connect') as may`, [
          applicationRole,
        ]),
      )
      expect(rows).toEqual([{ may: true }])
      expect(await migrate({ owner: limited, application: database.application }, [], () => {})).toEqual({
        ok: true,
        applied: [],
      })
    } finally {
      made.splice(made.indexOf(database), 1)
      await database.drop()
      await onConnection(inject('server').owner, client => client.query('drop role limited'))
    }
  })
})

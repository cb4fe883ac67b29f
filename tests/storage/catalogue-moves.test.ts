/** What a database held before the central list had versions is kept: each agreement's list becomes one that it mirrors. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onConnection } from '../../src/storage/connection.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { migrations } from '../../src/storage/migrations.ts'
import { bareDatabase, type FreshDatabase } from '../database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await bareDatabase()
})
afterAll(() => database.drop())

const id = (number: number) => `00000000-0000-7000-8000-00000000000${number}`

test('two lists move with their areas; an agreement without a list mirrors none', async () => {
  const before = migrations.filter(({ name }) => name < '0011')
  expect(await migrate(database, before, () => {})).toMatchObject({ ok: true })
  await onConnection(database.owner, async client => {
    for (const table of ['partnership', 'agreement', 'catalogue_area'])
      await client.query(`alter table ${table} no force row level security`)
    await client.query(
      `insert into partnership (id, slug, name, language, created_at)
       values ('${id(1)}', 'ekbacken', 'Ekbacken', 'sv', now()), ('${id(2)}', 'granvik', 'Granvik', 'en', now())`,
    )
    await client.query(
      `insert into agreement (partnership_id, id, title) values
       ('${id(1)}', '${id(3)}', 'Med lista'), ('${id(1)}', '${id(4)}', 'Utan lista'), ('${id(2)}', '${id(5)}', 'With a list')`,
    )
    await client.query(
      `insert into catalogue_area (partnership_id, id, agreement_id, number, name) values
       ('${id(1)}', '${id(6)}', '${id(3)}', 1, 'Platser'), ('${id(1)}', '${id(7)}', '${id(3)}', 2, 'Unga'),
       ('${id(2)}', '${id(8)}', '${id(5)}', 1, 'Places')`,
    )
    for (const table of ['partnership', 'agreement', 'catalogue_area'])
      await client.query(`alter table ${table} force row level security`)
  })
  expect(await migrate(database, migrations, () => {})).toMatchObject({ ok: true })
  const rows = await onConnection(database.owner, async client => {
    for (const table of ['agreement', 'catalogue', 'catalogue_area'])
      await client.query(`alter table ${table} no force row level security`)
    const found = await client.query(
      `select agreement.title, catalogue.name, array_agg(catalogue_area.name order by number) as areas
       from agreement
       left join catalogue on catalogue.partnership_id = agreement.partnership_id and catalogue.id = agreement.catalogue_id
       left join catalogue_area
         on catalogue_area.partnership_id = catalogue.partnership_id and catalogue_area.catalogue_id = catalogue.id
       group by agreement.partnership_id, agreement.id, agreement.title, catalogue.name order by agreement.id`,
    )
    return found.rows
  })
  expect(rows).toEqual([
    { title: 'Med lista', name: 'Den centrala listan', areas: ['Platser', 'Unga'] },
    { title: 'Utan lista', name: null, areas: [null] },
    { title: 'With a list', name: 'The central list', areas: ['Places'] },
  ])
})

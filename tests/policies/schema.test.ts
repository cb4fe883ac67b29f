import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { schemaFaults, withoutSelects } from './schema-faults.ts'

let fresh: FreshDatabase
let owner: pg.Client
beforeAll(async () => {
  fresh = await freshDatabase()
  owner = new pg.Client(fresh.owner)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await fresh.drop()
})

test('the schema can be distributed by partnership, and the application is weak', async () => {
  expect(await schemaFaults(owner)).toEqual([])
})

test('for distribution, the selects of the policies go by a statement each', async () => {
  const selecting = "select from pg_policy where concat(polqual::text, polwithcheck::text) like '%SUBLINK%'"
  await owner.query('begin')
  try {
    expect((await owner.query(selecting)).rowCount).toBeGreaterThan(100)
    for (const statement of await withoutSelects(owner)) await owner.query(statement)
    expect((await owner.query(selecting)).rowCount).toBe(0)
  } finally {
    await owner.query('rollback')
  }
})

const key = 'primary key (partnership_id, id)'
const columns = 'partnership_id uuid not null, id uuid not null'
const walled = (table: string) =>
  `alter table ${table} enable row level security; alter table ${table} force row level security;
   create policy ${table}_select on ${table} for select using (partnership_id = any ((select app_reads())::uuid[]))`

test.each([
  [`create table bad (${columns}, primary key (id))`, 'bad: the key does not begin with the partnership'],
  [`create table bad (${columns})`, 'bad: the key does not begin with the partnership'],
  [
    `create table bad (${columns}, name text unique, ${key})`,
    'bad: something is unique without the partnership',
  ],
  [
    `create table bad (${columns}, name text, ${key}); create unique index on bad (lower(name))`,
    'bad: something is unique without the partnership',
  ],
  [
    `alter table plan add unique (id); create table bad (${columns}, plan_id uuid references plan (id), ${key})`,
    'bad: a reference to another table of the partnership does not carry the partnership on both sides',
  ],
  [
    'alter table plan add unique (id); alter table account add plan_id uuid references plan (id)',
    'account: a directory table points at a table of a partnership',
  ],
  [
    `create table bad (${columns}, plan_id uuid, ${key},
       foreign key (partnership_id, plan_id) references plan (partnership_id, id) on delete set null (plan_id))`,
    'bad: a reference sets null when what it points at is removed',
  ],
  [
    `create table bad (${columns}, plan_id uuid, ${key},
       foreign key (partnership_id, plan_id) references plan (partnership_id, id))`,
    'bad: a reference has no index behind it',
  ],
  [
    `create function nothing() returns trigger language plpgsql as 'begin return new; end';
     create trigger bad before insert on plan for each row execute function nothing()`,
    'plan: has a trigger',
  ],
  [`create table bad (${columns}, number serial, ${key})`, 'bad_number_seq: counts with a sequence'],
  [
    `create table bad (${columns}, number integer generated always as identity, ${key})`,
    'bad_number_seq: counts with a sequence',
  ],
  [`create table bad (${columns}, ${key})`, 'bad: policies are not enabled and forced'],
  ['alter table plan no force row level security', 'plan: policies are not enabled and forced'],
  [
    `create table bad (${columns}, ${key}); ${walled('bad')}; drop policy bad_select on bad`,
    'bad: has no policy',
  ],
  [
    'create policy bad on plan for select using (exists (select from membership))',
    'plan: a policy asks a table',
  ],
  [
    'create policy bad on plan for select using (id = any ((select app_reads() from membership limit 1)::uuid[]))',
    'plan: a policy asks a table',
  ],
  [
    'create policy bad on plan for insert with check ((select app_gate() where exists (select from membership)))',
    'plan: a policy asks a table',
  ],
  ...[
    'for select using (partnership_id = any (app_reads()))',
    'for insert with check (app_gate())',
    "for select using (id = any ((select app_reads())::uuid[]) or id = any (app_ids('person')))",
    "for select using (current_setting('app.gate') = 'open')",
  ].map(policy => [
    `create policy bad on plan ${policy}`,
    'plan: a policy reads the settings for every row: call app_…() as (select app_…())',
  ]),
  [
    'create function app_asks() returns uuid[] language sql stable return array(select partnership_id from membership)',
    'app_asks: a policy calls a function that asks a table',
  ],
  [
    "create function app_asks() returns uuid[] language sql stable as 'select array_agg(partnership_id) from membership'",
    'app_asks: a policy calls a function that asks a table',
  ],
  ['grant truncate on plan to samhandling_app', 'plan: nobody needs TRUNCATE'],
  ['grant update on event to samhandling_app', 'event: nobody needs UPDATE'],
  ['grant update (title) on event to samhandling_app', 'event: nobody needs UPDATE'],
  ['revoke insert on plan from samhandling_app', 'plan: INSERT is needed'],
  ['grant select on plan to public', 'plan: is open to everybody who reaches the database'],
  ['grant create on schema public to samhandling_app', 'public: may make things in the schema'],
  [
    'grant usage on schema samhandling_meta to samhandling_app; grant select on samhandling_meta.migration to samhandling_app',
    'migration: is outside the schema of the plans, but open to the application',
  ],
])('%s', async (change, fault) => {
  await owner.query('begin')
  try {
    await owner.query(change)
    expect(await schemaFaults(owner)).toContain(fault)
  } finally {
    await owner.query('rollback')
  }
})

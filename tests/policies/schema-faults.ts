/**
 * What keeps the schema distributable by partnership, and the application's role weak: rules over the catalog. A directory
 * table belongs to no partnership; every other table does.
 */
import type pg from 'pg'
import {
  directory,
  gate,
  mayWithOwn,
  post,
  type RecordName,
  recordNames,
  roles,
  type Verb,
  verbs,
} from '../../src/domain/access.ts'

/** Every fault as "table: what is wrong". */
export async function schemaFaults(owner: pg.Client): Promise<string[]> {
  const faults: string[] = []
  for (const { name, rule } of rules) {
    const { rows } = await owner.query(rule.replaceAll('$1', directoryTables))
    faults.push(...rows.map(row => `${row.table}: ${name}`))
  }
  return [...faults, ...(await grantFaults(owner))]
}

const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

const directoryTables = `'{${[...Object.keys(directory).map(snake), 'partnership']}}'::text[]`

/**
 * The statements by which the policies call the gate's functions directly, as a distributed PostgreSQL asks: Citus takes no policy with
 * any select (docs/decisions/0011-settings-once.md).
 */
export async function withoutSelects(owner: pg.Client): Promise<string[]> {
  const direct = (expression: string) =>
    String.raw`regexp_replace(${expression}, '\( SELECT (app_\w+\([^()]*\)) AS app_\w+\)', '\1', 'g')`
  const { rows } = await owner.query(
    `select format('alter policy %I on %I', p.polname, c.relname)
       || coalesce(' using (' || ${direct('pg_get_expr(p.polqual, p.polrelid)')} || ')', '')
       || coalesce(' with check (' || ${direct('pg_get_expr(p.polwithcheck, p.polrelid)')} || ')', '') as statement
     from pg_policy p join pg_class c on c.oid = p.polrelid where ${ours}`,
  )
  return rows.map(row => row.statement)
}

/** What policies say, without their calls of the gate's functions in a select of their own: what is evaluated once for each query. */
const rest = String.raw`regexp_replace(
  concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)),
  '\( SELECT (app_\w+)\((''\w+''::text)?\) AS \1\)', '', 'g')`

const ours = "c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"

/** Queries that find faulty tables; $1 stands for the directory tables. */
const rules: { name: string; rule: string }[] = [
  {
    name: 'the key does not begin with the partnership',
    rule: `select c.relname as table from pg_class c
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where ${ours} and c.relname <> all ($1) and a.attname is distinct from 'partnership_id'`,
  },
  {
    name: 'something is unique without the partnership',
    rule: `select c.relname as table from pg_class c join pg_index i on i.indrelid = c.oid
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where ${ours} and c.relname <> all ($1) and (i.indisunique or i.indisexclusion) and not i.indisprimary
        and a.attname is distinct from 'partnership_id'`,
  },
  {
    name: 'the partnership may be null',
    rule: `select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid
      where ${ours} and a.attname = 'partnership_id' and not a.attnotnull`,
  },
  {
    name: 'a reference to another table of the partnership does not carry the partnership on both sides',
    rule: `select c.relname as table from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_class target on target.oid = k.confrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = target.oid and b.attnum = k.confkey[1]
      where k.contype = 'f' and ${ours} and c.relname <> all ($1) and target.relname <> all ($1)
        and (a.attname <> 'partnership_id' or b.attname <> 'partnership_id')`,
  },
  {
    name: 'a directory table points at a table of a partnership',
    rule: `select c.relname as table from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_class target on target.oid = k.confrelid
      where k.contype = 'f' and ${ours} and c.relname = any ($1) and target.relname <> all ($1)`,
  },
  {
    name: 'a reference sets null when what it points at is removed',
    rule: `select distinct c.relname as table from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and ${ours} and (k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd'))`,
  },
  {
    name: 'a reference has no index behind it',
    rule: `select distinct c.relname as table from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and ${ours} and not exists (
        select from pg_index i where i.indrelid = c.oid and i.indpred is null
          and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
  },
  {
    name: 'has a trigger',
    rule: `select distinct c.relname as table from pg_trigger t join pg_class c on c.oid = t.tgrelid where ${ours} and not t.tgisinternal`,
  },
  {
    name: 'has a rule',
    rule: `select distinct c.relname as table from pg_rewrite r join pg_class c on c.oid = r.ev_class where ${ours}`,
  },
  {
    name: 'counts with a sequence',
    rule: `select c.relname as table from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'`,
  },
  {
    name: 'policies are not enabled and forced',
    rule: `select c.relname as table from pg_class c where ${ours} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    name: 'has no policy',
    rule: `select c.relname as table from pg_class c where ${ours} and not exists (select from pg_policy where polrelid = c.oid)`,
  },
  {
    name: 'a policy asks a table',
    rule: `select distinct c.relname as table from pg_policy p join pg_class c on c.oid = p.polrelid
      where ${ours} and ${rest} like '%SELECT%'`,
  },
  {
    name: 'a policy reads the settings for every row: call app_…() as (select app_…())',
    rule: `select distinct c.relname as table from pg_policy p join pg_class c on c.oid = p.polrelid
      where ${ours} and ${rest} ~ '\\m(app_\\w+|current_setting)\\('`,
  },
  {
    name: 'a policy calls a function that asks a table',
    rule: `select f.proname as table from pg_proc f where f.pronamespace = 'public'::regnamespace
      and (f.prosecdef or f.provolatile = 'v' or pg_get_functiondef(f.oid) ~* '\\m(select|from)\\M')`,
  },
  {
    name: 'belongs to the application, which may do what it likes with it',
    rule: `select c.relname as table from pg_class c
      where c.relowner = 'samhandling_app'::regrole`,
  },
  {
    name: 'passes policies or manages the server',
    rule: `select rolname as table from pg_roles where rolname = 'samhandling_app'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
        or exists (select from pg_auth_members where member = pg_roles.oid))`,
  },
  {
    name: 'may make things in the schema',
    rule: `select nspname as table from pg_namespace
      where nspname !~ '^pg_' and has_schema_privilege('samhandling_app', oid, 'create')`,
  },
  {
    name: 'is open to everybody who reaches the database',
    rule: `select distinct c.relname as table from pg_class c, aclexplode(c.relacl) g
      where c.relnamespace <> 'pg_catalog'::regnamespace and c.relnamespace <> 'information_schema'::regnamespace and g.grantee = 0`,
  },
  {
    name: 'is outside the schema of the plans, but open to the application',
    rule: `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^(pg_|information_schema$|public$)' and c.relkind in ('r', 'p', 'v', 'm')
        and has_table_privilege('samhandling_app', c.oid, 'select, insert, update, delete')`,
  },
]

const privileges: Record<Verb, string> = { see: 'SELECT', add: 'INSERT', change: 'UPDATE', remove: 'DELETE' }

/** The application has the rights that somebody needs, and no others. */
async function grantFaults(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query(
    `select c.relname as table, array_agg(distinct g.privilege_type) as granted
     from pg_class c
     cross join lateral (
       select * from aclexplode(c.relacl)
       union all select e.* from pg_attribute a, aclexplode(a.attacl) e where a.attrelid = c.oid
     ) g
     where ${ours} and g.grantee = 'samhandling_app'::regrole group by c.relname`,
  )
  const granted = new Map<string, string[]>(rows.map(row => [row.table, parsed(row.granted)]))
  return [...recordNames, ...Object.keys(directory)].flatMap(name => {
    const needed = verbs.filter(verb => someone(verb, name)).map(verb => privileges[verb])
    const has = granted.get(snake(name)) ?? []
    return [
      ...has.filter(right => !needed.includes(right)).map(right => `${snake(name)}: nobody needs ${right}`),
      ...needed.filter(right => !has.includes(right)).map(right => `${snake(name)}: ${right} is needed`),
    ]
  })
}

function someone(verb: Verb, name: string): boolean {
  const atGate = [...(gate[name as RecordName] ?? []), ...(post[name as RecordName] ?? [])]
  if (atGate.includes(verb)) return true
  if (name in directory) {
    const self: readonly Verb[] = directory[name as keyof typeof directory].self
    return self.includes(verb)
  }
  return roles.some(role => mayWithOwn(role, verb, name as RecordName))
}

// The driver leaves arrays of unusual types as text.
function parsed(array: string[] | string): string[] {
  return typeof array === 'string' ? array.replace(/[{}]/g, '').split(',').filter(Boolean) : array
}

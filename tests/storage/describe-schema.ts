/** The schema as the catalog knows it, table by table, in one stable text. */
type Row = Record<string, string>

/** Tables with columns, constraints, indexes, policies and grants, then functions. Names in order, so that diffs are small. */
export async function describeSchema(query: (text: string) => Promise<unknown[]>): Promise<string> {
  const rows = async (text: string) => (await query(text)) as Row[]
  const [columns, constraints, indexes, policies, grants, functions] = [
    await rows(`
      select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
        case when a.attnotnull then ' not null' else '' end as required,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as default
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attnum`),
    await rows(`
      select r.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class r on r.oid = k.conrelid
      where k.connamespace = 'public'::regnamespace and k.contype <> 'n' order by r.relname, k.contype, k.conname`),
    await rows(`
      select tablename as table, indexdef as definition from pg_indexes
      where schemaname = 'public' and indexname not in (select conname from pg_constraint) order by tablename, indexname`),
    await rows(`
      select tablename as table, policyname as name, lower(cmd) as verb, coalesce(qual, '') as using, coalesce(with_check, '') as check
      from pg_policies where schemaname = 'public' order by tablename, policyname`),
    await rows(`
      select table_name as table, string_agg(lower(privilege_type), ', ' order by privilege_type) as privileges
      from information_schema.role_table_grants where grantee = 'samhandling_app' and table_schema = 'public'
      group by table_name order by table_name`),
    await rows(`
      select pg_get_functiondef(oid) as definition from pg_proc
      where pronamespace = 'public'::regnamespace order by proname`),
  ]
  const of = (all: Row[], table: string) => all.filter(row => row.table === table)
  const tables = [...new Set(columns.map(row => row.table!))].map(table => [
    `table ${table}`,
    ...of(columns, table).map(row => `  ${row.name} ${row.type}${row.required}${row.default}`),
    ...of(constraints, table).map(row => `  constraint ${row.name} ${row.definition}`),
    ...of(indexes, table).map(row => `  ${row.definition}`),
    ...of(policies, table).map(
      row =>
        `  policy ${row.name} for ${row.verb}${row.using && ` using ${row.using}`}${row.check && ` with check ${row.check}`}`,
    ),
    ...of(grants, table).map(row => `  grant ${row.privileges} to samhandling_app`),
  ])
  return `${tables.map(lines => lines.join('\n')).join('\n\n')}\n\n${functions.map(row => row.definition!.trim()).join('\n\n')}\n`
}

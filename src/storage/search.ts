/**
 * Looking for words in everything that a person may see. Each table is asked as the person, so that its own policies answer: there
 * is no index beside them that could tell of what they hide (docs/decisions/0007-search.md).
 */
import { type RawBuilder, sql } from 'kysely'
import type { Search } from '../domain/search-words.ts'
import type { Reading } from './database.ts'
import { type Sought, type SoughtNoun, sought, soughtNouns } from './sought.ts'

/** How well a record is found; the smaller the better. */
export const ranks = { name: 0, beginning: 1, words: 2, parts: 3, text: 4 } as const

export type Ranked = {
  noun: SoughtNoun
  id: string
  rank: number
  /** Of its noun, all that were found. */
  total: number
}

type Asked = {
  search: Search
  nouns: readonly SoughtNoun[]
  /** The plan in force, whose records come before those of others. */
  planId: string | null
  /** In names and texts; in names alone; in names for what is alike: letters typed without their marks, or one mistake; or in names
   * and texts for parts of compounds. */
  how: 'everywhere' | 'names' | 'alike' | 'parts'
  /** How many of each noun are wanted. */
  most: number
}

/** What is found, the best first, with at most so many of each noun as were asked for. */
export async function findRanked(
  reading: Reading,
  partnershipId: string,
  { search, nouns, planId, how, most }: Asked,
): Promise<Ranked[]> {
  const wide = how === 'everywhere' || how === 'parts'
  const asked = nouns.filter(noun => wide || sought[noun].names.length > 0)
  if (asked.length === 0) return []
  const { sent, patterns } = numbered(search)
  const one = (noun: SoughtNoun) => {
    const { names, all } = partsOf(noun)
    const every = (test: (word: (typeof patterns.words)[number]) => RawBuilder<unknown>) =>
      sql`(${sql.join(patterns.words.map(test), sql` and `)})`
    const words = wide ? all : names
    const found = every(({ core, anywhere, alike, parts }) => {
      if (how === 'alike') return sql`${words} ~ ${alike}`
      return how === 'parts' ? sql`${words} ~ ${parts}` : sql`${words} ~ ${core} and ${words} ~ ${anywhere}`
    })
    const rank =
      sought[noun].names.length === 0
        ? sql`${sql.lit(ranks.text)}`
        : sql`case when ${names} ~ ${patterns.name} then ${sql.lit(ranks.name)}
            when ${names} ~ ${patterns.beginning} then ${sql.lit(ranks.beginning)}
            when ${every(({ start }) => sql`${names} ~ ${start}`)} then ${sql.lit(ranks.words)}
            when ${every(({ anywhere, parts }) => sql`${names} ~ ${how === 'parts' ? parts : anywhere}`)} then ${sql.lit(ranks.parts)}
            else ${sql.lit(ranks.text)} end`
    return sql`select ${sql.lit(noun)} as noun, ${sql.lit(soughtNouns.indexOf(noun))} as place, ${sql.ref(`${noun}.id`)} as id,
        ${rank} as rank, ${elsewhere(noun, patterns)} as elsewhere, left(${names}, 100) as name
      from ${sql.table(noun)} where ${sql.ref(`${noun}.partnershipId`)} = ${patterns.partnershipId} and ${found}`
  }
  const { rows } = await sql<Ranked>`
    with sent as (select ${sql.join([...sent, sql`${partnershipId}::uuid`, sql`${planId}::uuid`])}),
      found as (${sql.join(asked.map(one), sql` union all `)}),
      numbered as (
        select *, count(*) over (partition by noun)::int as total,
          row_number() over (partition by noun order by rank, elsewhere, length(name), name, id) as number
        from found
      )
    select noun, id, rank, total from numbered where number <= ${most}
    order by rank, elsewhere, place, length(name), name, id`.execute(reading)
  return rows
}

/**
 * Whether a record is of another plan than the one in force. That plan's areas are listed once: PostgreSQL takes a pattern to find one
 * record, and would go through a table that is joined for each of the thousands that it finds.
 */
function elsewhere(
  noun: SoughtNoun,
  { partnershipId, planId }: { partnershipId: RawBuilder<unknown>; planId: RawBuilder<unknown> },
): RawBuilder<unknown> {
  const { plan }: Sought = sought[noun]
  if (plan === undefined) return sql`false`
  if (typeof plan === 'string') return sql`${sql.ref(`${noun}.${plan}`)} is distinct from ${planId}`
  const [[by, first], ...others] = plan
  return sql`${sql.ref(`${noun}.${by}`)} not in (select ${sql.ref(`${first}.id`)} from ${joined(first, others)}
    where ${sql.ref(`${first}.partnershipId`)} = ${partnershipId} and ${sql.ref(`${others.at(-1)?.[1] ?? first}.planId`)} = ${planId})`
}

/** A table with those above it, each by the column that leads to it. */
function joined(table: string, above: readonly (readonly [string, string])[]): RawBuilder<unknown> {
  const joins = above.map(([by, one], at) => {
    const below = above[at - 1]?.[1] ?? table
    return sql` join ${sql.table(one)} on ${sql.ref(`${one}.partnershipId`)} = ${sql.ref(`${below}.partnershipId`)}
      and ${sql.ref(`${one}.id`)} = ${sql.ref(`${below}.${by}`)}`
  })
  return sql`${sql.table(table)}${sql.join(joins, sql``)}`
}

/** Patterns are long, and asked of every table: they are sent once, before everything else, and then called by their number. */
function numbered({ words, whole }: Search) {
  const sent: RawBuilder<unknown>[] = []
  const number = (pattern: string) => {
    sent.push(sql`${pattern}::text`)
    return sql.raw(`$${sent.length}::text`)
  }
  const patterns = {
    words: words.map(({ core, anywhere, start, alike, parts }) => ({
      core: number(core),
      anywhere: number(anywhere),
      start: number(start),
      alike: number(alike),
      parts: number(parts),
    })),
    name: number(`(?:^|\n)${whole}(?:$|\n)`),
    beginning: number(`(?:^|\n)${whole}`),
  }
  return {
    sent,
    patterns: {
      ...patterns,
      partnershipId: sql.raw(`$${sent.length + 1}::uuid`),
      planId: sql.raw(`$${sent.length + 2}::uuid`),
    },
  }
}

const monthName = new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' })
const months = Array.from({ length: 12 }, (_, at) => monthName.format(Date.UTC(2020, at)))

/** "24 augusti 2020", as people write a day, whatever language the database speaks. */
const dayInWords = (day: RawBuilder<unknown>) =>
  sql`concat_ws(' ', extract(day from ${day}), (array[${sql.join(months.map(month => sql.lit(month)))}])[extract(month from ${day})::int], extract(year from ${day}))`

/** What a noun's line in the list says, in SQL. */
function partsOf(noun: SoughtNoun) {
  const { names, otherNames, day, texts, group, caseNumbers, plan }: Sought = sought[noun]
  const column = (name: string, table: string = noun) => sql`${sql.ref(`${table}.${name}`)}`
  const own = names.map(name => column(name))
  const called = [
    ...(day ? [sql`concat_ws(' ', ${sql.join([...own, dayInWords(column(day))])})`] : own),
    ...(otherNames ? [sql`array_to_string(${column(otherNames)}, chr(10))`] : []),
  ]
  const said = [
    ...texts.map(text => column(text)),
    ...(group
      ? [
          sql`(select name from ${sql.table('group')} as its where its.partnership_id = ${column('partnershipId')} and its.id = ${column(group)})`,
        ]
      : []),
    ...(caseNumbers
      ? [
          sql`(select string_agg(party ->> 'caseNumber', ', ') from jsonb_array_elements(${column(caseNumbers)}) as party)`,
        ]
      : []),
  ]
  const lines = (parts: RawBuilder<unknown>[]) =>
    parts.length === 0 ? sql`''` : sql`concat_ws(chr(10), ${sql.join(parts)})`
  const above = typeof plan === 'object' ? plan : []
  const last = above.at(-1)?.[1]
  return {
    names: lines(called),
    called,
    said,
    all: lines([...called, ...said]),
    from: joined(noun, above),
    plan: last ? column('planId', last) : typeof plan === 'string' ? column(plan) : sql`null::uuid`,
  }
}

export type FoundRecord = {
  noun: SoughtNoun
  id: string
  /** The first is its name, the others are what else it is called. */
  names: string[]
  texts: string[]
  underId: string | null
  planId: string | null
}

/** The words of records that were found. */
export async function listFound(
  reading: Reading,
  partnershipId: string,
  ranked: readonly Pick<Ranked, 'noun' | 'id'>[],
): Promise<Map<string, FoundRecord>> {
  const nouns = soughtNouns.filter(noun => ranked.some(one => one.noun === noun))
  if (nouns.length === 0) return new Map()
  const one = (noun: SoughtNoun) => {
    const { called, said, from, plan } = partsOf(noun)
    const { under }: Sought = sought[noun]
    const ids = ranked.filter(one => one.noun === noun).map(({ id }) => id)
    const words = (parts: RawBuilder<unknown>[], apart: RawBuilder<unknown>) =>
      parts.length === 0
        ? sql`'{}'::text[]`
        : sql`string_to_array(concat_ws(${apart}, ${sql.join(parts)}), ${apart})`
    return sql`select ${sql.lit(noun)} as noun, ${sql.ref(`${noun}.id`)} as id,
        ${words(called, sql`chr(10)`)} as names, ${words(said, sql`chr(31)`)} as texts,
        ${under ? sql.ref(`${noun}.${under}`) : sql`null::uuid`} as "underId", ${plan} as "planId"
      from ${from} where ${sql.ref(`${noun}.partnershipId`)} = ${partnershipId} and ${sql.ref(`${noun}.id`)} = any (${ids}::uuid[])`
  }
  const { rows } = await sql<FoundRecord>`${sql.join(nouns.map(one), sql` union all `)}`.execute(reading)
  return new Map(rows.map(row => [row.id, row]))
}

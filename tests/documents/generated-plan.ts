/**
 * Plans that nobody would write, as records: every optional part on and off, and the most awkward texts that the fields let in. Made
 * from the fields' own schemas: what a field takes is found by asking it, so that a new field or noun is in the next plan made.
 * The same seed gives the same plan.
 */
import { z } from 'zod'
import { planDataEdition, planDataFormat, readPlanData } from '../../src/domain/plan-data.ts'
import {
  type PlanRecords,
  type PlanTable,
  planHeadSchemas,
  planRecordSchemas,
  planTables,
  referencesOf,
} from '../../src/domain/plan-records.ts'

/** Pseudo-random numbers between 0 and 1 (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
type Fields = Record<string, unknown>

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

/** As they are written; the fields tidy what they tidy. None is like a personal identity number. */
export const awkwardTexts = [
  'Gå kvällsrundor på torget',
  '# *Fet* _kursiv_ `kod` $x^2$ @ref <label> #read("/etc/passwd") // not a comment /* nor this */',
  '= Rubrik\n- punkt\n+ nummer\n/ term: ord',
  '<b>inte fet</b> &amp; &lt; <w:t>x</w:t> <?xml?> <!-- --> ]]> <![CDATA[x]]>',
  '{"a": [1, 2], "b": "\\u0041"} \\ \\n \\" \' ` ´ ” “ „ » «',
  "=CMD|'/c calc'!A1",
  '+46 8 508 00 000',
  '-1+1',
  '@SUMMA(A1:A9)',
  '👍🏽 👩‍👩‍👧‍👦 🏳️‍🌈 🇸🇪 ☃️ 😀',
  'שלום עולם, مرحبا بالعالم, mixed עברית with latin 123',
  '\u202eomvänt\u202c \u2067isolerat\u2069 \u200eV\u200f',
  'Cafe\u0301 A\u030angstro\u0308m o\u0308 n\u0303 \u1112\u1161\u11ab',
  '漢字かな交じり文 አማርኛ ไทย हिन्दी',
  ' inledande och avslutande blanktecken \t\n',
  'rad ett\nrad två\r\nrad tre\rrad fyra\n\nstycke två\tmed tabb',
  'noll\u0000 klocka\u0007 esc\u001b[31m nel\u0085 del\u007f ensam\ud800 bom\ufeff \ufffe\uffff',
  'mjukt\u00adbindestreck hårt\u00a0blanksteg smalt\u202f tunt\u2009 noll\u200bbredd \u2028rad\u2029stycke',
  `mycketlångtord${'ochlängre'.repeat(40)}slut`,
  'https://exempel.se/en/mycket/lång/adress?med=parametrar&och=fler#och-ett-ankare e-post@exempel.se',
  '"Citat" \'enkla\' ; semikolon , komma | lodrätt',
  '•••••• ••• – — … ½ ² ‰ § ¶ € ℃',
  '__proto__',
  'null',
  '%s %d {0} ${x} {{x}} #{x}',
  'Klar juni 2020',
  'T1 och VB',
  'Sammankallande',
] as const

/** Longer than three pages of a table's cell. */
const threePages = Array.from(
  { length: 220 },
  (_, index) => `Mening ${index + 1} i en cell som går över flera sidor, med åäö och tal som 12,5 %.`,
).join(' ')

/** What a field's schema takes, asked by trying. */
type Kind =
  | { takes: 'text'; longest: number }
  | { takes: 'list'; longest: number }
  | { takes: 'words'; words: unknown[] }
  | { takes: 'boolean' | 'number' | 'date' }
  | { takes: 'year'; years: number[] }

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success
const lengths = [20_000, 10_000, 5_000, 2_000, 1_000, 500, 300, 254, 200, 100, 50, 10]

function kindOf(schema: z.ZodType, field: string): Kind {
  const words = wordsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  if (words.length > 0) return { takes: 'words', words }
  if (takes(schema, true)) return { takes: 'boolean' }
  if (takes(schema, ['ord'])) {
    const longest = lengths.find(length => takes(schema, ['x'.repeat(length)]))
    return { takes: 'list', longest: longest ?? 1 }
  }
  if (takes(schema, 'ord')) {
    const longest = lengths.find(length => takes(schema, 'x'.repeat(length)))
    return { takes: 'text', longest: longest ?? 1 }
  }
  if (takes(schema, 3.5)) return { takes: 'number' }
  const years = [1900, 1955, 1990, 2018, 2019, 2020, 2021, 2100].filter(year => takes(schema, year))
  if (years.length > 0) return { takes: 'year', years }
  if (takes(schema, '2020-06-30')) return { takes: 'date' }
  throw new Error(`No value is known for the field ${field}: say here how one is made`)
}

function wordsOf(json: unknown): unknown[] {
  if (typeof json !== 'object' || json === null) return []
  if ('enum' in json && Array.isArray(json.enum)) return json.enum
  return 'anyOf' in json && Array.isArray(json.anyOf) ? json.anyOf.flatMap(wordsOf) : []
}

const kinds = new Map<z.ZodType, Kind>()

function valueFor(random: Random, schema: z.ZodType, field: string): unknown {
  const kind = kinds.get(schema) ?? kindOf(schema, field)
  kinds.set(schema, kind)
  if (takes(schema, null) && random() < 0.35) return null
  switch (kind.takes) {
    case 'text':
      return textFor(random, kind.longest)
    case 'list':
      return Array.from({ length: Math.floor(random() * 4) }, () => textFor(random, kind.longest))
    case 'words':
      return pick(random, kind.words)
    case 'boolean':
      return random() < 0.5
    case 'number':
      return pick(random, [0, 0, 1, 19, -4, 3.5, 1204, 1e15, 0.1 + 0.2, 12.25, 100])
    case 'year':
      return pick(random, kind.years)
    case 'date':
      return pick(random, [
        '2019-12-31',
        '2020-02-29',
        '2020-06-30',
        '2021-01-01',
        '2200-12-31',
        '1900-01-01',
      ])
  }
}

function textFor(random: Random, longest: number): string {
  const text =
    longest >= 20_000 && random() < 0.01
      ? threePages
      : Array.from({ length: random() < 0.3 ? 2 : 1 }, () => pick(random, awkwardTexts)).join(' ')
  return text.length <= longest ? text : [...text].slice(0, Math.floor(longest / 2)).join('') || 'x'
}

const most: Partial<Record<PlanTable, number>> = { activity: 5, passage: 9, indicatorValue: 6 }

/** The plan of a number: the same each time. With `whole` it has records of every kind, a few tries given. */
export function generatedPlan(seed: number, { whole = false } = {}): PlanRecords {
  const random = randomOf(seed)
  const id = () => idFrom(random)
  const { id: _, ...planShape } = planHeadSchemas.plan.shape
  const records: Fields = {
    partnership: recordFor(random, planHeadSchemas.partnership, planHeadSchemas.partnership.shape, {}),
    plan: recordFor(random, planHeadSchemas.plan, planShape, { id: id() }),
  }
  for (const table of planTables) {
    const references = new Map(referencesOf(table).map(({ field, of }) => [field, of]))
    const schema = planRecordSchemas[table]
    const shape = Object.fromEntries(
      Object.entries(schema.shape).filter(([field]) => field !== 'id' && !references.has(field)),
    )
    const list: Fields[] = []
    const many = Math.floor(random() * ((most[table] ?? 3) + 1))
    const count = whole ? Math.max(6, many) : random() < 0.12 ? 0 : many
    for (let made = 0; made < count; made++) {
      const own = { id: id(), ...referencesFor(random, schema.shape, references, records, list) }
      const record = own && recordFor(random, schema, shape, own)
      if (record && fits({ ...records, [table]: [...list, record] })) list.push(record)
    }
    records[table] = list
  }
  return records as unknown as PlanRecords
}

/** Whether the plan would be taken in so far: two contacts of one party, say, would not. */
function fits(records: Fields): boolean {
  return readPlanData({ format: planDataFormat, edition: planDataEdition, records }).ok
}

/** To records before it, of other kinds or its own; null where it may be, or where there is none. */
function referencesFor(
  random: Random,
  shape: Record<string, z.ZodType>,
  references: Map<string, PlanTable>,
  records: Fields,
  siblings: Fields[],
): Fields {
  const own: Fields = {}
  for (const [field, of] of references) {
    const there = (records[of] as Fields[] | undefined) ?? siblings
    const none = there.length === 0 || (takes(shape[field]!, null) && random() < 0.4)
    const to = none ? null : pick(random, there)
    own[field] = to?.id ?? null
    // What it refers to may be somebody's too: a cause is of the problem that is answered with it.
    for (const shared of references.keys()) {
      if (to && shared !== field && shared in to && to[shared] !== null) own[shared] = to[shared]
    }
  }
  return own
}

/** A record whose fields agree with each other, as the schema gives it back; null where none was found. */
function recordFor(
  random: Random,
  schema: z.ZodType,
  shape: Record<string, z.ZodType>,
  own: Fields,
): Fields | null {
  for (let tries = 0; tries < 60; tries++) {
    const values = Object.entries(shape).map(([field, of]) => [field, valueFor(random, of, field)])
    const parsed = schema.safeParse({ ...own, ...Object.fromEntries(values) })
    if (parsed.success) return parsed.data as Fields
  }
  return null
}

function idFrom(random: Random): string {
  const hex = (length: number) =>
    Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
}

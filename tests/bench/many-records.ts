/** Fifty thousand records of one partnership, in sentences of made compounds: some words are in many of them, most in few. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Client } from 'pg'
import { v7 } from 'uuid'
import type { Migration } from '../../src/storage/migrate.ts'

const firsts =
  `kväll torg skol ungdom trafik park centrum hyres fritid sommar natt buss station lek gränd vinter mottagning familje
  trygghets grann bostads närings lokal rutin dialog vatten nöjes gårds bibliotek samtals nätverks butiks stöld larm ljus
  bro skogs hamn by`.split(/\s+/)
const lasts =
  `runda gruppen möte vandring platsen arbete samverkan belysning rutiner insats mätning enkät kontakt utbildning
  besök värd vakt planering träff uppföljning städning ronden stöd grind stig tavla kurs karta hus jour
  lista brev ansvar råd bänk stängsel lokal vecka dag`.split(/\s+/)
const common = 'och i för att med på av till den som polisen kommunen gruppen ska mot'.split(' ')

/** Numbers that look thrown and are the same in every run (Park and Miller 1988). */
let seed = 20
function random(): number {
  seed = (seed * 48271) % 2147483647
  return seed / 2147483647
}
/** The first of a list more often than the last, as words are. */
const often = (list: readonly string[]) => list[Math.floor(list.length * random() ** 2)]!
const word = () => (random() < 0.35 ? often(common) : often(firsts) + often(lasts))
const words = (count: number) => Array.from({ length: count }, word).join(' ')
const title = (count: number) => {
  const text = words(count)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const migrationFolder = new URL('../../src/storage/migrations/', import.meta.url)

/** The schema, as `src/storage/migrations.ts` has it once the program is built. */
export const migrationFiles = (): Migration[] =>
  readdirSync(migrationFolder)
    .sort()
    .map(file => ({ name: file.slice(0, -4), sql: readFileSync(new URL(file, migrationFolder), 'utf8') }))

export type Many = { partnershipId: string; placeId: string; count: number }

/** Stores them as the owner of the tables, in the name of the partnership's coordinator. */
export async function storeMany(owner: Client): Promise<Many> {
  const partnershipId = v7()
  await owner.query('begin')
  await owner.query(`set local app.gate = 'open'; set local app.coordinator = '{${partnershipId}}'`)
  await owner.query(
    `insert into partnership (id, slug, name, created_at) values ('${partnershipId}', 'manga', 'Många', now())`,
  )
  let count = 0
  const store = async (table: string, rows: Record<string, unknown>[]): Promise<string[]> => {
    const all = rows.map(row => ({ partnership_id: partnershipId, id: v7(), ...row }))
    const columns = Object.keys(all[0]!).join(', ')
    for (let from = 0; from < all.length; from += 5_000)
      await owner.query(
        `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1)`,
        [JSON.stringify(all.slice(from, from + 5_000))],
      )
    count += all.length
    return all.map(({ id }) => id)
  }
  const times = <T>(length: number, make: (at: number) => T): T[] =>
    Array.from({ length }, (_, at) => make(at))
  const organisations = await store(
    'organisation',
    times(200, () => ({ name: title(2), kind: 'other', rank: 0, version: 1 })),
  )
  await store(
    'position',
    times(2_000, at => ({ organisation_id: organisations[at % 200], name: title(2), rank: 0, version: 1 })),
  )
  await store(
    'person',
    times(2_000, () => ({ name: title(2), version: 1 })),
  )
  const places = await store(
    'place',
    times(1_000, at => ({ name: `${title(1)} ${at}`, other_names: [word()], rank: 0, version: 1 })),
  )
  await store(
    'group',
    times(1_000, () => ({ name: title(2), other_names: [word()], kind: 'working', rank: 0, version: 1 })),
  )
  const plans = await store(
    'plan',
    times(20, at => ({
      title: 'Åtgärdsplan',
      year: 2010 + at,
      created_at: new Date().toISOString(),
      version: 1,
    })),
  )
  const area = times(200, at => ({ plan_id: plans[at % 20], number: at, name: title(3), version: 1 }))
  const areas = await store('area', area)
  await store(
    'goal',
    times(4_000, at => ({ area_id: areas[at % 200], kind: 'effect', text: title(12), rank: at, version: 1 })),
  )
  await store(
    'indicator',
    times(3_580, at => ({
      plan_id: area[at % 200]!.plan_id,
      area_id: areas[at % 200],
      name: title(5),
      kind: 'count',
      form: 'count',
      rank: at,
      version: 1,
    })),
  )
  await store(
    'passage',
    times(16_000, at => ({
      plan_id: area[at % 200]!.plan_id,
      area_id: areas[at % 200],
      chapter: 'picture',
      kind: 'paragraph',
      text: title(45),
      rank: at,
      version: 1,
    })),
  )
  await store(
    'activity',
    times(20_000, at => ({
      area_id: areas[at % 200],
      title: title(8),
      description: title(30),
      follow_up: title(15),
      follow_up_points: [],
      rank: at,
      version: 1,
    })),
  )
  await owner.query('commit')
  await owner.query('analyze')
  return { partnershipId, placeId: places[500]!, count }
}

/** Asks an official source, and makes a file of its answer: the same file that somebody could have handed in. */
import { fetchedMarks, policeHeadings } from '../documents/figures/ready/fetched.ts'
import { valueListHeadings } from '../documents/figures/ready/value-list.ts'
import { addDays, dayOf } from '../domain/day.ts'
import type { KoladaAsked, PoliceAsked, Question, ScbAsked } from '../domain/fetching.ts'
import { plainMunicipality } from '../domain/source.ts'
import type { Answered, CallRefusal } from '../integrations/call.ts'
import type { Kolada } from '../integrations/kolada.ts'
import type { PxSelection } from '../integrations/pxweb.ts'
import type { PxDimension } from '../integrations/pxweb-table.ts'
import type { Context } from './context.ts'
import { done, type Outcome, refused } from './refusal.ts'

export type FetchRefusal =
  | CallRefusal
  /** The settings say that nothing is fetched from there. */
  | { name: 'turned-off' }
  | { name: 'no-such-municipality'; words: string }
  | { name: 'several-municipalities'; found: string[] }
  | { name: 'no-such-value'; dimension: string; words: string; offers: string[] }
  | { name: 'too-many-cells'; cells: number; limit: number }
  | { name: 'nothing-came' }

/** A file of what came, and what it is called. */
export type FetchedFile = { fileName: string; text: string }

type Fetched = Promise<Outcome<FetchedFile, FetchRefusal>>

export function fetchAnswer(context: Context, asked: Question): Fetched {
  if (asked.from === 'kolada') return fromKolada(context, asked)
  return asked.from === 'scb' ? fromScb(context, asked) : fromPolice(context, asked)
}

const lastYears = (context: Context): number[] => {
  const year = Number(dayOf(context.now()).slice(0, 4))
  return Array.from({ length: 10 }, (_, at) => year - 9 + at)
}

async function fromKolada(context: Context, asked: KoladaAsked): Fetched {
  const kolada = context.official?.kolada
  if (!kolada) return refused({ name: 'turned-off' })
  const municipality = await municipalityOf(kolada, asked.municipality)
  if (!municipality.ok) return municipality
  const { id, title } = municipality.value
  const years = asked.years.length > 0 ? asked.years : lastYears(context)
  const municipalities = asked.country && id !== country ? [id, country] : [id]
  const [kpis, values] = [
    await kolada.kpis(asked.kpis),
    await kolada.values({ kpis: asked.kpis, municipalities, years }),
  ]
  if (!kpis.ok) return kpis
  if (!values.ok) return values
  if (values.value.length === 0) return refused({ name: 'nothing-came' })
  const sexes = { all: '', women: 'kvinnor', men: 'män' } as const
  // In the publisher's own language, whoever asks: another word would be another part.
  const rows = values.value.map(({ kpi, municipality, year, sex, value, status }) => [
    `${kpis.value.find(one => one.id === kpi)?.title ?? ''} (${kpi})`.trim(),
    municipality === country ? 'Riket' : title,
    sex === null ? '?' : sexes[sex],
    String(year),
    value === null ? signOf(status) : String(value),
    '',
    '',
    '',
    '',
  ])
  const fileName = `Kolada ${asked.kpis.slice(0, 3).join(' ')} ${title}`
  return done({ fileName, text: csvOf([[fetchedMarks.kolada], valueListHeadings.map(String), ...rows]) })
}

const country = '0000'

/** Private, as Kolada says of values that few persons are behind, is not the same as missing. */
const signOf = (status: string): string => (/private|sekretess|dold/i.test(status) ? '..' : '.')

async function municipalityOf(
  kolada: Kolada,
  words: string,
): Promise<Outcome<{ id: string; title: string }, FetchRefusal>> {
  const plain = plainMunicipality(words)
  const isCode = /^\d{4}$/.test(words)
  const found = isCode ? await kolada.municipalities([words]) : await kolada.findMunicipalities(plain)
  if (!found.ok) return found
  const same = found.value.filter(
    ({ id, title }) =>
      id === words ||
      title.toLowerCase() === words.toLowerCase() ||
      title.toLowerCase() === plain.toLowerCase(),
  )
  const [only, ...others] = same.length > 0 ? same : found.value
  if (!only) return refused({ name: 'no-such-municipality', words })
  return others.length === 0
    ? done(only)
    : refused({
        name: 'several-municipalities',
        found: [only, ...others].slice(0, 8).map(({ title }) => title),
      })
}

async function fromScb(context: Context, asked: ScbAsked): Fetched {
  const scb = context.official?.scb
  if (!scb) return refused({ name: 'turned-off' })
  const [limit, table] = [await scb.mostCells(asked.table), await scb.table(asked.table)]
  if (!limit.ok) return limit
  if (!table.ok) return table
  const selection: PxSelection = {}
  let cells = 1
  for (const dimension of table.value.dimensions) {
    const wanted = wantedOf(dimension, asked, context)
    if (!wanted.ok) return wanted
    if (wanted.value === null) continue
    selection[dimension.code] = wanted.value
    cells *= wanted.value.length
  }
  if (cells > limit.value) return refused({ name: 'too-many-cells', cells, limit: limit.value })
  const data: Answered<string> = await scb.data(asked.table, selection)
  if (!data.ok) return data
  const name = asked.table.split('/').at(-1)
  return done({ fileName: `SCB ${name} ${asked.regions.slice(0, 3).join(' ')}`.trim(), text: data.value })
}

/** The codes of a dimension that are asked for; null where it is left out. */
function wantedOf(
  { code, label, kind, mayBeLeftOut, values }: PxDimension,
  { regions, years, choices }: ScbAsked,
  context: Context,
): Outcome<string[] | null, FetchRefusal> {
  const pick = (words: readonly string[]): Outcome<string[] | null, FetchRefusal> => {
    const found: string[] = []
    for (const word of words) {
      const value = values.find(one => one.code === word || plain(one.label, one.code) === word.toLowerCase())
      if (!value)
        return refused({
          name: 'no-such-value',
          dimension: `${label} (${code})`,
          words: word,
          offers: values.slice(0, 8).map(one => `${one.code} ${plainLabel(one.label, one.code)}`),
        })
      found.push(value.code)
    }
    return done(found)
  }
  const said = Object.entries(choices).find(([name]) => name.toLowerCase() === code.toLowerCase())
  if (said) return pick(said[1])
  if (kind === 'geo' && regions.length > 0) return pick(regions)
  if (kind === 'time') {
    const wanted = (years.length > 0 ? years : lastYears(context)).map(String)
    const found = values.filter(value => wanted.some(year => value.code.startsWith(year)))
    return done((found.length > 0 ? found : values.slice(-10)).map(value => value.code))
  }
  return done(mayBeLeftOut ? null : values.map(value => value.code))
}

const plainLabel = (label: string, code: string): string =>
  label.startsWith(`${code} `) ? label.slice(code.length + 1) : label
const plain = (label: string, code: string): string => plainLabel(label, code).toLowerCase()

async function fromPolice(context: Context, asked: PoliceAsked): Fetched {
  const police = context.official?.police
  if (!police) return refused({ name: 'turned-off' })
  const answer = await police.latest(asked.places)
  if (!answer.ok) return answer
  const { events } = answer.value
  const days = events.map(({ at }) => at.slice(0, 10)).sort()
  // The answer ends somewhere in its oldest day.
  const from = days[0] === undefined ? null : addDays(days[0], 1)
  const whole = events.filter(({ at }) => from !== null && at.slice(0, 10) >= from)
  if (whole.length === 0) return refused({ name: 'nothing-came' })
  const rows = whole.map(({ at, type, place }) => [at, type, place])
  const fileName = `polisen.se ${asked.places.slice(0, 3).join(' ')} ${days.at(-1)}`
  return done({ fileName, text: csvOf([[fetchedMarks.police], [...policeHeadings], ...rows]) })
}

const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""').replace(/\s+/g, ' ')}"`).join(';')).join('\n')}\n`

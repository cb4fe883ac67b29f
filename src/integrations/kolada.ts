/**
 * Kolada, the municipalities' and regions' database (RKA). Both versions of its interface: they, and what is written of them, disagree on
 * where the period stands, whether it is a number, and what the sexes are called, so that every form is read.
 */
import { z } from 'zod'
import { type Answered, below, type CallBounds, callJson, unexpected, usualBounds } from './call.ts'

/** `value` is null where there is none, which is not nought. `municipalities`: of how many it is the mean; one where it is of itself. */
export type KoladaValue = {
  kpi: string
  municipality: string
  year: number
  sex: 'all' | 'women' | 'men' | null
  value: number | null
  status: string
  municipalities: number
}
export type KoladaKpi = { id: string; title: string }
export type KoladaMunicipality = { id: string; title: string; type: string }

/** Without years, all that there are. */
export type KoladaQuestion = {
  kpis: readonly string[]
  municipalities: readonly string[]
  years: readonly number[]
}

export type Kolada = {
  values(question: KoladaQuestion): Promise<Answered<KoladaValue[]>>
  kpis(ids: readonly string[]): Promise<Answered<KoladaKpi[]>>
  findKpis(words: string): Promise<Answered<KoladaKpi[]>>
  findMunicipalities(words: string): Promise<Answered<KoladaMunicipality[]>>
  municipalities(ids: readonly string[]): Promise<Answered<KoladaMunicipality[]>>
}

const period = z.union([z.number(), z.string().regex(/^\d{4}$/)]).transform(Number)
const datum = z.looseObject({
  period: period.nullish(),
  gender: z.string().nullish(),
  count: z.number().nullish(),
  status: z.string().nullish(),
  value: z.number().nullish(),
})
const record = z.looseObject({
  kpi: z.string(),
  municipality: z.string(),
  period: period.nullish(),
  values: z.array(datum),
})
const named = z.looseObject({ id: z.string(), title: z.string(), type: z.string().nullish() })
const envelope = z.looseObject({ values: z.array(z.unknown()), next_page: z.string().nullish() })

/** More pages than this nobody looks through. */
const mostPages = 40

export function openKolada(base: string, bounds: CallBounds = usualBounds): Kolada {
  async function all<T>(first: URL, shape: z.ZodType<T>): Promise<Answered<T[]>> {
    const found: T[] = []
    let url: URL | null = first
    for (let page = 0; url && page < mostPages; page++) {
      const answer: Answered<unknown> = await callJson(url, {}, bounds)
      if (!answer.ok) return answer
      const whole = envelope.safeParse(answer.value)
      const values = z.array(shape).safeParse(whole.success ? whole.data.values : null)
      if (!whole.success || !values.success) return unexpected(url)
      for (const value of values.data) found.push(value)
      url = nextOf(url, whole.data.next_page)
    }
    return { ok: true, value: found }
  }
  const municipalitiesIn = async (url: URL): Promise<Answered<KoladaMunicipality[]>> => {
    const found = await all(url, named)
    return found.ok ? { ok: true, value: found.value.map(one => ({ ...one, type: one.type ?? '' })) } : found
  }
  return {
    async values({ kpis, municipalities, years }) {
      const parts = ['data', 'kpi', kpis.join(','), 'municipality', municipalities.join(',')]
      if (years.length > 0) parts.push('year', years.join(','))
      const found = await all(below(base, parts), record)
      return found.ok ? { ok: true, value: found.value.flatMap(valuesIn) } : found
    },
    kpis: ids => all(below(base, ['kpi', ids.join(',')]), named),
    findKpis: words => all(below(base, ['kpi'], { title: words, per_page: '100' }), named),
    findMunicipalities: words => municipalitiesIn(below(base, ['municipality'], { title: words })),
    municipalities: ids => municipalitiesIn(below(base, ['municipality', ids.join(',')])),
  }
}

/** The next page at the same address: where it says that it stands elsewhere, only what it asks for is taken over. */
function nextOf(own: URL, next: string | null | undefined): URL | null {
  if (!next || !URL.canParse(next, own)) return null
  const url = new URL(own)
  url.search = new URL(next, own).search
  return url.href === own.href ? null : url
}

function valuesIn({ kpi, municipality, period: outside, values }: z.infer<typeof record>): KoladaValue[] {
  const letters = values.map(({ gender }) => (gender ?? 'T').toUpperCase())
  // One who says K and F both means something else by one of them than the others do.
  const isUnclear = letters.includes('K') && letters.includes('F')
  return values.flatMap((one, at) => {
    const year = one.period ?? outside
    if (year == null) return []
    const sex = isUnclear && letters[at] === 'F' ? null : (sexes[letters[at] ?? ''] ?? null)
    const { value = null, status, count } = one
    return [{ kpi, municipality, year, sex, value, status: status ?? '', municipalities: count ?? 1 }]
  })
}

const sexes: Record<string, 'all' | 'women' | 'men'> = { T: 'all', K: 'women', F: 'women', M: 'men' }

/** What is asked of an official source, as a person writes it and as a recipe keeps it. */
import { z } from 'zod'
import { optionalText, requiredText } from './fields.ts'

const year = z.int().min(1900).max(2100)

/** `kpis`: "N07403"; `municipality`: its name or code; with `country`, the whole country beside it. No years: the last ten. */
const koladaQuestion = z.object({
  from: z.literal('kolada'),
  kpis: z
    .array(z.string().regex(/^[NU]\d{5}$/))
    .min(1)
    .max(30),
  municipality: z.string().min(1),
  country: z.boolean(),
  years: z.array(year).max(60),
})

/** `table`: "TAB638", or a path in version 1; `regions`: codes. `choices`: of other dimensions, the codes that are wanted. */
const scbQuestion = z.object({
  from: z.literal('scb'),
  table: z.string().regex(/^[\w./-]{1,200}$/),
  regions: z.array(z.string().min(1)).max(500),
  years: z.array(year).max(60),
  choices: z.record(z.string(), z.array(z.string())),
})

const policeQuestion = z.object({
  from: z.literal('police'),
  places: z.array(z.string().min(1)).min(1).max(20),
})

export const fetchedQuestion = z.discriminatedUnion('from', [koladaQuestion, scbQuestion, policeQuestion])
export type Question = z.infer<typeof fetchedQuestion>
export type KoladaAsked = z.infer<typeof koladaQuestion>
export type ScbAsked = z.infer<typeof scbQuestion>
export type PoliceAsked = z.infer<typeof policeQuestion>

/** Years as people write them: "2019–2024", "2020, 2022"; null where that cannot be read. None for nothing. */
export function yearsIn(text: string): number[] | null {
  const years = new Set<number>()
  for (const part of text.split(/[,;\s]+(?![-–])/).filter(Boolean)) {
    const found = /^(\d{4})(?:[-–](\d{4}))?$/.exec(part)
    if (!found) return null
    const [first, last] = [Number(found[1]), Number(found[2] ?? found[1])]
    if (!year.safeParse(first).success || !year.safeParse(last).success || last < first || last - first > 60)
      return null
    for (let one = first; one <= last; one++) years.add(one)
  }
  return [...years].sort((one, other) => one - other)
}

const words = (text: string): string[] =>
  text
    .split(/[,;\n]+/)
    .map(word => word.trim())
    .filter(Boolean)

const text = optionalText(2_000).transform(value => value ?? '')
const years = text.transform((value, context) => {
  const found = yearsIn(value)
  if (found === null) context.addIssue({ code: 'custom', message: 'not-a-year' })
  return found ?? []
})
const codes = (shape: RegExp, most: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .transform(value => [value ?? []].flat().flatMap(words))
    .transform((found, context) => {
      const distinct = [...new Set(found.map(one => one.toUpperCase()))]
      if (distinct.length === 0) context.addIssue({ code: 'custom', message: 'required' })
      else if (distinct.length > most || !distinct.every(one => shape.test(one)))
        context.addIssue({ code: 'custom', message: 'not-readable' })
      return distinct
    })

/** What each form says, by its fields. */
export const koladaForm = z
  .object({
    kpis: codes(/^[NU]\d{5}$/, 30),
    municipality: requiredText(100),
    country: z.literal('on').nullish(),
    years,
  })
  .transform(({ country, ...rest }): KoladaAsked => ({ from: 'kolada', ...rest, country: country === 'on' }))

export const scbForm = z
  .object({
    table: requiredText(200).pipe(z.string().regex(/^[\w./-]+$/, 'not-readable')),
    regions: text.transform(words),
    years,
    /** A dimension a line: "Kon=1,2". */
    choices: text.transform((value, context) => {
      const found: Record<string, string[]> = {}
      for (const line of value
        .split('\n')
        .map(one => one.trim())
        .filter(Boolean)) {
        const [, code, list] = /^([\w.-]+)\s*=\s*(.+)$/u.exec(line) ?? []
        if (code && list) found[code] = words(list)
        else context.addIssue({ code: 'custom', message: 'not-readable' })
      }
      return found
    }),
  })
  .transform((asked): ScbAsked => ({ from: 'scb', ...asked }))

export const policeForm = z
  .object({ places: requiredText(500).transform(words) })
  .transform(({ places }): PoliceAsked => ({ from: 'police', places: places.slice(0, 20) }))

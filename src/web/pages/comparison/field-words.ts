/** What the fields of a plan's records are called, and their values, as their forms say it. */
import type { RecordChange } from '../../../domain/plan-comparison.ts'
import { longDate, m, number } from '../../../texts/texts.ts'
import { written } from '../../parts/form.tsx'
import { fieldName } from '../forms.ts'

type Table = RecordChange['table']

/** Fields that no form has. */
const others: Record<string, () => string> = {
  chapter: m.compare_chapter,
  sentence: m.indicator_sentence_from,
  verdict: m.compare_verdict,
  number: m.catalogue_area_number,
  language: m.account_language,
  city: m.partnership_field_city,
  district: m.partnership_field_district,
  policeRegion: m.partnership_field_police_region,
}

const values: Record<string, Record<string, () => string>> = {
  verdict: { accepted: m.compare_verdict_accepted, dismissed: m.compare_verdict_dismissed },
  chapter: {
    background: m.plan_background,
    communication: m.plan_communication,
    organisation: m.plan_organisation,
    picture: m.area_picture,
    other: m.plan_other,
  },
}

export function fieldLabel(table: Table, field: string): string {
  if (table === 'partnership' && field === 'name') return m.partnership_field_name()
  const { label } = fieldName(table, field)
  return label === field ? (others[field]?.() ?? field) : label
}

/** A value in words; nothing where there is none. */
export function valueWords(table: Table, field: string, value: unknown): string {
  const { options, kind } = fieldName(table, field)
  if (typeof value === 'boolean') return value ? m.compare_yes() : m.compare_no()
  if (typeof value === 'number') return field === 'year' ? String(value) : number(value)
  const text = written(value)
  if (kind === 'date' && text) return longDate(text)
  return (
    options.find(option => option.value === text)?.text ??
    values[field]?.[text]?.() ??
    (text || m.house_nothing())
  )
}

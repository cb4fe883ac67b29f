/** Where the figures of a picture come from and how they are to be read: no figure without its source. */
import type { PictureFigures } from '../../domain/picture-content.ts'
import { countedText, daysText, driverText, territoryKindText, timingText } from '../../texts/figure-words.ts'
import { monthsText } from '../../texts/picture-words.ts'
import { longDate, m } from '../../texts/texts.ts'
import type { Block, BlockOf, Fact } from './document.ts'

export function methodBlocks(figures: PictureFigures): Block[] {
  return [
    {
      kind: 'table',
      caption: m.picture_paper_facts(),
      columns: [
        { heading: m.picture_paper_fact(), width: 32, align: 'start' },
        { heading: m.picture_paper_fact_value(), width: 68, align: 'start' },
      ],
      naming: 0,
      rows: sourceFacts(figures).map(({ label, value }) => [label, value]),
    },
    heading(m.picture_paper_reading()),
    {
      kind: 'bullets',
      items: [
        m.picture_paper_reading_interval(),
        m.picture_paper_reading_together(),
        m.picture_paper_reading_months(),
        m.picture_paper_reading_exact(),
        m.picture_paper_reading_hours(),
        m.picture_paper_reading_hidden(),
        m.picture_paper_reading_cause(),
      ],
    },
    heading(m.picture_paper_drivers()),
    { kind: 'paragraph', text: m.picture_paper_drivers_note() },
    driverTable(figures),
    heading(m.picture_paper_breaks()),
    figures.breaks.length > 0
      ? breakTable(figures)
      : { kind: 'paragraph', text: m.picture_paper_breaks_none() },
  ]
}

/** What must be known before two figures may be compared, as label and value. */
export function sourceFacts({ source, territory, months, before }: PictureFigures): Fact[] {
  const facts: { label: string; value: string | null }[] = [
    { label: m.picture_source(), value: source.name },
    { label: m.picture_publisher(), value: source.publisher },
    { label: m.source_field_address(), value: source.address },
    { label: m.source_field_unit(), value: source.unit },
    { label: m.source_field_counts(), value: countedText(source.counts) },
    { label: m.picture_definition(), value: source.definition },
    { label: m.picture_timed(), value: source.timedBy && timingText(source.timedBy) },
    {
      label: m.picture_paper_territory(),
      value: `${territoryText(territory)} (${territoryKindText(territory.kind)})`,
    },
    { label: m.territory_field_code(), value: territory.code },
    {
      label: m.picture_paper_months(),
      value: m.picture_paper_compared({ after: monthsText(months), before: monthsText(before) }),
    },
    { label: m.picture_known(), value: daysText(source.known.from, source.known.to) },
    { label: m.picture_paper_extracted(), value: source.extracted && extractedText(source.extracted) },
    { label: m.picture_next(), value: source.nextOn && longDate(source.nextOn) },
    { label: m.source_field_licence(), value: source.licence },
  ]
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))
}

/** "Hässelby-Vällingby, gränser enligt SDO 2007". */
export function territoryText({ name, edition }: PictureFigures['territory']): string {
  return edition === null ? name : m.picture_paper_edition({ territory: name, edition })
}

export function extractedText({ first, last }: NonNullable<PictureFigures['source']['extracted']>): string {
  return first === last
    ? longDate(first)
    : m.picture_paper_extracted_from_to({ first: longDate(first), last: longDate(last) })
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

function driverTable({ categories }: PictureFigures): BlockOf<'table'> {
  return {
    kind: 'table',
    caption: m.picture_paper_drivers_caption(),
    columns: [
      { heading: m.picture_category(), width: 40, align: 'start' },
      { heading: m.category_field_driven_by(), width: 60, align: 'start' },
    ],
    naming: 0,
    rows: categories.map(({ name, drivenBy, sensitive }) => [
      sensitive ? `${name}\n${m.category_is_sensitive()}` : name,
      drivenBy === null ? m.picture_paper_driver_unknown() : driverText(drivenBy),
    ]),
  }
}

function breakTable({ breaks, categories }: PictureFigures): BlockOf<'table'> {
  const nameOf = (code: string | null) =>
    code === null
      ? m.picture_paper_break_all()
      : (categories.find(category => category.code === code)?.name ?? code)
  return {
    kind: 'table',
    caption: m.picture_paper_breaks_caption(),
    columns: [
      { heading: m.series_break_field_starts_on(), width: 22, align: 'start' },
      { heading: m.picture_category(), width: 24, align: 'start' },
      { heading: m.series_break_field_reason(), width: 54, align: 'start' },
    ],
    naming: 0,
    rows: breaks.map(({ startsOn, categoryCode, reason }) => [
      longDate(startsOn),
      nameOf(categoryCode),
      reason,
    ]),
  }
}

/** The answers to the yearly survey as a paper to send round: each table that the workbook has, with its title, on pages that lie down. */
import { longDate, m } from '../../texts/texts.ts'
import type { Document, Look, Section } from './document.ts'
import type { Table } from './table.ts'

type House = { partnership: { name: string; language: 'sv' | 'en' }; look: Look }

/** `on`: the day that the answers are of, "2020-06-30". An empty cell holds a dash, so that it is seen to be empty. */
export function answerSheet(
  { partnership, look }: House,
  tables: Table[],
  title: string,
  on: string,
): Document {
  const sheet = m.law_answers()
  return {
    language: partnership.language,
    title: `${sheet}: ${title}`,
    cover: {
      over: partnership.name,
      subtitle: null,
      facts: [{ label: m.law_answers_on(), value: longDate(on) }],
      parties: [],
      state: null,
    },
    front: 'head',
    look,
    head: [partnership.name, title].join(' · '),
    date: on,
    contents: null,
    sections: [aboutSection(), ...tables.map(tableSection)],
    data: null,
  }
}

const plain = { number: null, opening: false, landscape: false }

/** What the answers are, and what they are not. */
function aboutSection(): Section {
  const texts = [m.law_lead(), m.handbook_steps_lead(), m.law_individuals()]
  const blocks = texts.map(text => ({ kind: 'paragraph', text }) as const)
  return { ...plain, id: 'about', heading: m.law_answers_about(), blocks }
}

function tableSection(table: Table, at: number): Section {
  return {
    ...plain,
    id: `table-${at + 1}`,
    heading: table.name,
    opening: at > 0,
    landscape: true,
    blocks: [
      {
        kind: 'table',
        caption: table.name,
        // Narrower than this a word of a heading would break.
        columns: table.columns.map(({ heading, width = 0 }) => ({
          heading,
          width: Math.max(width, 14),
          align: 'start',
        })),
        naming: 1,
        rows: table.rows.map(row => row.map(cellText)),
      },
    ],
  }
}

function cellText(value: Table['rows'][number][number]): string {
  if (value === null) return '–'
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? longDate(value) : String(value)
}

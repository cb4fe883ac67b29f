/** A plan as the publication it is: every part that is there in the order of the printed plan, and nothing that is not. */
import { headed, underHeadings } from '../../domain/chapters.ts'
import { planDataFile } from '../../domain/plan-data.ts'
import { firstDayOf, titleWithYear } from '../../domain/plan-in-force.ts'
import type { PlanRecords } from '../../domain/plan-records.ts'
import { m } from '../../texts/texts.ts'
import type { Block, Document, Look, Part, Section } from './document.ts'
import { areaSection } from './plan-area.ts'
import { centralListBlocks } from './plan-central-list.ts'
import { coverOf } from './plan-cover.ts'
import { figureBlocks } from './plan-figures.ts'
import { handbookSection } from './plan-handbook.ts'
import type { PlanDocumentOptions } from './plan-options.ts'
import { organisationChart } from './plan-organisation.ts'
import { programmeBlocks } from './plan-programmes.ts'
import { proseBlocks } from './plan-prose.ts'
import { versionSection } from './plan-versions.ts'

/** The house's own look, for those who have not chosen theirs. */
export const ownLook: Look = { accent: '#00586e', logo: null }

/** The document of a plan, in the language of the current work (`speaking`). */
export function planDocument(records: PlanRecords, options: PlanDocumentOptions): Document {
  const { plan, partnership, area: areas, passage: passages } = records
  const { layout, state, look = ownLook, versions = [], data = null } = options
  const title = titleWithYear(plan)
  const others = passages.filter(({ chapter }) => chapter === 'other')
  const figures = figureBlocks(
    records,
    records.indicator.filter(({ areaId }) => areaId === null),
  )
  const sections = [
    backgroundSection(records),
    chapterSection(records, 'communication', m.plan_communication(), []),
    chapterSection(records, 'organisation', m.plan_organisation(), organisationChart(records)),
    ...areas.map(area => areaSection(records, area, layout)),
    layout === 'handbook' ? handbookSection(records) : null,
    section('programmes', m.programme_programmes(), programmeBlocks(records), 'chapter'),
    ...underHeadings(others, m.plan_other()).map(({ id, heading, passages }) =>
      section(id, heading, proseBlocks(passages, 2), 'chapter'),
    ),
    section('other-figures', m.plan_other_figures(), figures, 'chapter'),
    versionSection(versions),
  ]
  return {
    language: partnership.language,
    title,
    cover: coverOf(records, state),
    front: 'cover',
    look,
    head: [partnership.name, title].join(' · '),
    date: (state.name === 'decided' ? state.on : null) ?? firstDayOf(plan),
    contents: { heading: m.plan_contents() },
    sections: sections.filter(section => section !== null),
    data: data === null ? null : dataOf(data),
  }
}

function section(id: string, heading: string, blocks: Block[], part: Part): Section | null {
  if (blocks.length === 0) return null
  return { id, heading, part, number: null, opening: false, landscape: false, blocks }
}

/** The background with the central list where its text announces it, else after it, under a heading of its own. */
function backgroundSection(records: PlanRecords): Section | null {
  const own = records.passage.filter(({ chapter }) => chapter === 'background')
  const { heading, rest } = headed(own, m.plan_background())
  return section('background', heading, centralListBlocks(records, rest), 'background')
}

function chapterSection(
  records: PlanRecords,
  chapter: 'communication' | 'organisation',
  otherwise: string,
  after: Block[],
): Section | null {
  const own = records.passage.filter(passage => passage.chapter === chapter)
  const { heading, rest } = headed(own, otherwise)
  return section(chapter, heading, [...proseBlocks(rest, 2), ...after], chapter)
}

function dataOf(text: string): NonNullable<Document['data']> {
  return {
    name: planDataFile,
    mime: 'application/json',
    text,
    description: m.document_data_description(),
  }
}

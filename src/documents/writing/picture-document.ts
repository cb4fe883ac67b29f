/** Lägesbilden as the paper that both parties stand behind: sentences first, the three parts of the law, and the figures with their source. */
import { type PicturePart, pictureParts } from '../../domain/picture.ts'
import type { PictureContent } from '../../domain/picture-content.ts'
import type { PlanEvent } from '../../domain/picture-events.ts'
import { monthsText } from '../../texts/picture-words.ts'
import { eventInWords } from '../../texts/plan-event-words.ts'
import { longDate, m } from '../../texts/texts.ts'
import type { Block, Cover, Document, Look, Section } from './document.ts'
import { categoryBlocks } from './picture-category.ts'
import { changeBlocks } from './picture-changes.ts'
import { extractedText, methodBlocks, territoryText } from './picture-method.ts'
import { paragraphsOf } from './report-overview.ts'

/** A picture, and which version of it; without one it is as it would be now. */
export type PicturePaper = { content: PictureContent; version: { number: number; on: string } | null }

/** The picture in the language of the current work. The same version says the same. */
export function pictureDocument({ content, version }: PicturePaper, look: Look): Document {
  const { figures, language, partnership, title } = content
  return {
    language,
    title,
    cover: coverOf({ content, version }),
    front: 'cover',
    look,
    head: [partnership, title].join(' · '),
    date: version?.on ?? null,
    contents: { heading: m.plan_contents() },
    sections: [
      chapter('summary', m.picture_summary(), [
        ...(content.summary ? paragraphsOf(content.summary) : [said(m.picture_no_summary())]),
      ]),
      chapter(
        'changes',
        m.picture_changes(),
        figures ? changeBlocks(figures) : [said(m.picture_paper_no_figures())],
      ),
      ...pictureParts.map(part => partSection(content, part)),
      conclusionSection(content),
      ...(figures && figures.categories.length > 0
        ? [
            chapter('categories', m.picture_paper_categories(), [
              ...figures.categories.flatMap(category => categoryBlocks(category, figures)),
              ...eventBlocks(figures.events ?? []),
            ]),
          ]
        : []),
      materialSection(content),
      ...(figures ? [chapter('method', m.picture_paper_method(), methodBlocks(figures))] : []),
    ],
    data: null,
  }
}

const chapter = (id: string, heading: string, blocks: Block[]): Section => ({
  ...{ id, heading, blocks },
  ...{ number: null, opening: false, landscape: false },
})

/** What the numbers on the curves are. */
function eventBlocks(events: readonly PlanEvent[]): Block[] {
  if (events.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: m.plan_event_sheet() },
    said(m.plan_event_lead()),
    { kind: 'numbered', items: events.map(event => ({ text: eventInWords(event), note: null })) },
  ]
}

const said = (text: string): Block => ({ kind: 'paragraph', text })

function coverOf({ content: { partnership, figures }, version }: PicturePaper): Cover {
  const facts = [
    figures && { label: m.picture_paper_territory(), value: territoryText(figures.territory) },
    figures && {
      label: m.picture_paper_months(),
      value: m.picture_paper_compared({
        after: monthsText(figures.months),
        before: monthsText(figures.before),
      }),
    },
    figures && { label: m.picture_paper_source(), value: figures.source.name },
    figures?.source.extracted && {
      label: m.picture_paper_extracted(),
      value: extractedText(figures.source.extracted),
    },
    version && {
      label: m.picture_paper_version(),
      value: m.picture_paper_version_of_day({ number: version.number, day: longDate(version.on) }),
    },
  ]
  return {
    over: partnership,
    subtitle: null,
    facts: facts.filter(fact => fact !== null && fact !== undefined),
    parties: [],
    state: version ? null : m.document_state_draft(),
  }
}

const partHeadings: Record<PicturePart, () => string> = {
  mapping: m.picture_part_mapping,
  information: m.picture_part_information,
  analysis: m.picture_part_analysis,
}

/** A part that nobody has written stands there too: that it is missing must be seen. */
function partSection({ passages }: PictureContent, part: PicturePart): Section {
  const own = passages.filter(passage => passage.part === part)
  return chapter(
    part,
    partHeadings[part](),
    own.length === 0
      ? [said(m.picture_paper_unwritten())]
      : own.flatMap(({ heading, text }): Block[] => [
          ...(heading ? [{ kind: 'heading' as const, level: 2 as const, text: heading }] : []),
          ...paragraphsOf(text),
        ]),
  )
}

function conclusionSection({ conclusions }: PictureContent): Section {
  const items = conclusions.map(({ text, problem }) => ({
    text,
    note: problem && m.picture_paper_became({ problem }),
  }))
  const blocks: Block[] =
    items.length > 0 ? [{ kind: 'numbered', items }] : [said(m.picture_paper_conclusions_none())]
  return chapter('conclusions', m.conclusion_conclusions(), blocks)
}

function materialSection({ material }: PictureContent): Section {
  const listOf = (use: 'used' | 'discarded', heading: string): Block[] => {
    const rows = material.filter(({ used }) => used === use)
    if (rows.length === 0) return []
    const items = rows.map(({ name, reason }) => (reason ? `${name}. ${reason}` : name))
    return [
      { kind: 'heading', level: 2, text: heading },
      { kind: 'bullets', items },
    ]
  }
  const blocks = [
    ...listOf('used', m.picture_source_is_used()),
    ...listOf('discarded', m.picture_source_is_discarded()),
  ]
  return chapter(
    'material',
    m.picture_material(),
    blocks.length > 0 ? blocks : [said(m.picture_paper_unwritten())],
  )
}

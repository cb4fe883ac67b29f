import { inBlocks } from '../../domain/chapters.ts'
import type { PlanRecords } from '../../domain/plan-records.ts'
import { m } from '../../texts/texts.ts'
import type { Block } from './document.ts'

/** The plan's running text; `level` is that of the headings in it. */
export function proseBlocks(passages: readonly PlanRecords['passage'][number][], level: 2 | 3): Block[] {
  return inBlocks(passages).map((block): Block => {
    const [{ kind, text }] = block
    if (kind === 'bullet') return { kind: 'bullets', items: block.map(({ text }) => text) }
    if (kind === 'heading') return { kind: 'heading', level, text }
    if (kind === 'figure') return { kind: 'lost-figure', caption: text, note: m.passage_lost_figure() }
    return { kind: 'paragraph', text }
  })
}

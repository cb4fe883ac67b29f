/** A document as the template reads it: JSON for what is said, files beside it for pictures and for what it carries. */
import { m, number, speaking } from '../../texts/texts.ts'
import { barChart } from '../charts/bar-chart.ts'
import { curve } from '../charts/curve.ts'
import { intervalRows } from '../charts/interval-rows.ts'
import { cleaned } from './clean-text.ts'
import type { Block, Document } from './document.ts'
import { thinned } from './docx-look.ts'
import { withPlacesToBreak } from './long-words.ts'
import type { PdfFiles } from './pdf-files.ts'
import { inOneFont, withoutPrivate } from './pdf-missing.ts'

/** PDF/A wants a day; a document that says none has this one. */
const noDay = '2000-01-01'

const chartLook = {
  id: 'chart',
  width: 560,
  ink: '#1d2427',
  quiet: '#55626a',
  rule: '#c3cfd3',
  ground: '#ffffff',
  fonts: "'Source Sans 3'",
}

type Drawn = { title: string; alt: string; source: string | null }

/** A document as the files that the template reads: its words as JSON, its charts and logo as pictures, what it carries. */
export function pdfFilesOf(document: Document): PdfFiles {
  const { data, look, ...said } = cleaned(document)
  const charts: string[] = []
  const drawnIn = { ...chartLook, accent: look.accent, tint: `#${thinned(look.accent, 0.09)}` }
  const withPath = (svg: string, { title, alt, source }: Drawn) => {
    charts.push(svg)
    const told = source && speaking(said.language, () => m.document_source({ source }))
    return { kind: 'chart', chart: { title, alt, source: told, path: `chart-${charts.length}.svg` } }
  }
  const prepared = (block: Block): object => {
    switch (block.kind) {
      case 'chart':
        return withPath(barChart(block.chart, drawnIn), block.chart)
      case 'curve': {
        // Wider than the bars, so that a curve takes less of the page.
        const wide = { ...drawnIn, width: 640 }
        const svg = speaking(said.language, () => curve({ ...block.curve, number }, wide))
        return withPath(svg, block.curve)
      }
      case 'intervals':
        return withPath(intervalRows(block.intervals, drawnIn), block.intervals)
      default:
        return block
    }
  }
  const [year, month, day] = (said.date ?? noDay).split('-').map(Number)
  const whole = {
    ...said,
    date: { year, month, day },
    look: {
      accent: look.accent,
      logo: look.logo && { alt: look.logo.alt, format: look.logo.mime === 'image/png' ? 'png' : 'jpg' },
    },
    data: data && { name: data.name, mime: data.mime, description: data.description },
    words: speaking(said.language, () => ({
      page: m.document_page_of({ page: '{page}', pages: '{pages}' }),
      parties: m.agreement_parties(),
    })),
    sections: said.sections.map(section => ({ ...section, blocks: section.blocks.map(prepared) })),
  }
  const text = (path: string, text: string) => ({ path, bytes: bytesOf(text), isText: true })
  return [
    text('data.json', withPlacesToBreak(withoutPrivate(JSON.stringify(whole)))),
    ...charts.map((svg, at) => text(`chart-${at + 1}.svg`, inOneFont(svg))),
    ...(look.logo ? [{ path: 'logo', bytes: look.logo.bytes, isText: false }] : []),
    ...(document.data ? [{ path: 'attachment', bytes: bytesOf(document.data.text), isText: false }] : []),
  ]
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** For each table in the order of the document, which of its columns names the rows. */
export function namingOf({ sections }: Document): number[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(block => (block.kind === 'table' ? block.naming : block.kind === 'record' ? 0 : []))
}

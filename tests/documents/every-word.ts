import type { Block, Piece, Source } from '../../src/documents/reading/source.ts'
import type { Span } from '../../src/domain/draft.ts'

export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(word => word !== '')

export function piecesOf(block: Block): Piece[] {
  return block.kind === 'row' ? block.cells.flatMap(cell => cell.paragraphs) : [block.piece]
}

/**
 * What is wrong with a source by the rules of `source.ts`, in words; empty when every word of the text stands in
 * exactly one block, and every piece says what its stretches of the text say.
 */
export function faultsOf(source: Source): string[] {
  const faults: string[] = []
  if (source.text !== source.text.normalize('NFC')) faults.push('text is not NFC')
  if (/[\r\u00ad\u0000\ufeff]/.test(source.text)) faults.push('text holds characters it must not')
  const pieces = source.blocks.flatMap(piecesOf)
  for (const piece of pieces) {
    const said = piece.at.map(span => source.text.slice(span.start, span.end)).join(' ')
    if (said.replace(/[\u00a0\u202f]/g, ' ') !== piece.text)
      faults.push(`piece "${piece.text}" stands on "${said}"`)
    if (piece.text !== piece.text.trim() || /\s\s|[^\S ]/.test(piece.text))
      faults.push(`spaces in "${piece.text}"`)
  }
  const spans = pieces.flatMap(piece => piece.at).sort((a, b) => a.start - b.start)
  faults.push(...uncovered(source.text, spans))
  const inText = wordsOf(source.text).join(' ')
  const inBlocks = pieces.flatMap(piece => wordsOf(piece.text)).join(' ')
  if (inText !== inBlocks) faults.push(`words differ: ${firstDifference(inText, inBlocks)}`)
  return faults
}

function uncovered(text: string, spans: Span[]): string[] {
  const faults: string[] = []
  let end = 0
  for (const span of [...spans, { start: text.length, end: text.length }]) {
    if (span.start < end)
      faults.push(`overlap at ${span.start}: "${text.slice(span.start, span.start + 40)}"`)
    const between = text.slice(end, span.start)
    if (/\S/.test(between)) faults.push(`in no block: "${between.trim().slice(0, 60)}"`)
    end = Math.max(end, span.end)
  }
  return faults
}

function firstDifference(a: string, b: string): string {
  let at = 0
  while (a[at] === b[at]) at++
  const from = Math.max(0, at - 20)
  return `"${a.slice(from, at + 40)}" and "${b.slice(from, at + 40)}"`
}

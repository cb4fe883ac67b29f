import { maskIdentityNumbers } from '../../domain/identity-number.ts'
import type { Block, Piece, Source } from './source.ts'

/**
 * A document with the figures of personal identity numbers replaced by dots, before anything else sees it: neither
 * the draft nor its source keeps one. All stretches stay as long as they were, so spans hold.
 */
export function masked(source: Source): Source {
  const text = maskIdentityNumbers(source.text)
  if (text === source.text) return source
  const pieceOf = (piece: Piece): Piece => ({
    ...piece,
    text: likeStretches(piece.text, piece, text),
  })
  const blockOf = (block: Block): Block => {
    switch (block.kind) {
      case 'row':
        return {
          ...block,
          cells: block.cells.map(cell => ({ ...cell, paragraphs: cell.paragraphs.map(pieceOf) })),
        }
      case 'line':
        return { ...block, raw: likeStretches(block.raw, block.piece, text), piece: pieceOf(block.piece) }
      default:
        return { ...block, piece: pieceOf(block.piece) }
    }
  }
  return { ...source, text, blocks: source.blocks.map(blockOf) }
}

/** A piece's text, or its raw line, differs from its stretches in white space only; its signs become theirs. */
function likeStretches(text: string, { at }: Piece, source: string): string {
  const signs = at.map(({ start, end }) => source.slice(start, end)).join('')
  if (!signs.includes('•')) return text
  const solid = signs.replace(/\s/g, '')
  let next = 0
  return text.replace(/\S/g, () => solid[next++] ?? '')
}

/** Fields written one after another in running text: "Skolpolis två dagar i veckan. Ansvarig: kommunpolis." */
import type { ActivityField } from '../../domain/draft.ts'
import { activityFields } from '../../domain/draft.ts'
import { labelAt } from './labels.ts'
import type { Cutter } from './pieces.ts'
import type { Piece } from './source.ts'

export type InlineField = { field: ActivityField; label: Piece; value: Piece }

/** What stands before the first field, and the fields in order. */
export type InlineFields = { head: Piece; fields: InlineField[] }

const isField = (kind: string): kind is ActivityField => (activityFields as readonly string[]).includes(kind)

/** The fields that stand after the beginning of a text, each with its label and colon after a stop, comma, dash or bracket. */
export function inlineFields(piece: Piece, cutter: Cutter): InlineFields {
  const { text } = piece
  const starts: { at: number; end: number; field: ActivityField }[] = []
  for (const stop of text.matchAll(/[.;,–|(]\s*(?=\p{L}[^:]{0,50}:)/gu)) {
    const at = stop.index + stop[0].length
    const label = labelAt(text.slice(at), 'activity')
    if (!label?.colon || label.kind === 'title' || !isField(label.kind)) continue
    const field = label.kind
    if (starts.some(start => start.field === field)) continue
    starts.push({ at, end: at + label.end, field })
  }
  const part = (from: number, to: number): Piece => {
    const found = /[\s,;–|(]*$/u.exec(text.slice(from, to))!
    const end = from + found.index
    // A bracket that was opened before the label closes after the value.
    const inside = text.slice(from, end)
    return cutter.cut(piece, from, inside.endsWith(')') && !inside.includes('(') ? end - 1 : end)
  }
  return {
    head: starts.length === 0 ? piece : part(0, starts[0]!.at),
    fields: starts.map(({ at, end, field }, index) => ({
      field,
      label: cutter.cut(piece, at, end),
      value: part(end, starts[index + 1]?.at ?? text.length),
    })),
  }
}

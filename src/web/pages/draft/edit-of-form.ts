import { stanceKinds } from '../../../domain/agreement.ts'
import type { StanceKind } from '../../../domain/draft.ts'
import type { DraftEdit } from '../../../domain/draft-edits.ts'

export type EditInput = Record<string, unknown>

const splitMark = '|'

/** The edits that a form of the review asks for; null when it asks for nothing that there is. */
export function editsOfForm(input: EditInput): DraftEdit[] | null {
  const text = (name: string) => (typeof input[name] === 'string' ? (input[name] as string) : '')
  const at = text('at')
  const to = text('to')
  switch (input.kind) {
    case 'text':
      return [{ kind: 'text', at, text: text('text') }]
    case 'confirm':
    case 'join':
    case 'take-out':
    case 'remove':
      return [{ kind: input.kind, at }]
    case 'swap':
      return [{ kind: 'swap', at, with: text('with') }]
    case 'place':
      return [{ kind: 'place', at, to }]
    case 'dismiss':
      return [{ kind: 'place', at, to: 'labels' }]
    case 'move':
      return [{ kind: 'move', at, area: Number(input.area) }]
    case 'parent':
      return [{ kind: 'parent', at, parentId: text('parent') || null }]
    case 'stance':
      return (stanceKinds as readonly unknown[]).includes(input.stance)
        ? [{ kind: 'stance', at, stance: input.stance as StanceKind }]
        : null
    case 'split':
      return input.offset === undefined
        ? splitAtMark(at, text('text'), to || null)
        : [{ kind: 'split', at, offset: Number(input.offset), to: to || null }]
    default:
      return null
  }
}

/** A bar in the text says where to split; what else was changed in the text is kept. */
function splitAtMark(at: string, words: string, to: string | null): DraftEdit[] {
  const mark = words.indexOf(splitMark)
  if (mark < 0) return [{ kind: 'split', at, offset: 0, to }]
  const [before, after] = [words.slice(0, mark), words.slice(mark + 1)].map(part =>
    part.replace(/\s+/gu, ' ').trim(),
  )
  const whole = `${before} ${after}`.trim()
  return [
    { kind: 'text', at, text: whole },
    { kind: 'split', at, offset: before!.length, to },
  ]
}

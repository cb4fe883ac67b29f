/** What the guard finds in a text, of few persons and of single ones, each with the words that it is about. */
import { checkProse } from './prose/check-prose.ts'
import type { Finding, Flag } from './prose/finding.ts'
import { sentencesOf } from './prose/words.ts'
import { checkWriting } from './writing/check-writing.ts'
import type { Sign, SignKind } from './writing/sign.ts'

type Found = { kind: 'prose'; finding: Finding } | { kind: 'sign'; sign: Sign }

/**
 * One of each sentence: `found` is the gravest of what is found in it, `also` the rest, and `quote` marks the gravest. `context` is the sentence with the one before it, which it is read with: for as long as they and what is found are the same, so is the
 * finding. `quote` is the sentence, in which `marked` is what is meant.
 */
export type TextFinding = {
  found: Found
  also: Found[]
  quote: { before: string; marked: string; after: string }
  context: string
}

/** In the order of the text. */
export function findingsOfText(text: string, threshold: number): TextFinding[] {
  const sentences = sentencesOf(text)
  const placed = (start: number, end: number) => {
    const at = Math.max(
      0,
      sentences.findIndex(sentence => start < sentence.end && sentence.start < end),
    )
    const sentence = sentences[at] ?? { start, end }
    const [from, to] = [Math.min(start, sentence.start), Math.max(end, sentence.end)]
    return {
      at,
      quote: { before: text.slice(from, start), marked: text.slice(start, end), after: text.slice(end, to) },
      context: text.slice(sentences[at - 1]?.start ?? from, to),
    }
  }
  const found: Found[] = [
    ...checkProse(text, threshold).map(finding => ({ kind: 'prose', finding }) as const),
    ...checkWriting(text).map(({ sentence: _, ...sign }) => ({ kind: 'sign', sign }) as const),
  ]
  const bySentence = Map.groupBy(found, each => placed(placeOf(each).start, placeOf(each).end).at)
  return [...bySentence.values()]
    .map(inOne => {
      const [gravest, ...also] = inOne.toSorted(
        (one, other) => gravityOf(one) - gravityOf(other) || placeOf(one).start - placeOf(other).start,
      )
      const { start, end } = placeOf(gravest!)
      const { at: _, ...quoted } = placed(start, end)
      return {
        start,
        finding: { found: gravest!, also: also.filter(each => !isSaidBy(each, gravest!)), ...quoted },
      }
    })
    .toSorted((one, other) => one.start - other.start)
    .map(({ finding }) => finding)
}

const placeOf = (found: Found) => (found.kind === 'prose' ? found.finding : found.sign)

/** What points at somebody comes before what tells of few. */
const gravity: readonly (SignKind | Flag)[] = [
  'identity-number',
  'coordination-number',
  'name',
  'single-person',
  'address',
  'email-address',
  'phone-number',
  'registration-number',
  'IDENT',
  'SMALL',
  'DERIVED',
  'PERCENT',
  'ALL',
  'SPLIT',
  'VAGUE',
]

/** What is only possible is the least. */
function gravityOf(found: Found): number {
  if (found.kind === 'prose') return gravity.indexOf(found.finding.flag)
  return gravity.indexOf(found.sign.kind) + (found.sign.sure === 'likely' ? 0 : gravity.length)
}

/** That there is only one of them is the same as that it is a certain person. */
function isSaidBy(found: Found, gravest: Found): boolean {
  if (found.kind === 'sign' || gravest.kind === 'prose' || gravest.sign.kind !== 'single-person') return false
  const { reason, numbers } = found.finding
  return reason === 'only-one' || reason === 'role' || (reason === 'small-count' && numbers.count === 1)
}

/** The same for as long as what is found, its sentence and the one before it are the same, wherever in the text they stand. */
export function identityOf({ found, also, quote, context }: TextFinding): unknown {
  return ['text', ...[found, ...also].flatMap(each => [each.kind, placeless(each)]), quote, context]
}

function placeless(found: Found) {
  const { start: _, end: __, ...what } = placeOf(found)
  return what
}

const neverPublished: readonly SignKind[] = ['identity-number', 'coordination-number']

/** Whether a person may stand for it: an identity number is never published. */
export function maySign({ found, also }: TextFinding): boolean {
  return [found, ...also].every(each => each.kind === 'prose' || !neverPublished.includes(each.sign.kind))
}

/** What the guard finds in a text, of few persons and of single ones, each with the words that it is about. */
import { checkProse } from './prose/check-prose.ts'
import type { Finding } from './prose/finding.ts'
import { sentencesOf } from './prose/words.ts'
import { checkWriting } from './writing/check-writing.ts'
import type { Sign, SignKind } from './writing/sign.ts'

/**
 * `context` is the sentence with the one before it, which it is read with: for as long as they and what is found are the same, so is the
 * finding. `quote` is the sentence, in which `marked` is what is meant.
 */
export type TextFinding = {
  found: { kind: 'prose'; finding: Finding } | { kind: 'sign'; sign: Sign }
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
      quote: { before: text.slice(from, start), marked: text.slice(start, end), after: text.slice(end, to) },
      context: text.slice(sentences[at - 1]?.start ?? from, to),
    }
  }
  return [
    ...checkProse(text, threshold).map(finding => ({
      start: finding.start,
      found: { kind: 'prose', finding } as const,
      ...placed(finding.start, finding.end),
    })),
    ...checkWriting(text).map(({ sentence: _, ...sign }) => ({
      start: sign.start,
      found: { kind: 'sign', sign } as const,
      ...placed(sign.start, sign.end),
    })),
  ]
    .toSorted((one, other) => one.start - other.start)
    .map(({ start: _, ...finding }) => finding)
}

/** The same for as long as what is found, its sentence and the one before it are the same, wherever in the text they stand. */
export function identityOf({ found, quote, context }: TextFinding): unknown {
  const { start: _, end: __, ...what } = found.kind === 'prose' ? found.finding : found.sign
  return ['text', found.kind, what, quote, context]
}

const neverPublished: readonly SignKind[] = ['identity-number', 'coordination-number']

/** Whether a person may stand for it: an identity number is never published. */
export function maySign({ found }: TextFinding): boolean {
  return found.kind === 'prose' || !neverPublished.includes(found.sign.kind)
}

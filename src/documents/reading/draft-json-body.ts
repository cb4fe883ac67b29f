import { parseCadence } from '../../domain/cadence.ts'
import type { DraftBody } from '../../domain/draft.ts'
import { cadenceJson } from './draft-json-activity.ts'
import { certainty, type JsonObject, words } from './draft-json-words.ts'

/** A governance body; `alias` is its other name, `verbatim` the words that name it. */
export function bodyJson(body: DraftBody): JsonObject {
  const { name, otherNames, ledBy, cadence, examples, moreExamples } = body
  return {
    id: body.id,
    name: name.text,
    verbatim: words(body.words),
    alias: words(otherNames[0] ?? null),
    ledBy: ledBy.length > 0 ? ledBy.map(({ text }) => text) : null,
    cadence: cadence && { verbatim: cadence.text, interpretation: cadenceJson(parseCadence(cadence.text)) },
    parent: body.parentId,
    ...(body.reportsToId ? { reportsTo: body.reportsToId, reportsToVerbatim: words(body.reportsTo) } : {}),
    ...(examples.length > 0 ? { examples: examples.map(({ text }) => text) } : {}),
    ...(moreExamples ? { examplesOpenEnded: true, examplesOpenEndedVerbatim: moreExamples.text } : {}),
    ...certainty({ name, cadence, examples: examples[0] ?? null }),
  }
}

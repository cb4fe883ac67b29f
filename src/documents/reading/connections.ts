/** How areas hang together: one area's text may say that its work is described under another. */
import type { DraftArea, Read } from '../../domain/draft.ts'
import { sentenceReads } from './central-list.ts'
import type { Reading } from './reading.ts'

const refers =
  /(?:beskrivs|redovisas|återfinns|hanteras|ingår|följs upp|finns|sker|framgår|se|followed up)\s+(?:\p{L}+\s+){0,4}?(?:under|inom|in?|se)\s+(?:(?:prioriterat|fokus|samverkans|problem)\p{L}*\s+)?(?:område\p{L}*|avsnitt\p{L}*)?/iu

/** An area without activities of its own that points to another. The sentence is a view of its picture. */
export function connectAreas(areas: DraftArea[], reading: Reading): void {
  for (const area of areas) {
    if (area.activities.length > 0) continue
    const paragraphs = area.sections.flatMap(section => [...section.paragraphs, ...section.bullets])
    for (const sentence of paragraphs.flatMap(paragraph => sentenceReads(paragraph, reading))) {
      if (!refers.test(sentence.text)) continue
      const other = areas.find(candidate => candidate !== area && names(sentence, candidate))
      if (!other) continue
      area.refersTo = { areaId: other.id, at: sentence }
      break
    }
  }
}

function names(sentence: Read, area: DraftArea): boolean {
  const name = area.name.text.toLowerCase()
  return name.length >= 4 && sentence.text.toLowerCase().includes(name)
}

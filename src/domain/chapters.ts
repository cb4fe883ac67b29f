/** A plan's running text as it is read: which chapter a passage stands in, and which of them hang together. */

type Text = { kind: string; text: string; placeId: string | null }

/** Bullets that follow each other are one list; every other passage stands for itself. */
export function inBlocks<P extends { kind: string }>(passages: readonly P[]): [P, ...P[]][] {
  const blocks: [P, ...P[]][] = []
  for (const passage of passages) {
    const last = blocks.at(-1)
    if (last && passage.kind === 'bullet' && last[0].kind === 'bullet') last.push(passage)
    else blocks.push([passage])
  }
  return blocks
}

/** A text whose first passage is its own heading ("Problembild"), apart from the rest; `otherwise` where it has none. */
export function headed<P extends Text>(
  passages: readonly P[],
  otherwise: string,
): { heading: string; rest: P[] } {
  const [first, ...rest] = passages
  const own = first?.kind === 'heading' && first.placeId === null
  return own ? { heading: first.text, rest } : { heading: otherwise, rest: [...passages] }
}

/** Chapters that the model has no home for, each under its own heading; `otherwise` for text before the first. */
export function underHeadings<P extends Text & { id: string }>(
  passages: readonly P[],
  otherwise: string,
): { id: string; heading: string; passages: P[] }[] {
  const chapters: { id: string; heading: string; passages: P[] }[] = []
  for (const passage of passages) {
    const last = chapters.at(-1)
    if (passage.kind === 'heading') chapters.push({ id: passage.id, heading: passage.text, passages: [] })
    else if (last) last.passages.push(passage)
    else chapters.push({ id: passage.id, heading: otherwise, passages: [passage] })
  }
  return chapters
}

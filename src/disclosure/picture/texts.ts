/** Every text of a lägesbild that people have written, and where it stands: what the guard reads. */
import type { PictureContent } from '../../domain/picture-content.ts'

/** `at`: which of the picture's passages, of its material or of its conclusions. */
export type TextPlace =
  | { of: 'title' | 'summary' | 'source' | 'break' | 'event' | 'survey' }
  | { of: 'passage' | 'material' | 'conclusion'; at: number }

export type PlacedText = { place: TextPlace; text: string }

export function textsIn(content: PictureContent): PlacedText[] {
  const { title, summary, passages, material, conclusions, figures } = content
  const texts: { place: TextPlace; text: string | null }[] = [
    { place: { of: 'title' }, text: title },
    { place: { of: 'summary' }, text: summary },
    ...passages.flatMap(({ heading, text }, at) => [
      { place: { of: 'passage', at } as const, text: heading },
      { place: { of: 'passage', at } as const, text },
    ]),
    ...conclusions.flatMap(({ text, problem }, at) => [
      { place: { of: 'conclusion', at } as const, text },
      ...(problem === text ? [] : [{ place: { of: 'conclusion', at } as const, text: problem }]),
    ]),
    ...material.flatMap(({ name, reason }, at) => [
      { place: { of: 'material', at } as const, text: name },
      { place: { of: 'material', at } as const, text: reason },
    ]),
    { place: { of: 'source' }, text: figures?.source.definition ?? null },
    ...(figures?.breaks ?? []).map(({ reason }) => ({ place: { of: 'break' } as const, text: reason })),
    ...(figures?.events ?? []).map(({ title }) => ({ place: { of: 'event' } as const, text: title })),
    ...(figures?.categories ?? []).flatMap(({ surveys = [] }) =>
      surveys.map(({ name }) => ({ place: { of: 'survey' } as const, text: name })),
    ),
  ]
  return texts.flatMap(({ place, text }) => (text === null ? [] : [{ place, text }]))
}

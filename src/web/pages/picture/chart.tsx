import type { ChartLook } from '../../../documents/charts/svg.ts'

/** A chart's look on a page: its colours follow light and dark, and it is as wide as there is room for. */
export function chartLook(id: string, width: number): ChartLook {
  return {
    id,
    width,
    accent: 'var(--petrol)',
    ink: 'var(--ink)',
    quiet: 'var(--ink-soft)',
    rule: 'var(--rule)',
    tint: 'var(--petrol-tint)',
    fonts: 'var(--sans)',
  }
}

/** SVG from `documents/charts`, which escapes every word of it. */
export function Chart({ svg, class: shown = '' }: { svg: string; class?: string }) {
  return <div class={`chart ${shown}`.trim()} dangerouslySetInnerHTML={{ __html: svg }} />
}

import { curve as drawCurve } from '../../../documents/charts/curve.ts'
import type { ChartLook } from '../../../documents/charts/svg.ts'
import type { CurveChart } from '../../../documents/writing/document.ts'
import { number } from '../../../texts/texts.ts'

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
    ground: 'var(--paper)',
    fonts: 'var(--sans)',
  }
}

/** SVG from `documents/charts`, which escapes every word of it. */
export function Chart({ svg, class: shown = '' }: { svg: string; class?: string }) {
  return <div class={`chart ${shown}`.trim()} dangerouslySetInnerHTML={{ __html: svg }} />
}

/** A curve in two widths, of which the one with room for its words is shown. */
export function CurvePicture({ curve, id }: { curve: CurveChart; id: string }) {
  const drawn = (width: 'wide' | 'narrow') => (
    <Chart
      class={width}
      svg={drawCurve({ ...curve, number }, chartLook(`${id}-${width}`, width === 'wide' ? 720 : 300))}
    />
  )
  return (
    <>
      {drawn('wide')}
      {drawn('narrow')}
    </>
  )
}

import { curve as drawCurve } from '../../../documents/charts/curve.ts'
import { intervalRows } from '../../../documents/charts/interval-rows.ts'
import type { ChartLook } from '../../../documents/charts/svg.ts'
import type { CurveChart, IntervalChart } from '../../../documents/writing/document.ts'
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

export function CurvePicture({ curve, id }: { curve: CurveChart; id: string }) {
  return <InTwoWidths id={id} drawn={look => drawCurve({ ...curve, number }, look)} />
}

export function IntervalPicture({ intervals, id }: { intervals: IntervalChart; id: string }) {
  return <InTwoWidths id={id} drawn={look => intervalRows(intervals, look)} />
}

/** A chart in two widths, of which the one with room for its words is shown. */
function InTwoWidths({ id, drawn: svgOf }: { id: string; drawn: (look: ChartLook) => string }) {
  const drawn = (width: 'wide' | 'narrow') => (
    <Chart class={width} svg={svgOf(chartLook(`${id}-${width}`, width === 'wide' ? 720 : 300))} />
  )
  return (
    <>
      {drawn('wide')}
      {drawn('narrow')}
    </>
  )
}

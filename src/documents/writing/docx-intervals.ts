import type { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import { m } from '../../texts/texts.ts'
import { cleanText } from './clean-text.ts'
import type { IntervalChart } from './document.ts'
import { chartStyle, drawnBlocks } from './docx-chart.ts'
import { thinned } from './docx-look.ts'
import type { Setting } from './docx-setting.ts'

/** As many times as before as the axis goes; further nothing is drawn, so that one wide interval does not make all the others narrow. */
const furthest = 4

/**
 * Changes as Word's own lying bars with error bars, in the full colour only where the change is more than chance. A bar is as long as the later
 * count is beside the earlier, for a bar that goes below nought would lie on the names.
 */
export function intervalBlocks(intervals: IntervalChart, setting: Setting): Paragraph[] {
  const { palette, mark } = setting
  const { small, width, ...style } = chartStyle(setting, intervals)
  const inPercent = (ratio: number): number => 100 * Math.min(furthest, ratio)
  const rows = intervals.rows.map(({ interval, ...row }) => ({
    ...row,
    value: interval && inPercent(interval.ratio),
    above: interval && inPercent(interval.high) - inPercent(interval.ratio),
    below: interval && inPercent(interval.ratio) - inPercent(interval.low),
  }))
  const top = Math.max(150, ...rows.map(({ value, above }) => (value ?? 0) + (above ?? 0)))
  const run = new ChartRun({
    type: 'bar',
    categories: rows.map(({ name, text }) => cleanText(`${name}: ${text}`)),
    // A series of each colour, so that the chart itself says what the colours mean.
    series: [
      { name: m.picture_paper_sure(), color: palette.accent, isSure: true },
      { name: m.picture_paper_not_sure(), color: thinned(`#${palette.accent}`, 0.25), isSure: false },
    ].flatMap(({ name, color, isSure }) => {
      const own = rows.map(row => (row.isSure === isSure ? row : null))
      if (own.every(row => row?.value == null)) return []
      return [
        {
          name: cleanText(name),
          values: own.map(row => row?.value ?? null),
          color,
          errorBars: {
            type: 'custom' as const,
            plus: own.map(row => row?.above ?? null),
            minus: own.map(row => row?.below ?? null),
            line: { color: palette.ink, width: 1.25 },
          },
        },
      ]
    }),
    overlap: 100,
    gapWidth: 120,
    categoryAxis: { reverseOrder: true, font: small },
    valueAxis: {
      crossesAt: 'maximum',
      gridlines: true,
      minimum: 0,
      maximum: Math.ceil(top / 50) * 50,
      interval: 100,
      numberFormat: `[=100]"${m.picture_paper_same()}";[=200]"${m.picture_paper_double()}";""`,
      font: small,
    },
    legend: { position: 'bottom', font: small },
    ...style,
    transformation: { width, height: Math.min(650, 90 + rows.length * 36) },
  })
  return drawnBlocks(run, intervals, mark)
}

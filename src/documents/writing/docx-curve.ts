import type { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import { cleanText } from './clean-text.ts'
import type { CurveChart } from './document.ts'
import { chartStyle, drawnBlocks } from './docx-chart.ts'
import { thinned } from './docx-look.ts'
import type { Setting } from './docx-setting.ts'

/** Word's own line through time, whose figures can be changed in Word: all of it pale, and over it the stretch that is spoken of. */
export function curveBlocks(curve: CurveChart, setting: Setting): Paragraph[] {
  const { palette, mark } = setting
  const { small, width, ...style } = chartStyle(setting, curve)
  const line = (colour: string, width: number) => ({
    color: colour,
    line: { color: colour, width },
    markers: { shape: 'circle', size: 4 } as const,
  })
  const amounts = curve.points.map(({ amount }) => amount)
  const accent = `#${palette.accent}`
  const run = new ChartRun({
    type: 'line',
    categories: curve.points.map(({ label }) => cleanText(label)),
    series: [
      { name: cleanText(curve.title), values: amounts, ...line(thinned(accent, 0.45), 1.5) },
      ...curve.stretches
        .filter(({ isNow }) => isNow)
        .map(({ from, to, text }) => ({
          name: cleanText(text),
          values: amounts.map((amount, at) => (at >= from && at <= to ? amount : null)),
          ...line(palette.accent, 2.25),
        })),
    ],
    emptyValues: 'gap',
    categoryAxis: { font: small },
    // Of a few events the axis would count in fractions.
    valueAxis: { minimum: 0, font: small, ...(Math.max(...amounts.map(Number)) <= 5 ? { interval: 1 } : {}) },
    legend: { position: 'bottom', font: small },
    ...style,
    transformation: { width, height: 240 },
  })
  return drawnBlocks(run, curve, mark)
}

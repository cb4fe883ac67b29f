import { Paragraph, type ParagraphChild } from 'docx'
import { ChartRun } from 'docx/charts'
import { m, number } from '../../texts/texts.ts'
import { cleanText } from './clean-text.ts'
import type { Chart, ChartValue } from './document.ts'
import { fonts, thinned } from './docx-look.ts'
import { marked, runsOf, type StyleId } from './docx-runs.ts'
import type { Setting } from './docx-setting.ts'

/** Word's own chart, whose figures can be changed in Word: lying bars in groups, each with its value written out. */
export function chartBlocks(chart: Chart, setting: Setting): Paragraph[] {
  const { title, source, unit, categories, series } = chart
  const { palette, mark } = setting
  const { small, width, ...style } = chartStyle(setting, chart)
  const bars = categories.length * series.length
  const run = new ChartRun({
    type: 'bar',
    categories: categories.map(cleanText),
    series: series.map(({ name, values }, at) => ({
      name: cleanText(name),
      values: values.map(({ value }) => value),
      // The last, most often the latest year, in the full colour.
      color: thinned(`#${palette.accent}`, series.length === 1 ? 1 : 0.4 + (0.6 * at) / (series.length - 1)),
      pointLabels: values.map(value => labelOf(value, unit)),
    })),
    gapWidth: 60,
    overlap: 0,
    // Word draws the first category lowest otherwise.
    categoryAxis: { reverseOrder: true, font: small },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    dataLabels: {
      value: true,
      position: 'outsideEnd',
      font: small,
      ...(unit === '%' ? { numberFormat: 'General" %"' } : {}),
    },
    legend: series.length > 1 ? { position: 'bottom', font: small } : false,
    ...style,
    transformation: {
      width,
      height: Math.min(620, 60 + (series.length > 1 ? 30 : 0) + bars * 26),
    },
  })
  return drawnBlocks(
    run,
    { title: unit === null || unit === '%' ? title : `${title} (${unit})`, source },
    mark,
  )
}

/** What is drawn under its title, with its source. */
export function drawnBlocks(
  run: ChartRun,
  { title, source }: { title: string; source: string | null },
  mark: Setting['mark'],
): Paragraph[] {
  const line = (style: StyleId, children: ParagraphChild[], keepNext?: boolean) =>
    new Paragraph({
      style,
      ...(keepNext === undefined ? {} : { keepNext }),
      children: marked(mark('made'), children),
    })
  return [
    line('Caption', runsOf(title)),
    line('Figure', [run], source !== null),
    ...(source === null ? [] : [line('Quiet', runsOf(m.document_source({ source })))]),
  ]
}

/** What every chart in Word has in common. */
export function chartStyle({ palette, width }: Setting, { title, alt }: { title: string; alt: string }) {
  return {
    chartArea: { border: 'none' },
    font: { name: fonts.text },
    altText: { name: cleanText(title), title: cleanText(title), description: cleanText(alt) },
    small: { size: 9, color: palette.ink },
    /** Pixels. */
    width: Math.round(width / 15),
  } as const
}

/** A label of its own where the value's words say more than the number, which follows the figure when somebody changes it. */
function labelOf({ value, text }: ChartValue, unit: string | null): { text: string } | undefined {
  if (value === null) return undefined
  const plain = [number(value), `${number(value)} %`, `${number(value)} ${unit}`].map(bare)
  return plain.includes(bare(text)) ? undefined : { text: cleanText(text) }
}

const bare = (text: string): string => text.replace(/\s/gu, '')

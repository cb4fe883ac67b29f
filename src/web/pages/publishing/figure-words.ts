/** How figures of persons are said: what was counted, where, of which days, how many, and where it was published. */
import { lastDayOf } from '../../../domain/picture-months.ts'
import type { FigureLine } from '../../../operations/picture-guard.ts'
import { monthsText, monthText } from '../../../texts/picture-words.ts'
import { listed, longDate, m, number } from '../../../texts/texts.ts'

type Stretch = FigureLine['stretch']

/** "mars 2024", "2024", "1 mars 2024–15 april 2024", "2024 utan mars 2024". */
export function stretchText({ from, to, without }: Stretch): string {
  const isOfMonths = from.endsWith('-01') && to === lastDayOf(to.slice(0, 7))
  const days = isOfMonths
    ? monthsText({ from: from.slice(0, 7), to: to.slice(0, 7) })
    : `${longDate(from)}–${longDate(to)}`
  if (without.length === 0) return days
  return `${days} ${m.publishing_without({ months: listed(without.map(month => monthText(month))) })}`
}

/** "Orosanmälningar, Ekbacken, mars 2024". */
export function figureName({ counted, part, ground, stretch }: FigureLine): string {
  return [counted, part, ground, stretchText(stretch)].filter(Boolean).join(', ')
}

export function valueText({ value, atLeast }: Pick<FigureLine, 'value' | 'atLeast'>): string {
  if (value === null) return m.publishing_hidden_value()
  return atLeast ? m.publishing_at_least({ value: number(value) }) : number(value)
}

/** "Orosanmälningar, Ekbacken, mars 2024: 3". */
export function figureText(line: FigureLine): string {
  return m.publishing_figure({ what: figureName(line), value: valueText(line) })
}

/** "i den här lägesbilden", "Lägesbild 2023, version 1, 3 mars 2024". */
export function whereText({ published }: FigureLine): string {
  if (published === null) return m.publishing_here()
  const { title, number, on } = published
  const called = number === null ? title : m.publishing_version_of({ title, number })
  return m.publishing_elsewhere({ title: called, date: longDate(on) })
}

/** The code of the category that a figure of the picture is of, by the figure's key. */
export const categoryOf = (key: string): string => String((JSON.parse(key) as unknown[])[0])

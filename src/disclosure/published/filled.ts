/**
 * Wholes that are nothing but their parts. A ground need not be filled by those within it, but where the figures show that it is,
 * who reads them counts on it for the days too on which it does not stand printed.
 */
import type { Row } from '../solver.ts'
import { lineOf, type PublishedFigure, type Stretch } from './figure.ts'
import type { Rest, System } from './system.ts'

export type Filled = { whole: string; parts: string[] }

/** Those of the system that `figures`, of which the last of the same hold, show to be filled, and never show not to be. */
export function filledBy({ rests }: System, figures: readonly PublishedFigure[]): Filled[] {
  const known = new Map<string, number>()
  const stretches = new Map<string, Set<string>>()
  for (const figure of figures) {
    const { value, atLeast } = figure
    if (value === null || atLeast) continue
    const [line, stretch] = [lineOf(figure), stretchText(figure)]
    known.set(line + stretch, value)
    stretches.set(line, (stretches.get(line) ?? new Set()).add(stretch))
  }
  const isFilled = ({ whole, parts }: Filled) => {
    const shown = [...(stretches.get(whole) ?? [])].map(stretch => {
      const all = known.get(whole + stretch)!
      const told = parts.flatMap(part => known.get(part + stretch) ?? [])
      const sum = told.reduce((one, other) => one + other, 0)
      if (sum === all) return all > 0 ? 'filled' : 'nothing'
      return told.length === parts.length || sum > all ? 'not-filled' : 'nothing'
    })
    return shown.includes('filled') && !shown.includes('not-filled')
  }
  return [...rests, ...ofSeveralKinds(rests)].filter(isFilled)
}

/** The rows that say so. */
export function rowsOf(system: System, { whole, parts }: Filled): Row[] {
  return system.spans.map(span => {
    const of = (line: string) => system.termsOf(line, { ...span, without: [] })
    const lost = parts.flatMap(of).map(([unknown]) => [unknown, -1] as const)
    return { terms: [...of(whole), ...lost], from: 0, to: 0 }
  })
}

/** Grounds within one that are of several kinds may fill it together: two districts and a square between them. */
function ofSeveralKinds(rests: readonly Rest[]): Filled[] {
  const ofGrounds = rests.filter(rest => rest.of === 'grounds')
  return [...Map.groupBy(ofGrounds, ({ whole }) => whole)]
    .filter(([, some]) => some.length > 1)
    .map(([whole, some]) => ({ whole, parts: some.flatMap(({ parts }) => parts) }))
}

function stretchText({ from, to, without }: Stretch): string {
  return JSON.stringify([from, to, [...without].sort()])
}

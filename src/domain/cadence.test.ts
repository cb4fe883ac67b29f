import { describe, expect, it } from 'vitest'
import { type Cadence, parseCadence, recurrenceRule } from './cadence.ts'

type Meaning = Cadence extends infer C ? (C extends { words: string } ? Omit<C, 'words'> : never) : never

describe('a cadence', () => {
  const cases: [string, Meaning, string | null][] = [
    ['1-2/termin', { kind: 'count', min: 1, max: 2, unit: 'term' }, null],
    ['sammankallas 1–2/termin', { kind: 'count', min: 1, max: 2, unit: 'term' }, null],
    ['en till två gånger per termin', { kind: 'count', min: 1, max: 2, unit: 'term' }, null],
    ['per termin', { kind: 'every', interval: 1, unit: 'term' }, 'FREQ=MONTHLY;INTERVAL=6'],
    ['Var 3:e vecka', { kind: 'every', interval: 3, unit: 'week' }, 'FREQ=WEEKLY;INTERVAL=3'],
    ['var tredje vecka', { kind: 'every', interval: 3, unit: 'week' }, 'FREQ=WEEKLY;INTERVAL=3'],
    ['1 gång per månad', { kind: 'every', interval: 1, unit: 'month' }, 'FREQ=MONTHLY'],
    ['Gruppen möts en gång i månaden.', { kind: 'every', interval: 1, unit: 'month' }, 'FREQ=MONTHLY'],
    ['2 ggr/månad', { kind: 'count', min: 2, max: 2, unit: 'month' }, null],
    ['varannan vecka', { kind: 'every', interval: 2, unit: 'week' }, 'FREQ=WEEKLY;INTERVAL=2'],
    ['möten varje månad', { kind: 'every', interval: 1, unit: 'month' }, 'FREQ=MONTHLY'],
    ['första tisdagen i månaden', { kind: 'every', interval: 1, unit: 'month' }, 'FREQ=MONTHLY'],
    ['1 g/mån', { kind: 'every', interval: 1, unit: 'month' }, 'FREQ=MONTHLY'],
    ['Halvårsvis', { kind: 'every', interval: 1, unit: 'term' }, 'FREQ=MONTHLY;INTERVAL=6'],
    ['två tillfällen per läsår', { kind: 'count', min: 2, max: 2, unit: 'year' }, null],
    ['varannan torsdag', { kind: 'every', interval: 2, unit: 'week' }, 'FREQ=WEEKLY;INTERVAL=2'],
    ['varje vecka', { kind: 'every', interval: 1, unit: 'week' }, 'FREQ=WEEKLY'],
    ['varje tertial', { kind: 'every', interval: 1, unit: 'tertial' }, 'FREQ=MONTHLY;INTERVAL=4'],
    ['var tredje månad', { kind: 'every', interval: 3, unit: 'month' }, 'FREQ=MONTHLY;INTERVAL=3'],
    ['Var sjätte vecka', { kind: 'every', interval: 6, unit: 'week' }, 'FREQ=WEEKLY;INTERVAL=6'],
    ['kvartalsvis', { kind: 'every', interval: 1, unit: 'quarter' }, 'FREQ=MONTHLY;INTERVAL=3'],
    ['Årligen', { kind: 'every', interval: 1, unit: 'year' }, 'FREQ=YEARLY'],
    ['3–4 möten om året', { kind: 'count', min: 3, max: 4, unit: 'year' }, null],
    ['vid behov', { kind: 'as-needed' }, null],
    ['Efter behov', { kind: 'as-needed' }, null],
    ['varje månad och vid behov', { kind: 'every', interval: 1, unit: 'month' }, 'FREQ=MONTHLY'],
    ['Enligt överenskommelse', { kind: 'unknown' }, null],
  ]
  it.each(cases)('%s', (words, meaning, rule) => {
    const understood = parseCadence(words)
    expect(understood).toEqual({ ...meaning, words })
    expect(recurrenceRule(understood)).toBe(rule)
  })
})

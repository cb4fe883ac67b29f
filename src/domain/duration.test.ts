import { describe, expect, it } from 'vitest'
import { type Duration, firstDayMeant, parseDuration } from './duration.ts'

type Meaning = Duration extends infer D ? (D extends { words: string } ? Omit<D, 'words'> : never) : never
const unknownYear = { planYear: null }

describe('a duration', () => {
  const cases: [string, Meaning][] = [
    ['Tillsvidare', { kind: 'open-ended', from: null }],
    ['Tills vidare', { kind: 'open-ended', from: null }],
    ['Tillsvidare från mars 2021', { kind: 'open-ended', from: '2021-03-01' }],
    ['Start hösten 2022', { kind: 'open-ended', from: '2022-09-01' }],
    ['Löpande', { kind: 'continuous' }],
    ['kontinuerligt', { kind: 'continuous' }],
    ['Pågår löpande', { kind: 'continuous' }],
    ['Klar juni 2020', { kind: 'due', date: '2020-06-30', precision: 'month', condition: null }],
    ['Klart i februari 2024', { kind: 'due', date: '2024-02-29', precision: 'month', condition: null }],
    ['september 2020', { kind: 'due', date: '2020-09-30', precision: 'month', condition: null }],
    ['Senast 2021-04-15', { kind: 'due', date: '2021-04-15', precision: 'day', condition: null }],
    ['senast den 1 maj 2021', { kind: 'due', date: '2021-05-01', precision: 'day', condition: null }],
    [
      'En vandringsgrupp på plats oktober 2021',
      { kind: 'due', date: '2021-10-31', precision: 'month', condition: 'En vandringsgrupp på plats' },
    ],
    ['Klart senast 2022', { kind: 'due', date: '2022-12-31', precision: 'year', condition: null }],
    ['Uppdrag 2020', { kind: 'year', year: 2020 }],
    ['under 2020', { kind: 'year', year: 2020 }],
    ['2020', { kind: 'year', year: 2020 }],
    ['Q2 2021', { kind: 'range', from: '2021-04-01', to: '2021-06-30', precision: 'quarter' }],
    ['Kvartal 4, 2021', { kind: 'range', from: '2021-10-01', to: '2021-12-31', precision: 'quarter' }],
    ['VT 2020', { kind: 'range', from: '2020-01-01', to: '2020-06-30', precision: 'term' }],
    ['HT-21', { kind: 'range', from: '2021-07-01', to: '2021-12-31', precision: 'term' }],
    ['våren 2020', { kind: 'range', from: '2020-03-01', to: '2020-05-31', precision: 'season' }],
    ['klar våren 2020', { kind: 'due', date: '2020-05-31', precision: 'season', condition: null }],
    ['hösten 2023', { kind: 'range', from: '2023-09-01', to: '2023-11-30', precision: 'season' }],
    ['till T2', { kind: 'reporting-point', point: 'T2', year: null, condition: null }],
    [
      'Rutinen klar till T1. Resten bestäms sedan.',
      { kind: 'reporting-point', point: 'T1', year: null, condition: 'Rutinen klar' },
    ],
    ['Klart till VB 2021', { kind: 'reporting-point', point: 'VB', year: 2021, condition: null }],
    ['2023–2025', { kind: 'range', from: '2023-01-01', to: '2025-12-31', precision: 'year' }],
    ['2023 t.o.m. 2025', { kind: 'range', from: '2023-01-01', to: '2025-12-31', precision: 'year' }],
    ['T1 2022', { kind: 'reporting-point', point: 'T1', year: 2022, condition: null }],
    ['1/3 2023 – 28/2 2027', { kind: 'range', from: '2023-03-01', to: '2027-02-28', precision: 'day' }],
    ['Klart 2021-06', { kind: 'due', date: '2021-06-30', precision: 'month', condition: null }],
    ['vecka 44 2021', { kind: 'due', date: '2021-11-07', precision: 'day', condition: null }],
    ['V. 12–14 2026', { kind: 'range', from: '2026-03-16', to: '2026-04-05', precision: 'day' }],
    ['Vår och höst 2027', { kind: 'range', from: '2027-03-01', to: '2027-11-30', precision: 'season' }],
    ['Klart före sommaren 2027', { kind: 'due', date: '2027-05-31', precision: 'season', condition: null }],
    ['Innan 1 december 2026', { kind: 'due', date: '2026-11-30', precision: 'day', condition: null }],
    ['Klart den 31 juni 2020', { kind: 'unknown' }],
    ['2021 och 2022', { kind: 'range', from: '2021-01-01', to: '2022-12-31', precision: 'year' }],
    ['Första kvartalet 2022', { kind: 'range', from: '2022-01-01', to: '2022-03-31', precision: 'quarter' }],
    ['Halvårsskiftet 2021', { kind: 'due', date: '2021-06-30', precision: 'month', condition: null }],
    ['Årsskiftet 2021/2022', { kind: 'due', date: '2021-12-31', precision: 'month', condition: null }],
    ['Sommarlovet 2021', { kind: 'range', from: '2021-06-01', to: '2021-08-31', precision: 'season' }],
    ['Läsåret 2021/22', { kind: 'range', from: '2021-08-01', to: '2022-06-30', precision: 'term' }],
    ['läsåret 2023/2024', { kind: 'range', from: '2023-08-01', to: '2024-06-30', precision: 'term' }],
    ['2018/19', { kind: 'range', from: '2018-01-01', to: '2019-12-31', precision: 'year' }],
    ['2021-23', { kind: 'range', from: '2021-01-01', to: '2023-12-31', precision: 'year' }],
    [
      '1 mars 2023–28 februari 2027',
      { kind: 'range', from: '2023-03-01', to: '2027-02-28', precision: 'day' },
    ],
    ['2023-03-01 – 2024-02-29', { kind: 'range', from: '2023-03-01', to: '2024-02-29', precision: 'day' }],
    ['mars–juni 2021', { kind: 'range', from: '2021-03-01', to: '2021-06-30', precision: 'month' }],
    ['november–mars 2022', { kind: 'range', from: '2021-11-01', to: '2022-03-31', precision: 'month' }],
    [
      'Start 2021-01-15, klart 2021-06-30',
      { kind: 'range', from: '2021-01-15', to: '2021-06-30', precision: 'day' },
    ],
    ['Minst tre tillfällen under 2020', { kind: 'year', year: 2020 }],
    ['Beslutas av gruppen', { kind: 'unknown' }],
    ['31 februari 2020', { kind: 'unknown' }],
    ['senast 31/6 2020', { kind: 'unknown' }],
    ['vecka 54 2020', { kind: 'unknown' }],
  ]
  it.each(cases)('%s', (words, meaning) => {
    const understood = parseDuration(words, unknownYear)
    expect(understood).toEqual({ ...meaning, words })
  })

  it('takes the year of the plan where the words leave it out', () => {
    expect(parseDuration('Klar i juni', { planYear: 2024 })).toMatchObject({
      kind: 'due',
      date: '2024-06-30',
    })
    expect(parseDuration('Klar i juni', unknownYear)).toMatchObject({ kind: 'unknown' })
    expect(parseDuration('till T1', { planYear: 2024 })).toMatchObject({
      kind: 'reporting-point',
      year: 2024,
    })
  })

  it.each([
    ['senast 15 januari', '2026-12-10', '2027-01-15'],
    ['senast 10 december', '2026-12-10', '2026-12-10'],
    ['klart i december', '2026-12-10', '2026-12-31'],
    ['senast 15 januari 2026', '2026-12-10', '2026-01-15'],
    ['december–januari', '2026-12-10', '2027-01-31'],
    ['senast v. 3', '2026-12-10', '2027-01-24'],
    ['till nästa möte', '2026-12-10', null],
  ])('of %s, said on %s, takes the first such day from then on: %s', (words, day, meant) => {
    expect(firstDayMeant(words, day)).toBe(meant)
  })

  it('reads decomposed letters and hard spaces, and keeps the words as they were', () => {
    const words = 'Va\u030aren\u00a02020'
    expect(parseDuration(words, unknownYear)).toMatchObject({ kind: 'range', from: '2020-03-01', words })
  })
})

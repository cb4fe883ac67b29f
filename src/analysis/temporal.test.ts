import { describe, expect, it } from 'vitest'
import { aoristic, sumByHourOfWeek } from './aoristic.ts'
import { circularSummary } from './circular.ts'
import { momentsOf } from './local-time.ts'
import { poissonRegression } from './poisson-regression.ts'
import { season } from './season.ts'
import { shortestHalf } from './shortest-window.ts'

const hours = (counted: Record<number, number>) => Array.from({ length: 24 }, (_, hour) => counted[hour] ?? 0)

/** The parts of an event as [hour of the week, part]. */
function partsOf(from: string, to: string) {
  const found = aoristic({ from, to })
  return found.kind === 'spread'
    ? found.hours.flatMap((part, at) => (part > 0 ? [[at, part]] : []))
    : found.kind
}

const near = (value: number) => expect.closeTo(value, 12)

describe('an event between two times', () => {
  it('falls on its hours by their minutes, over midnight and over Sunday', () => {
    expect(partsOf('2019-11-04T14:20', '2019-11-04T15:50')).toEqual([
      [14, near(40 / 90)],
      [15, near(50 / 90)],
    ])
    expect(partsOf('2019-11-10T23:30', '2019-11-11T00:45')).toEqual([
      [0, near(45 / 75)],
      [167, near(30 / 75)],
    ])
    expect(partsOf('2019-11-06T12:59', '2019-11-06T13:00')).toEqual([[60, 1]])
  })

  it('is an hour longer in the night when clocks are put back, and an hour shorter in spring', () => {
    // Sunday 27 October 2019: the hour from two came twice.
    const autumn = partsOf('2019-10-27T01:00', '2019-10-27T04:00')
    expect(autumn).toEqual([
      [145, near(1 / 4)],
      [146, near(2 / 4)],
      [147, near(1 / 4)],
    ])
    // Sunday 31 March 2019: no clock showed half past two.
    expect(partsOf('2019-03-31T01:00', '2019-03-31T04:00')).toEqual([
      [145, near(1 / 2)],
      [147, near(1 / 2)],
    ])
  })

  it('within the hour that came twice ends after it began', () => {
    expect(aoristic({ from: '2019-10-27T02:50', to: '2019-10-27T02:10' })).toMatchObject({
      minutes: 20,
      caveats: ['clock-twice'],
    })
    expect(aoristic({ from: '2019-03-31T02:30', to: '2019-03-31T03:45' })).toMatchObject({
      minutes: 15,
      caveats: ['clock-skipped'],
    })
  })

  it('that ended before it began is refused, and one of a week says nothing', () => {
    expect(partsOf('2019-11-06T12:00', '2019-11-06T11:00')).toBe('end-before-start')
    const week = aoristic({ from: '2019-11-01T00:00', to: '2019-11-20T00:00' })
    expect(week).toMatchObject({ caveats: ['a-week-or-more'] })
  })

  it('is the sum of its minutes, whatever the span', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % below
    }
    const clock = (moment: number) => new Date(moment).toISOString().slice(0, 16)
    for (let turn = 0; turn < 20; turn++) {
      const start = Date.UTC(2020, 0, 6 + random(20), random(24), random(60))
      const length = 2 + random(5000)
      const expected = new Array<number>(168).fill(0)
      // Winter time all through, so that minutes of the clock are minutes.
      for (let at = 0; at < length; at++) {
        const minute = new Date(start + at * 60_000)
        expected[((minute.getUTCDay() + 6) % 7) * 24 + minute.getUTCHours()]! += 1 / length
      }
      const found = aoristic({ from: clock(start), to: clock(start + length * 60_000) })
      expect(found).toMatchObject({ kind: 'spread', minutes: length })
      if (found.kind === 'spread') expect(found.hours).toEqual(expected.map(near))
    }
  })

  it('must have a day and a time of day', () => {
    for (const clock of ['2019-02-30T10:00', '2019-11-04', '2019-11-04T24:30', 'igår'])
      expect(() => momentsOf(clock)).toThrow(`no day and time of day: ${clock}`)
  })

  it('is summed with others, and what says nothing of the hour is counted and left out', () => {
    const sum = sumByHourOfWeek([
      { from: '2019-11-04T14:20', to: '2019-11-04T14:40' },
      { from: '2019-11-04T14:00', to: '2019-11-04T16:00' },
      { from: '2019-11-08T18:00', to: '2019-11-11T07:00' },
      { from: '2019-11-06T12:00', to: '2019-11-06T11:00' },
    ])
    expect(sum).toMatchObject({ counted: 2, known: 1, tooLong: 1, refused: 1 })
    expect([sum.hours[14], sum.hours[15]]).toEqual([1.5, 0.5])
  })
})

describe('the time of day', () => {
  it('has a mean across midnight, and none where two peaks balance', () => {
    expect(circularSummary(hours({ 23: 5, 0: 5 })).meanHour! % 24).toBeCloseTo(0, 9)
    expect(circularSummary(hours({ 0: 5, 12: 5 }))).toMatchObject({
      meanHour: null,
      resultant: 0,
      deviationHours: null,
      caveats: ['no-direction'],
    })
    expect(circularSummary(hours({ 23: 30 }))).toMatchObject({
      meanHour: 23.5,
      resultant: 1,
      deviationHours: 0,
    })
    expect(circularSummary(hours({})).caveats).toEqual(['nothing'])
    expect(() => circularSummary([1, 2])).toThrow('24 hours')
  })

  it('has a shortest window that holds half, past midnight where need be', () => {
    expect(shortestHalf(hours({ 22: 3, 23: 4, 0: 4, 1: 3, 12: 6 }))).toEqual({
      start: 22,
      hours: 3,
      share: 11 / 20,
    })
    expect(shortestHalf(hours({ 3: 1, 9: 1 }))).toEqual({ start: 3, hours: 1, share: 0.5 })
    expect(shortestHalf(new Array(24).fill(0.1))).toMatchObject({ start: 0, hours: 12 })
    expect(shortestHalf(hours({}))).toBeNull()
  })
})

describe('a season', () => {
  const curve = (mean: number, amplitude: number, peak: number, years: number) =>
    Array.from({ length: 12 * years }, (_, month) =>
      Math.round(mean * Math.exp(amplitude * Math.cos((2 * Math.PI * (month - peak)) / 12))),
    )

  it('is found where it was put', () => {
    const found = season(curve(100_000, 0.3, 6.5, 3))
    expect(found.season!.amplitude).toBeCloseTo(0.3, 4)
    expect(found.season!.peakMonth).toBeCloseTo(6.5, 3)
    expect(found.season!.peakToTrough).toBeCloseTo(Math.exp(0.6), 3)
    expect(found.caveats).toEqual([])
  })

  it('may not be claimed of one year, nor of noise, nor of a month alone', () => {
    expect(season(curve(20, 0.5, 6, 1)).caveats).toEqual(['under-two-years'])
    expect(season(new Array(24).fill(15)).season).toMatchObject({
      amplitude: null,
      peakMonth: null,
      peakToTrough: 1,
    })
    expect(season([0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0]).caveats).toContain('no-finite-season')
    expect(season(new Array(12).fill(0))).toEqual({ season: null, caveats: ['nothing'] })
    const noisy = season([20, 5, 31, 8, 17, 40, 3, 22, 9, 35, 14, 12])
    expect(noisy.season!.phi).toBeGreaterThan(5)
    expect(noisy.season!.quasi.p).toBeGreaterThan(0.9)
  })
})

describe('a regression', () => {
  it('stands where the terms of what was seen are those of what is fitted', () => {
    const counts = [3, 0, 7, 12, 5, 9]
    const rows = counts.map((_, at) => [1, at, at * at])
    const { fitted } = poissonRegression(rows, counts)!
    for (const term of [0, 1, 2]) {
      const sum = (values: readonly number[]) =>
        values.reduce((all, value, at) => all + value * rows[at]![term]!, 0)
      expect(sum(fitted)).toBeCloseTo(sum(counts), 8)
    }
    expect(
      poissonRegression(
        counts.map(() => [1, 2]),
        counts,
      ),
    ).toBeNull()
  })
})

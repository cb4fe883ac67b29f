import { describe, expect, it } from 'vitest'
import { denominatorVerdict } from './denominator.ts'
import { detectionFlags, drivers, mayBeSummed } from './detection.ts'
import { foundPerHour } from './effort.ts'
import { verdictOf } from './verdict.ts'

const nothingKnown = { effort: 'unknown', routine: 'unknown', otherSource: 'none' } as const
const month = (count: number, exposure = 1) => ({ count, exposure })

describe('a change of reports', () => {
  it('of what the police find is measured by what they did', () => {
    const found = (direction: 'up' | 'down', effort: 'up' | 'down' | 'same' | 'unknown') =>
      detectionFlags('police-driven', direction, { ...nothingKnown, effort })
    expect(found('up', 'up')).toEqual(['count-follows-effort'])
    expect(found('down', 'down')).toEqual(['count-follows-effort'])
    expect(found('up', 'down')).toEqual(['possible-increase'])
    expect(found('up', 'unknown')).toEqual(['not-a-measure-of-crime', 'ask-for-effort'])
  })

  it('is never said to be one where it is not clear, whoever makes the count', () => {
    for (const driver of drivers)
      expect(detectionFlags(driver, 'unclear', nothingKnown)).toContain('no-clear-change')
  })

  it('against what a survey says is shown beside it', () => {
    const flags = (direction: 'up' | 'down' | 'unclear', otherSource: 'up' | 'down') =>
      detectionFlags('victim-driven', direction, { ...nothingKnown, otherSource })
    expect(flags('down', 'up')).toEqual(['reported-decrease', 'sources-diverge'])
    expect(flags('up', 'up')).toEqual(['reported-increase'])
    expect(flags('unclear', 'up')).toEqual(['no-clear-change'])
  })

  it('is not added over classes: a rise would hide in a fall', () => {
    expect(mayBeSummed(['victim-driven', 'reporter-driven', 'mixed'])).toBe(true)
    expect(mayBeSummed(['police-driven', 'police-driven'])).toBe(true)
    expect(mayBeSummed(['police-driven', 'victim-driven'])).toBe(false)
  })

  it('per hour of effort is two counts over hours', () => {
    // 88 % more found in 125 % more hours.
    const { ratio, interval } = foundPerHour({ hits: 32, hours: 200 }, { hits: 60, hours: 450 })
    expect(ratio).toBeCloseTo(60 / 450 / (32 / 200), 12)
    expect(interval[0] < 1 && interval[1] > 1).toBe(true)
  })
})

describe('a rate', () => {
  it('is refused where nobody lives, or too few; visitors may be counted', () => {
    expect(denominatorVerdict('passage', null, 'residents')).toBe('refuse-count-only')
    expect(denominatorVerdict('passage', 180, 'residents')).toBe('refuse-count-only')
    expect(denominatorVerdict('passage', null, 'visitors')).toBe('allow')
    expect(denominatorVerdict('housing-area', 640, 'residents')).toBe('refuse-too-few')
    expect(denominatorVerdict('district', null, 'residents')).toBe('refuse-count-only')
    expect(denominatorVerdict('municipality', 1500, 'residents')).toBe('warn-visitors')
    expect(denominatorVerdict('school', 80, 'pupils')).toBe('refuse-too-few')
    expect(() => denominatorVerdict('district', -1, 'residents')).toThrow('from zero')
  })
})

describe('a verdict', () => {
  it('says decreased only of an interval that leaves out no change', () => {
    for (let after = 0; after <= 120; after++) {
      const { kind } = verdictOf('victim-driven', month(60), month(after))
      const expected = after <= 39 ? 'decreased' : after >= 85 ? 'increased' : 'not-clear'
      expect(kind, String(after)).toBe(expected)
    }
  })

  it('never says up or down of what the police find', () => {
    for (const after of [0, 3, 32, 60, 4000])
      expect(verdictOf('police-driven', month(32), month(after)).kind).toBe('follows-effort')
    expect(verdictOf('police-driven', month(0), month(9))).toMatchObject({
      kind: 'follows-effort',
      change: null,
      ask: 'effort',
    })
  })

  it('says what it cannot say', () => {
    expect(verdictOf('victim-driven', month(0), month(0))).toEqual({
      kind: 'none',
      before: 0,
      after: 0,
      isPerTime: false,
      ask: null,
    })
    expect(verdictOf('victim-driven', month(0), month(5)).kind).toBe('from-zero')
    expect(verdictOf('victim-driven', month(5), month(0)).kind).toBe('too-few')
    expect(verdictOf('victim-driven', month(5), month(15)).kind).toBe('increased')
    // Over twelve times as long a time none at all is clear.
    expect(verdictOf('victim-driven', month(5, 1), month(0, 12)).kind).toBe('decreased')
  })

  it('asks those who report, and those who look', () => {
    expect(verdictOf('reporter-driven', month(60), month(31))).toMatchObject({
      kind: 'decreased',
      ask: 'routine',
    })
    expect(verdictOf('mixed', month(62), month(51))).toMatchObject({ kind: 'not-clear', ask: null })
  })
})

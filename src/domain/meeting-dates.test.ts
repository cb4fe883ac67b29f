import { describe, expect, test } from 'vitest'
import { parseCadence } from './cadence.ts'
import { daysAhead, daysChosen, keepingOf, proposedDays, whyMoved } from './meeting-dates.ts'

const days = (words: string, last: string, until: string) =>
  proposedDays(parseCadence(words), last, until).map(({ on }) => on)

describe('proposed days', () => {
  test('every third week goes on through the spring, round the holidays, and rests in the summer', () => {
    expect(days('Var 3:e vecka', '2020-02-06', '2020-09-10')).toEqual([
      '2020-02-27',
      '2020-03-19',
      '2020-04-09',
      '2020-04-30',
      // Thursday 21 May is Ascension Day.
      '2020-05-22',
      '2020-06-11',
      '2020-09-03',
    ])
  })

  test('the rhythm goes on from where it was, not from where a meeting was moved', () => {
    const [moved, next] = proposedDays(parseCadence('varje vecka'), '2020-05-14', '2020-05-28')
    expect(moved).toEqual({ on: '2020-05-22', rhythmic: '2020-05-21', moved: 'ascension-day' })
    expect(next).toEqual({ on: '2020-05-28', rhythmic: '2020-05-28', moved: null })
  })

  test('once a month keeps the weekday', () => {
    expect(days('1 gång per månad', '2020-01-14', '2020-06-30')).toEqual([
      '2020-02-11',
      '2020-03-10',
      '2020-04-14',
      '2020-05-12',
      '2020-06-09',
    ])
  })

  test('who meets seldom meets after the summer instead', () => {
    expect(proposedDays(parseCadence('varje kvartal'), '2020-04-20', '2020-12-31')[0]).toEqual({
      on: '2020-08-17',
      rhythmic: '2020-07-20',
      moved: 'summer',
    })
  })

  test('a count and a need give no days', () => {
    expect(days('1-2/termin', '2020-01-01', '2020-12-31')).toEqual([])
    expect(days('vid behov', '2020-01-01', '2020-12-31')).toEqual([])
  })
})

describe('days that go on from the meetings there are', () => {
  const ahead = (words: string, held: string[], until: string) =>
    daysAhead(parseCadence(words), held, '2020-01-01', until).map(({ on }) => on)

  test('one meeting that was moved does not move the rhythm, whether it is held later or earlier', () => {
    const thursdays = ['2020-02-06', '2020-02-27', '2020-03-19']
    expect(ahead('var 3:e vecka', [...thursdays, '2020-04-14'], '2020-05-25')).toEqual([
      '2020-04-30',
      '2020-05-22',
    ])
    expect(ahead('var 3:e vecka', [...thursdays, '2020-04-07'], '2020-05-01')).toEqual(['2020-04-30'])
  })

  test('after a holiday the group is back on its own weekday', () => {
    // Friday 22 May stands for Ascension Day.
    const held = ['2020-05-07', '2020-05-14', '2020-05-22']
    expect(ahead('varje vecka', held, '2020-06-05')).toEqual(['2020-05-28', '2020-06-04'])
  })

  test('a group that has changed its day is followed', () => {
    const held = ['2020-02-06', '2020-02-27', '2020-03-17', '2020-04-07']
    expect(ahead('var 3:e vecka', held, '2020-05-01')).toEqual(['2020-04-28'])
  })

  test('of one meeting, and of none, the rhythm goes on from there', () => {
    expect(ahead('var 3:e vecka', ['2020-02-06'], '2020-03-01')).toEqual(['2020-02-27'])
    expect(ahead('var 3:e vecka', [], '2020-02-01')).toEqual(['2020-01-22'])
    expect(ahead('vid behov', ['2020-02-06'], '2020-12-31')).toEqual([])
  })
})

describe('whether it is kept', () => {
  const keeping = (words: string, held: string[], today: string) =>
    keepingOf(parseCadence(words), held, '2020-01-01', today)

  test('once or twice a term', () => {
    expect(keeping('1–2 per termin', ['2020-03-12'], '2020-03-20')).toMatchObject({
      state: 'kept',
      held: 1,
      least: 1,
      most: 2,
    })
    expect(keeping('1–2 per termin', [], '2020-02-01')).toMatchObject({ state: 'early' })
    // A term is not over before it is, and what was held in the spring says nothing of the autumn.
    expect(keeping('1–2 per termin', [], '2020-06-30')).toMatchObject({ state: 'early', held: 0 })
    expect(keeping('1–2 per termin', ['2020-03-12'], '2020-12-01')).toMatchObject({ state: 'early', held: 0 })
    expect(keeping('1–2 per termin', [], '2020-09-01')).toMatchObject({
      state: 'behind',
      from: '2020-01-01',
      to: '2020-06-30',
    })
    // Two meetings that are left for one day.
    expect(keeping('2 per termin', [], '2020-06-30')).toMatchObject({ state: 'behind', held: 0 })
  })

  test('what is booked is counted for itself', () => {
    expect(keeping('1–2 per termin', ['2020-11-03'], '2020-10-01')).toMatchObject({
      state: 'early',
      held: 0,
      planned: 1,
      from: '2020-07-01',
    })
    expect(keeping('var 3:e vecka', ['2020-01-23', '2020-02-13'], '2020-02-10')).toMatchObject({
      held: 1,
      planned: 1,
    })
  })

  test('a term in which the group was made is not judged', () => {
    const made = (since: string) => keepingOf(parseCadence('2 per termin'), [], since, '2020-09-01')
    expect(made('2020-01-01')).toMatchObject({ state: 'behind' })
    expect(made('2020-03-01')).toMatchObject({ state: 'early' })
    const rhythm = keepingOf(parseCadence('varje månad'), ['2020-12-10'], '2020-11-25', '2020-11-29')
    expect(rhythm).toMatchObject({ state: 'early', held: 0, planned: 1, least: 0 })
  })

  test('every third week', () => {
    expect(keeping('var 3:e vecka', ['2020-01-23', '2020-02-13'], '2020-03-10')).toMatchObject({
      state: 'kept',
      held: 2,
    })
    expect(keeping('var 3:e vecka', ['2020-01-23'], '2020-04-01')).toMatchObject({ state: 'behind' })
    expect(keeping('var 3:e vecka', [], '2020-01-10')).toMatchObject({ state: 'early' })
  })

  test('nobody is behind in August for not having met in July', () => {
    expect(keeping('var 3:e vecka', ['2020-06-11'], '2020-08-10')).toMatchObject({ state: 'early', held: 0 })
  })

  test('words without number promise nothing', () => {
    expect(keeping('vid behov', [], '2020-06-01')).toEqual({ state: 'unsaid' })
  })
})

describe('the words that people write', () => {
  const ahead = (words: string, from = '2020-01-13', until = '2020-12-31') =>
    daysAhead(parseCadence(words), [], from, until).map(({ on }) => on)

  test('four times a year and every quarter are the same days', () => {
    const quarters = ['2020-04-14', '2020-08-17', '2020-10-12']
    for (const words of ['4 gånger per år', 'kvartalsvis', 'fyra gånger om året', 'Varje kvartal'])
      expect(ahead(words)).toEqual(quarters)
  })

  test('once or twice a term gives as many days as it says at most', () => {
    expect(ahead('1–2 ggr/termin', '2020-01-13', '2020-07-01')).toEqual(['2020-04-14'])
    expect(ahead('1–2 ggr/termin', '2020-07-06', '2020-12-31')).toEqual(['2020-10-05'])
    expect(ahead('2 ggr/månad', '2020-01-13', '2020-02-11')).toEqual(['2020-01-27', '2020-02-10'])
    expect(ahead('vid behov')).toEqual([])
  })

  test('once a month skips no month that has a day to meet on', () => {
    const monthsOf = (days: string[]) => days.map(day => day.slice(0, 7))
    const said = ahead('en gång i månaden', '2020-11-29', '2021-06-30')
    expect(monthsOf(said)).toEqual([
      '2020-12',
      '2021-01',
      '2021-02',
      '2021-03',
      '2021-04',
      '2021-05',
      '2021-06',
    ])
    // Only July is all pause.
    expect(monthsOf(ahead('varje månad', '2020-05-29', '2020-09-30'))).toEqual([
      '2020-06',
      '2020-08',
      '2020-09',
    ])
  })

  test('a group that is written on a Sunday is not proposed Sundays', () => {
    const days = daysAhead(parseCadence('varje vecka'), [], '2020-11-29', '2020-12-20')
    expect(days.map(({ on }) => on)).toEqual(['2020-12-07', '2020-12-14'])
    expect(days.every(({ moved }) => moved === null)).toBe(true)
  })

  test('weekday and first day are those that are chosen', () => {
    const chosen = daysChosen(parseCadence('varje månad'), { from: '2020-03-01', weekday: 4 }, '2020-05-31')
    expect(chosen.map(({ on }) => on)).toEqual(['2020-03-05', '2020-04-02', '2020-05-07'])
    expect(daysChosen(parseCadence('vid behov'), { from: '2020-03-01', weekday: 4 }, '2020-05-31')).toEqual(
      [],
    )
  })
})

test('a day is moved for a holiday, its eve, a pause or a weekend', () => {
  expect((['ascension-day', 'midsummer-eve', 'summer', 'weekend'] as const).map(whyMoved)).toEqual([
    'holiday',
    'eve',
    'summer',
    'weekend',
  ])
})

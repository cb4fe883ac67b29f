import { expect, test } from 'vitest'
import { bothTexts, mergeFields } from './merge.ts'

const base = {
  title: 'Gå kvällsrundor',
  duration: 'Klar juni',
  followUp: 'Rådet följer upp i juni. Gruppen läser protokollet varje månad och säger till.',
  names: ['Torget', 'Ektorget'],
  year: 2020,
}

test('what one side alone has changed stands, whoever it was', () => {
  const merged = mergeFields(base, { ...base, title: 'Gå rundor' }, { ...base, duration: 'Klar maj' })
  expect(merged).toEqual({
    values: { ...base, title: 'Gå rundor', duration: 'Klar maj' },
    conflicts: [],
    theirs: ['duration'],
    joined: [],
  })
})

test('what both have changed alike is no conflict', () => {
  const same = { ...base, year: 2021, names: ['Torget'] }
  expect(mergeFields(base, same, { ...same, names: ['Torget'] })).toMatchObject({
    values: same,
    conflicts: [],
    joined: [],
  })
})

test('a text that both have changed in different places is put together, and said to be', () => {
  const mine = { ...base, followUp: base.followUp.replace('juni', 'maj') }
  const theirs = { ...base, followUp: `${base.followUp.replace('säger', 'ringer')}` }
  expect(mergeFields(base, mine, theirs)).toMatchObject({
    values: { followUp: 'Rådet följer upp i maj. Gruppen läser protokollet varje månad och ringer till.' },
    conflicts: [],
    joined: ['followUp'],
  })
})

test('lists are put together line by line', () => {
  const before = { names: ['Torget', 'Ektorget', 'Stortorget'] }
  const merged = mergeFields(
    before,
    { names: ['Nytorget', 'Torget', 'Ektorget', 'Stortorget'] },
    { names: ['Torget', 'Ektorget', 'Stortorget', 'Lilltorget'] },
  )
  expect(merged.values.names).toEqual(['Nytorget', 'Torget', 'Ektorget', 'Stortorget', 'Lilltorget'])
  expect(merged.joined).toEqual(['names'])
})

test.each([
  ['the same word', 'Klar maj', 'Klar juli'],
  ['neighbouring words', 'Färdig juni', 'Klar maj'],
  ['a text and its removal', 'Klar maj', null],
  ['what was added at the same place', 'Klar juni och sedan höst', 'Klar juni eller aldrig'],
])('%s on both sides is a conflict, and mine stands in the field', (_, mine, theirs) => {
  const merged = mergeFields(base, { ...base, duration: mine }, { ...base, duration: theirs })
  expect(merged).toMatchObject({ values: { duration: mine }, conflicts: ['duration'], joined: [] })
})

test('numbers, days and choices are never put together', () => {
  const merged = mergeFields(
    { year: 2020, from: '2020-01-01', kind: 'paragraph' },
    { year: 2021, from: '2020-02-01', kind: 'bullet' },
    { year: 2022, from: '2021-01-01', kind: 'heading' },
  )
  expect(merged.conflicts).toEqual(['year', 'from', 'kind'])
})

test('where nobody knows what both began from, all that differs is a conflict', () => {
  const merged = mergeFields(null, { ...base, title: 'Mitt' }, { ...base, year: 2021 })
  expect(merged.conflicts).toEqual(['title', 'year'])
})

test('both texts in one: nothing of either is left out', () => {
  const both = bothTexts('Rådet följer upp i juni.', 'Rådet följer upp i maj.', 'Alla följer upp i juli.')
  expect(both).toBe('Alla följer upp i maj. juli.')
})

test('a very long text of the same words is a conflict at once, rather than seconds of comparing', () => {
  const long = 'och '.repeat(5_000)
  const before = performance.now()
  const merged = mergeFields({ text: long }, { text: `först ${long}` }, { text: `${long} sist` })
  expect(performance.now() - before).toBeLessThan(1_000)
  expect(merged.conflicts).toEqual(['text'])
})

test('a long text of sentences is put together', () => {
  const long = Array.from({ length: 300 }, (_, at) => `Punkt ${at} följs upp av rådet.`)
  const [mine, theirs] = [[...long], [...long]]
  mine[10] = 'Punkt tio stryks.'
  theirs[250] = 'Punkt 250 tas av gruppen.'
  const merged = mergeFields({ text: long.join(' ') }, { text: mine.join(' ') }, { text: theirs.join(' ') })
  expect(merged.values.text).toBe(
    long.join(' ').replace(long[10]!, mine[10]).replace(long[250]!, theirs[250]),
  )
})

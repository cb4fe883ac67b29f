import { expect, test } from 'vitest'
import { bodiesIn } from './body-names.ts'

const named = (text: string) => bodiesIn(text).map(({ proper, name }) => proper ?? name)
const founded = (text: string) =>
  bodiesIn(text)
    .filter(mention => mention.founded)
    .map(({ name }) => name)

test('takes a name of its own that stands behind the kind of group', () => {
  expect(named('Arbetsgruppen EST möts varje vecka.')).toEqual(['Arbetsgruppen EST'])
  expect(named('Det görs av arbetsgruppen SSPF och nätverket ”Trygga torg”.')).toEqual([
    'Arbetsgruppen SSPF',
    'Nätverket ”Trygga torg”',
  ])
  expect(named('Arbetsgruppen Arne leder möts varje vecka.')).toEqual(['arbetsgrupp'])
})

test('takes no person who is called råd for a council', () => {
  expect(named('Arbetet leds av kommunalrådet och oppositionsrådet.')).toEqual([])
  expect(named('Arbetet leds av samverkansrådet.')).toEqual(['samverkansråd'])
})

test('tells a body that a sentence founds from one that it only mentions', () => {
  expect(founded('Det finns ett råd, en styrgrupp och två arbetsgrupper.')).toEqual([
    'råd',
    'styrgrupp',
    'arbetsgrupper',
  ])
  expect(founded('Det finns två arbetsgrupper, Platsgruppen och Ungdomsgruppen.')).toHaveLength(3)
  expect(founded('Frågan tas upp i styrgruppen och i samverkansrådet.')).toEqual([])
})

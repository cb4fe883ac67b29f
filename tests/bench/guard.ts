/** How long the secrecy guard takes to try a lägesbild of many categories together with two that were published before, beside one category. */
import { tryOut } from '../../src/disclosure/published/audit-thread.ts'
import type { PublishedFigure } from '../../src/disclosure/published/figure.ts'
import { addDays, addMonths } from '../../src/domain/day.ts'
import { type Measurement, median, milliseconds } from './measures.ts'

const places = 8
const placeNumbers = Array.from({ length: places }, (_, at) => at)
const months = 24
const rule = { threshold: 5, width: 5 }
const grounds = [
  { id: 'kommunen', within: null, kind: 'municipality' },
  ...placeNumbers.map(at => ({ id: `p${at}`, within: 'kommunen', kind: 'district' })),
]

/** Persons of a month in a place. */
type Amount = (category: number, place: number, month: number) => number
const some: Amount = (category, place, month) => (category * 7 + place * 5 + month * 3) % 23
const few: Amount = (category, place, month) =>
  place === month % places ? (category * 7 + place * 3 + month * 5) % 5 : 0

export async function measureGuard(): Promise<Measurement[]> {
  const one = await timeOf('one', 1, some)
  return [
    await rowOf(
      'a picture of 20 categories, 8 places and two years, tried with two earlier ones',
      20,
      some,
      one,
    ),
    await rowOf('the same of 5 categories with 0–4 persons in each month', 5, few, one),
  ]
}

async function rowOf(name: string, categories: number, amount: Amount, one: number): Promise<Measurement> {
  const time = await timeOf(name, categories, amount)
  return [name, milliseconds(time), `one category ${milliseconds(one)}`, (time / one).toFixed(1)]
}

async function timeOf(name: string, categories: number, amount: Amount): Promise<number> {
  const picture = pictureOf(categories, amount)
  let round = 0
  return median(3, async () => {
    // Another each time: what was tried is kept for a while.
    const elsewhere = { id: `${name} ${round++}`, within: null, kind: 'district' }
    const tried = await tryOut({ ...picture, grounds: [...grounds, elsewhere] })
    if (tried?.audit.kind !== 'audited' || tried.proposal.kind !== 'proposed') throw new Error('not tried')
  })
}

function pictureOf(categories: number, amount: Amount) {
  const counted = Array.from({ length: categories }, (_, at) => at)
  const first = counted.flatMap(category => seriesOf('v1', category, '2023-01-01', 12, amount))
  const second = counted.flatMap(category => seriesOf('v2', category, '2023-07-01', 12, amount))
  const stored = counted.flatMap(category => seriesOf('v3', category, '2023-01-01', months, amount))
  const small = stored.filter(({ value }) => value! > 0 && value! < rule.threshold).map(({ key }) => key)
  const published = (publication: string, figures: readonly PublishedFigure[]) =>
    figures.map(figure => ({
      ...figure,
      value: figure.value! > 0 && figure.value! < rule.threshold ? null : figure.value,
      publication,
    }))
  const earlier = [...published('v1', first), ...published('v2', second)]
  return { ours: stored, stored, earlier, grounds, rule, small }
}

/** As a lägesbild shows them: each month of all, and both halves of the time of all and of each place. */
function seriesOf(
  name: string,
  category: number,
  from: string,
  length: number,
  amount: Amount,
): PublishedFigure[] {
  const began = (Number(from.slice(0, 4)) - 2023) * 12 + Number(from.slice(5, 7)) - 1
  const inPlace = (place: number, month: number) => amount(category, place, began + month)
  return grounds.flatMap(({ id }, ground) => {
    const all = Array.from({ length }, (_, month) =>
      ground > 0 ? inPlace(ground - 1, month) : sumOf(placeNumbers.map(place => inPlace(place, month))),
    )
    const figure = (key: string, start: number, end: number): PublishedFigure => ({
      key: `${name} ${category} ${id} ${key}`,
      counted: `c${category}`,
      ground: id,
      part: null,
      from: addMonths(from, start),
      to: addDays(addMonths(from, end), -1),
      without: [],
      value: sumOf(all.slice(start, end)),
      atLeast: false,
    })
    return [
      ...(ground === 0 ? all.map((_, month) => figure(`m${month}`, month, month + 1)) : []),
      figure('before', 0, length / 2),
      figure('after', length / 2, length),
    ]
  })
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((one, other) => one + other, 0)

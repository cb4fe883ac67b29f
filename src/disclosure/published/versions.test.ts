/** A number that two versions tell apart, in one of several grounds: what is hidden for its sake is of no use while the others tell it. */
import { expect, test } from 'vitest'
import { openSolver } from '../solver.ts'
import { auditPublication, hidingProposal } from './audit.ts'
import type { EarlierFigure, PublishedFigure } from './figure.ts'

const solver = await openSolver()
const rule = { threshold: 5, width: 5 }
const places = ['torget', 'grimsta', 'råcksta']
const grounds = [
  { id: 'hela', within: null, kind: 'district' },
  ...places.map(id => ({ id, within: 'hela', kind: 'place' })),
]
const toSeptember = { from: '2024-11-01', to: '2025-09-30' }
const october = { from: '2025-10-01', to: '2025-10-31' }
const toOctober = { from: '2024-11-01', to: '2025-10-31' }

type Days = { from: string; to: string }
type Amounts = Record<string, number>

/** The ground of each is in its key. */
function said(days: Days, amounts: Amounts): PublishedFigure[] {
  return Object.entries(amounts).map(([ground, value]) => ({
    key: `${ground} ${days.from}/${days.to}`,
    counted: 'personer',
    ground,
    part: null,
    ...days,
    without: [],
    value,
    atLeast: false,
  }))
}
const before = (figures: readonly PublishedFigure[]): EarlierFigure[] =>
  figures.map(figure => ({ ...figure, key: `förr ${figure.key}`, publication: 'version 1' }))
const hide = (figures: readonly PublishedFigure[], keys: readonly string[]) =>
  figures.map(figure => (keys.includes(figure.key) ? { ...figure, value: null } : figure))

const first = { hela: 136, torget: 47, grimsta: 30, råcksta: 59 }
const second = { hela: 151, torget: 49, grimsta: 37, råcksta: 65 }

/** Hides what is proposed until nothing is left to hide, as a person does. */
function accepted(ours: PublishedFigure[], earlier: EarlierFigure[], small: string[] = [], where = grounds) {
  const proposal = hidingProposal(solver, ours, earlier, where, rule, small)
  const left = hide(ours, proposal.kind === 'proposed' ? proposal.hide : expect.unreachable())
  const audit = auditPublication(solver, left, earlier, where, rule, ours)
  expect(audit).toMatchObject({ kind: 'audited', tellings: [] })
  return left
}

/**
 * The numbers of a ground in October that agree with what both versions tell, by going through all there are: `isFilled` where the reader
 * takes it that nobody is elsewhere in the whole. The first version tells every ground up to September.
 */
function possibleInOctober(ground: string, ours: readonly PublishedFigure[], isFilled: boolean): number[] {
  const told = (of: string) => {
    const year = ours.find(one => one.ground === of && one.to === toOctober.to)?.value ?? null
    const month = ours.find(one => one.ground === of && one.from === october.from)?.value ?? null
    return month ?? (year === null ? null : year - first[of as keyof typeof first])
  }
  const agrees = (of: string, amount: number) => (told(of) ?? amount) === amount
  const found = new Set<number>()
  const upTo = Array.from({ length: 31 }, (_, amount) => amount)
  const [one, two, three] = places as [string, string, string]
  for (const a of upTo.filter(amount => agrees(one, amount))) {
    for (const b of upTo.filter(amount => agrees(two, amount))) {
      for (const c of upTo.filter(amount => agrees(three, amount))) {
        const whole = told('hela')
        const sum = a + b + c
        if (whole === null || (isFilled ? sum === whole : sum <= whole))
          found.add({ [one]: a, [two]: b, [three]: c }[ground]!)
      }
    }
  }
  return [...found].sort((some, other) => some - other)
}

const spread = (numbers: readonly number[]) => numbers.at(-1)! - numbers[0]!

test('one number hidden in the longer version is no help while the whole and the other places stand', () => {
  const ours = hide(said(toOctober, second), ['torget 2024-11-01/2025-10-31'])
  expect(possibleInOctober('torget', ours, true)).toEqual([2])
  const audit = auditPublication(
    solver,
    ours,
    before(said(toSeptember, first)),
    grounds,
    rule,
    said(toOctober, second),
  )
  expect(audit).toMatchObject({ tellings: [{ items: [{ interval: { from: 2, to: 2 } }] }] })
})

test('what is proposed keeps the number, whether the places fill the whole or not', () => {
  const left = accepted(said(toOctober, second), before(said(toSeptember, first)))
  expect(left.filter(({ value }) => value === null).length).toBeGreaterThan(1)
  for (const isFilled of [true, false])
    expect(spread(possibleInOctober('torget', left, isFilled))).toBeGreaterThanOrEqual(5)
})

test('places that never fill the whole bound each other all the same: two at most are few', () => {
  const earlier = before(said(toSeptember, { ...first, hela: 146 }))
  // Ten more than the places in both, so that October of the square is two or fewer.
  const stored = said(toOctober, { ...second, hela: 161 })
  const ours = hide(stored, ['torget 2024-11-01/2025-10-31'])
  const audit = auditPublication(solver, ours, earlier, grounds, rule, stored)
  expect(audit).toMatchObject({
    tellings: [
      { items: [{ of: { kind: 'between' }, interval: { from: 0, to: 2 } }] },
      { items: [{ of: { kind: 'rest' }, interval: { from: 0, to: 2 } }] },
    ],
  })
  const left = accepted(stored, earlier)
  const [square] = left.filter(({ ground }) => ground === 'torget')
  expect(square!.value).toBeNull()
  expect(left.filter(({ value }) => value === null).length).toBeGreaterThan(1)
})

test('the month of the whole and of the others tell it as well as the sums of the year do', () => {
  const months = said(october, { hela: 15, grimsta: 7, råcksta: 6 })
  const earlier = before(said(toSeptember, first))
  const stored = [...said(toOctober, { ...second }), ...months]
  const ours = hide(stored, ['torget 2024-11-01/2025-10-31', 'grimsta 2024-11-01/2025-10-31'])
  expect(possibleInOctober('torget', ours, true)).toEqual([2])
  expect(auditPublication(solver, ours, earlier, grounds, rule, stored)).not.toMatchObject({ tellings: [] })
  const left = accepted(stored, earlier)
  expect(spread(possibleInOctober('torget', left, true))).toBeGreaterThanOrEqual(5)
})

test('that the places fill the whole is known where it stands printed, and used where it does not', () => {
  const overlap = before([
    ...said(toSeptember, first),
    ...said({ from: '2025-09-01', to: '2025-10-31' }, { grimsta: 12, råcksta: 10 }),
    ...said({ from: '2025-09-01', to: '2025-09-30' }, { grimsta: 5, råcksta: 4 }),
  ])
  const ours = said(october, { hela: 15 })
  const audit = auditPublication(solver, ours, overlap, grounds, rule)
  expect(audit).toMatchObject({ tellings: [{ items: [{ interval: { from: 2, to: 2 } }] }] })
  // Without anything that shows it, the two may as well be elsewhere.
  const unknown = auditPublication(solver, ours, overlap.slice(1), grounds, rule)
  expect(unknown.kind === 'audited' && unknown.tellings.map(({ items }) => items[0])).toMatchObject([
    { of: { kind: 'between' }, interval: { from: 0, to: 2 } },
    { of: { kind: 'rest' }, interval: { from: 0, to: 2 } },
  ])
})

test('grounds of two kinds that fill the whole together tell each other', () => {
  const mixed = grounds.map(ground => (ground.id === 'torget' ? { ...ground, kind: 'square' } : ground))
  const earlier = before(said(toSeptember, first))
  const stored = said(toOctober, second)
  const ours = hide(stored, ['torget 2024-11-01/2025-10-31'])
  const audit = auditPublication(solver, ours, earlier, mixed, rule, stored)
  expect(audit.kind === 'audited' && audit.tellings.map(({ items }) => items[0])).toMatchObject([
    { of: { kind: 'between' }, interval: { from: 2, to: 2 } },
    { of: { kind: 'rest' }, interval: { from: 2, to: 2 } },
  ])
  const left = accepted(stored, earlier, [], mixed)
  expect(spread(possibleInOctober('torget', left, true))).toBeGreaterThanOrEqual(5)
})

test('a whole that was its parts until somebody was elsewhere is not filled, and who is elsewhere is told of', () => {
  const stored = said(toOctober, { ...second, hela: 153 })
  const audit = auditPublication(solver, stored, before(said(toSeptember, first)), grounds, rule)
  expect(audit.kind === 'audited' && audit.tellings.map(({ items }) => items[0])).toMatchObject([
    { of: { kind: 'between' }, interval: { from: 2, to: 2 } },
    { of: { kind: 'rest' }, interval: { from: 2, to: 2 } },
  ])
})

test('versions that are five apart everywhere are published as they are', () => {
  const stored = said(toOctober, { hela: 161, torget: 59, grimsta: 37, råcksta: 65 })
  expect(accepted(stored, before(said(toSeptember, first)))).toEqual(stored)
})

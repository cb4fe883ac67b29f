import { expect, test } from 'vitest'
import { openSolver } from '../solver.ts'
import { type Audit, auditPublication, hidingProposal } from './audit.ts'
import type { EarlierFigure, PublishedFigure } from './figure.ts'

const solver = await openSolver()
const rule = { threshold: 5, width: 5 }
const grounds = [
  { id: 'kommunen', within: null, kind: 'municipality' },
  { id: 'norr', within: 'kommunen', kind: 'district' },
  { id: 'söder', within: 'kommunen', kind: 'district' },
]

type Said = Partial<PublishedFigure> & { value: number | null }

const figure = (said: Said, key: string): PublishedFigure => ({
  key,
  counted: 'orosanmälningar',
  ground: 'kommunen',
  part: null,
  from: '2024-01-01',
  to: '2024-12-31',
  without: [],
  atLeast: false,
  ...said,
})
const now = (...said: Said[]) => said.map((one, at) => figure(one, `nu ${at}`))
const before = (...said: Said[]): EarlierFigure[] =>
  said.map((one, at) => ({ ...figure(one, `förr ${at}`), publication: 'årsrapporten' }))
const of = (month: number, value: number | null, rest: Partial<PublishedFigure> = {}): Said => {
  const name = `2024-${String(month).padStart(2, '0')}`
  return {
    from: `${name}-01`,
    to: new Date(Date.UTC(2024, month, 0)).toISOString().slice(0, 10),
    value,
    ...rest,
  }
}

function told(audit: Audit) {
  if (audit.kind !== 'audited') throw new Error(audit.kind)
  return audit.tellings.flatMap(({ items, hide }) =>
    items.map(({ of, interval, by }) => ({
      kind: of.kind,
      between: [interval.from, interval.to],
      by: [...by].sort(),
      hide,
    })),
  )
}

test('a difference in time is found, the figures that tell it are named, and ours is what to hide', () => {
  const audit = auditPublication(
    solver,
    now({ to: '2024-11-30', value: 45 }),
    before({ to: '2024-10-31', value: 44 }, { from: '2023-01-01', to: '2023-12-31', value: 60 }),
    grounds,
    rule,
  )
  expect(told(audit)).toEqual([{ kind: 'between', between: [1, 1], by: ['förr 0', 'nu 0'], hide: ['nu 0'] }])
})

test('five more than before tell of nobody', () => {
  const audit = auditPublication(
    solver,
    now({ to: '2024-11-30', value: 49 }),
    before({ to: '2024-10-31', value: 44 }),
    grounds,
    rule,
  )
  expect(told(audit)).toEqual([])
})

test('a hidden month is told by the others and their sum until another is hidden too', () => {
  const months = [12, null, 9, 14, 7, 11, 10, 8, 16, 13, 6, 9].map((value, at) => of(at + 1, value))
  const audit = auditPublication(solver, now(...months, { value: 118 }), [], grounds, rule)
  const [telling] = told(audit)
  expect(telling).toMatchObject({ kind: 'hidden', between: [3, 3] })
  // June and July are taken together with the sum: the month with the fewest is hidden.
  expect(telling!.hide).toEqual(['nu 10'])
  const hidden = [12, null, 9, 14, 7, 11, 10, 8, 16, 13, null, 9].map((value, at) => of(at + 1, value))
  expect(told(auditPublication(solver, now(...hidden, { value: 118 }), [], grounds, rule))).toEqual([])
})

test('what is proposed to be hidden is enough, and no more than is needed', () => {
  const months = [12, 3, 9, 14, 7, 11, 10, 8, 16, 13, 6, 9].map((value, at) => of(at + 1, value))
  const ours = now(...months, { value: 118 })
  expect(hidingProposal(solver, ours, [], grounds, rule, ['nu 1'])).toEqual({
    kind: 'proposed',
    hide: ['nu 1', 'nu 10'],
  })
})

test('what is left of a ground when those within it are told is found', () => {
  const audit = auditPublication(
    solver,
    now({ value: 40 }, { ground: 'norr', value: 22 }, { ground: 'söder', value: 16 }),
    [],
    grounds,
    rule,
  )
  expect(told(audit)).toEqual([
    { kind: 'rest', between: [2, 2], by: ['nu 0', 'nu 1', 'nu 2'], hide: ['nu 2'] },
  ])
})

test('a ground and one within it, told in two publications, tell the other', () => {
  const audit = auditPublication(
    solver,
    now({ ground: 'norr', value: 37 }),
    before({ value: 40 }, { ground: 'söder', value: null }),
    grounds,
    rule,
  )
  expect(told(audit).map(({ kind, between }) => [kind, between])).toContainEqual(['hidden', [0, 3]])
})

test('the part that is not told of is what the whole and the other part leave', () => {
  const men = { by: 'kön', name: 'män' }
  const audit = auditPublication(solver, now({ value: 44 }), before({ part: men, value: 41 }), grounds, rule)
  expect(told(audit)).toEqual([{ kind: 'rest', between: [3, 3], by: ['förr 0', 'nu 0'], hide: ['nu 0'] }])
})

test('what was known before is not told anew, and a figure that stands elsewhere cannot be kept by hiding it', () => {
  const earlier = before({ to: '2024-10-31', value: 44 }, { to: '2024-11-30', value: 45 })
  expect(told(auditPublication(solver, now({ value: 60 }), earlier, grounds, rule))).toEqual([])
  const audit = auditPublication(
    solver,
    now({ value: 44 }, { to: '2024-06-30', value: 20 }),
    before({ value: 44 }, { from: '2024-07-01', value: 24, to: '2024-12-31' }),
    grounds,
    rule,
  )
  expect(told(audit)).toEqual([])
})

test('a number that was corrected is said, and is no equation any more', () => {
  const audit = auditPublication(solver, now({ value: 46 }), before({ value: 44 }), grounds, rule)
  expect(audit).toMatchObject({
    tellings: [],
    misfits: [{ kind: 'corrected', now: 'nu 0', before: 'förr 0' }],
  })
})

test('an earlier figure that cannot be so is said, and the others are tried all the same', () => {
  const audit = auditPublication(
    solver,
    now({ to: '2024-11-30', value: 45 }),
    before({ to: '2024-10-31', value: 44 }, { to: '2024-06-30', value: 60 }),
    grounds,
    rule,
  )
  expect(audit).toMatchObject({ misfits: [{ kind: 'contradiction', of: ['förr 1'] }] })
  expect(told(audit).map(({ between }) => between)).toContainEqual([1, 1])
})

test('grounds that overlap are no parts of a whole', () => {
  const audit = auditPublication(
    solver,
    now({ value: 20 }, { ground: 'norr', value: 15 }, { ground: 'söder', value: 12 }),
    [],
    grounds,
    rule,
  )
  expect(audit).toEqual({ kind: 'audited', tellings: [], misfits: [] })
})

test('months that are left out are not counted, and a number that is at least so many is no more than that', () => {
  const audit = auditPublication(
    solver,
    now({ without: ['2024-03'], value: 40 }, of(3, 8, { atLeast: true })),
    before({ value: 41 }),
    grounds,
    rule,
  )
  // 41 − 40 leaves 1 for March, of which there are at least 8: they cannot both be so.
  expect(audit).toMatchObject({ misfits: [{ kind: 'contradiction', of: ['förr 0'] }] })
  const other = auditPublication(
    solver,
    now({ without: ['2024-03'], value: 40 }),
    before({ value: 42 }),
    grounds,
    rule,
  )
  expect(told(other)).toEqual([{ kind: 'between', between: [2, 2], by: ['förr 0', 'nu 0'], hide: ['nu 0'] }])
})

test('five years of months of ten grounds are tried, and what is too much is said', () => {
  const many = Array.from({ length: 10 }, (_, ground) => ({
    id: `g${ground}`,
    within: 'kommunen',
    kind: 'district',
  }))
  const figures = many.flatMap(({ id }, at) =>
    Array.from({ length: 60 }, (_, month) => {
      const name = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
      return {
        ground: id,
        from: `${name}-01`,
        to: `${name}-28`,
        value: (at + month) % 9 === 0 ? null : 5 + ((at * month) % 9),
      }
    }),
  )
  const whole = { from: '2020-01-01', to: '2024-12-28', value: 4000 }
  const audit = auditPublication(solver, now(...figures, whole), [], [...many, grounds[0]!], rule)
  expect(audit.kind).toBe('audited')
  const tooMany = Array.from({ length: 400 }, (_, at) => ({
    ground: `g${at}`,
    from: `${1900 + (at % 100)}-01-01`,
    to: `${1901 + (at % 100)}-01-01`,
    value: 6,
  }))
  expect(auditPublication(solver, now(...tooMany), [], [], rule)).toEqual({ kind: 'too-much' })
})

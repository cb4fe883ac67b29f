import { describe, expect, test } from 'vitest'
import { duties, type LawFacts, lawRows } from './law.ts'

const nothing: LawFacts = {
  plan: null,
  decisions: [],
  reports: [],
  agreements: [],
  council: null,
  coordinators: [],
  evidence: [],
}
const decision = {
  planId: 'p',
  decidedOn: '2020-03-10',
  body: 'Trygghetsrådet',
  caseNumbers: ['SDF 2020/1'],
  versionId: 'v',
  title: 'Åtgärdsplan 2020',
}
const complete: LawFacts = {
  plan: { title: 'Åtgärdsplan 2020', areas: 2, areasWithPicture: 2, problems: 3, causes: 4, isOver: false },
  decisions: [decision],
  reports: [{ decidedOn: '2021-02-01', title: 'VB 2020', reportId: 'r' }],
  agreements: [
    {
      title: 'Överenskommelse',
      hasPurpose: true,
      areas: 7,
      parties: 2,
      signed: 2,
      validFrom: null,
      validTo: null,
    },
  ],
  council: { id: 'g', name: 'Trygghetsrådet', ledBy: 'förvaltningschefen', seats: 4, heldOn: ['2020-04-02'] },
  coordinators: [{ id: 'p', name: 'Samordnare', organisationName: 'Förvaltningen', held: true }],
  evidence: (['7', '12', '13'] as const).map(duty => ({
    id: duty,
    duty,
    wording: 'Står på kommunens sida',
    datedOn: '2021-01-15',
    caseNumber: null,
    link: null,
  })),
}

const states = (facts: LawFacts, today: string) =>
  Object.fromEntries(lawRows(facts, today).map(({ duty, state }) => [duty, state]))

test('an empty partnership has nothing to show for any duty', () => {
  expect(states(nothing, '2021-03-01')).toEqual(Object.fromEntries(duties.map(duty => [duty, 'missing'])))
})

test('a complete one has something to show for each', () => {
  expect(states(complete, '2021-03-01')).toEqual(Object.fromEntries(duties.map(duty => [duty, 'shown'])))
})

test('a plan that has run out, or rests on no picture, is not all that § 5 asks for', () => {
  const of = (plan: Partial<NonNullable<LawFacts['plan']>>) =>
    lawRows({ ...complete, plan: { ...complete.plan!, ...plan } }, '2021-03-01').find(
      ({ duty }) => duty === '5',
    )!
  expect(of({ isOver: true })).toMatchObject({ state: 'partly', lacks: ['plan-in-force'] })
  expect(of({ areasWithPicture: 0 })).toMatchObject({ state: 'partly', lacks: ['picture'] })
  expect(of({ areasWithPicture: 1 })).toMatchObject({ state: 'partly', lacks: ['picture-of-each-area'] })
})

describe('the clocks of two years', () => {
  const picture = (today: string) => lawRows(complete, today).find(({ duty }) => duty === '6-picture')!

  test('begin at the latest decision', () => {
    expect(picture('2021-03-01')).toMatchObject({ lastOn: '2020-03-10', dueOn: '2022-03-10', state: 'shown' })
  })

  test('warn after eighteen months, and are late after twenty-four', () => {
    expect(picture('2021-09-09').state).toBe('shown')
    expect(picture('2021-09-10').state).toBe('soon')
    expect(picture('2022-03-10').state).toBe('soon')
    expect(picture('2022-03-11').state).toBe('late')
  })

  test('go each for itself: the plan is followed up at another time than the picture is updated', () => {
    const plan = lawRows(complete, '2022-03-11').find(({ duty }) => duty === '6-plan')!
    expect(plan).toMatchObject({ lastOn: '2021-02-01', dueOn: '2023-02-01', state: 'shown' })
  })

  test('what is written counts too, by its day', () => {
    const evidence = [
      ...complete.evidence,
      { ...complete.evidence[0]!, duty: '6-picture' as const, datedOn: '2021-06-01' },
    ]
    const row = lawRows({ ...complete, evidence }, '2022-03-11').find(({ duty }) => duty === '6-picture')!
    expect(row).toMatchObject({ lastOn: '2021-06-01', dueOn: '2023-06-01', state: 'shown' })
  })
})

test('the council is told of each year', () => {
  const row = (today: string) => lawRows(complete, today).find(({ duty }) => duty === '13')!
  expect(row('2021-09-01').state).toBe('shown')
  expect(row('2021-10-15').state).toBe('soon')
  expect(row('2022-01-16').state).toBe('late')
})

test('half of a picture, an agreement that one has signed, and a vacant coordinator are only part of it', () => {
  const half: LawFacts = {
    ...complete,
    plan: { ...complete.plan!, areasWithPicture: 1, causes: 0 },
    agreements: [{ ...complete.agreements[0]!, signed: 1 }],
    coordinators: [{ ...complete.coordinators[0]!, held: false }],
  }
  const rows = lawRows(half, '2021-03-01')
  const lacksOf = (duty: string) => rows.find(row => row.duty === duty)!
  expect(lacksOf('4')).toMatchObject({ state: 'partly', lacks: ['picture-of-each-area', 'analysis'] })
  expect(lacksOf('9')).toMatchObject({ state: 'partly', lacks: ['signature'] })
  expect(lacksOf('11')).toMatchObject({ state: 'partly', lacks: ['coordinator-held'] })
})

test('an agreement that has run out is none', () => {
  const old = { ...complete, agreements: [{ ...complete.agreements[0]!, validTo: '2020-12-31' }] }
  expect(lawRows(old, '2021-03-01').find(({ duty }) => duty === '9')).toMatchObject({
    state: 'missing',
    lacks: ['agreement'],
  })
})

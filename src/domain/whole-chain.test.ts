import { expect, test } from 'vitest'
import { stepsOfGround } from './chain-ground.ts'
import { sumOf } from './gap.ts'
import {
  type ChainSources,
  chainOf,
  gapsInChain,
  onlyGaps,
  type ToldActivity,
  type ToldArea,
} from './whole-chain.ts'

const police = { id: 'o', name: 'Polisen' }
const rounds: ToldActivity = {
  id: 'a',
  title: 'Gå kvällsrundor',
  durationKind: 'open-ended',
  duration: 'Tillsvidare',
  convener: 'Förvaltningen',
  followUp: 'Vid T2',
  followUpPoints: ['T2'],
  contacts: [{ organisationId: 'o' }],
  problemId: 'p',
  causeId: 'c',
  status: null,
  measures: [],
  heard: [],
  lastAnswer: null,
}
const squares: ToldArea = {
  id: '1',
  name: 'Torgen',
  number: 1,
  viaAreaId: null,
  passages: 2,
  indicators: 1,
  proposed: 0,
  problems: [{ id: 'p', text: 'Torget är mörkt', causes: [{ id: 'c', text: 'Trasiga lampor' }], heard: [] }],
  goals: [
    {
      id: 'g',
      kind: 'effect',
      text: 'Färre är otrygga',
      hasBaseline: true,
      hasTarget: true,
      indicatorId: 'i',
      hasValue: true,
      label: null,
      baseline: '31 %',
      target: '20 %',
      due: null,
      indicator: { id: 'i', name: 'Otrygga' },
      latest: '28 %, 2021',
    },
  ],
  activities: [rounds],
}
const schools: ToldArea = {
  ...squares,
  id: '2',
  name: 'Skolan',
  number: 2,
  problems: [],
  goals: [],
  activities: [],
  passages: 0,
}
const sources: ChainSources = {
  areas: [squares],
  parties: [police],
  agreement: { id: 'u', title: 'Överenskommelsen', parties: 2, signed: 2 },
  central: [{ id: 'k', name: 'Utsatta platser', stance: { id: 's', kind: 'local-area', areaId: '1' } }],
  groups: [
    {
      id: 'r',
      name: 'Rådet',
      cadence: 'varje månad',
      keeping: {
        state: 'kept',
        held: 2,
        planned: 0,
        least: 2,
        most: null,
        from: '2021-01-01',
        to: '2021-06-30',
      },
    },
  ],
  promises: [{ id: 'l', text: 'Vi går', activityId: 'a', outcome: null }],
}
const namesIn = (given: Partial<ChainSources>) =>
  gapsInChain(chainOf({ ...sources, ...given })).map(({ name }) => name)

test('a whole plan has every link, and the activity stands under the cause that it answers', () => {
  const { sum, areas, groundSum } = chainOf(sources)
  expect(sum).toEqual({ links: 22, missing: 0 })
  expect(groundSum).toEqual({ links: 5, missing: 0 })
  expect(areas[0]).toMatchObject({
    central: [{ id: 'k', name: 'Utsatta platser' }],
    problems: [{ causes: [{ cause: { id: 'c' }, activities: [{ activity: { id: 'a' } }] }], activities: [] }],
    others: [],
    sum: { links: 17, missing: 0 },
  })
})

test('a plan without anything lacks the agreement, and nothing is asked of what is not there', () => {
  const chain = chainOf({ areas: [], parties: [], agreement: null, central: [], groups: [], promises: [] })
  expect(chain.sum).toEqual({ links: 1, missing: 1 })
  expect(gapsInChain(chain)).toEqual([{ name: 'plan-without-agreement' }])
})

test('what the plan rests on lacks a stance, the area of a stance, an area in the list, a meeting and the activity of a promise', () => {
  expect(
    namesIn({
      central: [
        { id: 'k', name: 'Utsatta platser', stance: null },
        { id: 'm', name: 'Unga', stance: { id: 's', kind: 'local-area', areaId: null } },
        { id: 'n', name: 'Trafik', stance: { id: 't', kind: 'established-collaboration', areaId: null } },
      ],
      groups: [
        {
          id: 'r',
          name: 'Rådet',
          cadence: 'varje månad',
          keeping: {
            state: 'behind',
            held: 0,
            planned: 0,
            least: 3,
            most: null,
            from: '2021-01-01',
            to: '2021-06-30',
          },
        },
        { id: 'q', name: 'Ledningen', cadence: '1–2 per termin', keeping: null },
        { id: 'v', name: 'Torggruppen', cadence: 'vid behov', keeping: null },
      ],
      promises: [{ id: 'l', text: 'Vi går', activityId: null, outcome: null }],
    }),
  ).toEqual([
    'central-area-without-stance',
    'stance-without-area',
    'group-behind',
    'group-without-meeting',
    'promise-without-activity',
    'area-without-stance',
  ])
})

test('an activity that answers nothing of its area stands by itself, and says what it answers elsewhere', () => {
  const beside = { ...rounds, id: 'b', title: 'Elevråd', problemId: null, causeId: null }
  const helps = { ...rounds, id: 'd', title: 'Gå till skolan' }
  const chain = chainOf({
    ...sources,
    areas: [
      { ...squares, activities: [beside] },
      { ...schools, activities: [helps] },
    ],
  })
  const [first, second] = chain.areas
  expect(first?.problems[0]?.causes[0]).toMatchObject({
    activities: [],
    elsewhere: [{ id: 'd', title: 'Gå till skolan' }],
    gaps: [],
  })
  expect(first?.others.map(({ activity, gaps }) => [activity.id, gaps.map(({ name }) => name)])).toEqual([
    ['b', ['activity-without-problem']],
  ])
  expect(second?.others).toMatchObject([{ activity: { id: 'd' }, answers: 'Trasiga lampor', gaps: [] }])
})

test('the sum is that of all the steps, and as many gaps are listed as it says', () => {
  const chain = chainOf({
    ...sources,
    areas: [{ ...squares, goals: [], passages: 0 }, schools],
    agreement: null,
  })
  expect(gapsInChain(chain)).toHaveLength(chain.sum.missing)
  expect(sumOf(stepsOfGround(chain.ground))).toEqual(chain.groundSum)
})

test('only the gaps are left with what they are in, and the sums stay', () => {
  const bare = { ...rounds, id: 'b', convener: null }
  const chain = chainOf({
    ...sources,
    areas: [
      { ...squares, activities: [rounds, bare] },
      { ...squares, id: '3', name: 'Parken', problems: [], viaAreaId: '1', activities: [] },
    ],
  })
  const only = onlyGaps(chain)
  expect(only.sum).toEqual(chain.sum)
  expect(gapsInChain(only)).toEqual(gapsInChain(chain))
  expect(only.areas[0]).toMatchObject({
    goals: [],
    problems: [{ causes: [{ activities: [{ activity: { id: 'b' } }] }] }],
  })
  expect(only.areas[0]?.problems[0]?.causes[0]?.activities).toHaveLength(1)
  expect(only.ground.groups).toEqual([])
  expect(onlyGaps(chainOf(sources)).areas).toEqual([])
})

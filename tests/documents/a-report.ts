/** A report with something of everything, as its papers are made of it. */
import type { ReportPaper } from '../../src/documents/writing/report-document.ts'
import type { Answered } from '../../src/domain/answer.ts'
import { type ReportSource, reportOf } from '../../src/domain/report.ts'
import { chainOf, type ToldArea } from '../../src/domain/whole-chain.ts'

const id = (last: string) => `00000000-0000-7000-8000-0000000000${last}`
const [square, school, cellar] = [id('01'), id('02'), id('03')]

const answer = (said: Partial<Answered> & Pick<Answered, 'production'>, on = '2020-05-04') => ({
  produced: null,
  reason: null,
  process: null,
  processWords: null,
  effect: null,
  effectBasis: null,
  conditionMet: null,
  nextStep: null,
  answeredAs: 'Kommunpolis',
  on,
  ...said,
})

const followUp = (
  areaId: string,
  title: string,
  said: ReturnType<typeof answer> | null,
  own: { theme?: string; successCondition?: string } = {},
) => ({
  areaId,
  form: { activity: { title, theme: null, successCondition: null, ...own } },
  answer: said,
  earlier: title === 'Gå kvällsrundor' ? [{ answeredAs: 'Förvaltare', on: '2020-05-02' }] : [],
})

const goal = (
  last: string,
  areaId: string,
  kind: string,
  text: string,
  indicatorId: string | null = null,
) => ({
  id: id(last),
  areaId,
  kind,
  label: null,
  text,
  indicatorId,
})

const value = (last: string, year: number, value: number) => ({
  id: id(last),
  indicatorId: id('20'),
  period: null,
  year,
  placeName: null,
  breakdown: null,
  value,
  state: 'known',
})

const activityLinks = (last: string, title: string, own: object = {}) => ({
  ...{ id: id(last), title, problemId: null, causeId: null, durationKind: 'open-ended', convener: null },
  ...{ followUp: 'Vid T1', followUpPoints: ['T1'], contacts: [{ organisationId: id('40') }] },
  ...{ duration: null, status: null, measures: [], lastAnswer: null },
  ...own,
})

const areaLinks = (areaId: string, name: string, own: object = {}) =>
  ({
    ...{ id: areaId, name, number: 1, viaAreaId: null, passages: 1, indicators: 1, proposed: 0 },
    ...{ goals: [], problems: [], activities: [], ...own },
  }) as unknown as ToldArea

/** The squares lack in every part of the chain; the school is followed by way of them. */
const chain = chainOf({
  agreement: { id: id('50'), title: 'Överenskommelsen', parties: 2, signed: 2 },
  central: [{ id: id('51'), name: 'Näringslivsbrott', stance: null }],
  groups: [
    {
      ...{ id: id('52'), name: 'Beredningsgruppen', cadence: 'var 3:e vecka' },
      keeping: {
        state: 'behind',
        held: 1,
        planned: 0,
        least: 4,
        most: null,
        from: '2020-01-01',
        to: '2020-06-30',
      },
    },
  ],
  promises: [{ id: id('53'), text: 'Vi lagar ljuset på Ektorget', activityId: null, outcome: null }],
  areas: [
    areaLinks(square, 'Trygga torg', {
      goals: [
        {
          ...{ id: id('11'), kind: 'effect', text: 'Klottret på Ektorget halveras', hasBaseline: false },
          ...{ hasTarget: true, indicatorId: id('20'), hasValue: true },
        },
      ],
      problems: [
        {
          ...{ id: id('54'), text: 'Trappan är mörk' },
          causes: [
            { id: id('55'), text: 'Ingen äger stolparna' },
            { id: id('56'), text: 'Felen anmäls inte' },
          ],
        },
        { id: id('57'), text: 'Rutor krossas på helgerna', causes: [] },
      ],
      activities: [
        activityLinks('60', 'Byt belysningen vid trappan', { problemId: id('54'), causeId: id('55') }),
        activityLinks('61', 'Gå kvällsrundor', { contacts: [], followUpPoints: [] }),
      ],
    }),
    areaLinks(school, 'Skolan som brottsplats', { viaAreaId: square }),
    areaLinks(cellar, 'Källarinbrott', { passages: 0 }),
  ],
  parties: [{ id: id('40'), name: 'Polisen' }],
})

const source = {
  records: {
    partnership: { name: 'Ekbacken', city: null, district: null, policeRegion: null, language: 'sv' },
    area: [
      { id: square, name: 'Trygga torg', viaAreaId: null, viaReason: null },
      {
        id: school,
        name: 'Skolan som brottsplats',
        viaAreaId: square,
        viaReason: 'Samma grupp gör arbetet.',
      },
      { id: cellar, name: 'Källarinbrott', viaAreaId: null, viaReason: null },
    ],
    goal: [
      goal('10', square, 'overall', 'Torgen är trygga hela dygnet'),
      goal('11', square, 'effect', 'Klottret på Ektorget halveras', id('20')),
      goal('12', square, 'operative', 'Två rundor i veckan'),
      goal('13', school, 'overall', 'Skolorna är fria från brott'),
      goal('14', cellar, 'effect', 'Färre källare bryts upp'),
    ],
    indicator: [
      {
        id: id('20'),
        areaId: square,
        placeId: null,
        name: 'Klotter på Ektorget',
        kind: 'count',
        form: 'series',
        unit: 'ärenden',
        measure: null,
        source: 'Bostadsbolagets felanmälan',
        sentence: null,
        verdict: null,
      },
    ],
    indicatorValue: [value('21', 2018, 31), value('22', 2019, 19)],
    place: [],
  },
  plan: 'Åtgärdsplan för Ekbacken 2020',
  point: {
    code: 'T1',
    name: 'Tertialrapport 1',
    year: 2020,
    coversFrom: '2020-01-01',
    coversTo: '2020-04-30',
    dueOn: '2020-05-08',
  },
  summary: 'Det mesta på torgen är gjort.\n\nOm det har hjälpt visar mätningen i höst.',
  followUps: [
    followUp(
      square,
      'Byt belysningen vid trappan',
      answer({
        production: 'done',
        produced: 'Alla fem lampor är bytta.',
        process: 'as-planned',
        effect: 'not-known',
        conditionMet: 'met',
        nextStep: 'Följ felanmälningarna till hösten.',
        answeredAs: 'Förvaltare',
      }),
      { theme: 'Ljus', successCondition: 'Fastighetsägaren betalar' },
    ),
    followUp(
      square,
      'Gå kvällsrundor',
      answer({
        production: 'partly',
        produced: 'En runda i veckan.',
        reason: 'Två har varit sjuka.',
        process: 'with-deviations',
        processWords: 'Rundorna har börjat om i april.',
        effect: 'better',
        effectBasis: 'Butikerna ringer mer sällan.',
        nextStep: 'Två rundor från maj.',
      }),
    ),
    followUp(square, 'Skriv en rutin för larm', null),
    followUp(
      cellar,
      'Märk cyklar',
      answer({ production: 'no-longer-relevant', reason: 'Föreningen är nedlagd.' }),
    ),
  ],
  goalAssessments: [
    { goalId: id('10'), verdict: 'partly', certainty: 'uncertain', basis: 'Svaren om rundorna.' },
    { goalId: id('11'), verdict: 'no-basis', certainty: null, basis: null },
  ],
  areaAssessments: [{ areaId: square, text: 'Arbetet går framåt.\n\nTrappan är mörkast.' }],
  chain: { on: '2020-04-30', whole: chain },
} as unknown as ReportSource

export const growing: ReportPaper = {
  content: reportOf(source),
  version: null,
  endorsement: null,
  decision: null,
  signOffs: [],
}

export const emptyReport: ReportPaper = {
  ...growing,
  content: reportOf({
    ...source,
    summary: null,
    followUps: [],
    goalAssessments: [],
    areaAssessments: [],
    chain: {
      on: '2020-04-30',
      whole: chainOf({ agreement: null, central: [], groups: [], promises: [], areas: [], parties: [] }),
    },
    records: { ...source.records, goal: [] },
  }),
}

export const frozenReport: ReportPaper = { ...growing, version: { number: 2, on: '2020-05-11' } }

export const decidedReport: ReportPaper = {
  ...frozenReport,
  endorsement: { body: 'Beredningsgruppen', on: '2020-05-13', note: null },
  decision: { body: 'Trygghetsrådet', on: '2020-05-20', note: '§ 14' },
  signOffs: [
    { party: 'Förvaltningen', caseNumber: 'EK 2020/81', as: 'Förvaltningschef', on: '2020-05-19' },
    { party: 'Polisen', caseNumber: null, as: 'Lokalpolisområdeschef', on: '2020-05-20' },
  ],
}

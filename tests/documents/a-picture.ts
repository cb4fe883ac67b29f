/** Lägesbilder with something of everything, as their papers are made of them: clear and unclear changes, gaps, breaks and what is hidden. */
import type { Comparison, Told } from '../../src/domain/picture-comparison.ts'
import { toldOf } from '../../src/domain/picture-comparison.ts'
import type { PictureCategory, PictureContent, PictureFigures } from '../../src/domain/picture-content.ts'
import { pictureContentFrom } from '../../src/domain/picture-content.ts'
import { monthsOf } from '../../src/domain/picture-months.ts'

const id = (last: string) => `00000000-0000-7000-8000-0000000000${last}`
export const hidden: Told = { state: 'hidden', amount: null }
const ground = (last: string, name: string, kind: 'district' | 'place') => ({
  ...{ id: id(last), name, kind, code: kind === 'district' ? 'S07' : null },
  edition: kind === 'district' ? 'SDO 2020' : null,
})

function compared(before: number, after: number, own: Partial<Comparison> = {}): Comparison {
  return {
    ...{ before: toldOf(before), after: toldOf(after), days: { before: 365, after: 365 } },
    ...{ verdict: 'not-clear', change: null, ask: null, without: [], isPreliminary: false, broken: null },
    ...own,
  }
}
const change = (percent: number, low: number, high: number) => ({ percent, low, high })

const months = monthsOf({ from: '2018-01', to: '2019-12' })
/** Spread over the months as even as whole numbers allow, with a summer in it. */
const spread = (before: number, after: number): PictureCategory['months'] =>
  months.map((month, at) => {
    const sum = at < 12 ? before : after
    const season = [5, 6, 8, 9, 10, 12, 12, 11, 9, 8, 6, 4][at % 12]!
    return { month, told: toldOf(Math.round((sum * season) / 100)) }
  })

const week: Told[] = Array.from({ length: 168 }, (_, hour) =>
  toldOf(hour % 24 > 19 || hour % 24 < 3 ? 1.5 : 0.25),
)

const category = (
  own: Partial<PictureCategory> & Pick<PictureCategory, 'code' | 'name'>,
): PictureCategory => ({
  ...{ drivenBy: 'victim', sensitive: false, comparison: compared(62, 51), months: spread(62, 51) },
  ...{ places: [], hours: null, ...own },
})

const damage = category({
  ...{ code: 'skadegorelse', name: 'Skadegörelse', drivenBy: 'reporter', months: spread(274, 142) },
  comparison: compared(274, 142, {
    verdict: 'decreased',
    change: change(-48.2, -58, -36.1),
    ask: 'routine',
    isPreliminary: true,
    after: { state: 'preliminary', amount: 142 },
  }),
  places: [
    {
      territory: ground('11', 'Ektorget', 'place'),
      comparison: compared(60, 31, { verdict: 'decreased', change: change(-48.3, -67.6, -19.1) }),
    },
    {
      territory: ground('12', 'Stationen', 'place'),
      comparison: compared(28, 25, { change: change(-10.7, -50, 59.2) }),
    },
    { territory: ground('13', 'Skolgården', 'place'), comparison: compared(2, 1, { verdict: 'too-few' }) },
  ],
  hours: { weights: week, unknown: toldOf(33) },
})

export const figures: PictureFigures = {
  source: {
    ...{ id: id('01'), name: 'Polisens anmälningar', publisher: 'Polisen', address: null },
    ...{ unit: 'anmälda brott', definition: 'Brott som anmälts i stadsdelen.', timedBy: 'occurred' },
    ...{ counts: 'events', licence: null, nextOn: '2020-04-15' },
    known: { from: '2018-01-01', to: '2019-12-31' },
    extracted: { first: '2019-01-08', last: '2020-01-10' },
  },
  territory: ground('10', 'Ekbacken', 'district'),
  months: { from: '2019-01', to: '2019-12' },
  before: { from: '2018-01', to: '2018-12' },
  years: { from: 2019, to: 2019 },
  breaks: [{ categoryCode: 'hot', startsOn: '2019-03-01', reason: 'Nya brottskoder för hot.' }],
  categories: [
    damage,
    category({
      ...{ code: 'vald', name: 'Våld utomhus' },
      comparison: compared(62, 51, { change: change(-17.7, -44.2, 21), without: ['2019-12'] }),
      months: spread(62, 51).map((one, at) => (at === 23 ? { ...one, told: toldOf(null) } : one)),
    }),
    category({
      ...{ code: 'cykel', name: 'Cykelstölder och andra stölder av fordon', months: spread(180, 215) },
      comparison: compared(180, 215, { verdict: 'together', change: change(19.4, 1.2, 46) }),
    }),
    category({
      ...{ code: 'narkotika', name: 'Narkotikabrott', drivenBy: 'police', months: spread(32, 60) },
      comparison: compared(32, 60, {
        verdict: 'follows-effort',
        change: change(87.5, 20.2, 197.1),
        ask: 'effort',
      }),
    }),
    category({
      ...{ code: 'hot', name: 'Hot', drivenBy: null, months: spread(40, 44) },
      comparison: compared(40, 44, {
        verdict: 'broken',
        broken: { startsOn: '2019-03-01', reason: 'Nya brottskoder för hot.' },
      }),
    }),
    category({
      ...{ code: 'ran', name: 'Rån', months: spread(0, 5) },
      comparison: compared(0, 5, { verdict: 'from-zero' }),
    }),
    category({
      ...{ code: 'nara', name: 'Brott i nära relation', sensitive: true },
      comparison: compared(0, 0, { before: hidden, after: hidden, verdict: 'hidden' }),
      months: months.map(month => ({ month, told: hidden })),
      hours: { weights: week.map(() => hidden), unknown: hidden },
    }),
  ],
}

export const aPicture: PictureContent = pictureContentFrom({
  ...{ partnership: 'Ekbacken', language: 'sv', title: 'Lägesbild våren 2020', figures },
  summary: 'Skadegörelsen minskar.\n\nDet finns mer att ta reda på om sena kvällar.',
  passages: [
    { part: 'mapping', heading: 'Torget', text: 'Anmälningarna är färre.\n\n=1+1 räknas inte.' },
    { part: 'analysis', heading: null, text: 'Vi vet inte vad minskningen beror på.' },
  ],
  material: [
    { name: 'Anmälda brott', used: 'used', reason: null },
    { name: '=HYPERLINK("x")', used: 'discarded', reason: 'Nya frågor.' },
  ],
  conclusions: [
    { text: 'Sena kvällar är den tid då mest sker.', problem: null },
    { text: 'Trappan är mörk.', problem: 'Trappan vid torget är mörk om kvällen' },
  ],
})

/** A picture that nobody has written in, with neither months nor figures. */
export const emptyPicture: PictureContent = {
  ...aPicture,
  ...{ summary: null, passages: [], material: [], conclusions: [], figures: null },
}

/** The demonstration's picture: written about made-up figures, with what it leaves out and why. */
import { lastYearKnown } from '../../domain/picture-months.ts'
import { readAs } from '../../storage/database.ts'
import { listPictures } from '../../storage/picture.ts'
import { listDaysKnown, listSources, listTerritories } from '../../storage/source.ts'
import type { Context } from '../context.ts'
import { nouns } from '../nouns.ts'
import type { Actor, Noun } from '../record.ts'
import { eventSource } from './figures.ts'

type Add = (noun: Noun, fields: object, belongsTo?: Record<string, unknown>) => Promise<string>

const passages = [
  [
    'mapping',
    'Vad som anmäls',
    'Skadegörelsen har minskat mer än slumpen brukar ge. Våld utomhus och cykelstölder skiljer sig inte säkert från året innan. Narkotikabrotten är fler, vilket följer av att polisen har letat mer.',
  ],
  [
    'information',
    'Vad boende och verksamheter berättar',
    'Näringsidkarna vid torget säger att kvällarna har blivit lugnare. Föräldrar i vuxenvandringarna ser fler unga i centrum sent på natten.',
  ],
  [
    'analysis',
    'Vad vi tar det för',
    'Vi vet inte om insatserna vid torget ligger bakom minskningen: ingen jämförelseplats var vald i förväg. Till nästa år väljer vi en.',
  ],
] as const

const material = [
  { name: 'Anmälda händelser per dag och plats', used: 'used', reason: '' },
  { name: 'Samtal med näringsidkare och boende', used: 'used', reason: '' },
  {
    name: 'Trygghetsmätningen',
    used: 'discarded',
    reason: 'Den görs vart tredje år, och nästa kommer efter att bilden ska vara klar.',
  },
] as const

const conclusions = [
  'Sena kvällar och nätter mot helgen är den tid då mest sker utomhus.',
  'Ingen jämförelseplats är vald, så det går inte att säga vad insatserna vid torget har gett.',
]

export async function addPicture(context: Context, actor: Actor, add: Add): Promise<void> {
  const { partnershipId } = actor.membership
  const there = await readAs(context.database, actor.identity, async reading => ({
    pictures: await listPictures(reading, partnershipId),
    sources: await listSources(reading, partnershipId),
    territories: await listTerritories(reading, partnershipId),
    known: await listDaysKnown(reading, partnershipId),
  }))
  if (there.pictures.length > 0) return
  const source = there.sources.find(({ name }) => name === eventSource)
  const known = there.known.find(({ sourceId }) => sourceId === source?.id)
  const months = known && lastYearKnown(known.to)
  const pictureId = await add(nouns.picture, {
    title: 'Lägesbild för Hässelby-Vällingby',
    fromMonth: months?.from,
    toMonth: months?.to,
    sourceId: source?.id ?? '',
    territoryId: there.territories.find(({ withinId }) => withinId === null)?.id ?? '',
    summary:
      'Påhittad, för att visa hur en lägesbild kan se ut. Skadegörelsen minskar, annat går inte att skilja från slumpen, och det finns mer att ta reda på om sena kvällar.',
  })
  for (const [part, heading, text] of passages)
    await add(nouns.picturePassage, { heading, text }, { pictureId, part })
  for (const row of material) await add(nouns.pictureSource, row, { pictureId })
  for (const text of conclusions) await add(nouns.conclusion, { text }, { pictureId })
}

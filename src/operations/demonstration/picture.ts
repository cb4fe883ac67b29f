/** The demonstration's picture: written about made-up figures, with what it leaves out and why. */
import { dayOf } from '../../domain/day.ts'
import { lastYearKnown } from '../../domain/picture-months.ts'
import { readAs } from '../../storage/database.ts'
import { listConclusions, listPicturePassages, listPictures } from '../../storage/picture.ts'
import { listPictureVersions } from '../../storage/picture-version.ts'
import { listPublishedFigures } from '../../storage/published-figure.ts'
import { listDaysKnown, listSources, listTerritories } from '../../storage/source.ts'
import type { Context } from '../context.ts'
import { nouns } from '../nouns.ts'
import { hideFigures, publishPicture, showPublishing, signFinding } from '../picture-publishing.ts'
import { addPublishedElsewhere } from '../published-figure.ts'
import type { Actor, Noun } from '../record.ts'
import { district, eventSource } from './figures.ts'
import { settled } from './settled.ts'

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
    'information',
    'Stöd till den som utsatts',
    'Av de sexton som deltog i stödgruppen under året fullföljde tolv.',
  ],
  [
    'analysis',
    'Vad vi tar det för',
    'Vi vet inte om insatserna vid torget ligger bakom minskningen: ingen jämförelseplats var vald i förväg. Till nästa år väljer vi en.',
  ],
] as const

/** Written after the picture was published, so that the guard has something to ask. */
const waiting = {
  heading: 'Vägen hem från centrum',
  text: 'Påhittat: tre flickor har berättat om hot på vägen hem från centrum.',
}
const signed =
  'Antalet deltagare och hur många som fullföljde står redan i stödgruppens egen verksamhetsberättelse.'

const material = [
  { name: 'Anmälda händelser per dag och plats', used: 'used', reason: '' },
  { name: 'Samtal med näringsidkare och boende', used: 'used', reason: '' },
  { name: 'Trygghetsmätningen', used: 'used', reason: '' },
  {
    name: 'Inlägg i sociala medier om torget',
    used: 'discarded',
    reason: 'Det går inte att säga hur många de kommer från, eller om de som skriver bor här.',
  },
] as const

const conclusion = 'Sena kvällar och nätter mot helgen är den tid då mest sker utomhus.'
/** What the second version says besides. */
const second = 'Ingen jämförelseplats är vald, så det går inte att säga vad insatserna vid torget har gett.'

export async function addPicture(context: Context, actor: Actor, add: Add): Promise<void> {
  const { partnershipId } = actor.membership
  const there = await readAs(context.database, actor.identity, async reading => ({
    pictures: await listPictures(reading, partnershipId),
    sources: await listSources(reading, partnershipId),
    territories: await listTerritories(reading, partnershipId),
    known: await listDaysKnown(reading, partnershipId),
  }))
  const [written] = there.pictures
  if (written) return publishOnce(context, actor, add, written.id)
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
  await add(nouns.conclusion, { text: conclusion }, { pictureId })
  await publishOnce(context, actor, add, pictureId)
}

/** Published, and written on: a start that was cut off in between goes on where it was. */
async function publishOnce(context: Context, actor: Actor, add: Add, pictureId: string): Promise<void> {
  const { partnershipId } = actor.membership
  const there = await readAs(context.database, actor.identity, async reading => ({
    versions: await listPictureVersions(reading, partnershipId),
    passages: await listPicturePassages(reading, partnershipId, pictureId),
    conclusions: await listConclusions(reading, partnershipId, pictureId),
    figures: await listPublishedFigures(reading, partnershipId),
  }))
  if (there.versions.length === 0) await publish(context, actor, pictureId)
  if (there.versions.length < 2) {
    if (!there.conclusions.some(({ text }) => text === second))
      await add(nouns.conclusion, { text: second }, { pictureId })
    await publish(context, actor, pictureId)
  }
  if (!there.passages.some(({ heading }) => heading === waiting.heading))
    await add(nouns.picturePassage, waiting, { pictureId, part: 'information' })
  if (!there.figures.some(({ versionId }) => versionId === null)) await writeElsewhere(context, actor)
}

/** What the guard proposes to hide is hidden, what it finds in the texts is stood for, and the picture is published. */
async function publish(context: Context, actor: Actor, pictureId: string): Promise<void> {
  for (;;) {
    const { guarded } = settled(await showPublishing(context, actor, pictureId))
    const left = guarded.findings.filter(({ signature }) => signature === null)
    const figures = left.flatMap(({ finding }) => finding.hide)
    if (figures.length > 0) settled(await hideFigures(context, actor, pictureId, { figures }, true))
    else if (left.length === 0) {
      settled(await publishPicture(context, actor, pictureId, guarded.checksum))
      return
    }
    for (const { fingerprint, finding } of left)
      if (finding.hide.length === 0)
        settled(await signFinding(context, actor, pictureId, { fingerprint, reason: signed }))
  }
}

/** What another office has published of persons stands in the register too. */
async function writeElsewhere(context: Context, actor: Actor): Promise<void> {
  const year = Number(dayOf(context.now()).slice(0, 4)) - 1
  settled(
    await addPublishedElsewhere(context, actor, {
      publishedIn: 'Påhittad verksamhetsberättelse',
      publishedOn: `${year + 1}-01-01`,
      countedWords: 'Deltagare i stödgruppen',
      groundWords: district,
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
      value: '16',
    }),
  )
}

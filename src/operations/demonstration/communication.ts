/** What the demonstration's parties say, promise and have heard. */

import { nouns } from '../nouns.ts'
import type { Noun } from '../record.ts'

type Add = (noun: Noun, fields: object, belongsTo?: Record<string, unknown>) => Promise<string>

/** `idOf`: of the two parties, the place and the activity that the promise is kept by. */
export async function addCommunication(
  add: Add,
  idOf: { municipality: string; police: string; place: string | null; activity: string | null },
): Promise<void> {
  await add(nouns.strategy, {
    title: 'Gemensam kommunikationsstrategi',
    text: 'Förvaltningen och polisen berättar tillsammans vad som görs, vad som har gjorts och vad invånarna själva kan göra. Den som frågar den ena parten får samma svar av den andra.',
    due: 'våren 2020',
  })
  await add(nouns.communicator, {
    organisationId: idOf.municipality,
    wording: 'Förvaltningens kommunikatörer',
  })
  await add(nouns.communicator, { organisationId: idOf.police, wording: 'Polisens kommunikatörer' })
  const message = await add(nouns.message, {
    text: 'Så arbetar vi med torget: vad som är gjort, och vad som kommer i vår.',
    audience: 'Boende och näringsidkare vid Hässelby torg',
    channel: 'Webb och anslag på torget',
    planned: 'april 2020',
  })
  await add(
    nouns.communicator,
    { organisationId: idOf.municipality, wording: 'Förvaltningens kommunikatörer' },
    { messageId: message },
  )
  const promise = await add(nouns.promise, {
    text: 'Vi går en trygghetsvandring i varje stadsdel under året, och berättar efteråt vad som blev åtgärdat.',
    promisedBy: 'Förvaltningen och polisen',
    promisedOn: '2020-02-03',
    due: '2020',
    activityId: idOf.activity,
  })
  await add(
    nouns.promiseOutcome,
    { state: 'going-on', text: 'En vandring är gjord, vid Hässelby torg.', seenOn: '2020-03-02' },
    { promiseId: promise },
  )
  const dialogue = await add(nouns.dialogue, {
    title: 'Kväll på torget',
    heldOn: '2020-02-18',
    placeId: idOf.place,
    how: 'Öppet möte på biblioteket',
    said: 'Flera undviker torget efter stängning. Belysningen vid tunnelbanans utgång och nedskräpningen nämns oftast.',
  })
  const points = [
    { text: 'Det är mörkt på gångvägen mellan tunnelbanans utgång och torget.', activityId: idOf.activity },
    { text: 'Skräp ligger kvar vid bänkarna över helgen.' },
    {
      text: 'Torget behöver en toalett som är öppen på kvällen.',
      setAside: 'Det rår inte samverkan över. Synpunkten är lämnad till den som förvaltar torget.',
    },
  ]
  for (const point of points) await add(nouns.dialoguePoint, point, { dialogueId: dialogue })
}
